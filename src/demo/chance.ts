// Chance that is the same on every machine: each word begins a stream of its own, so adding one thing leaves the rest as it was.
import { createHash } from 'node:crypto'

export type Chance = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** Whole, both ends included. */
  between: (least: number, most: number) => number
  happens: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** Items with their weights; the weights need no particular sum. */
  weigh: <T>(items: readonly (readonly [T, number])[]) => T
  /** Minutes of an ordinary task: about `usual`, rarely half of it, rarely twice. */
  lasting: (usual: number) => number
  /** A uuid v7 of that moment (milliseconds). */
  id: (at: number) => string
  /** As contacts/code.ts makes them. Of a demo: whoever knows the word knows the codes, and there is nobody real behind them. */
  code: () => string
}

export function chanceOf(word: string): Chance {
  const next = sfc32(createHash('sha256').update(word).digest())
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => list[between(0, list.length - 1)]!
  const hex = (length: number) => Array.from({ length }, () => between(0, 15).toString(16)).join('')
  return {
    next,
    between,
    pick,
    happens: share => next() < share,
    weigh: items => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      return (items.find(([, weight]) => (left -= weight) < 0) ?? items.at(-1)!)[0]
    },
    lasting: usual => usual * Math.exp(0.8 * (next() + next() + next() - 1.5)),
    id: at => {
      const time = at.toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`
    },
    code: () => Array.from({ length: 26 }, () => pick(signs)).join(''),
  }
}

const signs = Array.from('0123456789abcdefghjkmnpqrstvwxyz')

/** Chris Doty-Humphrey's small fast counter: 32 bits at a step, good enough to invent people. */
function sfc32(seed: Buffer): () => number {
  let [a, b, c, count] = [seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), 1]
  return () => {
    const sum = (a + b + count++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
}

/** A fixed uuid for a word, so that the centre is the same wherever it is made. */
export function idOf(word: string): string {
  const hex = createHash('sha256').update(`zabota demo ${word}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
