// A person's own new password.
import { expect, test } from 'vitest'
import { passwordTrouble } from './own-password.ts'

const owner = { login: 'vorontsova', surname: 'Воронцова', name: 'Ян' }

test.each([
  ['весна-2026-и-дождь', undefined],
  ['прежний-пароль', 'прежний'],
  ['ааааааАААааабб', 'одни и те же'],
  ['мой-VORONTSOVA-1', 'логин'],
  ['воронцова-весна', 'фамилия'],
  // A name of two letters stands in many words.
  ['явный-январский', undefined],
])('%s', (fresh, trouble) => {
  const said = passwordTrouble(fresh, 'прежний-пароль', owner)
  if (trouble) expect(said).toContain(trouble)
  else expect(said).toBeUndefined()
})
