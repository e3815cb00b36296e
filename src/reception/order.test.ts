// The SQL of «next» is the published order: on any queue, call after call, it takes whom rules/order.ts names.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { cast, jobs, window4 } from '#test/people.ts'
import { nextOf, overtakenBy, type Waiting } from './rules/order.ts'
import { takeNext, type OrderRow } from './store/next.ts'

const house = testHouse()
const reasonId = uuid7()
const clientId = uuid7()
const now = new Date(tuesdayMorning)
const me = cast.vorontsova.id
const desk = { departmentId: jobs, staffId: me, counterId: window4, now }

beforeAll(async () => {
  await house.db
    .insertInto('reason')
    .values({
      id: reasonId,
      code: 'work',
      letter: 'Р',
      title: 'Ищу работу',
      hint: '',
      icon: 'case',
      usualMinutes: 15,
      departmentId: jobs,
      sort: 1,
      validFrom: '2026-01-01',
    })
    .execute()
  await house.db
    .insertInto('priorityGroup')
    .values({ code: 'veteran', title: 'Ветеран', source: 'Закон о ветеранах', validFrom: '2026-01-01' })
    .execute()
  await house.db.insertInto('client').values({ id: clientId, kind: 'person', name: 'Нина', knownSince: tuesdayMorning }).execute()
})

/** Somebody in the hall; who has stepped away must not be called. Few moments, so that many come at the same one. */
type Somebody = Waiting & { away: boolean }
const somebody: fc.Arbitrary<Somebody> = fc.record({
  id: fc.uuid({ version: 7 }),
  queuedAt: fc.integer({ min: -8, max: 8 }).map(step => now.getTime() + step * 5 * 60_000),
  booked: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true)),
  priority: fc.boolean(),
  forStaffId: fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, fc.constantFrom(me, cast.gusev.id)),
  overtaken: fc.nat(3),
  away: fc.oneof({ arbitrary: fc.constant(false), weight: 6 }, fc.constant(true)),
})
const hall = fc.uniqueArray(somebody, { maxLength: 9, selector: one => one.id })
const order: fc.Arbitrary<OrderRow> = fc.record({
  overtakes: fc.nat(3),
  earlyMinutes: fc.constantFrom(0, 10, 20),
  lateMinutes: fc.constant(15),
})

async function fill(people: readonly Somebody[]): Promise<void> {
  await house.db.deleteFrom('ticket').execute()
  await house.db.deleteFrom('booking').execute()
  const bookings = people
    .filter(one => one.booked)
    .map(({ id, queuedAt }) => ({
      id,
      clientId,
      reasonId,
      departmentId: jobs,
      startsAt: iso(queuedAt),
      minutes: 20,
      madeAt: iso(0),
    }))
  const tickets = people.map(({ id, queuedAt, booked, priority, forStaffId, overtaken, away }, i) => ({
    id,
    code: id,
    day: '2026-11-24',
    letter: 'Р',
    number: i + 1,
    reasonId,
    departmentId: jobs,
    state: away ? ('away' as const) : ('waiting' as const),
    priorityGroup: priority ? 'veteran' : null,
    bookingId: booked ? id : null,
    issuedAt: iso(queuedAt),
    queuedAt: iso(queuedAt),
    overtaken,
    forStaffId,
  }))
  if (bookings.length > 0) await house.db.insertInto('booking').values(bookings).execute()
  if (tickets.length > 0) await house.db.insertInto('ticket').values(tickets).execute()
}
const iso = (ms: number) => new Date(ms).toISOString()

async function callOne(published: OrderRow): Promise<string | undefined> {
  const id = await takeNext(house.db, desk, published)
  if (!id) return undefined
  await house.db.updateTable('ticket').set({ state: 'done' }).where('id', '=', id).execute()
  return id
}

test('on any queue the database calls whom the rules name, one after another, and counts the same overtaking', async () => {
  await fc.assert(
    fc.asyncProperty(hall, order, async (people, published) => {
      await fill(people)
      let queue: Waiting[] = people.filter(one => !one.away)
      for (let called: Waiting | undefined, calls = 0; calls <= people.length; calls++) {
        called = nextOf(queue, me, now.getTime(), published)
        expect(await callOne(published)).toBe(called?.id)
        if (!called) break
        const passed = new Set(overtakenBy(queue, called))
        queue = queue.filter(one => one !== called).map(one => (passed.has(one) ? { ...one, overtaken: one.overtaken + 1 } : one))
      }
      const left = await house.db.selectFrom('ticket').select(['id', 'overtaken']).where('state', '=', 'waiting').execute()
      expect(new Map(left.map(one => [one.id, one.overtaken]))).toEqual(new Map(queue.map(one => [one.id, one.overtaken])))
    }),
    { numRuns: 60 },
  )
}, 120_000)
