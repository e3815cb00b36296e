// Events over HTTP: proposal, agreement, places, the waiting list, who came, impressions, reminders.
import { beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { agreed, evening, proposal } from '#test/gatherings.ts'
import { benefits, cast, jobs } from '#test/people.ts'
import { gatherings } from './api.ts'
import { remindOfGatherings } from './reminding.ts'
import { giveBack, signUp } from './seating.ts'

const house = testHouse()
let [gusev, vorontsova, akhmetov, krylova, lebedev, sidorova]: Somebody[] = []

beforeAll(async () => {
  ;[gusev, vorontsova, akhmetov, krylova, lebedev, sidorova] = await Promise.all([
    house.as('gusev'),
    house.as('vorontsova'),
    house.as('akhmetov'),
    house.as('krylova'),
    house.as('lebedev'),
    house.as('sidorova'),
  ])
})

const at = (id: string) => ({ params: { id } })
const join = (who: Somebody, id: string, guests = 0) => who(gatherings.signUp, { ...at(id), body: { guests } })
const decision = { agreed: true, place: 'Зал', budget: 0, budgetLine: '', reason: '' }

describe('from proposal to agreement', () => {
  test('the head decides for the department; money needs its line; nobody is invited before', async () => {
    const id = uuid7()
    const body = proposal({ invited: 'department', departmentId: jobs, place: '', budget: 5000 })
    expect((await gusev!(gatherings.save, { ...at(id), body })).body).toMatchObject({ state: 'proposed', may: { change: true } })
    expect((await vorontsova!(gatherings.page, at(id))).status).toBe(404)
    expect((await krylova!(gatherings.notices, {})).body).toMatchObject([{ about: 'decide', gatheringId: id }])
    const without = await krylova!(gatherings.decide, { ...at(id), body: { ...decision, budget: 5000 } })
    expect(without.body).toMatchObject({ code: 'bad-input', message: 'Назовите статью бюджета, из которой деньги' })
    const given = { ...decision, budget: 5000, budgetLine: 'Статья 226' }
    expect((await krylova!(gatherings.decide, { ...at(id), body: given })).body).toMatchObject({ state: 'agreed', place: 'Зал' })
    expect((await krylova!(gatherings.decide, { ...at(id), body: given })).body.code).toBe('decided')
    expect((await vorontsova!(gatherings.page, at(id))).body).toMatchObject({ may: { signUp: true, lead: false } })
    expect((await akhmetov!(gatherings.page, at(id))).status).toBe(404)
    expect((await join(akhmetov!, id)).status).toBe(404)
    expect((await gusev!(gatherings.notices, {})).body[0]).toMatchObject({ about: 'agreed' })
  })

  test('declined with a reason; bad times and lists are told by field', async () => {
    const id = uuid7()
    await gusev!(gatherings.save, { ...at(id), body: proposal() })
    const no = { ...decision, agreed: false }
    expect((await lebedev!(gatherings.decide, { ...at(id), body: no })).body.code).toBe('bad-input')
    const said = await lebedev!(gatherings.decide, { ...at(id), body: { ...no, reason: 'В этот день отчёт' } })
    expect(said.body).toMatchObject({ state: 'declined', reason: 'В этот день отчёт' })
    const save = (given: Parameters<typeof proposal>[0]) => gusev!(gatherings.save, { ...at(uuid7()), body: proposal(given) })
    expect((await save({ endsAt: evening.startsAt })).status).toBe(400)
    expect((await save({ startsAt: '2026-11-01T10:00:00Z' })).status).toBe(400)
    expect((await save({ invited: 'list' })).body.message).toBe('Отметьте, кого зовёте')
    expect((await save({ invited: 'department' })).body.message).toBe('Выберите отдел, который зовёте')
  })

  test('a list shows what the page shows, for everybody', async () => {
    await agreed(gusev!, lebedev!, { invited: 'list', staffIds: [cast.akhmetov.id] })
    await agreed(gusev!, lebedev!, { invited: 'department', departmentId: benefits })
    const all = await house.db.selectFrom('gathering').select('id').execute()
    for (const name of ['gusev', 'vorontsova', 'akhmetov', 'krylova', 'melnik', 'lebedev', 'romanova'] as const) {
      const who = await house.as(name)
      const listed = (await who(gatherings.list, { query: {} })).body.map(({ id }) => id)
      const opened = []
      for (const { id } of all) if ((await who(gatherings.page, at(id))).status === 200) opened.push(id)
      expect(listed.toSorted(), name).toEqual(opened.toSorted())
    }
  })
})

describe('places', () => {
  test('fifty at once for the last place: one has it, the others wait in their order; who leaves makes room for the first', async () => {
    const ids = Array.from({ length: 50 }, () => uuid7())
    const model = await house.db.selectFrom('staff').selectAll().where('id', '=', cast.gusev.id).executeTakeFirstOrThrow()
    await house.db
      .insertInto('staff')
      .values(ids.map((id, i) => ({ ...model, id, login: `many${i}` })))
      .execute()
    const id = await agreed(gusev!, lebedev!, { places: 1 })
    const act = (staffId: string) => ({
      now: house.now(),
      who: { staffId, departmentId: jobs, roles: ['specialist'], counterId: null, sessionId: '', locked: false },
    })
    await Promise.all(ids.map(staffId => house.db.transaction().execute(tx => signUp(tx, act(staffId), id, 0))))
    const seats = await house.db.selectFrom('gatheringSeat').selectAll().where('gatheringId', '=', id).orderBy('nth').execute()
    expect(seats.map(({ state }) => state)).toEqual(['in', ...Array.from({ length: 49 }, () => 'waiting')])
    expect(new Set(seats.map(({ nth }) => nth)).size).toBe(50)
    await house.db.transaction().execute(tx => giveBack(tx, act(seats[0]!.staffId), id))
    const after = await house.db.selectFrom('gatheringSeat').selectAll().where('gatheringId', '=', id).orderBy('nth').execute()
    expect(after.slice(0, 3).map(({ state }) => state)).toEqual(['left', 'in', 'waiting'])
    const told = await house.db
      .selectFrom('gatheringNotice')
      .select('staffId')
      .where('gatheringId', '=', id)
      .where('about', '=', 'promoted')
      .execute()
    expect(told).toEqual([{ staffId: after[1]!.staffId }])
  })

  test('family counts; whoever comes back stands at the end; more places let people in', async () => {
    const id = await agreed(gusev!, lebedev!, { places: 3, guestsMost: 2 })
    expect((await join(gusev!, id, 3)).body.message).toBe('Родных с собой не больше 2')
    expect((await join(gusev!, id, 2)).body).toMatchObject({ taken: 3, seat: { state: 'in', guests: 2 } })
    expect((await join(vorontsova!, id, 1)).body.seat).toMatchObject({ state: 'waiting', nth: 1 })
    expect((await join(akhmetov!, id)).body.seat).toMatchObject({ state: 'waiting', nth: 2 })
    // One place less is enough for the second of the list, not for the first with family.
    expect((await join(gusev!, id, 1)).body).toMatchObject({ taken: 3, waiting: 1 })
    expect((await akhmetov!(gatherings.page, at(id))).body.seat).toMatchObject({ state: 'in' })
    expect((await join(gusev!, id, 2)).body.code).toBe('no-room')
    expect((await gusev!(gatherings.save, { ...at(id), body: proposal({ places: 2, guestsMost: 2 }) })).body.code).toBe('taken')
    const more = await gusev!(gatherings.save, { ...at(id), body: proposal({ places: 6, guestsMost: 2 }) })
    expect(more.body).toMatchObject({ taken: 5, waiting: 0 })
    expect((await vorontsova!(gatherings.leave, at(id))).body.seat).toMatchObject({ state: 'left' })
    const money = await gusev!(gatherings.save, { ...at(id), body: proposal({ places: 6, budget: 1, budgetLine: 'А' }) })
    expect(money.body.code).toBe('agreed')
  })
})

describe('who came', () => {
  const begins = '2026-12-03T14:10:00.000Z'
  const stampAt = async (id: string, iso: string) => {
    house.setClock(iso)
    const said = await (await house.as('gusev'))(gatherings.door, at(id))
    house.setClock(tuesdayMorning)
    return said.body.stamp
  }
  const come = async (who: Somebody, id: string, stamp: string, iso: string, code = '') => {
    house.setClock(iso)
    const said = await who(gatherings.come, { ...at(id), body: { stamp, code } })
    house.setClock(tuesdayMorning)
    return said
  }
  /** A session ends by stillness: in December people have signed in anew. */
  const freshen = () => house.db.updateTable('session').set({ seenAt: begins, lockedAt: null }).execute()

  test('the code of now is taken once, signed in or by the personal code; an old, foreign or invented one is refused', async () => {
    const id = await agreed(gusev!, lebedev!)
    const other = await agreed(gusev!, lebedev!)
    for (const who of [gusev!, vorontsova!, akhmetov!]) await join(who, id)
    const code = (await akhmetov!(gatherings.page, at(id))).body.seat!.code
    expect((await vorontsova!(gatherings.door, at(id))).status).toBe(404)
    expect((await gusev!(gatherings.door, at(id))).body).toMatchObject({ stamp: null, seats: [{}, {}, {}] })
    await freshen()
    const stamp = (await stampAt(id, begins))!
    expect((await come(vorontsova!, id, stamp, '2026-12-03T14:11:00.000Z')).body.code).toBe('stale')
    expect((await come(vorontsova!, id, (await stampAt(other, begins))!, begins)).body.code).toBe('stale')
    const invented = `${stamp.slice(0, -1)}${stamp.endsWith('_') ? '-' : '_'}`
    expect((await come(vorontsova!, id, invented, begins)).body.code).toBe('stale')
    expect((await come(house.anyone, id, stamp, begins)).body.code).toBe('who')
    expect((await come(house.anyone, id, stamp, begins, '00000000')).body.code).toBe('no-seat')
    expect((await come(vorontsova!, id, stamp, '2026-12-03T14:10:31.000Z')).body).toMatchObject({ already: false })
    expect((await come(vorontsova!, id, stamp, begins)).body).toMatchObject({ already: true })
    expect((await come(house.anyone, id, stamp, begins, code)).body).toMatchObject({ already: false })
    expect((await come(sidorova!, id, stamp, begins)).body.code).toBe('no-seat')
    house.setClock(begins)
    const mark = (came: boolean) => gusev!(gatherings.mark, { params: { id, staffId: cast.gusev.id }, body: { came } })
    expect((await mark(true)).body.seats.filter(({ came }) => came)).toHaveLength(3)
    expect((await mark(false)).body.seats.filter(({ came }) => came)).toHaveLength(2)

    house.setClock('2026-12-03T17:30:00.000Z')
    await house.db.updateTable('session').set({ seenAt: '2026-12-03T17:30:00.000Z' }).execute()
    const liked = { liked: 5, handy: 4, goAgain: true, words: 'Музыка' }
    expect((await gusev!(gatherings.impress, { ...at(id), body: liked })).body.code).toBe('not-there')
    const page = await vorontsova!(gatherings.impress, { ...at(id), body: liked })
    expect(page.body).toMatchObject({ seat: { told: true }, impressions: { count: 1, came: 2, liked: null, words: [] } })
    await gusev!(gatherings.keep, { ...at(id), body: { again: 'Музыку', otherwise: 'Зал побольше' } })
    expect((await akhmetov!(gatherings.lessons, {})).body).toMatchObject([{ again: 'Музыку', otherwise: 'Зал побольше' }])
    expect((await lebedev!(gatherings.turnout, {})).body.find(one => one.id === id)).toMatchObject({
      signed: 3,
      came: 2,
      answers: 1,
      liked: null,
    })
    house.setClock(tuesdayMorning)
    await house.db.updateTable('session').set({ seenAt: tuesdayMorning }).execute()
  })

  test('whoever has not signed up is written in at the door; over the places only where one says so', async () => {
    const id = await agreed(gusev!, lebedev!, { places: 2 })
    await join(vorontsova!, id)
    const walkIn = (who: Somebody, name: 'akhmetov' | 'sidorova' | 'belov' | 'vorontsova', over = false) =>
      who(gatherings.walkIn, { ...at(id), body: { staffId: cast[name].id, over } })
    expect((await walkIn(gusev!, 'akhmetov')).body.code).toBe('too-early')
    await freshen()
    house.setClock(begins)
    expect((await walkIn(vorontsova!, 'akhmetov')).status).toBe(404)
    // The last place is given once, whoever presses first.
    const two = await Promise.all([walkIn(gusev!, 'akhmetov'), walkIn(lebedev!, 'sidorova')])
    expect(two.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await gusev!(gatherings.door, at(id))).body).toMatchObject({ free: 0, open: true })
    expect((await walkIn(gusev!, 'belov')).body.code).toBe('no-room')
    const over = await walkIn(gusev!, 'belov', true)
    expect(over.body.seats.find(({ staffId }) => staffId === cast.belov.id)).toMatchObject({ came: true, how: 'hand' })
    expect((await walkIn(gusev!, 'belov')).body.seats).toHaveLength(3)
    // Whoever signed up has a place already.
    expect((await walkIn(gusev!, 'vorontsova')).body.seats.filter(({ came }) => came)).toHaveLength(3)
    house.setClock(tuesdayMorning)
    await house.db.updateTable('session').set({ seenAt: tuesdayMorning }).execute()
  })
})

