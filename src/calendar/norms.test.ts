// The register of norms: complete, dated, and answering for the day asked.
import { expect, test } from 'vitest'
import { Norm } from './model.ts'
import { norms } from './norms.data.ts'
import { normOn, termOf } from './norms.ts'

test.each([
  ['appeal.registration', '3d'],
  ['appeal.answer', '30d'],
  ['appeal.extension', '30d'],
  ['appeal.redirect', '7d'],
  ['appeal.documents', '15d'],
  ['appeal.unreadable', '7d'],
  ['appeal.court-decision', '7d'],
  ['appeal.published', '7d'],
  ['appeal.migration', '20d'],
  ['service-complaint.answer', '15w'],
  ['service-complaint.refusal', '5w'],
  ['information.answer', '30d'],
])('the law gives %s %s', (code, term) => {
  expect(termOf(normOn(norms, code, '2026-11-24'))).toBe(term)
})

test('every norm is well formed, has a source, and its code once per date', () => {
  for (const norm of norms) expect(Norm.parse(norm).source).toMatch(/ФЗ|Указ/)
  expect(new Set(norms.map(({ code, from }) => `${code} ${from}`)).size).toBe(norms.length)
})

test('a norm changed by the centre is in force from its day, the old one before it', () => {
  const old = normOn(norms, 'appeal.answer', '2026-11-24')
  const both = [...norms, { ...old, value: 20, from: '2027-01-01' }]
  expect(normOn(both, 'appeal.answer', '2026-12-31').value).toBe(30)
  expect(normOn(both, 'appeal.answer', '2027-01-01').value).toBe(20)
  expect(() => normOn([{ ...old, to: '2026-12-31' }], 'appeal.answer', '2027-01-01')).toThrow(
    'В справочнике нет нормы «appeal.answer» на 01.01.2027',
  )
})

test('a norm in hours is not a term in days', () => {
  expect(() => termOf(normOn(norms, 'personal-data.leak-notice', '2026-11-24'))).toThrow('не в днях')
})
