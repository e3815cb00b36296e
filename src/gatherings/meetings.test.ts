// Meetings over HTTP: agenda, free time, minutes that become promises, hours of departments; and who reaches what of the room.
import { beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { agreed } from '#test/gatherings.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { album } from './album-api.ts'
import { gatherings } from './api.ts'
import { meetings } from './meeting-api.ts'
import type { MeetingText } from './meeting-model.ts'

const house = testHouse()
let [gusev, vorontsova, akhmetov, lebedev]: Somebody[] = []

beforeAll(async () => {
  ;[gusev, vorontsova, akhmetov, lebedev] = await Promise.all(
    (['gusev', 'vorontsova', 'akhmetov', 'lebedev'] as const).map(name => house.as(name)),
  )
})

const meeting = (given: Partial<MeetingText> = {}): MeetingText => ({
  title: 'Разбор недели',
  startsAt: '2026-11-24T08:00:00.000Z',
  endsAt: '2026-11-24T09:00:00.000Z',
  place: 'Кабинет 12',
  video: false,
  staffIds: [cast.vorontsova.id],
  items: [
    { title: 'Очередь', minutes: 20 },
    { title: 'Отпуска', minutes: 10 },
  ],
  ...given,
})
const call = (id: string, given: Partial<MeetingText> = {}) => gusev!(meetings.save, { params: { id }, body: meeting(given) })

describe('meetings', () => {
  test('the agenda fits in; those not asked see nothing; held, decided, promised', async () => {
    const id = uuid7()
    expect((await call(id, { items: [{ title: 'Всё', minutes: 90 }] })).body.message).toContain('90 минут, а времени 60')
    expect((await call(id)).body).toMatchObject({ people: 2, items: [{ nth: 1 }, { nth: 2 }], mayChange: true })
    expect((await akhmetov!(meetings.page, { params: { id } })).status).toBe(404)
    expect((await vorontsova!(meetings.save, { params: { id }, body: meeting() })).status).toBe(404)
    const minutes = {
      heldMinutes: 45,
      minutes: 'Решили вместе',
      decisions: ['Второе окно с 10 до 12'],
      cameIds: [cast.gusev.id, cast.vorontsova.id],
    }
    const hold = () => gusev!(meetings.hold, { params: { id }, body: minutes })
    expect((await hold()).body.code).toBe('too-early')
    house.setClock('2026-11-24T09:00:00.000Z')
    expect((await vorontsova!(meetings.hold, { params: { id }, body: minutes })).status).toBe(404)
    expect((await hold()).body).toMatchObject({
      state: 'held',
      items: [{ decision: 'Второе окно с 10 до 12' }, { decision: '' }],
    })
    const task = {
      id: uuid7(),
      what: 'Проверить окно',
      ownerId: cast.vorontsova.id,
      toId: cast.gusev.id,
      dueAt: '2026-11-25T09:00:00.000Z',
    }
    const promise = (given: Partial<typeof task> = {}) =>
      gusev!(meetings.promise, { params: { id }, body: { ...task, ...given } })
    expect((await promise({ id: uuid7(), ownerId: cast.akhmetov.id })).status).toBe(400)
    expect((await promise({ id: uuid7(), toId: cast.vorontsova.id })).status).toBe(400)
    expect((await promise({ id: uuid7(), dueAt: '2026-11-28T09:00:00.000Z' })).body.code).toBe('not-working-time')
    expect((await promise()).body.promises).toMatchObject([
      { what: 'Проверить окно', ownerName: expect.stringContaining('Воронцова') },
    ])
    expect((await promise()).body.promises).toHaveLength(1)
    const row = await house.db.selectFrom('promise').selectAll().where('id', '=', task.id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ ownerId: cast.vorontsova.id, colleagueId: cast.gusev.id, channel: 'meeting', clientId: null })

    const hours = (await akhmetov!(meetings.hours, {})).body
    expect(hours.weeks).toHaveLength(12)
    expect(hours.departments.find(({ departmentId }) => departmentId === jobs)!.weeks.at(-1)).toEqual({
      week: '2026-11-23',
      meetings: 1,
      minutes: 90,
    })
    expect((await gusev!(meetings.cancel, { params: { id } })).body.code).toBe('over')
    house.setClock(tuesdayMorning)
  })

  test('free time is inside working hours, past engagements and absences; what takes the time is not told', async () => {
    await call(uuid7(), { startsAt: '2026-11-26T07:00:00.000Z', endsAt: '2026-11-26T08:00:00.000Z', title: 'Тайная' })
    const ask = async (staffIds: string[], minutes = '60') =>
      (await akhmetov!(meetings.freeBusy, { query: { staffIds: staffIds.join(','), day: '2026-11-26', minutes } })).body
    const said = await ask([cast.vorontsova.id, cast.akhmetov.id])
    expect(JSON.stringify(said)).not.toContain('Тайная')
    expect(said.people.find(one => one.staffId === cast.vorontsova.id)!.busy).toHaveLength(1)
    expect(said.free[0]).toBe('2026-11-26T06:00:00.000Z')
    expect(said.free).not.toContain('2026-11-26T06:15:00.000Z')
    expect(said.free).toContain('2026-11-26T08:00:00.000Z')
    expect(said.free.some(at => at > '2026-11-26T09:00:00.000Z' && at < '2026-11-26T10:45:00.000Z')).toBe(false)
    const away = { id: uuid7(), staffId: cast.akhmetov.id, fromOn: '2026-11-26', toOn: '2026-11-27', why: 'trip' as const }
    await house.db
      .insertInto('absence')
      .values({ ...away, setAt: tuesdayMorning, setBy: cast.melnik.id })
      .execute()
    expect(await ask([cast.vorontsova.id, cast.akhmetov.id])).toMatchObject({ free: [] })
  })

  test('moved and called off: told to the others, SEQUENCE grows', async () => {
    const id = uuid7()
    await call(id, { startsAt: '2026-11-27T07:00:00.000Z', endsAt: '2026-11-27T08:00:00.000Z' })
    await call(id, { startsAt: '2026-11-27T08:00:00.000Z', endsAt: '2026-11-27T09:00:00.000Z' })
    await gusev!(meetings.cancel, { params: { id } })
    const told = (await vorontsova!(gatherings.notices, {})).body.filter(one => one.meetingId === id)
    expect(told.map(({ about }) => about).toSorted()).toEqual(['cancelled', 'changed'])
    expect(await house.db.selectFrom('meeting').select(['sequence', 'state']).where('id', '=', id).executeTakeFirst()).toEqual({
      sequence: 2,
      state: 'cancelled',
    })
  })
})

