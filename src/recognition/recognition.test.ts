// Recognition over HTTP: thanks that cannot be farmed, rules by editions, a nomination from evidence to an answered appeal, the spread.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { benefits, cast, jobs, type CastName } from '#test/people.ts'
import { nominations, rules, spread, thanks, ties } from './api.ts'
import type { Nomination } from './model.ts'
import { shippedRules } from './rules/shipped-rules.data.ts'

const house = testHouse()
/** Enough people for a second committee. */
async function hireSix(): Promise<void> {
  const { id: _, login: __, ...like } = cast.belov
  const more = Array.from({ length: 6 }, (___, at) => ({ ...like, id: uuid7(), login: `more${at}`, surname: `Новиков${at}` }))
  await house.db
    .insertInto('staff')
    .values(more.map(one => ({ ...one, passwordHash: 'none', joinedOn: '2026-09-01' })))
    .execute()
}
const to = (name: CastName, text = 'За помощь с отчётом.', isPublic = true) => ({
  body: { id: uuid7(), toStaffId: cast[name].id, toDepartmentId: null, text, isPublic },
})
const nameOf = (id: string) => (Object.entries(cast).find(([, one]) => one.id === id)?.[0] ?? id) as CastName
/** Who sits now: a name of the cast, or the id of somebody else. */
const sitting = async (id: string): Promise<CastName[]> =>
  (
    await house.db
      .selectFrom('committeeMember as m')
      .innerJoin('nomination as n', 'n.id', 'm.nominationId')
      .select('m.staffId')
      .where('m.nominationId', '=', id)
      .whereRef('m.round', '=', 'n.round')
      .where('m.leftAt', 'is', null)
      .orderBy('m.place')
      .execute()
  ).map(({ staffId }) => nameOf(staffId))

test('thanks go on the wall or stay between the two; twice a day, oneself and rudeness are not taken', async () => {
  const [gusev, akhmetov, kim] = [await house.as('gusev'), await house.as('akhmetov'), await house.as('kim')]
  const open = to('akhmetov')
  expect((await gusev(thanks.say, open)).body).toMatchObject({ from: 'Олег Гусев', to: 'Тимур Ахметов', mayTakeBack: true })
  expect((await gusev(thanks.say, open, { key: uuid7() })).status).toBe(200)
  expect((await gusev(thanks.say, to('akhmetov'))).body.code).toBe('today-already')
  expect((await gusev(thanks.say, to('gusev'))).body.code).toBe('self')
  expect((await gusev(thanks.say, to('belov', 'Спасибо, идиот безмозглый.'))).body.code).toBe('bad-input')
  const secret = to('akhmetov', 'Выручили.', false)
  expect((await kim(thanks.say, secret)).status).toBe(200)
  const department = { id: uuid7(), toStaffId: null, toDepartmentId: benefits, text: '', isPublic: true }
  expect((await gusev(thanks.say, { body: department })).body).toMatchObject({ to: 'Отдел выплат', toDepartment: true })
  expect((await gusev(thanks.say, { body: { ...department, id: uuid7(), toDepartmentId: jobs } })).body.code).toBe(
    'own-department',
  )
  const wall = (await kim(thanks.wall, { query: {} })).body
  expect(wall.map(({ id }) => id).toSorted()).toEqual([open.body.id, department.id].toSorted())
  expect((await akhmetov(thanks.own, {})).body.received.map(({ id }) => id)).toContain(secret.body.id)
  expect((await akhmetov(thanks.one, { params: { id: secret.body.id } })).status).toBe(200)
  expect((await gusev(thanks.one, { params: { id: secret.body.id } })).status).toBe(404)
  const { data } = await house.db
    .selectFrom('event')
    .select('data')
    .where('kind', '=', 'thanks.said')
    .where('staffId', '=', cast.kim.id)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(data)).not.toContain(cast.akhmetov.id)
})

test('a burst of twenty at once leaves one; what was said can be taken back on the same day only', async () => {
  const sidorova = await house.as('sidorova')
  const burst = await Promise.all(Array.from({ length: 20 }, () => sidorova(thanks.say, to('belov'))))
  expect(burst.filter(({ status }) => status === 200)).toHaveLength(1)
  const { given } = (await sidorova(thanks.own, {})).body
  expect(given).toHaveLength(1)
  const params = { id: given[0]!.id }
  expect((await (await house.as('gusev'))(thanks.takeBack, { params })).status).toBe(404)
  expect((await sidorova(thanks.takeBack, { params })).status).toBe(200)
  expect((await sidorova(thanks.own, {})).body.given).toEqual([])
})

