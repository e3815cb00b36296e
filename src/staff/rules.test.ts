// Decisions of the room, without a database.
import { expect, test } from 'vitest'
import { phoneWords } from './rules.ts'

test.each([
  ['+78350000100', '+7 835 000-01-00'],
  ['+3725551234', '+3725551234'],
  ['8 (835) 00-01-00', '8 (835) 00-01-00'],
])('a telephone is written in its groups: %s', (phone, words) => expect(phoneWords(phone)).toBe(words))
