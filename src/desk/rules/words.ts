// Words of the desk: how many wait, how long, how many steps are left, how old somebody is, since when they are known.
import { monthDay } from '#calendar/day-words.ts'
import { durationWords } from '#calendar/duration-words.ts'
import { counted, plural } from '#calendar/plural.ts'

const people = (count: number) => counted(count, 'человек', 'человека', 'человек')

/** «21 минуту», for «ждут», «дольше всех». */
export const forMinutes = (minutes: number): string => durationWords(minutes).replace(/минута$/u, 'минуту')

/** «В очереди 6 человек, дольше всех ждут 11 минут». */
export function queueWords(waiting: number, longestMinutes: number): string {
  if (waiting === 0) return 'Сейчас никто не ждёт'
  return waiting === 1
    ? `В очереди один человек, ждёт ${forMinutes(longestMinutes)}`
    : `В очереди ${people(waiting)}, дольше всех ждут ${forMinutes(longestMinutes)}`
}

/** «Р 028, всего ждут 3 человека, дольше всех 11 минут». */
export function nextWords(label: string | null, waiting: number, longestMinutes: number): string {
  if (!label) return waiting === 0 ? 'Никто не ждёт' : 'Ждут к другому времени или к коллеге'
  if (waiting === 1) return `${label} ждёт ${forMinutes(longestMinutes)}`
  return `${label}, ${plural(waiting, 'ждёт', 'ждут', 'ждут')} ${people(waiting)}, дольше всех ${forMinutes(longestMinutes)}`
}

const masculine = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять']
export const stepsWords = (count: number): string => `${masculine[count] ?? count} ${plural(count, 'шаг', 'шага', 'шагов')}`
export const leftWords = (count: number): string =>
  count === 0 ? 'всё пройдено' : `${plural(count, 'остался', 'осталось', 'осталось')} ${stepsWords(count)}`

/** A title inside a sentence: «паспорт», but «СНИЛС». */
export const inside = (title: string): string =>
  /^.\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)

/** «У нас с марта 2024 года», «У нас впервые». */
export function sinceWords(since: string, today: string): string {
  if (since === today) return 'У нас впервые'
  return `У нас с ${monthDay(since, 0).replace(/^\d+ /u, '')}`
}

/** «06:12», «1:05:40»: how long the visit goes on. */
export function clockWords(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const all = Math.max(0, Math.floor(seconds))
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60)]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${two(minutes)}:${two(all % 60)}`
}
