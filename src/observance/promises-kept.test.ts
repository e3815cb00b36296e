// Promises kept in time through HTTP: counted by clause, channel, department and week; small samples claim nothing.
import { beforeAll, expect, test } from 'vitest'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { benefits, cast, jobs, type CastName } from '#test/people.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { observance } from './api.ts'

const house = testHouse()
const client = uuid7()

const row = (dueAt: string, change: object = {}) => ({
  id: uuid7(),
  what: 'Позвонить',
  clientId: client,
  channel: 'visit' as const,
  clause: '4.2',
  ownerId: cast.gusev.id,
  departmentId: jobs,
  madeAt: '2026-11-01T09:00:00.000Z',
  dueAt,
  firstDueAt: dueAt,
  ...change,
})
const kept = (dueAt: string, endedAt: string, change: object = {}) =>
  row(dueAt, { state: 'kept', endedAt, endedBy: cast.gusev.id, ...change })

beforeAll(async () => {
  const { db } = house
  await db.insertInto('client').values({ id: client, kind: 'person', name: 'Нина', knownSince: tuesdayMorning }).execute()
  const [due, before, after] = ['2026-11-23T09:00:00.000Z', '2026-11-23T08:00:00.000Z', '2026-11-23T10:00:00.000Z']
  const late = { lateBecause: 'workload' as const, latenessReason: 'Много людей' }
  await db
    .insertInto('promise')
    .values([
      ...Array.from({ length: 12 }, () => kept(due, before)),
      ...Array.from({ length: 4 }, () => kept(due, after, { ...late, channel: 'call', clause: '4.3' })),
      // Exactly at the moment is in time.
      kept(due, due),
      // Late and not done; ahead; cancelled; what the client undertook.
      row('2026-11-23T12:00:00.000Z'),
      row('2026-11-24T12:00:00.000Z'),
      row(due, { state: 'cancelled', endedAt: before, endedBy: cast.gusev.id, outcome: 'Не нужно' }),
      row(due, { byClient: true }),
      // Moved from another moment; another week; another department.
      kept(due, before, { firstDueAt: '2026-11-20T09:00:00.000Z' }),
      kept('2026-11-12T09:00:00.000Z', '2026-11-12T08:00:00.000Z'),
      kept(due, before, { departmentId: benefits, ownerId: cast.akhmetov.id }),
    ])
    .execute()
})

const asked = async (name: CastName, query: { departmentId?: string; weeks?: number } = {}) =>
  (await (await house.as(name))(observance.promises, { query: { weeks: 4, ...query } })).body

test('kept in time of those whose moment has come', async () => {
  const found = await asked('krylova')
  expect(found.all).toMatchObject({ count: 15, of: 20, share: 0.75 })
  expect(found.all.interval!.from).toBeLessThan(0.75)
  expect(found).toMatchObject({ stillLate: 1, cancelled: 1, moved: 1, from: '2026-10-28', to: '2026-11-24' })
  expect(found.reasons).toEqual([{ because: 'workload', count: 4 }])
})

test('by clause, channel and week; below the least sample no share is claimed', async () => {
  const found = await asked('krylova')
  expect(found.clauses.map(({ clause, onTime: { count, of, share } }) => [clause, count, of, share])).toEqual([
    ['4.2', 15, 16, 15 / 16],
    ['4.3', 0, 4, null],
  ])
  expect(found.channels.map(({ channel }) => channel)).toEqual(['visit', 'call'])
  expect(found.weeks.map(({ onTime }) => onTime.of)).toEqual([0, 0, 1, 19])
})

test('the head sees the own department in the list, the director and the integrity officer all', async () => {
  expect((await asked('krylova')).departments.map(({ id }) => id)).toEqual([jobs])
  expect((await asked('lebedev')).departments.map(({ id, onTime }) => [id, onTime.of])).toEqual([
    [jobs, 20],
    [benefits, 1],
  ])
  expect((await asked('belov', { departmentId: benefits })).all.of).toBe(1)
})
