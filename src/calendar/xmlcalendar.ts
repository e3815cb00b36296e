// Reads and writes a year's calendar in the open format of xmlcalendar.ru (ru/2026/calendar.xml).
import { isDay } from './day.ts'
import { CalendarError } from './errors.ts'
import type { CalendarDay, ProductionCalendar } from './model.ts'
import { badFile, encode, tagsOf } from './xml-tags.ts'
import type { Tag } from './xml-tags.ts'

/**
 * The calendar in the file. In the format `t` is 1 a day off, 2 an hour shorter, 3 a weekend day worked; `h` the holiday, `f` where the day off came from.
 * Throws `calendar.bad-file` with a Russian sentence naming the line: nothing is guessed, a wrong calendar moves every deadline.
 */
export function readXmlCalendar(xml: string): ProductionCalendar {
  const root = tagsOf(xml)
  if (root.name !== 'calendar') throw badFile(root.line, `это не календарь: файл начинается с <${root.name}>, а нужен <calendar>`)
  const { year: yearText = '', country = 'ru', date } = root.attributes
  if (!/^(19|20)\d{2}$/.test(yearText)) throw badFile(root.line, `у календаря нет года (атрибут year): «${yearText}»`)
  if (country !== 'ru') throw badFile(root.line, `это календарь другой страны: ${country}`)
  const published = date?.replaceAll('.', '-') ?? null
  if (published !== null && !isDay(published)) throw badFile(root.line, `дата выпуска календаря непонятна: «${date}»`)
  const titles = titlesOf(child(root, 'holidays', 'holiday'))
  const days = child(root, 'days', 'day').map(tag => dayOfTag(tag, yearText, titles))
  checkDays(days, root)
  return { year: Number(yearText), source: `xmlcalendar.ru, ru/${yearText}`, published, days: days.map(({ day }) => day) }
}

/** The calendar as such a file; what was read and written is read the same. */
export function writeXmlCalendar({ year, published, days }: ProductionCalendar): string {
  const titles = [...new Set(days.flatMap(day => (day.kind === 'holiday' && day.title !== undefined ? [day.title] : [])))]
  const issued = published === null ? '' : ` date="${published.replaceAll('-', '.')}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<calendar year="${year}" lang="ru"${issued} country="ru">`,
    '    <holidays>',
    ...titles.map((title, i) => `        <holiday id="${i + 1}" title="${encode(title)}"/>`),
    '    </holidays>',
    '    <days>',
    ...days.map(day => `        <day d="${monthDot(day.date)}" ${marks(day, titles)}/>`),
    '    </days>',
    '</calendar>',
    '',
  ].join('\n')
}

type Placed = { day: CalendarDay; line: number }

function child(root: Tag, name: string, item: string): Tag[] {
  const [list, twice] = root.children.filter(tag => tag.name === name)
  if (!list) throw badFile(root.line, `в календаре нет раздела <${name}>`)
  if (twice) throw badFile(twice.line, `раздел <${name}> записан дважды`)
  const stranger = list.children.find(tag => tag.name !== item)
  if (stranger) throw badFile(stranger.line, `в разделе <${name}> лишний элемент <${stranger.name}>`)
  return list.children
}

function titlesOf(tags: Tag[]): Map<string, string> {
  const titles = new Map<string, string>()
  for (const { attributes, line } of tags) {
    if (!attributes.id || !attributes.title) throw badFile(line, 'у праздника нет номера (id) или названия (title)')
    if (titles.has(attributes.id)) throw badFile(line, `номер праздника ${attributes.id} занят`)
    titles.set(attributes.id, attributes.title)
  }
  return titles
}

function dayOfTag({ attributes: { d, t, h, f }, line }: Tag, year: string, titles: Map<string, string>): Placed {
  const date = dateOf(d, year)
  if (!date) throw badFile(line, `у дня нет даты (атрибут d) или такой даты нет: «${d ?? ''}»`)
  if (t === '2') return { day: { date, kind: 'shortened' }, line }
  if (t === '3') return { day: { date, kind: 'working' }, line }
  if (t !== '1') throw badFile(line, `тип дня ${d} непонятен (атрибут t): «${t ?? ''}», бывает 1, 2 или 3`)
  if (h !== undefined) {
    const title = titles.get(h)
    if (title === undefined) throw badFile(line, `у дня ${d} указан праздник ${h}, которого нет в списке`)
    return { day: { date, kind: 'holiday', title }, line }
  }
  if (f === undefined) return { day: { date, kind: 'holiday' }, line }
  const from = dateOf(f, year)
  if (!from) throw badFile(line, `день ${d} перенесён с даты, которой нет: «${f}»`)
  return { day: { date, kind: 'moved', from }, line }
}

function checkDays(days: Placed[], root: Tag): void {
  if (days.length === 0) throw badFile(root.line, 'в календаре нет ни одного дня')
  const seen = new Set<string>()
  for (const { day, line } of days) {
    if (seen.has(day.date)) throw badFile(line, `день ${monthDot(day.date)} записан дважды`)
    seen.add(day.date)
  }
}

function dateOf(text: string | undefined, year: string): string | undefined {
  const date = `${year}-${text?.replace('.', '-')}`
  return text !== undefined && /^\d{2}\.\d{2}$/.test(text) && isDay(date) ? date : undefined
}

const monthDot = (date: string) => date.slice(5).replace('-', '.')

function marks(day: CalendarDay, titles: string[]): string {
  if (day.kind === 'shortened') return 't="2"'
  if (day.kind === 'working') return 't="3"'
  if (day.kind === 'moved') return `t="1" f="${movedFrom(day.date, day.from)}"`
  return day.title === undefined ? 't="1"' : `t="1" h="${titles.indexOf(day.title) + 1}"`
}

/** The format has no year in `f`: a day off moved from another year cannot be written. */
function movedFrom(date: string, from: string): string {
  if (date.slice(0, 4) === from.slice(0, 4)) return monthDot(from)
  throw new CalendarError('calendar.bad-file', `Выходной ${date} перенесён из другого года: так в этом файле не записать.`)
}
