// How long to wait, as a range: from recent visits while there are enough, from the usual time of the reason before that.
import type { ExpectedWait } from '../model.ts'

/** Observations below this count are drawn towards the usual time. */
const enough = 8

/** `recent`: minutes of today's finished visits; `ahead`: people who will be called before. Rounded outwards to five minutes. */
export function expectedWait({
  ahead,
  windows,
  recent,
  usual,
}: {
  ahead: number
  windows: number
  recent: readonly number[]
  usual: number
}): ExpectedWait {
  if (windows === 0) return null
  const known = recent.reduce((sum, minutes) => sum + minutes, 0)
  const mean = (known + usual * Math.max(0, enough - recent.length)) / Math.max(enough, recent.length)
  const middle = ((ahead + 0.5) * mean) / windows
  // Visits vary about as much as they last: the spread of a sum grows with its root.
  const spread = (mean * Math.sqrt(ahead + 1)) / windows / 1.5
  const from = Math.max(0, Math.floor((middle - spread) / 5) * 5)
  return { fromMinutes: from, toMinutes: Math.max(from + 5, Math.ceil((middle + spread) / 5) * 5) }
}
