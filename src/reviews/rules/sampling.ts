// Which work of a month is looked at: drawn by a seed that is kept, so that nobody chose it and anybody can draw it again.
import { keyed } from './anonymity.ts'

/** `size` of the ids, each with the same chance; the order in which they came changes nothing. */
export function draw(ids: readonly string[], seed: string, size: number): string[] {
  const number = keyed(seed, 0)
  return ids.toSorted((one, other) => keyed(one, number) - keyed(other, number) || (one < other ? -1 : 1)).slice(0, size)
}

/** [first day, first day of the next month) of `YYYY-MM-01`. */
export function monthOf(first: string): { from: string; to: string } {
  const [year, month] = first.split('-').map(Number) as [number, number]
  const next = month === 12 ? [year + 1, 1] : [year, month + 1]
  return { from: first, to: `${next[0]}-${String(next[1]).padStart(2, '0')}-01` }
}
