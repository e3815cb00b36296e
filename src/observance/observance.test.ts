// The department measured over HTTP from visits that were really played: waits, promises, ratings, steps, exceptions.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { openPromise } from '#promises/making.ts'
import { keepPromise } from '#promises/actions.ts'
import { byClient, issueTicket } from '#reception/actions.ts'
import { callNext, callOutOfOrder, finish, noShow, startVisit, transfer } from '#reception/desk-actions.ts'
import { testHouse } from '#test/app.ts'
import { benefits, cast, jobs, window4 } from '#test/people.ts'
import { at, furnishWork, playVisit, work } from '#test/visits.ts'
import { observance } from './api.ts'

const house = testHouse()
const today = '2026-11-24'
/** Moscow time of a day. */
const moscow = (time: string, day = today) => new Date(`${day}T${time}:00+03:00`).toISOString()

async function take(time: string): Promise<string> {
  const id = uuid7()
  await issueTicket(house.db, new Date(moscow(time)), { id, reasonId: work, help: [], language: 'ru' })
  return id
}

async function promise(due: string, kept?: string): Promise<void> {
  const id = uuid7()
  await openPromise(
    house.db,
    { now: new Date(moscow('09:00', '2026-11-23')), madeBy: cast.vorontsova.id },
    {
      id,
      what: 'Позвонить',
      clientId: null,
      colleagueId: cast.gusev.id,
      contactId: null,
      channel: 'office',
      clause: '2.2',
      byClient: false,
      ownerId: cast.vorontsova.id,
      dueAt: due,
    },
  )
  if (kept) await keepPromise(house.db, at('vorontsova', kept), id, { outcome: 'Да', latenessReason: 'Не дозвонились' })
}

/** Eleven visits of the morning, one every ten minutes from 9:00; the last waited 21 minutes. */
beforeAll(async () => {
  await furnishWork(house.db)
  await playVisit(house.db, { came: moscow('10:00', '2026-11-10'), waited: 30 })
  for (let i = 0; i < 10; i++)
    await playVisit(house.db, {
      came: new Date(Date.parse(moscow('09:00')) + i * 600_000).toISOString(),
      waited: i + 1,
      served: 3,
      by: i % 2 ? 'gusev' : 'vorontsova',
      rated: i < 9 ? { satisfaction: i === 0 ? 2 : 5 } : { ease: 'hard', satisfaction: 4 },
      ...(i === 3 && { steps: ['greet', 'listen', 'agree', 'check'], skipped: { name: 'Имя не назвали' } }),
      ...(i === 4 && { steps: ['greet', 'name', 'listen', 'agree'] }),
      ...(i === 5 && { interrupted: true }),
    })
  await playVisit(house.db, { came: moscow('11:00'), waited: 21, served: 2 })
  house.setClock(moscow('12:30'))
  await house.db
    .updateTable('session')
    .set({ seenAt: moscow('12:30') })
    .execute()
})

const department = async (query: { departmentId?: string; day?: string } = {}) =>
  (await (await house.as('krylova'))(observance.department, { query })).body
const trend = async () => (await (await house.as('krylova'))(observance.trend, { query: { weeks: 4 } })).body
const talks = async (weeks = 0) => (await (await house.as('krylova'))(observance.talks, { query: { weeks } })).body

test('waits of the day: a point for each person, median, nine of ten, the share within the norm with its sample', async () => {
  const { waits, departmentTitle } = await department()
  expect(departmentTitle).toBe('Отдел помощи в поиске работы')
  expect(waits.norms).toEqual({ live: 15, booked: 5 })
  expect(waits.open).toEqual({ from: 540, to: 1080 })
  expect(waits.points).toHaveLength(11)
  expect(waits.points[0]).toEqual({ minute: 540, minutes: 1, booked: false, end: 'called', beyond: false })
  expect(waits.all).toMatchObject({ called: 11, median: 6, ninth: 10, within: { count: 10, of: 11 } })
  expect(waits.hours.map(({ hour, came, beyond }) => [hour, came, beyond])).toEqual([
    [9, 6, 0],
    [10, 4, 0],
    [11, 1, 1],
  ])
})

