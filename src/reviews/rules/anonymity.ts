// What of the answers may be shown: a group below the threshold is not, and no total is made of anything that is not shown.
import { values, type Cell, type Indicator, type Marks, type Side, type Sides, type ValueProfile } from '../model.ts'

/** A sent form, without its author. */
export type Said = { side: Side; marks: Marks }

/** Only these two are said by one person whom everybody knows. */
const named: readonly Side[] = ['self', 'head']
const sides = ['self', 'head', 'colleague', 'subordinate'] as const

/** Whatever the centre's norm says, two answers are never a group. */
export const leastShown = (norm: number): number => Math.max(3, Math.ceil(norm))

/**
 * The profile of a person. Figures of an indicator are shown for a group from `least` marks on. All above them (a value,
 * all sides together) is computed from shown figures alone: marks that are hidden change nothing anywhere.
 */
export function profileOf(indicators: readonly Indicator[], said: readonly Said[], least: number): ValueProfile[] {
  return values.flatMap(value => {
    const own = indicators.filter(one => one.value === value)
    if (own.length === 0) return []
    const lines = own.map(({ code, title }) => ({ code, title, sides: sidesOf(side => cellOf(code, side, said, least)) }))
    const together = sidesOf(side => joined(lines.map(line => line.sides[side])))
    const others = sides.flatMap(side => (side === 'self' ? [] : (together[side]?.mean ?? [])))
    return [{ value, sides: together, others: mean(others), indicators: lines }]
  })
}

const sidesOf = (of: (side: Side) => Cell | null) => Object.fromEntries(sides.map(side => [side, of(side)])) as Sides

function cellOf(code: string, side: Side, said: readonly Said[], least: number): Cell | null {
  const marks = said.flatMap(form => (form.side === side ? (form.marks[code] ?? []) : []))
  if (marks.length < (named.includes(side) ? 1 : leastShown(least))) return null
  return { mean: mean(marks)!, count: marks.length }
}

/** Of shown figures; the smallest group stands for the sample. */
function joined(cells: readonly (Cell | null)[]): Cell | null {
  const shown = cells.filter(cell => cell !== null)
  if (shown.length === 0) return null
  return { mean: mean(shown.map(cell => cell.mean))!, count: Math.min(...shown.map(cell => cell.count)) }
}

/** To one decimal; null of nothing. */
export const mean = (marks: readonly number[]): number | null =>
  marks.length === 0 ? null : Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 10) / 10

/**
 * Comments of a group: none below the threshold, else in an order that depends on the texts and the seed alone, so neither
 * who wrote first nor who wrote about whom before shows in it.
 */
export function shownComments(comments: readonly string[], least: number, seed: number): string[] {
  const written = comments.map(comment => comment.trim()).filter(comment => comment !== '')
  if (written.length < leastShown(least)) return []
  return written.toSorted((one, other) => keyed(one, seed) - keyed(other, seed) || (one < other ? -1 : 1))
}

/** A number that looks like chance and is the same for the same text. */
export function keyed(text: string, seed: number): number {
  let hash = (2166136261 ^ seed) >>> 0
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619) >>> 0
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507) >>> 0
  return (hash ^ (hash >>> 13)) >>> 0
}
