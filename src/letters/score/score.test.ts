// Scoring: what counts as met, as missed, as a false alarm.
import { expect, test } from 'vitest'
import type { Finding } from '../model.ts'
import { compare, f1 } from './score.ts'

const finding = (rule: Finding['rule'], start: number, end: number, question?: number): Finding => ({
  rule,
  clause: '4.4',
  severity: 'warning',
  start,
  end,
  message: '',
  suggestions: [],
  confidence: 'sure',
  ...(question === undefined ? {} : { question }),
})
const counts = (text: string, marks: Parameters<typeof compare>[1], findings: Finding[], rule: Finding['rule']) => {
  const { tp, fp, fn } = compare(text, marks, findings).get(rule)!
  return [tp, fp, fn]
}

test('a finding that touches the quote meets it, two that do are one', () => {
  const marks = [{ rule: 'rude', quote: 'два три' }] as const
  expect(counts('раз два три', marks, [finding('rude', 4, 7), finding('rude', 8, 11)], 'rude')).toEqual([1, 0, 0])
  expect(counts('раз два три', marks, [finding('rude', 0, 3)], 'rude')).toEqual([0, 1, 1])
  expect(counts('раз два три', marks, [finding('fee', 4, 7)], 'rude')).toEqual([0, 0, 1])
})

test('the second mark with the same quote is its second occurrence', () => {
  const marks = [
    { rule: 'you-capital', quote: 'вы' },
    { rule: 'you-capital', quote: 'вы' },
  ] as const
  expect(counts('вы и вы', marks, [finding('you-capital', 5, 7)], 'you-capital')).toEqual([1, 0, 1])
})

test('a question is met by its index, a mark of the whole text by any finding', () => {
  expect(
    counts(
      'текст',
      [{ rule: 'question-unanswered', question: 1 }],
      [finding('question-unanswered', 0, 0, 0)],
      'question-unanswered',
    ),
  ).toEqual([0, 1, 1])
  expect(counts('текст', [{ rule: 'length' }], [finding('length', 5, 5)], 'length')).toEqual([1, 0, 0])
})

test('nothing expected and nothing found is right', () => {
  expect(f1({ tp: 0, fp: 0, fn: 0 })).toBe(1)
  expect(f1({ tp: 1, fp: 1, fn: 1 })).toBe(0.5)
})
