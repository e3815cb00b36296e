// Reads a moment as people write it: «завтра 12», «25.11 до 14:30», «пятница 10:00», «через 2 часа»; and a birth date.
import { addDays, isDay, weekdayOf, weekdays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { epochMs, isoOf, localOf, msOfLocal } from '#calendar/zone.ts'

type Telling = { now: string; zone: string }

const noon = 720
const shortDays = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']
const longDays = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень']

/** An ISO moment; undefined where it cannot be read. A day without an hour means noon, an hour without a day its next coming. */
export function typedMoment(typed: string, { now, zone }: Telling): string | undefined {
  const words = typed.toLowerCase().replaceAll('ё', 'е').trim()
  const ahead = /^через (?:(\d+)\s*)?(час|мин)/u.exec(words)
  if (ahead) return isoOf(epochMs(now) + Number(ahead[1] ?? 1) * (ahead[2] === 'час' ? 3_600_000 : 60_000))
  const today = todayAt({ now, zone })
  const day = dayIn(words, today)
  if (day !== undefined && !isDay(day.date)) return undefined
  const rest = day ? words.replace(day.said, ' ') : words
  const minute = minuteIn(rest)
  if (minute === undefined && (!day || /\d/u.test(rest))) return undefined
  if (day) return isoOf(msOfLocal({ date: day.date, minute: minute ?? noon }, zone))
  const next = minute! > localOf(now, zone).minute ? today : addDays(today, 1)
  return isoOf(msOfLocal({ date: next, minute: minute! }, zone))
}

function dayIn(words: string, today: string): { date: string; said: string } | undefined {
  for (const [word, ahead] of [
    ['послезавтра', 2],
    ['завтра', 1],
    ['сегодня', 0],
  ] as const)
    if (words.includes(word)) return { date: addDays(today, ahead), said: word }
  const numeric = /(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?/u.exec(words)
  if (numeric) return { date: nearestDate(numeric, today), said: numeric[0] }
  const said = words.match(/[а-я]+/gu)?.find(word => weekdayIn(word) >= 0)
  if (said === undefined) return undefined
  const ahead = (weekdayIn(said) - weekdays.indexOf(weekdayOf(today)) + 7) % 7 || 7
  return { date: addDays(today, ahead), said }
}

const weekdayIn = (word: string) =>
  shortDays.includes(word) ? shortDays.indexOf(word) : longDays.findIndex(day => word.startsWith(day))

/** «11.01» written in December is next January's. */
function nearestDate([, day, month, year]: RegExpExecArray, today: string): string {
  const of = (y: number) => `${y}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (year) return of(Number(year))
  const thisYear = Number(today.slice(0, 4))
  return of(thisYear) < today ? of(thisYear + 1) : of(thisYear)
}

function minuteIn(words: string): number | undefined {
  const [, hour, minute = '0'] = /(?:^|\s)(\d{1,2})(?:[:.-](\d{2}))?(?:\s|$|ч)/u.exec(words) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return Number(hour) * 60 + Number(minute)
}

/** «21.03.1969», «21 3 1969», «21031969» → «1969-03-21»; undefined where there is no such day. */
export function typedDay(typed: string): string | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})[.\s/-]*(\d{1,2})[.\s/-]*(\d{4})\s*$/u.exec(typed) ?? []
  const date = year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return date && isDay(date) ? date : undefined
}
