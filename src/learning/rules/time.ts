// How long a lesson has been open: each moment counts once, however many screens show it.

/** Milliseconds; `seconds` is what the screen itself has counted since. */
export type Stretch = { openedAt: number; seconds: number }

/** Clocks of a screen and of the server differ a little. */
const slack = 5

/** A screen cannot have been open for longer than since it was opened. Whole seconds, never less than 0. */
export const believed = (seconds: number, openedAt: number, now: number): number =>
  Math.max(0, Math.floor(Math.min(seconds, (now - openedAt) / 1000 + slack)))

/** Seconds in which at least one of the screens was open. */
export function secondsOf(stretches: readonly Stretch[]): number {
  let total = 0
  let until = Number.NEGATIVE_INFINITY
  for (const { openedAt, seconds } of stretches.toSorted((a, b) => a.openedAt - b.openedAt)) {
    const end = openedAt + seconds * 1000
    total += Math.max(0, end - Math.max(openedAt, until))
    until = Math.max(until, end)
  }
  return Math.round(total / 1000)
}

/** As SCORM 1.2 writes a time: 0001:02:03. */
export const clockTime = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join(':')

/** As SCORM 2004 writes a time: PT1H2M3S. */
export const isoTime = (seconds: number): string =>
  `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`