test('who still waits is seen at once; who waits beyond the norm already counts, who left soon does not', async () => {
  const [late, soon, left] = [await take('12:10'), await take('12:25'), await take('12:26')]
  const code = (await house.db.selectFrom('ticket').select('code').where('id', '=', left).executeTakeFirstOrThrow()).code
  await byClient(house.db, new Date(moscow('12:28')), code, 'leave', 'ticket.left')
  const { queue, waits } = await department()
  expect(queue).toMatchObject({ waiting: 2, serving: 0, longestMinutes: 20, beyond: 1 })
  expect(waits.left).toBe(1)
  expect(waits.all).toMatchObject({ called: 11, within: { count: 10, of: 12 } })

  await callOutOfOrder(house.db, at('vorontsova', moscow('12:29')), {
    ticketId: soon,
    reason: 'Плохо себя чувствует',
    callId: uuid7(),
  })
  await noShow(house.db, at('vorontsova', moscow('12:30')))
  expect((await department()).exceptions).toEqual({
    count: 1,
    calls: 12,
    reasons: [{ text: 'Плохо себя чувствует', count: 1 }],
  })
  await callOutOfOrder(house.db, at('vorontsova', moscow('12:30')), {
    ticketId: late,
    reason: 'Плохо себя чувствует',
    callId: uuid7(),
  })
  expect((await department()).queue).toMatchObject({ waiting: 0, called: 1, longestMinutes: null })
  await expect(finish(house.db, at('vorontsova', moscow('12:30')), 'x')).rejects.toMatchObject({ code: 'not-now' })
})

test('whoever is sent on waits anew from that moment, at the other department', async () => {
  const day = '2026-11-12'
  const ticket = uuid7()
  await issueTicket(house.db, new Date(moscow('09:00', day)), { id: ticket, reasonId: work, help: [], language: 'ru' })
  await callNext(house.db, at('gusev', moscow('09:04', day)), uuid7())
  await startVisit(house.db, at('gusev', moscow('09:05', day)), uuid7())
  const sending = { id: uuid7(), departmentId: benefits, staffId: null, reasonId: null, essence: 'О пособии', ask: '' }
  await transfer(house.db, at('gusev', moscow('09:30', day)), sending)
  await callNext(house.db, at('akhmetov', moscow('09:42', day)), uuid7())
  const director = await house.as('lebedev')
  const points = async (departmentId: string) =>
    (await director(observance.department, { query: { departmentId, day } })).body.waits.points
  expect(await points(jobs)).toMatchObject([{ minute: 540, minutes: 4 }])
  expect(await points(benefits)).toMatchObject([{ minute: 570, minutes: 12 }])
})

test('a booking waits from its own time, or from arrival if that was later, by its own norm', async () => {
  const day = '2026-11-13'
  const clientId = uuid7()
  await house.db
    .insertInto('client')
    .values({ id: clientId, kind: 'person', name: 'Нина', knownSince: moscow('09:00') })
    .execute()
  // Agreed for, arrived, called.
  const visits = [
    ['10:00', '09:40', '10:06'],
    ['11:00', '11:10', '11:12'],
    ['12:00', '11:50', '11:55'],
  ] as const
  for (const [i, [agreed, arrived, called]] of visits.entries()) {
    const [bookingId, ticketId] = [uuid7(), uuid7()]
    const of = { clientId, reasonId: work, departmentId: jobs }
    const booking = { id: bookingId, startsAt: moscow(agreed, day), minutes: 20, madeAt: moscow('09:00', '2026-11-10') }
    await house.db
      .insertInto('booking')
      .values({ ...of, ...booking })
      .execute()
    const ticket = { id: ticketId, code: `booked-${i}`, day, letter: 'Р', number: 900 + i, bookingId, state: 'done' as const }
    const times = { issuedAt: moscow(arrived, day), queuedAt: moscow(agreed, day), calledAt: moscow(called, day) }
    await house.db
      .insertInto('ticket')
      .values({ ...of, ...ticket, ...times })
      .execute()
    const call = { id: uuid7(), ticketId, counterId: window4, staffId: cast.vorontsova.id, at: moscow(called, day) }
    await house.db.insertInto('ticketCall').values(call).execute()
  }
  const { points } = (await department({ day })).waits
  expect(points.map(({ minutes, booked, beyond }) => [minutes, booked, beyond])).toEqual([
    [6, true, true],
    [2, true, false],
    [0, true, false],
  ])
})

test('promises of the day by what became of them, the late ones of earlier days among them', async () => {
  await promise(moscow('17:00', '2026-11-23'))
  await promise(moscow('10:00'), moscow('09:30'))
  await promise(moscow('10:30'), moscow('11:30'))
  await promise(moscow('12:00'))
  await promise(moscow('17:00'))
  const { promises } = await department()
  // The last is the follow-up of the one low mark, due at closing time.
  expect(promises.map(({ state }) => state)).toEqual(['overdue', 'kept', 'kept-late', 'overdue', 'ahead', 'ahead'])
  expect((await trend()).onTime).toEqual({ count: 1, of: 4, share: null, interval: null })
})

