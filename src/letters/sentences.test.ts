// The labelled sentences keep the shape that measuring relies on: enough pairs, twins adjacent, one split for a pair, no sentence twice.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { framesIn, linesIn } from './command-line/score-sentences.ts'

type Row = { id: string; label: string; split: string; sentence: string }

const least = {
  rude: 260,
  accusation: 260,
  threat: 260,
  discrimination: 260,
  fee: 150,
  neutrality: 150,
  'personal-data': 150,
  familiarity: 100,
}

const rowsOf = (name: string): Row[] =>
  readFileSync(new URL(`../../corpus/sentences/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => {
      const [id = '', label = '', split = '', sentence = '', ...rest] = line.split('\t')
      expect(rest, line).toEqual([])
      return { id, label, split, sentence }
    })

const words = (sentence: string) => sentence.split(/\s+/).filter(part => /[\p{L}\d]/u.test(part)).length
const share = (rows: Row[]) => rows.filter(row => row.split === 'verify').length / rows.length
const manner = (row: Row) => row.id.replace(/-\d+$/, '')

for (const [rule, pairs] of Object.entries(least)) {
  const rows = rowsOf(rule)

  test(`${rule}: every offending sentence has a harmless twin next to it, in the same split`, () => {
    expect(rows.length % 2).toBe(0)
    for (let at = 0; at < rows.length; at += 2) {
      const [bad, good] = rows.slice(at, at + 2)
      expect([bad?.label, good?.label], bad?.id).toEqual(['1', '0'])
      expect([good?.id, good?.split]).toEqual([bad?.id, bad?.split])
    }
  })

  test(`${rule}: there are enough pairs and a good part of them is kept for verification`, () => {
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length / 2)
    expect(rows.length / 2).toBeGreaterThanOrEqual(pairs)
    expect(share(rows)).toBeGreaterThan(0.18)
    expect(share(rows)).toBeLessThan(0.42)
  })

  test(`${rule}: a manner of speaking met while tuning is not met while verifying`, () => {
    const splits = new Map<string, string>()
    for (const row of rows) {
      expect(splits.get(manner(row)) ?? row.split, row.id).toBe(row.split)
      splits.set(manner(row), row.split)
    }
  })
}

test('ordinary sentences of letters are many, and a part of them is kept for verification', () => {
  const rows = rowsOf('neutral')
  expect(rows.length).toBeGreaterThanOrEqual(500)
  expect(rows.every(row => row.label === '0' && ['tune', 'verify'].includes(row.split))).toBe(true)
  expect(share(rows)).toBeGreaterThan(0.18)
  expect(share(rows)).toBeLessThan(0.42)
})

test('no sentence stands in the corpus twice, and each is of a length met in letters', () => {
  const seen = new Map<string, string>()
  for (const name of [...Object.keys(least), 'neutral'])
    for (const row of rowsOf(name)) {
      const key = row.sentence.toLowerCase()
      expect(seen.get(key), row.sentence).toBeUndefined()
      seen.set(key, row.id)
      expect(words(row.sentence), row.sentence).toBeGreaterThan(2)
      expect(words(row.sentence), row.sentence).toBeLessThan(40)
    }
})

test.each(Object.keys(least).filter(rule => rule !== 'familiarity'))(
  '%s: each frame goes on in at least three offending ways and in three harmless ones, all different',
  rule => {
    const frames = framesIn(new URL(`../../corpus/sentences/frames/${rule}.tsv`, import.meta.url).pathname)
    const kept = new Set(rowsOf(rule).map(({ sentence }) => sentence))
    const seen = new Set<string>()
    expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length)
    for (const { id, bad, good } of frames) {
      expect(Math.min(bad.length, good.length), id).toBeGreaterThanOrEqual(3)
      for (const sentence of [...bad, ...good]) {
        expect(seen.has(sentence) || kept.has(sentence), sentence).toBe(false)
        expect(words(sentence), sentence).toBeGreaterThan(2)
        seen.add(sentence)
      }
    }
  },
)

test('lines of letters: every author has calm ones, labels are rules, no line stands twice', () => {
  const rules: ReadonlySet<string> = new Set(Object.keys(least))
  const seen = new Set<string>()
  for (const file of globSync(new URL('../../corpus/sentences/lines/*.tsv', import.meta.url).pathname)) {
    const lines = linesIn(file)
    expect(
      lines.some(({ faults }) => faults.length === 0),
      file,
    ).toBe(true)
    for (const { faults, text } of lines) {
      expect(
        faults.every(fault => rules.has(fault)),
        text,
      ).toBe(true)
      expect(seen.has(text), text).toBe(false)
      expect(words(text), text).toBeGreaterThan(0)
      seen.add(text)
    }
  }
  expect(seen.size).toBeGreaterThan(10_000)
})
