// Reads wall-clock times («08:30») as minutes since midnight.

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** From–to in minutes; `to` not later than `from` is the next morning, and a span that begins before `notBefore` is too. */
export function spanOf(span: { from: string; to: string }, notBefore = 0): { from: number; to: number } {
  const from = minutesOf(span.from) < notBefore ? minutesOf(span.from) + 1440 : minutesOf(span.from)
  const to = minutesOf(span.to)
  const nights = to <= from % 1440 ? 1440 : 0
  return { from, to: to + nights + (from >= 1440 ? 1440 : 0) }
}
