// Words for dates: «среда 25.11», «вторник, 24 ноября», «завтра, среда 25.11».
import { daysBetween, weekdayOf, weekdays, yearOf } from './day.ts'

const weekdayNames = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']
const monthNames = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

export const weekdayWord = (date: string): string => weekdayNames[weekdays.indexOf(weekdayOf(date))]!

/** «25.11», or «25.11.2027» when the year is not the one the reader has in mind. */
export function numericDay(date: string, knownYear: number): string {
  const year = yearOf(date)
  return `${date.slice(8)}.${date.slice(5, 7)}${year === knownYear ? '' : `.${year}`}`
}

/** «среда 25.11»; another year is written out. */
export const shortDay = (date: string, knownYear: number): string => `${weekdayWord(date)} ${numericDay(date, knownYear)}`

/** «24 ноября», «11 января 2027 года» when the year is another. */
export function monthDay(date: string, knownYear: number): string {
  const year = yearOf(date)
  return `${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1]}${year === knownYear ? '' : ` ${year} года`}`
}

/** «вторник, 24 ноября». */
export const longDay = (date: string, knownYear: number): string => `${weekdayWord(date)}, ${monthDay(date, knownYear)}`

/** «сегодня», «завтра», «вчера»; otherwise nothing. */
export function nearDay(date: string, today: string): string | undefined {
  const near: Record<number, string> = { [-1]: 'вчера', 0: 'сегодня', 1: 'завтра' }
  return near[daysBetween(today, date)]
}

/** «сегодня», «завтра, среда 25.11», «четверг 26.11». */
export function dayWords(date: string, today: string): string {
  const near = nearDay(date, today)
  const short = shortDay(date, yearOf(today))
  if (near === undefined) return short
  return date === today ? near : `${near}, ${short}`
}