test('who reaches what: a stranger nothing, a colleague no door, no decision, no setting', async () => {
  const id = await agreed(gusev!, lebedev!, { invited: 'list', staffIds: [cast.vorontsova.id] })
  const params = { id }
  const decision = { agreed: true, place: 'З', budget: 0, budgetLine: '', reason: '' }
  const asks: [string, CastName[], (who: Somebody) => Promise<{ status: number }>][] = [
    ['page', ['gusev', 'vorontsova', 'lebedev'], who => who(gatherings.page, { params })],
    ['door', ['gusev', 'lebedev'], who => who(gatherings.door, { params })],
    ['photos', ['gusev', 'vorontsova', 'lebedev'], who => who(album.photos, { params })],
    ['seat', ['gusev', 'vorontsova'], who => who(gatherings.signUp, { params, body: { guests: 0 } })],
    ['turnout', ['lebedev'], who => who(gatherings.turnout, {})],
    ['pattern', ['lebedev'], who => who(meetings.set, { body: { videoPattern: 'https://v.example.ru/{code}' } })],
    ['decision', [], who => who(gatherings.decide, { params, body: decision })],
    ['cancelling', ['gusev', 'lebedev'], who => who(gatherings.cancel, { params, body: { reason: 'Нет' } })],
  ]
  for (const [what, may, ask] of asks) {
    for (const name of ['akhmetov', 'vorontsova', 'gusev', 'lebedev'] as const)
      expect((await ask(await house.as(name))).status === 200, `${name}: ${what}`).toBe(may.includes(name))
    expect((await ask(house.anyone)).status, what).toBe(401)
  }
  const bad = await lebedev!(meetings.set, { body: { videoPattern: 'http://v.example.ru/{code}' } })
  expect(bad.body.message).toBe('Адрес начинается с https:// и содержит {code}')
})