test('the weeks before have their waits by day and week; a single wait claims nothing', async () => {
  const { days, weeks, waits } = await trend()
  expect(days.map(({ day, waits }) => [day, waits.called])).toEqual([
    ['2026-11-10', 1],
    ['2026-11-12', 1],
    ['2026-11-13', 3],
    [today, 13],
  ])
  expect(days[0]!.waits).toMatchObject({ median: null, within: { count: 0, of: 1, share: null } })
  expect(weeks.map(({ waits }) => waits.called)).toEqual([0, 1, 4, 13])
  expect(waits.called).toBe(18)
  expect(weeks.at(-1)).toMatchObject({ from: '2026-11-18', to: today, exceptions: 2, calls: 13 })
})

test('each wait is judged by the norm that held on its day', async () => {
  const rows = [
    { code: 'wait.live', value: 40, unit: 'min', source: 'Приказ 1', validFrom: '2026-11-01', validTo: '2026-11-15' },
    { code: 'wait.live', value: 5, unit: 'min', source: 'Приказ 2', validFrom: '2026-11-16' },
  ]
  await house.db.insertInto('norm').values(rows).execute()
  const { days } = await trend()
  expect(days[0]!.waits.within).toMatchObject({ count: 1, of: 1 })
  // Waited 1…5 minutes, and the one called after 4.
  expect(days.at(-1)!.waits.within).toMatchObject({ count: 6, of: 13 })
  await house.db.deleteFrom('norm').where('code', '=', 'wait.live').execute()
})

test('ratings with their spread, interval, who answered and what became of the low one', async () => {
  const { ratings } = await talks()
  expect(ratings.spread).toEqual([0, 1, 0, 1, 8])
  expect(ratings.all).toMatchObject({ of: 10, mean: 4.6 })
  expect(ratings.all.interval!.from).toBeLessThan(4.6)
  expect(ratings.ease).toMatchObject({ easy: 9, hard: 1, share: { count: 9, of: 10, share: 0.9 } })
  expect(ratings.answered).toEqual({ count: 10, of: 11 })
  expect(ratings.low).toEqual({ count: 1, waiting: 1 })
  expect(ratings.channels.map(({ channel }) => channel)).toEqual(['visit'])
})

test('steps of 4.2 in the order of the protocol; passed over is not observed, and says why', async () => {
  const { steps, visits, withoutCheck, undisturbed, apologised } = await talks()
  expect(visits).toBe(11)
  expect(steps.map(({ step, clause, observed }) => [step, clause, observed.count])).toEqual([
    ['greet', '4.2.1', 11],
    ['name', '4.2.3', 10],
    ['listen', '4.2.5', 11],
    ['services', '4.2.7', 9],
    ['agree', '4.2.6', 11],
    ['check', '4.2.9', 10],
  ])
  expect(steps[1]).toMatchObject({ skipped: [{ text: 'Имя не назвали', count: 1 }], observed: { of: 11 } })
  expect(steps[3]).toMatchObject({ required: false, skipped: [] })
  expect(withoutCheck).toEqual({ count: 1, reasons: [{ text: 'Клиент торопился', count: 1 }] })
  expect(undisturbed).toMatchObject({ count: 10, of: 11 })
  expect(apologised).toEqual({ count: 1, of: 1 })
  expect(await talks(4)).toMatchObject({ visits: 12, from: '2026-10-28', to: today })
})

test('a day without work is empty, not perfect', async () => {
  const { waits, queue, promises } = await department({ day: '2026-11-22' })
  expect(waits).toMatchObject({ open: null, points: [], all: { called: 0, median: null, within: { of: 0, share: null } } })
  expect(queue).toBeNull()
  expect(promises).toEqual([])
  const director = await house.as('lebedev')
  const { body } = await director(observance.talks, { query: { departmentId: benefits } })
  expect(body).toMatchObject({
    visits: 0,
    steps: [],
    undisturbed: { of: 0, share: null },
    ratings: { all: { of: 0, mean: null } },
  })
})

test('no figure names a worker or a client', async () => {
  const text = JSON.stringify([await department(), await trend(), await talks(4)])
  expect(text).not.toMatch(/Воронцова|Гусев|Сафронова|Нина/u)
  for (const { id } of Object.values(cast)) expect(text).not.toContain(id)
})

test('tomorrow cannot be asked for', async () => {
  const krylova = await house.as('krylova')
  const { status, body } = await krylova(observance.department, { query: { day: '2026-11-25' } })
  expect([status, body.code]).toEqual([400, 'bad-input'])
  expect((await krylova(observance.trend, { query: { weeks: 27 } })).status).toBe(400)
})
