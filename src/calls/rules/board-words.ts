// Words of the head's view of the lines.
import { counted } from '#calendar/plural.ts'
import type { BusyLine, LinesBoard } from '../lines-model.ts'

/** «18 из 24, 75 %»; without a share where there is too little to conclude from. */
export function inTimeWords({ of, inTime }: LinesBoard['today'], least: number): string {
  if (of === 0) return 'Звонков ещё не было'
  if (of < least) return `${inTime} из ${of}, для доли мало данных`
  return `${inTime} из ${of}, ${Math.round((inTime / of) * 100)} %`
}

/** Whoever waits: the telephone rings, or they are on hold. */
export const waits = ({ state, direction }: Pick<BusyLine, 'state' | 'direction'>): boolean =>
  state === 'held' || state === 'transferring' || (state === 'ringing' && direction === 'in')

/** Against the norm of their kind: to be answered, or not to be left without a word. */
export const waitsTooLong = (line: BusyLine, seconds: number, norms: LinesBoard['norms']): boolean =>
  waits(line) && seconds > (line.state === 'ringing' ? norms.answer : norms.hold)

/** «2 разговора, 1 ждёт»; what the page says first. */
export function nowWords(busy: readonly BusyLine[]): string {
  const waiting = busy.filter(waits).length
  const talking = busy.length - waiting
  if (busy.length === 0) return 'Все линии свободны'
  return [
    talking > 0 && counted(talking, 'разговор', 'разговора', 'разговоров'),
    waiting > 0 && `${counted(waiting, 'клиент', 'клиента', 'клиентов')} на ожидании`,
  ]
    .filter(words => words !== false)
    .join(', ')
}
