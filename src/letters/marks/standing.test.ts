// Standing at a finding while the text changes.
import { expect, test } from 'vitest'
import type { Finding } from '../model.ts'
import { indexOf, markOf, withoutAsides } from './standing.ts'

const text = 'КДН и ещё раз КДН, потом МСЭ'
const at = (start: number, end: number, rule: Finding['rule'] = 'jargon'): Finding => ({
  rule,
  clause: '4.4',
  severity: 'warning',
  start,
  end,
  message: '',
  suggestions: [],
  confidence: 'sure',
})
const findings = [at(0, 3), at(14, 17), at(25, 28)]

test('one stands at the same words, nearest to where they were', () => {
  expect(indexOf(text, findings, undefined)).toBe(0)
  expect(indexOf(text, findings, { ...markOf(text, findings[1]!), start: 12 })).toBe(1)
  expect(indexOf(text, findings, { ...markOf(text, findings[0]!), start: 2 })).toBe(0)
})

test('when it is mended one goes on to the next, from the last to the last that is left', () => {
  const gone = { rule: 'plain-word' as const, fragment: 'осуществить' }
  expect(indexOf(text, findings, { ...gone, start: 10 })).toBe(1)
  expect(indexOf(text, findings, { ...gone, start: 28 })).toBe(2)
  expect(indexOf(text, [], { ...gone, start: 28 })).toBe(-1)
})

test('what is set aside stays away in the whole text, by this rule only', () => {
  const aside = { id: '1', reason: 'Знают', ...markOf(text, findings[0]!) }
  expect(withoutAsides(text, [...findings, at(0, 3, 'spelling')], [aside])).toEqual([findings[2], at(0, 3, 'spelling')])
})
