// In which steps a table is looked through for a word, the newest rows first (blocks of the order of coming, migrations/0043).

const small = 4096
const large = 65_536

/** `words`: blocks as the index knows them, any of them; only rows with a place below `below`: newer ones were looked through. */
export type Step = { words: string[]; below: number }

/**
 * `last`: the place of the newest row, from 1. All rows, each in one step; every step is a few times larger than those before,
 * so that a word which is not rare is met often enough early, and a rare one costs few steps.
 */
export function stepsOver(last: number): Step[] {
  const newest = Math.floor(last / small)
  const steps: Step[] = [{ words: names('~', newest, newest - 1), below: last + 1 }]
  let below = (newest - 1) * small
  if (below > 0) {
    steps.push({ words: names('~', newest - 2, newest - 15), below })
    below = (newest - 15) * small
  }
  for (let width = 4; below > 0; width *= 2) {
    const first = Math.floor((below - 1) / large)
    steps.push({ words: names('~~', first, first - width + 1), below })
    below = (first - width + 1) * large
  }
  return steps
}

const names = (sign: string, from: number, to: number): string[] =>
  Array.from({ length: from - Math.max(0, to) + 1 }, (_, i) => `${sign}${from - i}`)
