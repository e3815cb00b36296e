// The table of features finds each key that was packed, at its row, and nothing else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KEY_BITS, packKeys, rowFinder, unpackKeys } from './keys.ts'

const key = fc.integer({ min: 0, max: 2 ** KEY_BITS - 1 })
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 400 }).map(all => all.toSorted((a, b) => a - b))

test('keys come out as they were packed', () => {
  fc.assert(
    fc.property(keys, all => {
      expect([...unpackKeys(packKeys(all))]).toEqual(all)
    }),
  )
})

test('a key is found at its row, another is not found, also when they crowd at the end', () => {
  const crowded = fc
    .uniqueArray(fc.integer({ min: 2 ** KEY_BITS - 500, max: 2 ** KEY_BITS - 1 }), { minLength: 1 })
    .map(all => all.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(fc.oneof(keys, crowded), fc.array(key), (all, others) => {
      const rowOf = rowFinder(Uint32Array.from(all))
      expect(all.map(rowOf)).toEqual(all.map((_, row) => row))
      for (const other of others) expect(rowOf(other)).toBe(all.indexOf(other))
    }),
  )
})
