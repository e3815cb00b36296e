// What the system finds in favour of a person: each with its source, within the time, one a person and a day, nothing counted up.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Who } from '#platform/who.ts'
import { seedProtocols } from '#contacts/store/protocols.ts'
import { freshDatabase } from '#test/db.ts'
import { benefits, cast, jobs, settle, type CastName } from '#test/people.ts'
import { gather } from './evidence.ts'

let database: Database
const client = uuid7()
const share = uuid7()

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  await settle(db)
  await seedProtocols(db)
  const since = '2026-01-01T09:00:00.000Z'
  await db.insertInto('client').values({ id: client, kind: 'person', name: 'Нина', knownSince: since }).execute()
  await furnishTalks()
  await furnishPromises()
  const pair = { id: uuid7(), learnerId: cast.gusev.id, mentorId: cast.akhmetov.id, source: 'asked' as const }
  const agreed = { offeredBy: cast.gusev.id, offeredAt: since, learnerAgreedAt: since, mentorAgreedAt: since }
  await db
    .insertInto('growthPair')
    .values({ ...pair, ...agreed, beginsOn: '2026-09-01', untilOn: '2026-12-01' })
    .execute()
  const meeting = { pairId: pair.id, notes: 'Личное.', writtenBy: cast.gusev.id, writtenAt: since }
  await db
    .insertInto('growthMeeting')
    .values(['2026-10-01', '2026-10-08'].map(heldOn => ({ ...meeting, id: uuid7(), heldOn })))
    .execute()
  const told = { staffId: cast.akhmetov.id, words: 'Как было.', sharedAt: '2026-10-10T09:00:00.000Z' }
  await db
    .insertInto('growthShare')
    .values([
      { ...told, id: share, title: 'Курс о перерасчёте' },
      { ...told, id: uuid7(), title: 'Никому не пригодилось' },
    ])
    .execute()
  await db.insertInto('growthThanks').values({ shareId: share, staffId: cast.belov.id, at: since }).execute()
})
afterAll(() => database?.close())

/** Akhmetov serves the same client twice on a day, received from the other department; both times a five with a word. */
async function furnishTalks(): Promise<void> {
  const { db } = database
  const talk = { channel: 'visit' as const, protocolEdition: 1, clientId: client, state: 'closed' as const }
  for (const [i, hour] of ['08', '10'].entries()) {
    const [first, second] = [uuid7(), uuid7()]
    const [startedAt, endedAt] = [`2026-11-10T${hour}:00:00.000Z`, `2026-11-10T${hour}:30:00.000Z`]
    await db
      .insertInto('contact')
      .values([
        { ...talk, id: first, staffId: cast.gusev.id, departmentId: jobs, startedAt, endedAt, code: `f${i}` },
        { ...talk, id: second, staffId: cast.akhmetov.id, departmentId: benefits, startedAt, endedAt, code: `s${i}` },
      ])
      .execute()
    const passed = { fromStaffId: cast.gusev.id, toDepartmentId: benefits, madeAt: startedAt, receivedIn: second }
    await db
      .insertInto('handover')
      .values({ id: uuid7(), contactId: first, essence: 'Пособие.', ...passed })
      .execute()
    const mark = { satisfaction: 5, ease: 'easy' as const, comment: 'Спасибо Тимуру.', givenBy: 'link' as const, at: endedAt }
    await db
      .insertInto('rating')
      .values({ id: uuid7(), contactId: second, departmentId: benefits, channel: 'visit', ...mark })
      .execute()
  }
}

