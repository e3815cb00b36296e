// The room on the command line: `calendar due` computes the last day of a term.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'
import { shortDay } from './day-words.ts'
import { isDay } from './day.ts'
import { CalendarError } from './errors.ts'
import { OffDay } from './model.ts'
import type { ProductionCalendar } from './model.ts'
import { officeDays } from './office-days.ts'
import { productionCalendars, regionalHolidays } from './production.data.ts'
import { due } from './terms.ts'
import { readXmlCalendar } from './xmlcalendar.ts'

const usage = 'calendar due --from ДАТА --term 30d|10w [--off-day before|after] [--region 21] [--calendar calendar.xml] [--json]'

export const commands: Record<string, Command> = {
  'calendar due': { usage, run: dueCommand },
}

type Options = { from?: string; term?: string; 'off-day'?: string; region?: string; calendar?: string[]; json?: boolean }

class Refusal extends Error {}

/** Prints the answer; bad input is explained on stderr, exit code 2. */
function dueCommand(args: string[]): number {
  try {
    process.stdout.write(`${answer(options(args))}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof CalendarError || error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

function answer({ from, term, 'off-day': offDay = 'before', region, calendar = [], json }: Options): string {
  if (from === undefined) throw new Refusal(`Укажите день, от которого считать: --from 2026-10-23\n${help}`)
  if (term === undefined) throw new Refusal(`Укажите срок: --term 30d (календарные дни) или --term 10w (рабочие дни)\n${help}`)
  const practice = OffDay.safeParse(offDay)
  if (!practice.success)
    throw new Refusal(`--off-day бывает before (рабочий день до выходного) или after (после), а не «${offDay}».`)
  if (region !== undefined && !regionalHolidays.some(holiday => holiday.region === region))
    throw new Refusal(
      `Праздники региона «${region}» неизвестны. Есть: ${[...new Set(regionalHolidays.map(({ region }) => region))].join(', ')}.`,
    )
  const calendars = [...productionCalendars, ...calendar.map(calendarFile)]
  const start = isoDay(from)
  const found = due(start, term, practice.data, officeDays({ calendars, regional: regionalHolidays, region: region ?? null }))
  return json ? JSON.stringify(found) : `Срок: ${shortDay(found.due, 0)}. ${found.why}.`
}

const help = `  bin/zabota ${usage}`

/** People write 23.10.2026, programs 2026-10-23. */
function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (!isDay(iso)) throw new Refusal(`«${text}» — не дата. Напишите год, месяц и день: 2026-10-23.`)
  return iso
}

function calendarFile(path: string): ProductionCalendar {
  try {
    return readXmlCalendar(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Refusal(error instanceof CalendarError ? `${path}: ${error.message}` : `Не удаётся прочитать файл ${path}.`)
  }
}

function options(args: string[]): Options {
  const known = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      options: {
        from: known,
        term: known,
        'off-day': known,
        region: known,
        calendar: { ...known, multiple: true },
        json: { type: 'boolean' },
      },
    }).values
  } catch {
    throw new Refusal(`Не удаётся понять команду: ${args.join(' ')}\n${help}`)
  }
}
