// What makes conflicts: shares by topic, hour and channel with their sample, and how long help took. People are not counted.

export type Line = { key: string; title: string; conflicts: number; contacts: number }

/** Per hundred contacts; null while contacts are fewer than the norm: then only the numbers stand. */
export const perHundred = ({ conflicts, contacts }: Pick<Line, 'conflicts' | 'contacts'>, least: number): number | null =>
  contacts < least ? null : Math.round((1000 * conflicts) / contacts) / 10

/** Most frequent first by share, those with too few contacts last. */
export const ordered = <L extends Line>(lines: readonly L[], least: number): L[] =>
  lines.toSorted(
    (a, b) =>
      (perHundred(b, least) ?? -1) - (perHundred(a, least) ?? -1) || b.conflicts - a.conflicts || (a.title < b.title ? -1 : 1),
  )

/** Middle of the values; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2
}
