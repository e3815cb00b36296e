// How figures are said: a share in whole per cent, a mark with a comma, minutes, and what a plot says in one sentence.
import { counted } from '#calendar/plural.ts'
import type { Interval, Marks, QueueNow, Ratings, Share, WaitPoint, Waits } from '../model.ts'

/** «86 %», held together. Never «100 %» or «0 %» where it is only nearly so. */
export function percentWords(share: number): string {
  const whole = Math.round(share * 100)
  const honest = share < 1 && whole === 100 ? 99 : share > 0 && whole === 0 ? 1 : whole
  return `${honest}\u00a0%`
}

/** «48 из 55». */
export const outOf = ({ count, of }: { count: number; of: number }): string => `${count} из ${of}`

/** «от 74 до 93 %». */
export const percentSpan = ({ from, to }: Interval): string => `от ${Math.round(from * 100)} до ${percentWords(to)}`

/** «4,6». */
export const markWords = (mark: number): string => mark.toFixed(1).replace('.', ',')

/** «4,3–4,8». */
export const markSpan = ({ from, to }: Interval): string => `${markWords(from)}–${markWords(to)}`

export const minuteWords = (minutes: number): string => `${Math.round(minutes)} мин`

/** Upwards: «до 16 мин» must be true for nine of ten. */
export const upToWords = (minutes: number): string => `до ${Math.ceil(minutes)} мин`

/** «мало данных: 4 визита». */
export const fewWords = (of: number, one: string, few: string, many: string): string =>
  of === 0 ? 'нет данных' : `мало данных: ${counted(of, one, few, many)}`

/** What the plot of waits says, for a screen reader. */
export function waitsSentence(points: readonly WaitPoint[], { within }: Waits, norm: number): string {
  if (points.length === 0) return 'В этот день никто не приходил'
  const waiting = points.filter(({ end }) => end === 'waiting').length
  const left = points.filter(({ end }) => end === 'left').length
  return [
    `Ожидание за день: ${outOf(within)} не ждали дольше нормы, ${norm} минут`,
    waiting > 0 && `ещё ждут ${waiting}`,
    left > 0 && `ушли не дождавшись ${left}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The line under the heading: who is in the hall now; zeros that say nothing are left out. */
export function queueLine({ waiting, away, called, serving, parked, windows, longestMinutes }: QueueNow): string[] {
  const longest = longestMinutes === null ? '' : `, дольше всех ${longestMinutes} мин`
  return [
    waiting === 0 ? 'никто не ждёт' : `${waiting === 1 ? 'ждёт' : 'ждут'} ${waiting}${longest}`,
    away > 0 && `${away === 1 ? 'отошёл' : 'отошли'} ${away}`,
    called > 0 && `идут к окну ${called}`,
    `на приёме ${serving}`,
    parked > 0 && `отложено ${parked}`,
    windows === 0 ? 'окна закрыты' : counted(windows, 'окно открыто', 'окна открыты', 'окон открыто'),
  ].filter(part => part !== false)
}

/** A step on one line: what stands after a colon only explains it. */
export const stepWords = (title: string): string => title.split(':')[0]!

/** «Ответили 38 из 71. Низких оценок 2, по одной ещё не позвонили.» */
export function answeredWords({ answered, low }: Ratings): string {
  if (answered.of === 0 && low.count === 0) return 'Приёмов, которые можно оценить, ещё не было.'
  const said = `Ответили ${outOf(answered)}.`
  if (answered.count === 0 && low.count === 0) return said
  if (low.count === 0) return `${said} Низких оценок нет.`
  const after =
    low.waiting === 0 ? 'на каждую ответили' : low.waiting === low.count ? 'звонок впереди' : `звонок впереди у ${low.waiting}`
  return `${said} ${low.count === 1 ? 'Одна низкая оценка' : `Низких оценок ${low.count}`}, ${after}.`
}

/** The left end of a scale of shares: half, where everything is above it. */
export const scaleFrom = (shares: readonly Share[]): number =>
  shares.every(({ interval }) => interval === null || interval.from >= 0.5) ? 0.5 : 0

export const markScaleFrom = (marks: readonly Marks[]): number =>
  marks.every(({ interval }) => interval === null || interval.from >= 3) ? 3 : 1
