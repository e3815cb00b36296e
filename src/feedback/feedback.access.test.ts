// Who reaches ratings: whoever holds the private link, staff or not; nobody reads an answer through it.
import { beforeAll, expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { closeContact, openContact } from '#contacts/actions.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { feedback } from './api.ts'

const house = testHouse()
const codes: string[] = []

beforeAll(async () => {
  const who = { staffId: cast.gusev.id, departmentId: jobs, roles: ['specialist'], counterId: null, sessionId: '', locked: false }
  const none = { ticketId: null, reasonId: null, clientId: null, principalId: null, counterId: null, handoverId: null }
  for (let i = 0; i < 3; i++)
    await house.db.transaction().execute(async db => {
      const act = { who, now: house.now() }
      const { id } = await openContact(db, act, { id: uuid7(), channel: 'visit', ...none })
      codes.push((await closeContact(db, act, id, { withoutCheck: 'Тест' })).code)
    })
})

test.each<[CastName | undefined, number]>([
  [undefined, 0],
  ['gusev', 1],
  ['kim', 2],
])('%s answers by the link as anybody would', async (name, i) => {
  const call = name ? await house.as(name) : house.anyone
  const params = { code: codes[i]! }
  expect((await call(feedback.asked, { params })).status).toBe(200)
  const given = await call(feedback.answer, { params, body: { satisfaction: 4, ease: 'easy', comment: 'Слово' } })
  expect(given.status).toBe(200)
  expect(JSON.stringify((await call(feedback.asked, { params })).body)).not.toContain('Слово')
})

test('a code that does not exist opens nothing', async () => {
  const params = { code: 'y'.repeat(26) }
  expect((await house.anyone(feedback.asked, { params })).status).toBe(404)
  expect((await house.anyone(feedback.answer, { params, body: { satisfaction: 1, ease: 'hard' } })).status).toBe(404)
})
