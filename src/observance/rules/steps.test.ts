// Steps across two editions of the protocol.
import { expect, test } from 'vitest'
import type { Step } from '#contacts/model.ts'
import { stepsOf } from './steps.ts'

const step = (code: string, title = code): Step => ({
  code,
  title,
  clause: '4.2.1',
  also: [],
  doneTitle: '',
  phrases: ['…'],
  asks: 'nothing',
  required: true,
  next: '',
})

test('a step is measured on the visits that had it, in the order and words of the newest edition', () => {
  const editions = [
    { edition: 1, visits: 30, steps: [step('old'), step('greet', 'прежние слова')] },
    { edition: 2, visits: 20, steps: [step('greet', 'новые слова'), step('tea')] },
  ]
  const marks = [
    { edition: 1, step: 'greet', skipped: null, count: 27 },
    { edition: 2, step: 'greet', skipped: null, count: 18 },
    { edition: 1, step: 'greet', skipped: 'Торопились', count: 2 },
    { edition: 2, step: 'greet', skipped: 'Торопились', count: 1 },
    { edition: 2, step: 'tea', skipped: null, count: 5 },
  ]
  expect(
    stepsOf(editions, marks, 10).map(({ step, title, observed, skipped }) => [step, title, observed.count, observed.of, skipped]),
  ).toEqual([
    ['greet', 'новые слова', 45, 50, [{ text: 'Торопились', count: 3 }]],
    ['tea', 'tea', 5, 20, []],
    ['old', 'old', 0, 30, []],
  ])
})
