// Keeps the labelled letters honest: every mark is findable, and no rule or author is left to chance.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const RULES = [
  'salutation-missing',
  'salutation-form',
  'third-person',
  'familiarity',
  'you-capital',
  'sentence-length',
  'plain-word',
  'noun-chain',
  'jargon',
  'vague-term',
  'question-unanswered',
  'apology-missing',
  'length',
  'signature',
  'brevity',
  'rude',
  'accusation',
  'threat',
  'discrimination',
  'personal-data',
  'fee',
  'neutrality',
  'spelling',
] as const
const WHOLE_TEXT = new Set<string>(['salutation-missing', 'apology-missing', 'length', 'signature', 'brevity'])
const SPLITS = ['tune', 'verify', 'exam'] as const
const FOLDER = new URL('../../corpus/letters/', import.meta.url)

const person = {
  surname: z.string().min(2),
  name: z.string().min(2).optional(),
  patronymic: z.string().min(3).optional(),
  gender: z.enum(['male', 'female']),
}
const addressee = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), ...person }),
  z.strictObject({ type: z.literal('organisation'), title: z.string().min(3), person: z.strictObject(person).optional() }),
])
const mark = z.strictObject({
  rule: z.enum(RULES),
  quote: z.string().min(2).optional(),
  question: z.int().nonnegative().optional(),
})
const letterCase = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{2}$/),
  author: z.string().min(3),
  kind: z.enum(['letter', 'email', 'message']),
  addressee,
  complaint: z.enum(['justified', 'unjustified']).nullable(),
  questions: z.array(z.string().min(5)),
  text: z.string().min(100),
  expect: z.array(mark),
})
type LetterCase = z.infer<typeof letterCase>

const fileNames = (split: string) => readdirSync(new URL(`${split}/`, FOLDER)).filter(name => name.endsWith('.json'))
const read = (split: string, name: string) =>
  letterCase.parse(JSON.parse(readFileSync(new URL(`${split}/${name}`, FOLDER), 'utf8')))
const casesOf = (split: string) => fileNames(split).map(name => read(split, name))
const allCases = () => SPLITS.flatMap(casesOf)
/** What is wrong with the marks of one case, in words; empty when each can be found in the text. */
function wrongMarks({ id, text, questions, expect: marks }: LetterCase): string[] {
  const seen = new Map<string, number>()
  return marks.flatMap(({ rule, quote, question }) => {
    if (WHOLE_TEXT.has(rule))
      return quote === undefined && question === undefined ? [] : [`${id}: ${rule} is about the whole text`]
    if (rule === 'question-unanswered')
      return questions[question ?? -1] && quote === undefined ? [] : [`${id}: no question ${question}`]
    if (quote === undefined || question !== undefined) return [`${id}: ${rule} needs a quote`]
    const key = `${rule} ${quote}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
    return (seen.get(key) ?? 0) > occurrences(text, quote) ? [`${id}: «${quote}» is not in the text often enough`] : []
  })
}

/** How often the quote stands in the text. */
const occurrences = (text: string, quote: string): number => text.split(quote).length - 1

test('each labelled letter has the agreed shape and is filed under its own id', () => {
  for (const split of SPLITS) for (const name of fileNames(split)) expect(`${read(split, name).id}.json`).toBe(name)
})

test('each mark of a reviewer can be found in the letter', () => {
  expect(allCases().flatMap(wrongMarks)).toEqual([])
})

test('no letter is repeated, in id or in text', () => {
  const cases = allCases()
  expect(cases.length).toBeGreaterThanOrEqual(160)
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  expect(new Set(cases.map(({ text }) => text.replace(/\s+/g, ' '))).size).toBe(cases.length)
})

test('an author writes for tuning, for verification or for the exam, never for two of them', () => {
  const authors = SPLITS.map(split => new Set(casesOf(split).map(({ author }) => author)))
  const all = authors.flatMap(own => [...own])
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(12)
})

test('each rule is met in each part', () => {
  const missing = RULES.filter(rule =>
    SPLITS.some(split => !casesOf(split).some(({ expect: marks }) => marks.some(mark => mark.rule === rule))),
  )
  expect(missing).toEqual([])
})
