// Runs the examples of every rule: what is bad is found, what is good is silent for all rules, a fix mends without making anything worse.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { checker } from '../check.ts'
import { LetterCase, type Finding } from '../model.ts'
import type { BadExample, Example } from './rule.ts'
import { rules } from './list.ts'

const check = checker(loadDictionary())
const reader = { type: 'person', surname: 'Иванов', name: 'Иван', patronymic: 'Иванович', gender: 'male' } as const

const caseOf = (example: Example | BadExample): LetterCase =>
  LetterCase.parse({ kind: 'message', addressee: reader, ...(typeof example === 'string' ? { text: example } : example) })
const brief = ({ text }: LetterCase, { rule, start, end }: Finding) => `${rule}: ${text.slice(start, end)}`
const briefs = (letterCase: LetterCase) => check(letterCase).map(finding => brief(letterCase, finding))

test('a rule stands in the list once, with enough examples', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, bad, good, why } of rules) {
    expect(bad.length, id).toBeGreaterThanOrEqual(3)
    expect(good.length, id).toBeGreaterThanOrEqual(5)
    expect(why, id).toMatch(/^[^!]+\.$/u)
  }
})

test.each(rules)('$id finds what is bad, exactly there', ({ id, bad }) => {
  for (const example of bad) {
    const letterCase = caseOf(example)
    const found = check(letterCase).filter(({ rule }) => rule === id)
    expect(
      found.map(({ start, end }) => letterCase.text.slice(start, end)),
      letterCase.text,
    ).toEqual(example.marks)
  }
})

test.each(rules)('every rule is silent on the good examples of $id', ({ good }) => {
  expect(good.map(caseOf).flatMap(briefs)).toEqual([])
})

test.each(rules)('a suggestion of $id removes its finding and makes none', ({ id, bad }) => {
  for (const example of bad) {
    const letterCase = caseOf(example)
    const before = check(letterCase)
    const own = before.filter(({ rule }) => rule === id)
    if (example.fixed !== undefined) expect(applied(letterCase, own[0]!, 0)).toBe(example.fixed)
    for (const finding of own)
      for (const at of finding.suggestions.keys()) {
        const text = applied(letterCase, finding, at)
        const left = before.filter(one => one !== finding && !overlaps(one, finding)).map(one => brief(letterCase, one))
        const mended = { ...letterCase, text }
        expect(
          briefs(mended).filter(one => !left.includes(one)),
          text,
        ).toEqual([])
      }
  }
})

const applied = ({ text }: LetterCase, { start, end, suggestions }: Finding, at: number) =>
  text.slice(0, start) + suggestions[at]! + text.slice(end)
const overlaps = (a: Finding, b: Finding) => a.start < b.end && b.start < a.end

test('messages are polite, and say something', () => {
  for (const { bad } of rules)
    for (const finding of bad.flatMap(example => check(caseOf(example))))
      expect(finding.message.replace(/«[^»]*»/gu, '«»')).toMatch(/^[А-ЯЁ«][^!]+\.$/u)
})

test('no rule relies on what does not know Cyrillic: word boundaries and word characters of regular expressions', () => {
  const files = globSync('src/letters/**/*.ts').filter(file => !file.endsWith('.test.ts'))
  expect(files.filter(file => /\\[bBwW]/u.test(readFileSync(file, 'utf8')))).toEqual([])
})
