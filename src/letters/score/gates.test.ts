// How good each rule is on letters it was not tuned on: a change that makes one worse is seen at once.
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { checker } from '../check.ts'
import { readCheckable } from '../command-line/read-file.ts'
import { ruleIds, type RuleId } from '../model.ts'
import { compare, f1, nothing, sum } from './score.ts'

/** The least F1 on the letters kept for verification. */
const gates: Readonly<Record<RuleId, number>> = {
  'salutation-missing': 1,
  'salutation-form': 0.9,
  'third-person': 0.95,
  familiarity: 0.95,
  rude: 0.7,
  accusation: 0.45,
  threat: 0.4,
  discrimination: 0.8,
  'personal-data': 0.75,
  fee: 0.8,
  neutrality: 0.75,
  'question-unanswered': 0.6,
  'apology-missing': 1,
  signature: 1,
  'you-capital': 1,
  'sentence-length': 1,
  'plain-word': 0.7,
  'noun-chain': 0.85,
  jargon: 0.7,
  'vague-term': 0.8,
  length: 1,
  brevity: 1,
  spelling: 0.9,
}

const check = checker(loadDictionary())
const cases = globSync('corpus/letters/verify/*.json').map(file => {
  const { letterCase, marks } = readCheckable(file)
  const findings = check(letterCase)
  return { clean: marks.length === 0, findings, scores: compare(letterCase.text, marks, findings) }
})
const scores = ruleIds.map(rule => sum(cases.map(one => one.scores.get(rule) ?? nothing())))

test.each(ruleIds.map((rule, at) => [rule, gates[rule], at] as const))('%s: F1 is no less than %d', (_, gate, at) => {
  expect(f1(scores[at]!)).toBeGreaterThanOrEqual(gate)
})

test('all rules together, and silence on clean letters', () => {
  expect(f1(sum(scores))).toBeGreaterThanOrEqual(0.8)
  const clean = cases.filter(one => one.clean)
  const errors = clean.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')
  expect(clean.length).toBeGreaterThan(20)
  expect(clean.flatMap(({ findings }) => findings).length / clean.length).toBeLessThanOrEqual(0.1)
  expect(errors.length / clean.length).toBeLessThanOrEqual(0.04)
})
