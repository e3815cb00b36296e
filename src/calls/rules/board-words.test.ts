// The lines in words: shares with their sample, who waits and since when it is too long.
import { expect, test } from 'vitest'
import type { BusyLine } from '../lines-model.ts'
import { inTimeWords, nowWords, waitsTooLong } from './board-words.ts'

const day = { of: 0, answered: 0, inTime: 0, missed: 0, abandoned: 0 }
test.each([
  [day, 'Звонков ещё не было'],
  [{ ...day, of: 4, inTime: 3 }, '3 из 4, для доли мало данных'],
  [{ ...day, of: 24, inTime: 18 }, '18 из 24, 75 %'],
])('%j: %s', (today, words) => expect(inTimeWords(today, 10)).toBe(words))

const line = (state: BusyLine['state'], direction: BusyLine['direction'] = 'in') => ({ state, direction }) as BusyLine

test('who talks, who waits', () => {
  expect(nowWords([])).toBe('Все линии свободны')
  expect(nowWords([line('talking'), line('held'), line('ringing'), line('ringing', 'out')])).toBe(
    '2 разговора, 2 клиента на ожидании',
  )
})

test('too long is told by the norm of the kind of waiting', () => {
  const norms = { answer: 20, hold: 60, least: 10 }
  const late = (one: BusyLine, seconds: number) => waitsTooLong(one, seconds, norms)
  expect([late(line('ringing'), 21), late(line('held'), 21), late(line('held'), 61)]).toEqual([true, false, true])
  expect([late(line('talking'), 900), late(line('ringing', 'out'), 900)]).toEqual([false, false])
})
