// Forms that wait are told of once, in working time, three days ahead; screens hear that one came and not about whom.
import { expect, test } from 'vitest'
import type { Event } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { cast, jobs } from '#test/people.ts'
import { cycle, reviews } from './api.ts'
import { remindOfForms } from './reminding.ts'
import { reviewFormsTopic, reviewMarksTopic } from './topics.ts'

const house = testHouse()
const id = uuid7()
const remind = (iso: string) => {
  house.setClock(iso)
  return remindOfForms(house.db, house.now())
}
const toldIn = async () =>
  (await house.db
    .selectFrom('event')
    .select(['kind', 'data'])
    .where('kind', 'like', 'review.%')
    .orderBy('id')
    .execute()) as Event[]

test('once to each whose forms wait, whichever process is first; the last form sent silences it', async () => {
  const romanova = await house.as('romanova')
  const body = { id, title: 'Осень 2026', sinceOn: '2026-07-01', untilOn: '2026-11-30', departmentIds: [jobs] }
  const { asked } = (await romanova(cycle.open, { body })).body
  const reviewers = new Set(asked.map(({ reviewerId }) => reviewerId))
  const kim = { id: uuid7(), subjectId: cast.gusev.id, reviewerId: cast.kim.id, side: 'colleague' as const }
  await romanova(cycle.ask, { params: { id }, body: kim })
  await house.db
    .insertInto('absence')
    .values({
      ...{ id: uuid7(), staffId: cast.gusev.id, fromOn: '2026-11-27', toOn: '2026-11-27', why: 'holiday' },
      ...{ setAt: house.now().toISOString(), setBy: cast.krylova.id },
    })
    .execute()
  expect(await remind('2026-11-26T07:30:00.000Z')).toBe(0)
  expect(await remind('2026-11-27T02:00:00.000Z')).toBe(0)
  const both = await Promise.all([1, 2].map(() => remind('2026-11-27T07:30:00.000Z')))
  expect(both[0]! + both[1]!).toBe(reviewers.size)
  expect(await remind('2026-11-30T07:30:00.000Z')).toBe(1)
  expect(await remind('2026-11-30T08:30:00.000Z')).toBe(0)
  const told = (await toldIn()).filter(({ kind }) => kind === 'review.reminded')
  expect(told.map(({ data }) => String(data.told)).toSorted()).toEqual([...reviewers, cast.kim.id].toSorted())

  house.setClock('2026-11-24T07:30:00.000Z')
  const call = await house.as('kim')
  expect((await call(reviews.reminders, {})).body).toEqual([{ cycleId: id, title: 'Осень 2026', untilOn: '2026-11-30', left: 1 }])
  expect((await (await house.as('akhmetov'))(reviews.reminders, {})).body).toEqual([])
  const params = { id: kim.id }
  const { indicators } = (await call(reviews.form, { params })).body
  const marks = Object.fromEntries(indicators.map(({ code }) => [code, 3]))
  await call(reviews.keep, { params, body: { marks, comment: '', version: 0 } })
  expect((await call(reviews.send, { params, body: { version: 1 } })).status).toBe(200)
  expect((await call(reviews.reminders, {})).body).toEqual([])
})

test('whose form it was is in no event; those who agree marks hear of the turns and not of forms', async () => {
  await (
    await house.as('romanova')
  )(cycle.close, { params: { id } })
  const events = await toldIn()
  const sent = events.find(({ kind }) => kind === 'review.sent')!
  expect(sent.data).toEqual({ cycle: id })
  const heard = (topic: typeof reviewFormsTopic) =>
    events.filter(event => topic.concerns(event, id)).map(({ kind }) => kind.slice('review.'.length))
  expect(heard(reviewFormsTopic)).toEqual(['asked', 'sent'])
  expect(heard(reviewMarksTopic)).toEqual(['closed'])
  expect(events.some(event => reviewFormsTopic.concerns(event, uuid7()))).toBe(false)
})
