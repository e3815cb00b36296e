// When all of several people are free: inside everybody's working time, outside everybody's engagements.

export type Stretch = { from: number; to: number }
export type Person = { works: readonly Stretch[]; busy: readonly Stretch[] }

/** Beginnings (ms) on a grid of `every` ms at which each person works and is free for `length` ms. */
export function freeStarts(people: readonly Person[], length: number, every: number): number[] {
  const [first, ...others] = people
  if (!first) return []
  const starts = first.works.flatMap(({ from, to }) => {
    const found: number[] = []
    for (let at = Math.ceil(from / every) * every; at + length <= to; at += every) found.push(at)
    return found
  })
  return starts.filter(at => [first, ...others].every(one => isFree(one, at, at + length)))
}

const isFree = ({ works, busy }: Person, from: number, to: number): boolean =>
  works.some(one => one.from <= from && to <= one.to) && !busy.some(one => one.from < to && from < one.to)
