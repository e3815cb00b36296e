// Decisions about waits: by which norm, whether it is known that it was held, and what a day or weeks of them come to.
import type { WaitEnd, WaitHour, WaitNorms, WaitPoint, Waits } from '../model.ts'
import { quantile, shareOf } from './sample.ts'

export type Wait = { minutes: number; booked: boolean; end: WaitEnd }

/** `norm` answers with the value in force on a day. */
export const waitNormsOn = (norm: (code: 'wait.live' | 'wait.booked', day: string) => number, day: string): WaitNorms => ({
  live: norm('wait.live', day),
  booked: norm('wait.booked', day),
})

const normOf = ({ booked }: Pick<Wait, 'booked'>, norms: WaitNorms): number => (booked ? norms.booked : norms.live)

export const isBeyond = (wait: Pick<Wait, 'minutes' | 'booked'>, norms: WaitNorms): boolean => wait.minutes > normOf(wait, norms)

/**
 * Held, not held, or not known yet: who still waits (or has left) within the norm says nothing of it; who waits beyond it has
 * been failed already, and is not left out until somebody calls.
 */
const known = (wait: Wait & { beyond: boolean }): boolean => wait.end === 'called' || wait.beyond

/** `beyond` was decided by the norm of the wait's own day. */
export function waitsOf(waits: readonly (Wait & { beyond: boolean })[], least: number): Waits {
  const called = waits.filter(({ end }) => end === 'called').map(({ minutes }) => minutes)
  const sorted = called.toSorted((a, b) => a - b)
  const enough = sorted.length >= Math.max(1, least)
  const counted = waits.filter(known)
  return {
    called: called.length,
    median: enough ? quantile(sorted, 0.5)! : null,
    ninth: enough ? quantile(sorted, 0.9)! : null,
    within: shareOf(counted.filter(({ beyond }) => !beyond).length, counted.length, least),
  }
}

/** By the hour in which people came; hours without anybody are left out. */
export function hoursOf(points: readonly WaitPoint[]): WaitHour[] {
  const byHour = Map.groupBy(points, ({ minute }) => Math.floor(minute / 60))
  return [...byHour]
    .map(([hour, those]) => {
      const sorted = those.map(({ minutes }) => minutes).toSorted((a, b) => a - b)
      return {
        hour,
        came: those.length,
        beyond: those.filter(({ beyond }) => beyond).length,
        middle: quantile(sorted, 0.5)!,
        longest: sorted.at(-1)!,
      }
    })
    .toSorted((a, b) => a.hour - b.hour)
}