test('reminded once, in working time of the last working day before; told anew when it moves or is called off', async () => {
  const id = await agreed(gusev!, lebedev!)
  await join(vorontsova!, id)
  const soon = async () =>
    (
      await house.db
        .selectFrom('gatheringNotice')
        .select('about')
        .where('gatheringId', '=', id)
        .where('about', '=', 'soon')
        .execute()
    ).length
  const remind = (iso: string) => remindOfGatherings(house.db, new Date(iso))
  await remind('2026-12-01T12:00:00.000Z')
  await remind('2026-12-02T05:59:00.000Z')
  expect(await soon()).toBe(0)
  await Promise.all([remind('2026-12-02T06:00:00.000Z'), remind('2026-12-02T06:00:00.000Z')])
  await remind('2026-12-02T07:00:00.000Z')
  expect(await soon()).toBe(1)
  await gusev!(gatherings.save, {
    ...at(id),
    body: proposal({ startsAt: '2026-12-04T14:00:00.000Z', endsAt: '2026-12-04T16:00:00.000Z' }),
  })
  await remind('2026-12-03T07:00:00.000Z')
  expect(await soon()).toBe(2)
  expect((await vorontsova!(gatherings.cancel, { ...at(id), body: { reason: 'Нет' } })).status).toBe(404)
  expect((await gusev!(gatherings.cancel, { ...at(id), body: { reason: 'Ремонт зала' } })).body.state).toBe('cancelled')
  const mine = (await vorontsova!(gatherings.notices, {})).body.filter(({ gatheringId }) => gatheringId === id)
  expect(mine.map(({ about }) => about).toSorted()).toEqual(['cancelled', 'changed', 'soon', 'soon'])
  expect((await vorontsova!(gatherings.read, {})).body).toEqual([])
})
