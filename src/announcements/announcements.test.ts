// Announcements over HTTP: told to whoever works there, read once by each, quiet outside working hours, taken back.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { benefits, cast, jobs } from '#test/people.ts'
import { announcements } from './api.ts'

const house = testHouse()
const said = (departmentId: string | null, title = 'Завтра учёба') => ({
  body: { id: uuid7(), departmentId, title, text: 'Сбор в девять в учебном классе.' },
})

test('a head tells the own department: each reads once, the author alone sees who has not', async () => {
  const [krylova, gusev, akhmetov] = [await house.as('krylova'), await house.as('gusev'), await house.as('akhmetov')]
  await house.db.updateTable('staff').set({ leftOn: '2026-11-01' }).where('id', '=', cast.sidorova.id).execute()
  const one = said(jobs)
  const key = uuid7()
  expect((await krylova(announcements.say, one, { key })).status).toBe(200)
  expect((await krylova(announcements.say, one)).body.sent).toHaveLength(1)
  expect((await krylova(announcements.board, {})).body.sent[0]).toMatchObject({
    told: 3,
    read: 0,
    unread: ['Воронцова Елена', 'Гусев Олег', 'Лебедев Павел'],
  })
  expect((await gusev(announcements.unread, {})).body).toMatchObject([{ id: one.body.id, author: 'Ирина Крылова', readAt: null }])
  expect((await akhmetov(announcements.unread, {})).body).toEqual([])
  expect((await akhmetov(announcements.read, { params: { id: one.body.id } })).status).toBe(404)
  const params = { id: one.body.id }
  const burst = await Promise.all(Array.from({ length: 8 }, () => gusev(announcements.read, { params })))
  expect(burst.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  const events = await house.db.selectFrom('event').select('kind').where('kind', '=', 'announcement.read').execute()
  expect(events).toHaveLength(1)
  expect((await gusev(announcements.unread, {})).body).toEqual([])
  expect((await krylova(announcements.board, {})).body.sent[0]).toMatchObject({
    read: 1,
    unread: ['Воронцова Елена', 'Лебедев Павел'],
  })
  expect((await gusev(announcements.board, {})).body.sent).toEqual([])
})

test('a head does not tell others; HR tells everybody; what is taken back is asked of nobody', async () => {
  const [melnik, romanova, vorontsova] = [await house.as('melnik'), await house.as('romanova'), await house.as('vorontsova')]
  expect((await melnik(announcements.say, said(null))).body.code).toBe('not-yours')
  expect((await melnik(announcements.say, said(jobs))).body.code).toBe('not-yours')
  expect((await melnik(announcements.board, {})).body.may).toMatchObject({ everybody: false, departments: [{ id: benefits }] })
  const one = said(null, 'Медосмотр в пятницу')
  expect((await romanova(announcements.say, one)).body.sent[0]).toMatchObject({ department: 'Весь центр' })
  const titles = async () => (await vorontsova(announcements.unread, {})).body.map(({ title }) => title)
  expect(await titles()).toContain('Медосмотр в пятницу')
  expect((await melnik(announcements.withdraw, { params: { id: one.body.id } })).status).toBe(404)
  expect((await romanova(announcements.withdraw, { params: { id: one.body.id } })).body.sent).toEqual([])
  expect(await titles()).not.toContain('Медосмотр в пятницу')
})

test('outside working hours nothing is shown as new; it waits on the page', async () => {
  const vorontsova = await house.as('vorontsova')
  const before = (await vorontsova(announcements.unread, {})).body
  expect(before.length).toBeGreaterThan(0)
  house.setClock('2026-11-28T12:00:00Z')
  await house.db.updateTable('session').set({ seenAt: '2026-11-28T12:00:00Z', lockedAt: null }).execute()
  expect((await vorontsova(announcements.unread, {})).body).toEqual([])
  expect((await vorontsova(announcements.board, {})).body.received.map(({ id }) => id)).toContain(before[0]!.id)
})
