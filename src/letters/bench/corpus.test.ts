// Letters to measure on are the same everywhere, and are letters.
import { expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { checker } from '../check.ts'
import { letterCases } from './corpus.ts'

test('one seed gives the same letters, another seed others', () => {
  expect([...letterCases(3, 1)]).toEqual([...letterCases(3, 1)])
  expect([...letterCases(1, 1)]).not.toEqual([...letterCases(1, 2)])
})

test('each is of usual length, saluted and signed', () => {
  const check = checker(loadDictionary())
  for (const letterCase of letterCases(10, 1)) {
    expect(letterCase.text.split(/\s+/u).length).toBeGreaterThan(300)
    const rules = check(letterCase).map(({ rule }) => rule)
    expect(rules).not.toContain('salutation-missing')
    expect(rules).not.toContain('signature')
  }
})