/** Twelve to clients, one of them late; one that is not due yet; to colleagues: one honest, one there and back. */
async function furnishPromises(): Promise<void> {
  const due = '2026-11-12T09:00:00.000Z'
  const row = (owner: CastName, change: object) => ({
    ...{
      id: uuid7(),
      what: 'Позвонить',
      channel: 'visit' as const,
      ownerId: cast[owner].id,
      departmentId: cast[owner].departmentId,
    },
    ...{ madeAt: '2026-11-01T09:00:00.000Z', dueAt: due, firstDueAt: due, state: 'kept' as const, endedBy: cast[owner].id },
    ...{ endedAt: '2026-11-12T08:00:00.000Z', clientId: client, colleagueId: null },
    ...change,
  })
  const to = (name: CastName) => ({ clientId: null, colleagueId: cast[name].id })
  await database.db
    .insertInto('promise')
    .values([
      ...Array.from({ length: 11 }, () => row('akhmetov', {})),
      row('akhmetov', { endedAt: '2026-11-12T10:00:00.000Z', lateBecause: 'workload', latenessReason: 'Много людей' }),
      row('akhmetov', { dueAt: '2026-11-24T15:00:00.000Z', state: 'open', endedAt: null, endedBy: null }),
      row('akhmetov', { ...to('gusev'), dueAt: '2027-01-10T09:00:00.000Z' }),
      row('akhmetov', { ...to('krylova'), dueAt: '2027-01-10T09:00:00.000Z' }),
      row('krylova', { ...to('akhmetov'), dueAt: '2027-01-10T09:00:00.000Z' }),
    ])
    .execute()
}

const found = (reader: CastName, at = '2026-11-24T09:00:00.000Z') =>
  gather(
    database.db,
    {
      ...{ personId: cast.akhmetov.id, sinceOn: '2026-06-01', untilOn: at.slice(0, 10), at, mutualDays: 14 },
      reader: { ...cast[reader], staffId: cast[reader].id, counterId: null, sessionId: '', locked: false } satisfies Who & object,
    },
    [],
  )

test('the same client twice a day is one line; promises come with their number; each has a source', async () => {
  const rows = await found('melnik')
  expect(rows.map(({ kind, text }) => [kind, text])).toEqual([
    ['client', 'Клиент поставил 5 и написал несколько слов, приём'],
    ['promises', 'Выполнено в срок 11 из 12 обещаний: 92 %, с учётом случайности от 65 % до 99 %'],
    ['help', 'Принял клиента от другого отдела (Отдел помощи в поиске работы), клиент поставил 5'],
    ['help', 'В срок сделано обещанное коллеге из другого отдела (Отдел помощи в поиске работы)'],
    ['mentoring', 'Наставник: Олег Гусев'],
    ['knowledge', 'Рассказ коллегам: Курс о перерасчёте'],
  ])
  expect(rows.every(({ source }) => source.ids.length > 0)).toBe(true)
})

test('the client’s words are for those who may read them anyway; what a pair wrote down for nobody', async () => {
  const words = async (reader: CastName) => (await found(reader)).map(({ quote }) => quote).filter(Boolean)
  expect(await words('melnik')).toEqual(['Спасибо Тимуру.'])
  expect(await words('lebedev')).toEqual(['Спасибо Тимуру.'])
  expect(await words('krylova')).toEqual([])
})

test('what came after the nomination speaks next time', async () => {
  const early = await found('melnik', '2026-11-10T08:15:00.000Z')
  expect(early.map(({ kind }) => kind)).toEqual(['help', 'mentoring', 'knowledge'])
})

test('another room gives its own source without touching this one', async () => {
  const asked = {
    personId: cast.kim.id,
    sinceOn: '2026-06-01',
    untilOn: '2026-11-24',
    at: '2026-11-24T09:00:00.000Z',
    mutualDays: 14,
  }
  const reader = { ...cast.kim, staffId: cast.kim.id, counterId: null, sessionId: '', locked: false }
  const own = {
    kind: 'knowledge' as const,
    day: null,
    text: 'Идея',
    quote: '',
    href: '',
    source: { table: 'thanks' as const, ids: [share] },
  }
  expect(await gather(database.db, { ...asked, reader }, [() => Promise.resolve([own])])).toEqual([own])
})