test('rules have editions: written forward only, of two at once one stays', async () => {
  const romanova = await house.as('romanova')
  const next = { edition: 1, inForceFrom: '2026-11-24', body: { ...shippedRules, voteDays: 7 } }
  expect((await romanova(rules.write, { body: { ...next, inForceFrom: '2026-11-01' } })).body.code).toBe('past')
  const both = await Promise.all([
    romanova(rules.write, { body: next }),
    (await house.as('lebedev'))(rules.write, { body: next }),
  ])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect((await (await house.as('gusev'))(rules.both, {})).body.now).toMatchObject({ edition: 1, body: { voteDays: 7 } })
})

async function nominate(by: CastName, nominee: CastName, title = 'Вместе'): Promise<Nomination> {
  const body = { id: uuid7(), title, nomineeId: cast[nominee].id, why: 'Принял трудного клиента и довёл дело до конца.' }
  return (await (await house.as(by))(nominations.nominate, { body })).body
}

test('a nomination: evidence is found, the lot passes over interest, votes are apart, the decision has a ground, the appeal another judge', async () => {
  const gusev = await house.as('gusev')
  await gusev(ties.declare, { body: { otherId: cast.sidorova.id } })
  const { id, evidence, members } = await nominate('gusev', 'akhmetov')
  expect(evidence.map(({ kind, source }) => [kind, source.table])).toEqual([['colleague', 'thanks']])
  expect(members).toEqual([])
  const twin = { id: uuid7(), title: 'Вместе', nomineeId: cast.akhmetov.id, why: 'Так.' }
  expect((await (await house.as('kim'))(nominations.nominate, { body: twin })).body.code).toBe('open-already')
  const first = await sitting(id)
  expect(first).toHaveLength(3)
  for (const name of ['gusev', 'akhmetov', 'melnik', 'lebedev', 'sidorova'] as const) expect(first).not.toContain(name)
  // The nominee knows nothing yet.
  const akhmetov = await house.as('akhmetov')
  expect((await akhmetov(nominations.one, { params: { id } })).status).toBe(404)
  expect((await akhmetov(nominations.all, {})).body.aboutMe).toEqual([])
  // One steps out: the next of the lot comes.
  const leaver = await house.as(first[0]!)
  expect((await leaver(nominations.stepOut, { params: { id } })).status).toBe(200)
  expect((await leaver(nominations.one, { params: { id } })).status).toBe(404)
  const judges = await sitting(id)
  expect(judges).toHaveLength(3)
  expect(judges).not.toContain(first[0])
  const [one, two, three] = await Promise.all(judges.map(name => house.as(name)))
  const vote = (choice: 'for' | 'against') => ({ params: { id }, body: { choice, reason: 'Дело сделано, клиенты довольны.' } })
  expect((await one!(nominations.decide, { params: { id }, body: { ground: 'Рано.' } })).body.code).toBe('not-yet')
  const votes = await Promise.all([one!(nominations.vote, vote('for')), one!(nominations.vote, vote('against'))])
  expect(votes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const seenByTwo = (await two!(nominations.one, { params: { id } })).body
  expect(seenByTwo.members.filter(({ voted }) => voted)).toMatchObject([{ choice: null, reason: '' }])
  await two!(nominations.vote, vote('for'))
  await three!(nominations.vote, vote('for'))
  const ground = 'Два отдела подтвердили помощь, сроки соблюдены.'
  const decided = (await two!(nominations.decide, { params: { id }, body: { ground } })).body
  expect(decided).toMatchObject({ state: 'decided', outcome: 'awarded', ground })
  expect(decided.members.every(({ choice, left }) => left !== null || choice !== null)).toBe(true)
  // The two whom it concerns read the ground, not who voted how.
  const told = (await akhmetov(nominations.one, { params: { id } })).body
  expect(told).toMatchObject({ ground, may: { appeal: true, vote: false } })
  expect(told.members.every(({ choice }) => choice === null)).toBe(true)
  // Published, appealed, answered by another.
  const lebedev = await house.as('lebedev')
  expect((await lebedev(nominations.publish, { params: { id } })).body.state).toBe('published')
  expect((await (await house.as('kim'))(nominations.awards, {})).body).toMatchObject([{ nominee: 'Тимур Ахметов', ground }])
  const against = { id: uuid7(), text: 'Это сделал весь отдел.' }
  expect((await akhmetov(nominations.appeal, { params: { id }, body: against })).body.state).toBe('appealed')
  const upheld = { params: { id: against.id }, body: { outcome: 'upheld' as const, text: 'Посмотрим ещё раз.' } }
  if (judges.includes('romanova') || first.includes('romanova'))
    expect((await (await house.as('romanova'))(nominations.answer, upheld)).body.code).toBe('own')
  expect((await lebedev(nominations.answer, upheld)).body.code).toBe('too-few')
  await hireSix()
  const answered = await lebedev(nominations.answer, upheld)
  expect(answered.status).toBe(200)
  expect((await lebedev(nominations.awards, {})).body).toEqual([])
  const second = await sitting(id)
  expect(second.filter(name => judges.includes(name) || first.includes(name))).toEqual([])
  expect(second).toHaveLength(3)
})

test('where the term is over without a quorum, substitutes of the lot take the seats of the silent', async () => {
  const { id } = await nominate('krylova', 'vorontsova', 'Слово держим')
  const before = await sitting(id)
  const krylova = await house.as('krylova')
  expect((await krylova(nominations.substitute, { params: { id } })).body.code).toBe('not-stuck')
  await house.db.updateTable('nomination').set({ votesUntil: '2026-11-23' }).where('id', '=', id).execute()
  const stuck = (await krylova(nominations.one, { params: { id } })).body
  expect(stuck).toMatchObject({ state: 'stuck', may: { substitute: true } })
  expect((await krylova(nominations.substitute, { params: { id } })).body.state).toBe('voting')
  expect((await sitting(id)).filter(name => before.includes(name))).toEqual([])
})

test('they thank each other in a ring: the words stay on the wall, the committee is told nothing', async () => {
  await (
    await house.as('melnik')
  )(thanks.say, to('krylova'))
  await (
    await house.as('krylova')
  )(thanks.say, to('melnik'))
  await (
    await house.as('belov')
  )(thanks.say, to('melnik', 'За совет.'))
  const { evidence } = await nominate('kim', 'melnik')
  expect(evidence.map(({ text }) => text)).toEqual(['Спасибо: Сергей Белов'])
})

test('nobody nominates oneself or somebody near', async () => {
  const gusev = await house.as('gusev')
  const body = { id: uuid7(), title: 'Вместе', nomineeId: cast.gusev.id, why: 'Хочу.' }
  expect((await gusev(nominations.nominate, { body })).body.code).toBe('self')
  expect((await gusev(nominations.nominate, { body: { ...body, nomineeId: cast.sidorova.id } })).body.code).toBe('near')
  expect((await gusev(ties.end, { params: { id: cast.sidorova.id } })).body).toEqual([])
})

test('the spread says shares of groups with their intervals; the hint of a head is names by the alphabet', async () => {
  const { departments, service } = (await (await house.as('lebedev'))(spread.groups, {})).body
  expect(departments.map(({ title, people }) => [title, people])).toEqual([
    ['Отдел помощи в поиске работы', 5],
    ['Отдел выплат', 11],
  ])
  expect(departments[0]!.thankedInterval!.to).toBeGreaterThan(departments[0]!.thanked!)
  expect(service.map(({ people }) => people)).toEqual([6, 10, null, null])
  const hint = (await (await house.as('krylova'))(spread.hint, {})).body
  expect(hint.people.map(({ name }) => name)).toEqual(['Елена Воронцова', 'Олег Гусев', 'Нина Сидорова'])
})

/** Everything that the room answers to anybody, looked through for people beside numbers. */
test('no endpoint gives people counted or put in order by thanks or awards', async () => {
  const lebedev = await house.as('lebedev')
  const all = [
    await lebedev(thanks.wall, { query: {} }),
    await lebedev(thanks.own, {}),
    await lebedev(nominations.all, {}),
    await lebedev(nominations.awards, {}),
    await lebedev(nominations.appeals, {}),
    await lebedev(spread.groups, {}),
    await (await house.as('krylova'))(spread.hint, {}),
    await lebedev(ties.own, {}),
  ]
  const people = new Set(Object.values(cast).flatMap(({ name, surname, id }) => [`${name} ${surname}`, id]))
  const counted: unknown[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) {
      const row = Object.values(value)
      if (row.some(cell => people.has(String(cell))) && row.some(cell => typeof cell === 'number')) counted.push(value)
    }
    for (const inner of Object.values(value)) walk(inner)
  }
  for (const { body, status } of all) {
    expect(status).toBe(200)
    walk(body)
  }
  expect(counted).toEqual([])
  const times = (all[0]!.body as { at: string }[]).map(({ at }) => at)
  expect(times).toEqual(times.toSorted().toReversed())
  // No way to ask for an order or a number either.
  for (const group of [thanks, nominations, spread, ties])
    for (const one of Object.values(group)) {
      const query = 'query' in one ? Object.keys((one.query as { shape: object }).shape) : []
      expect(query.filter(key => !['before', 'format'].includes(key))).toEqual([])
    }
})
