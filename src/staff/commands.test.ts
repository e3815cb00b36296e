// A new account from the command line.
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { staff } from './api.ts'
import { addUser } from './commands.ts'

const house = testHouse()
const given = {
  login: 'Petrova',
  surname: 'Петрова',
  name: 'Юлия',
  position: 'инспектор',
  department: 'Выплаты',
  roles: 'specialist',
}

test('a new colleague signs in with the password that was shown once', async () => {
  const { login, password } = await addUser(house.db, given)
  const answer = await house.anyone(staff.signIn, { body: { login, password } })
  expect(answer.body).toMatchObject({ surname: 'Петрова', roles: ['specialist'] })
})

test('what is missing or unknown is named', async () => {
  await expect(addUser(house.db, { ...given, surname: '' })).rejects.toThrow('--surname')
  await expect(addUser(house.db, { ...given, department: 'Склад' })).rejects.toThrow('«Выплаты»')
  await expect(addUser(house.db, { ...given, roles: 'king' })).rejects.toThrow('specialist')
})
