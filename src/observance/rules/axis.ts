// Where marks stand on a plot: round ticks for minutes waited, hours of the day that hold everything.

/** Ticks from 0 that hold `most`: at least to 20, at most about six of them. */
export function minuteTicks(most: number): number[] {
  const step = [5, 10, 15, 30, 60, 120].find(size => most <= size * 5) ?? 240
  const last = Math.max(20, Math.ceil(most / step) * step)
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step)
}

type Open = { from: number; to: number } | null

/** Whole hours, from–to, of a day plot: open hours (nine to six on a day off), widened to hold every minute given. */
export function hoursAround(open: Open, minutes: readonly number[]): { from: number; to: number } {
  const { from, to } = open ?? { from: 540, to: 1080 }
  return {
    from: Math.floor(Math.min(from, ...minutes) / 60),
    to: Math.min(24, Math.ceil(Math.max(to, ...minutes.map(minute => minute + 1)) / 60)),
  }
}
