// Words for moments on the centre's clock: «сегодня до 17:00», «завтра, среда 25.11, до 12:00», «сегодня в 09:40».
import { dayWords } from './day-words.ts'
import { localOf } from './zone.ts'
import type { Instant } from './zone.ts'

/** Two moments are needed to say «сегодня»: the one told about and the reader's present. */
export type Telling = { now: Instant; zone: string }

/** «17:00». */
export function timeWords(instant: Instant, zone: string): string {
  const { minute } = localOf(instant, zone)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** «сегодня до 17:00», «завтра, среда 25.11, до 12:00», «четверг 26.11 до 12:00». */
export const dueWords = (instant: Instant, telling: Telling): string => tell(instant, 'до', telling)

/** «сегодня в 09:40», «вчера, понедельник 23.11, в 17:05», «четверг 19.11 в 10:00». */
export const momentWords = (instant: Instant, telling: Telling): string => tell(instant, 'в', telling)

/** Today's date at the centre. */
export const todayAt = ({ now, zone }: Telling): string => localOf(now, zone).date

function tell(instant: Instant, word: 'до' | 'в', { now, zone }: Telling): string {
  const day = dayWords(localOf(instant, zone).date, todayAt({ now, zone }))
  return `${day}${day.includes(',') ? ',' : ''} ${word} ${timeWords(instant, zone)}`
}
