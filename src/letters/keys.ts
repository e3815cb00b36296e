// The features that have a weight: packed as steps from key to key, unpacked into a table that says the row of a key at once.
import { bytesOf } from '#russian/base64.ts'

/** A feature is known by so many bits of its hash: among some thousands that have a weight two seldom meet. */
export const KEY_BITS = 24

export const keyOf = (hash: number): number => (hash ^ (hash >>> 15)) >>> (32 - KEY_BITS)

/** Keys in ascending order → base64: each step in groups of seven bits, the low ones first. */
export function packKeys(keys: readonly number[]): string {
  const bytes = keys.flatMap((key, at) => groupsOf(key - (keys[at - 1] ?? 0)))
  return btoa(bytes.map(byte => String.fromCharCode(byte)).join(''))
}

const groupsOf = (step: number): number[] => (step < 128 ? [step] : [(step & 127) | 128, ...groupsOf(step >>> 7)])

export function unpackKeys(packed: string): Uint32Array {
  const bytes = bytesOf(packed)
  const keys = new Uint32Array(bytes.length)
  let [count, key, shift] = [0, 0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    key += (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    keys[count++] = key
    shift = 0
  }
  return keys.slice(0, count)
}

/** The row of a key, or −1. A cell holds the low bits of the key, its place tells the others: one look into one table. */
export function rowFinder(keys: Uint32Array): (key: number) => number {
  if (keys.length > MOST_ROWS) throw new RangeError(`No cell has room for a row beyond ${MOST_ROWS}`)
  let bits = Math.max(LOW_BITS, Math.ceil(Math.log2(keys.length * 1.5)))
  let placed = cellsOf(keys, bits)
  while (!placed) placed = cellsOf(keys, ++bits)
  const cells = placed
  const mask = (1 << bits) - 1
  const shift = KEY_BITS - bits
  return key => {
    for (let at = key >>> shift; ; at = (at + 1) & mask) {
      const cell = cells[at]!
      if (cell === 0) return -1
      if (cell >>> ROW_BITS === (key & LOW)) return (cell & MOST_ROWS) - 1
    }
  }
}

/** Undefined where keys crowd so that one would stray to where another with the same low bits is looked for. */
function cellsOf(keys: Uint32Array, bits: number): Uint32Array | undefined {
  const mask = (1 << bits) - 1
  const reach = 1 << (bits + LOW_BITS - KEY_BITS)
  const cells = new Uint32Array(1 << bits)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    const home = key >>> (KEY_BITS - bits)
    let away = 0
    while (cells[(home + away) & mask] !== 0) if (++away === reach) return undefined
    cells[(home + away) & mask] = ((key & LOW) << ROW_BITS) | (row + 1)
  }
  return cells
}

const ROW_BITS = 17
const MOST_ROWS = (1 << ROW_BITS) - 1
const LOW_BITS = 32 - ROW_BITS
const LOW = (1 << LOW_BITS) - 1
