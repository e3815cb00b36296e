// Which mark is low and when one may answer.
import { expect, test } from 'vitest'
import { followUpWords, isLow, mayBeRated } from './rules.ts'

test('the norm’s mark and those below it are low', () => {
  expect([1, 2, 3, 4, 5].map(mark => isLow(mark, 3))).toEqual([true, true, true, false, false])
  expect(isLow(3, 2)).toBe(false)
})

test('one rates what is over', () => {
  expect((['open', 'parked', 'closed', 'handed-over'] as const).filter(mayBeRated)).toEqual(['closed'])
})

test('the follow-up says what to do, and not what the client wrote', () => {
  expect(followUpWords(2, true)).toBe('Позвонить и узнать, что было не так: оценка 2 из 5')
  expect(followUpWords(1, false)).toBe('Разобрать приём без имени: оценка 1 из 5')
})
