// Marks behind a text: they cover it exactly, and follow their words while one types.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, moved, segmentsOf } from './segments.ts'

const placed = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

test('stretches cover the text in order, and each knows exactly the findings over it', () => {
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 8 }), findings => {
      const segments = segmentsOf(30, findings)
      expect(segments[0]!.start).toBe(0)
      expect(segments.at(-1)!.end).toBe(30)
      for (const [i, { start, end, over }] of segments.entries()) {
        if (i > 0) expect(start).toBe(segments[i - 1]!.end)
        const covering = findings.flatMap((f, index) => (f.start <= start && f.end >= end && f.start < f.end ? index : []))
        expect(over.toSorted((a, b) => a - b)).toEqual(covering)
      }
      const ending = segments.flatMap(({ ends }) => ends).toSorted((a, b) => a - b)
      expect(ending).toEqual(findings.flatMap((f, index) => (f.start < f.end ? index : [])))
    }),
  )
})

test('an empty text has nothing to draw', () => expect(segmentsOf(0, [{ start: 0, end: 0 }])).toEqual([]))

test('a finding keeps its words while others are typed before, after or into it', () => {
  const letters = fc.string({ unit: fc.constantFrom('а', 'б', ' '), maxLength: 12 })
  fc.assert(
    fc.property(letters, letters, letters, fc.nat(40), fc.nat(40), (head, middle, tail, a, b) => {
      const before = head + middle + tail
      const after = head + tail
      const start = Math.min(a, b, before.length)
      const end = Math.min(Math.max(a, b), before.length)
      for (const finding of moved([{ start, end }], before, after))
        expect(after.slice(finding.start, finding.end)).toBe(before.slice(start, end))
    }),
  )
  expect(moved([{ start: 4, end: 6 }], 'раз два', 'и раз два')).toEqual([{ start: 6, end: 8 }])
  expect(moved([{ start: 0, end: 3 }], 'раз два', 'рааз два')).toEqual([])
})

test('lines hold the same words as the text, and each number is shown once', () => {
  const words = fc.string({ unit: fc.constantFrom('а', ' ', '\n'), minLength: 30, maxLength: 30 })
  fc.assert(
    fc.property(words, fc.array(placed, { maxLength: 5 }), (text, findings) => {
      const segments = segmentsOf(text.length, findings)
      const lines = linesOf(text, segments)
      expect(lines.map(line => line.map(({ start, end }) => text.slice(start, end)).join('')).join('\n')).toBe(text)
      const shown = lines.flat().flatMap(({ ends }) => ends)
      expect(new Set(shown).size).toBe(shown.length)
    }),
  )
  const lines = linesOf('аб\nвг', segmentsOf(5, [{ start: 1, end: 4 }]))
  expect(lines.map(line => line.map(({ over, ends }) => [over, ends]))).toEqual([
    [
      [[], []],
      [[0], []],
    ],
    [
      [[0], [0]],
      [[], []],
    ],
  ])
})
