// Ratings through HTTP: one answer per talk, a low mark is answered the same day.
import { beforeEach, expect, test } from 'vitest'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { cast, jobs, window4, type CastName } from '#test/people.ts'
import { closeContact, openContact } from '#contacts/actions.ts'
import { promises } from '#promises/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { feedback } from './api.ts'

const house = testHouse()

async function travel(iso: string): Promise<void> {
  house.setClock(iso)
  await house.db.updateTable('session').set({ seenAt: iso }).execute()
}
beforeEach(() => travel(tuesdayMorning))

async function talk({ by = 'vorontsova', named = true, over = true }: { by?: CastName; named?: boolean; over?: boolean } = {}) {
  const id = uuid7()
  const who = {
    staffId: cast[by].id,
    departmentId: jobs,
    roles: cast[by].roles,
    counterId: window4,
    sessionId: '',
    locked: false,
  }
  const act = { who, now: house.now() }
  const clientId = named ? uuid7() : null
  if (clientId)
    await house.db
      .insertInto('client')
      .values({
        id: clientId,
        kind: 'person',
        name: 'Нина',
        patronymic: 'Петровна',
        surname: 'Сафронова',
        knownSince: tuesdayMorning,
      })
      .execute()
  const none = { ticketId: null, reasonId: null, principalId: null, handoverId: null }
  return house.db.transaction().execute(async db => {
    const { code } = await openContact(db, act, { id, channel: 'visit', clientId, counterId: window4, ...none })
    if (over) await closeContact(db, act, id, { withoutCheck: 'В тесте не проверяли' })
    return { id, code, clientId }
  })
}
const rate = (code: string, satisfaction: number, change: object = {}, key = uuid7()) =>
  house.anyone(feedback.answer, { params: { code }, body: { satisfaction, ease: 'rather-easy', ...change } }, { key })
const asked = async (code: string) => house.anyone(feedback.asked, { params: { code } })
const followUps = async (contactId: string) =>
  house.db
    .selectFrom('promise')
    .select(['ownerId', 'dueAt', 'what', 'channel', 'clientId', 'colleagueId'])
    .where('contactId', '=', contactId)
    .execute()

test('the page greets by name and patronymic and shows neither surname nor essence', async () => {
  const { code } = await talk()
  const { body } = await asked(code)
  expect(body).toMatchObject({ clientAddress: 'Нина Петровна', counter: 4, answered: false, followUpAt: null })
  expect(JSON.stringify(body)).not.toContain('Сафронова')
})

test('a good mark is thanked for and needs no follow-up', async () => {
  const { id, code } = await talk()
  expect((await rate(code, 5, { comment: "Всё ясно 🙂 'спасибо'" })).body).toMatchObject({ answered: true, followUpAt: null })
  expect(await followUps(id)).toEqual([])
  const row = await house.db
    .selectFrom('rating')
    .select(['satisfaction', 'ease', 'comment', 'givenBy'])
    .where('contactId', '=', id)
    .executeTakeFirst()
  expect(row).toEqual({ satisfaction: 5, ease: 'rather-easy', comment: "Всё ясно 🙂 'спасибо'", givenBy: 'link' })
  expect((await house.anyone(promises.summary, { params: { code } })).body.rated).toBe(true)
})

test('there is one answer per talk: a retry is the same, a second one is told kindly, of two at once one counts', async () => {
  const { id, code } = await talk()
  const key = uuid7()
  expect((await rate(code, 4, {}, key)).status).toBe(200)
  expect((await rate(code, 4, {}, key)).status).toBe(200)
  expect((await rate(code, 1)).body).toMatchObject({ code: 'already', message: expect.stringContaining('спасибо') })
  expect(await followUps(id)).toEqual([])
  const other = await talk()
  const answers = await Promise.all([rate(other.code, 1), rate(other.code, 1), rate(other.code, 1)])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
  expect(await followUps(other.id)).toHaveLength(1)
})

test('a low mark is a promise of the head for the same day, and the client sees when', async () => {
  const { id, code, clientId } = await talk()
  const { body } = await rate(code, 2)
  const due = '2026-11-24T15:00:00.000Z'
  expect(body.followUpAt).toBe(due)
  expect(await followUps(id)).toMatchObject([{ ownerId: cast.krylova.id, dueAt: due, channel: 'rating', clientId }])
  const mine = (await (await house.as('krylova'))(promises.mine, {})).body
  expect(mine.map(({ what }) => what)).toContain('Позвонить и узнать, что было не так: оценка 2 из 5')
  expect((await house.anyone(promises.summary, { params: { code } })).body.promises).toEqual([])
})

test.each([
  ['after closing time', '2026-11-24T16:30:00.000Z', '2026-11-25T10:00:00.000Z'],
  ['after midnight', '2026-11-24T21:20:00.000Z', '2026-11-25T15:00:00.000Z'],
  ['on a Saturday', '2026-11-28T09:00:00.000Z', '2026-11-30T10:00:00.000Z'],
  ['on the eve of 4 November after the short day', '2026-11-03T14:10:00.000Z', '2026-11-05T10:00:00.000Z'],
])('a low mark %s is answered by the next working moment', async (_, at, due) => {
  const { code } = await talk()
  await travel(at)
  expect((await rate(code, 1)).body.followUpAt).toBe(due)
})

test('where the head led the talk, the director answers for the low mark', async () => {
  const { id, code } = await talk({ by: 'krylova' })
  await rate(code, 1)
  expect(await followUps(id)).toMatchObject([{ ownerId: cast.lebedev.id }])
})

test('a low mark of somebody who gave no name concerns the colleague who led the talk', async () => {
  const { id, code } = await talk({ named: false })
  expect((await asked(code)).body.clientAddress).toBe('')
  await rate(code, 3)
  expect(await followUps(id)).toMatchObject([
    { clientId: null, colleagueId: cast.vorontsova.id, what: 'Разобрать приём без имени: оценка 3 из 5' },
  ])
})

test('the threshold is a norm of the centre', async () => {
  await house.db
    .insertInto('norm')
    .values({ code: 'rating.low', value: 1, unit: 'mark', source: 'Приказ', validFrom: '2026-11-01' })
    .execute()
  const { id, code } = await talk()
  await rate(code, 2)
  expect(await followUps(id)).toEqual([])
  await house.db.deleteFrom('norm').where('code', '=', 'rating.low').execute()
})

test('nobody rates a talk that goes on, or one that never was', async () => {
  const { id, code } = await talk({ over: false })
  expect((await asked(code)).body.code).toBe('not-yet')
  expect((await rate(code, 5)).body.code).toBe('not-yet')
  await house.db.updateTable('contact').set({ state: 'closed', endedAt: tuesdayMorning }).where('id', '=', id).execute()
  expect((await asked('z'.repeat(26))).status).toBe(404)
  expect((await rate('z'.repeat(26), 5)).status).toBe(404)
  expect((await rate(code, 6)).status).toBe(400)
  expect((await rate(code, 4, { ease: 'so-so' })).status).toBe(400)
})

test('the event says the mark and the client, never the comment nor a worker', async () => {
  const { id, code } = await talk()
  await rate(code, 4, { comment: 'Тайное слово' })
  const event = await house.db
    .selectFrom('event')
    .selectAll()
    .where('contactId', '=', id)
    .where('kind', '=', 'rating.given')
    .executeTakeFirstOrThrow()
  expect(event).toMatchObject({ staffId: null, departmentId: jobs, data: { satisfaction: 4, ease: 'rather-easy', low: false } })
  expect(JSON.stringify(event)).not.toContain('Тайное')
})
