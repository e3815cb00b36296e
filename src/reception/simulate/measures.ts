// What is read off a played day: waits by group, overtaking counted anew from the calls alone, how right the told waits were.
import { minute, type Call } from './play.ts'

export type Waits = { n: number; median: number; p90: number; max: number }

/** Minutes; nobody's wait begins before the booked time. */
export const waitOf = ({ comer, joinedAt, calledAt, onward }: Call): number =>
  Math.max(0, calledAt - (onward ? joinedAt : Math.max(joinedAt, comer.queuedAt))) / minute

/** The value below which this share lies (nearest rank); 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export const waitsOf = (calls: readonly Call[]): Waits => {
  const waits = calls.map(waitOf)
  return { n: waits.length, median: percentile(waits, 0.5), p90: percentile(waits, 0.9), max: Math.max(0, ...waits) }
}

export type Group = 'ordinary' | 'priority' | 'booked' | 'onward'
export const groupOf = ({ comer, onward }: Call): Group => (onward ? 'onward' : comer.kind)

export const waitsByGroup = (calls: readonly Call[]): Record<Group, Waits> => ({
  ordinary: waitsOf(calls.filter(call => groupOf(call) === 'ordinary')),
  priority: waitsOf(calls.filter(call => groupOf(call) === 'priority')),
  booked: waitsOf(calls.filter(call => groupOf(call) === 'booked')),
  onward: waitsOf(calls.filter(call => groupOf(call) === 'onward')),
})

/** The most times that one ordinary visitor saw a later priority visitor called first. Knows nothing of the rule's own count. */
export function mostOvertaken(calls: readonly Call[]): number {
  const first = calls.filter(({ onward }) => !onward)
  const privileged = first.filter(({ comer }) => comer.kind === 'priority')
  const times = first
    .filter(({ comer }) => comer.kind === 'ordinary')
    .map(
      ({ comer, joinedAt, calledAt }) =>
        privileged.filter(
          other => other.comer.queuedAt > comer.queuedAt && other.calledAt >= joinedAt && other.calledAt < calledAt,
        ).length,
    )
  return Math.max(0, ...times)
}

export type Told = {
  /** Walk-ins who were told a range and then were called. */
  n: number
  inRange: number
  sooner: number
  later: number
  /** Median of the distance between the middle of the range and the wait, minutes. */
  medianError: number
  medianWidth: number
}

/** Shares are of 1. */
export function toldAgainstActual(calls: readonly Call[]): Told {
  const seen = calls.flatMap(call =>
    call.told && !call.onward && call.comer.kind !== 'booked' ? [{ ...call.told, wait: waitOf(call) }] : [],
  )
  const share = (of: (one: (typeof seen)[number]) => boolean) => (seen.length ? seen.filter(of).length / seen.length : 0)
  return {
    n: seen.length,
    inRange: share(({ wait, fromMinutes, toMinutes }) => wait >= fromMinutes && wait <= toMinutes),
    sooner: share(({ wait, fromMinutes }) => wait < fromMinutes),
    later: share(({ wait, toMinutes }) => wait > toMinutes),
    medianError: percentile(
      seen.map(({ wait, fromMinutes, toMinutes }) => Math.abs(wait - (fromMinutes + toMinutes) / 2)),
      0.5,
    ),
    medianWidth: percentile(
      seen.map(({ fromMinutes, toMinutes }) => toMinutes - fromMinutes),
      0.5,
    ),
  }
}
