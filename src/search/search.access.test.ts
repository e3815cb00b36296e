// Who may: roles against the endpoint, and what each role finds of the same words.
import { beforeAll, expect, test } from 'vitest'
import { appeals } from '#appeals/api.ts'
import { clients } from '#clients/api.ts'
import { mail } from '#correspondence/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { office } from '#test/appeals.ts'
import { mailRoom } from '#test/mail.ts'
import { cast, type CastName } from '#test/people.ts'
import { search } from './api.ts'

const house = testHouse()
const { registered } = office(house)
const { come } = mailRoom(house)

/** Everything about «субсидия»: of Vorontsova's department, of nobody, and a complaint of the director. */
beforeAll(async () => {
  const author = { surname: 'Субсидиева', name: 'Анна', patronymic: '', address: 'Липовая, 1' }
  const given = (await registered({ author, body: 'Когда придёт субсидия?' })).id
  await (
    await house.as('krylova')
  )(appeals.assign, { params: { id: given }, body: { executorId: cast.vorontsova.id } })
  const complaint = (await registered({ author, kind: 'complaint', body: 'Директор отказал в субсидии' })).id
  await (
    await house.as('lebedev')
  )(appeals.complained, { params: { id: complaint }, body: { complained: [{ staffId: cast.lebedev.id, departmentId: null }] } })
  const taken = await come({ from: 'Вера <vera@mail.test>', subject: 'Субсидия взятая' })
  await (
    await house.as('vorontsova')
  )(mail.take, { params: { id: taken }, body: {} })
  await come({ from: 'Пётр <petr@mail.test>', subject: 'Субсидия ничья' })
  await (
    await house.as('vorontsova')
  )(clients.create, { body: { id: uuid7(), kind: 'person', surname: 'Субсидиев', name: 'Иван' } })
})

async function reach(name: CastName, q: string) {
  const { status, body } = await (await house.as(name))(search.find, { query: { q } })
  if (status !== 200) return status
  return [body.clients.length, body.appeals.length, body.conversations.length]
}

const roles: [CastName, number | number[]][] = [
  ['vorontsova', [1, 1, 2]],
  // Of the same department: the letter is the department's, the appeal is considered by another.
  ['gusev', [1, 0, 2]],
  // Of another department.
  ['akhmetov', [1, 0, 1]],
  ['melnik', [1, 0, 1]],
  ['lebedev', [1, 2, 2]],
  // Sees complaints of a director, no clients, no letters.
  ['belov', [0, 1, 0]],
  ['romanova', 403],
  ['kim', 403],
]

test.each(roles)('%s by a word', async (name, expected) => {
  expect(await reach(name, 'субсид')).toEqual(expected)
})

test.each(roles)('%s by a slip', async (name, expected) => {
  const found = await reach(name, 'субсидеева')
  if (typeof expected === 'number') expect(found).toBe(expected)
  else expect((found as number[]).every((count, i) => count <= expected[i]!)).toBe(true)
})

test('a stranger is not let in', async () => {
  expect((await house.anyone(search.find, { query: { q: 'субсидия' } })).status).toBe(401)
})

test('a search opens nobody’s file: no view is written', async () => {
  const before = await house.db.selectFrom('event').select('id').execute()
  await reach('vorontsova', 'субсидия')
  expect(await house.db.selectFrom('event').select('id').execute()).toEqual(before)
})
