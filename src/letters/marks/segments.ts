// What is drawn behind the text: the stretches between the edges of findings, each with the findings that cover it.
import type { Finding } from '../model.ts'

export type Placed = Pick<Finding, 'start' | 'end'>

/** A stretch of the text; `over`: indices of the findings over it, `ends`: of those that end with it. */
export type Segment = { start: number; end: number; over: number[]; ends: number[] }

/** Covers the text without a gap; findings about the whole text (empty ones) draw nothing. */
export function segmentsOf(length: number, findings: readonly Placed[]): Segment[] {
  const edges = new Set([0, length])
  for (const { start, end } of findings) if (start < end) edges.add(start).add(end)
  const cuts = [...edges].filter(at => at >= 0 && at <= length).toSorted((a, b) => a - b)
  const indexed = findings.map((finding, index) => ({ ...finding, index })).filter(({ start, end }) => start < end)
  const opening = Map.groupBy(indexed, ({ start }) => start)
  let over: typeof indexed = []
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!
    over = [...over.filter(finding => finding.end > start), ...(opening.get(start) ?? [])]
    const ends = over.filter(finding => finding.end === end)
    return { start, end, over: over.map(({ index }) => index), ends: ends.map(({ index }) => index) }
  })
}

/** Findings of an older text put where their words stand in the newer one; those that were typed into are dropped. */
export function moved<F extends Placed>(findings: readonly F[], before: string, after: string): F[] {
  if (before === after) return [...findings]
  const [same, tail] = commonEnds(before, after)
  const shift = after.length - before.length
  const changedTo = before.length - tail
  return findings.flatMap(finding => {
    if (finding.end <= same) return finding
    if (finding.start >= changedTo) return { ...finding, start: finding.start + shift, end: finding.end + shift }
    return []
  })
}

/** How many code units two texts share at the beginning and, after that, at the end. */
function commonEnds(a: string, b: string): [number, number] {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  return [head, tail]
}

/** The stretches cut at line ends, line by line, without the line ends themselves; a line may be empty. */
export function linesOf(text: string, segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = []
  let from = 0
  let at = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    const own: Segment[] = []
    while (at < segments.length && segments[at]!.start < to) {
      const { start, end, over, ends } = segments[at]!
      if (end > from) own.push({ start: Math.max(start, from), end: Math.min(end, to), over, ends: end <= to ? ends : [] })
      if (end > to) break
      at++
    }
    lines.push(own)
    from = to + 1
  }
  return lines
}
