// Decisions about call-backs: what is promised in which words, and when one may stop trying.
import { counted } from '#calendar/plural.ts'

export const lostWords = (how: 'missed' | 'abandoned', number: string): string =>
  how === 'missed'
    ? `Перезвонить: не ответили на звонок с ${number}`
    : `Перезвонить и извиниться: ждали на линии и не дождались, ${number}`

export const mayGiveUp = (made: number, least: number): boolean => made >= least

/** What is still to do before giving up. */
export const triesWords = (made: number, least: number): string =>
  `Попыток: ${made}. По норме центра нужно ещё ${counted(least - made, 'попытка', 'попытки', 'попыток')}, в разное время.`
