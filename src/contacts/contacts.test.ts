// A talk through HTTP: along the protocol, saved as it is typed, handed on with its essence.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { benefits, cast, jobs, window4, type CastName } from '#test/people.ts'
import type { Problem } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { closeContact, findHandoverOf, handOver, openContact, parkContact, readHandover, returnContact } from './actions.ts'
import { getContact } from './reach.ts'
import { contacts } from './api.ts'

const house = testHouse()
const nina = uuid7()
const firm = uuid7()

const act = (name: CastName): Act => ({
  who: {
    staffId: cast[name].id,
    departmentId: cast[name].departmentId,
    roles: cast[name].roles,
    counterId: null,
    sessionId: '',
    locked: false,
  },
  now: house.now(),
})
const within = <T>(work: (db: typeof house.db) => Promise<T>) => house.db.transaction().execute(work)
const asked = (id: string) => ({
  id,
  channel: 'visit' as const,
  ticketId: null,
  reasonId: null,
  clientId: null,
  principalId: null,
  counterId: window4,
  handoverId: null,
})
const open = async (name: CastName = 'vorontsova', id = uuid7()) =>
  within(async db => getContact(db, act(name).who, (await openContact(db, act(name), asked(id))).id))
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (problem: Problem) => problem.code,
  )
const eventsOf = async (contactId: string) =>
  (await house.db.selectFrom('event').select('kind').where('contactId', '=', contactId).orderBy('id').execute()).map(e => e.kind)

beforeAll(async () => {
  const at = tuesdayMorning
  await house.db
    .insertInto('client')
    .values([
      { id: nina, kind: 'person', name: 'Нина', patronymic: 'Петровна', surname: 'Сафронова', knownSince: at },
      { id: firm, kind: 'organisation', title: 'ООО «Швея»', knownSince: at },
    ])
    .execute()
})
beforeEach(async () => {
  await house.db
    .updateTable('contact')
    .set({ state: 'closed', endedAt: tuesdayMorning })
    .where('state', 'in', ['open', 'parked'])
    .execute()
})

test('a visit begins along the shipped protocol, once however often it is asked for', async () => {
  const id = uuid7()
  const first = await open('vorontsova', id)
  expect((await open('vorontsova', id)).code).toBe(first.code)
  expect(first.protocol.steps.map(step => step.code)).toContain('check')
  expect(first.code).toMatch(/^[0-9a-z]{26}$/u)
  expect(await eventsOf(id)).toEqual(['contact.opened'])
})

test('a second visit at the same desk waits until the first is over or put aside', async () => {
  const first = await open()
  expect(await refusal(open())).toBe('busy')
  await within(db => parkContact(db, act('vorontsova'), first.id))
  const second = await open()
  expect(await refusal(within(db => returnContact(db, act('vorontsova'), first.id)))).toBe('busy')
  await within(db => parkContact(db, act('vorontsova'), second.id))
  await within(db => returnContact(db, act('vorontsova'), first.id))
  expect(await eventsOf(first.id)).toEqual(['contact.opened', 'contact.parked', 'contact.returned'])
})

test('two desks asking at the same moment for one worker open one visit', async () => {
  const answers = await Promise.allSettled([open(), open(), open()])
  expect(answers.filter(answer => answer.status === 'fulfilled')).toHaveLength(1)
})

test('a whole visit: every step, who for whom, then it is closed and the code opens the summary', async () => {
  const { id, protocol } = await open()
  const me = await house.as('vorontsova')
  const early = await me(contacts.doStep, { params: { id, step: 'name' }, body: {} })
  expect([early.status, early.body.code]).toEqual([409, 'who-first'])
  await me(contacts.identify, { params: { id }, body: { clientId: nina, principalId: firm } })
  for (const { code } of protocol.steps) await me(contacts.doStep, { params: { id, step: code }, body: {} })
  const after = (await me(contacts.contact, { params: { id } })).body
  expect(after.steps.map(({ step }) => step).toSorted()).toEqual(protocol.steps.map(({ code }) => code).toSorted())
  expect([after.clientId, after.principalId]).toEqual([nina, firm])
  const { code } = await within(db => closeContact(db, act('vorontsova'), id, { withoutCheck: null }))
  expect(code).toBe(after.code)
  expect((await within(db => closeContact(db, act('vorontsova'), id, { withoutCheck: null }))).code).toBe(code)
  expect((await eventsOf(id)).filter(kind => kind === 'contact.closed')).toHaveLength(1)
})

test('a visit is not closed while something may be forgotten, unless it is written why', async () => {
  const { id } = await open()
  const closing = (withoutCheck: string | null) => within(db => closeContact(db, act('vorontsova'), id, { withoutCheck }))
  expect(await refusal(closing(null))).toBe('check-first')
  await expect(closing(null)).rejects.toThrow('попрощайтесь')
  await closing('Клиент ушёл на автобус')
  const row = await house.db.selectFrom('contact').select(['state', 'closedWithoutCheck']).where('id', '=', id).executeTakeFirst()
  expect(row).toEqual({ state: 'closed', closedWithoutCheck: 'Клиент ушёл на автобус' })
})

test('a step is done once by a double click, taken back, passed over with a reason', async () => {
  const { id } = await open()
  const me = await house.as('vorontsova')
  const greet = { params: { id, step: 'greet' } }
  await Promise.all([me(contacts.doStep, { ...greet, body: {} }), me(contacts.doStep, { ...greet, body: {} })])
  expect((await eventsOf(id)).filter(kind => kind === 'contact.step-done')).toHaveLength(1)
  expect((await me(contacts.undoStep, greet)).body.steps).toEqual([])
  const skipped = await me(contacts.doStep, { params: { id, step: 'name' }, body: { skipped: 'Не захотел назваться' } })
  expect(skipped.body.steps[0]).toMatchObject({ step: 'name', clause: '4.2.3', skipped: 'Не захотел назваться' })
  expect((await me(contacts.doStep, { params: { id, step: 'dance' }, body: {} })).status).toBe(404)
})

test('of two tabs the slower is told, and the newer text is there to compare', async () => {
  const { id, version } = await open()
  const me = await house.as('vorontsova')
  const write = (essence: string, from: number) =>
    me(contacts.write, { params: { id }, body: { essence, result: '', version: from } })
  expect((await write('Закрыли фабрику', version)).body.version).toBe(version + 1)
  expect((await write('Нужно пособие', version)).body.code).toBe('stale')
  const now = (await me(contacts.contact, { params: { id } })).body
  expect(now.essence).toBe('Закрыли фабрику')
  expect((await write('Закрыли фабрику', version)).status).toBe(200)
  expect((await write('Закрыли фабрику. Нужно пособие', now.version)).body.version).toBe(version + 2)
})

test('text comes back as it was typed: apostrophes, emoji, quotes; a NUL is dropped', async () => {
  const { id, version } = await open()
  const me = await house.as('vorontsova')
  const essence = "Д'Артаньян \u0000сказал: «Ёлка» 🎄'; drop table contact;--"
  const saved = await me(contacts.write, { params: { id }, body: { essence, result: '', version } })
  expect(saved.body.essence).toBe(essence.replace('\u0000', ''))
})

test('after the end nothing is written; put aside, the text still is', async () => {
  const { id, version } = await open()
  const me = await house.as('vorontsova')
  const write = (from: number) =>
    me(contacts.write, { params: { id }, body: { essence: `Суть ${from}`, result: '', version: from } })
  await within(db => parkContact(db, act('vorontsova'), id))
  expect((await write(version)).status).toBe(200)
  expect((await me(contacts.doStep, { params: { id, step: 'greet' }, body: {} })).body.code).toBe('not-open')
  await within(db => closeContact(db, act('vorontsova'), id, { withoutCheck: 'Не вернулся' }))
  expect((await write(version + 1)).body).toMatchObject({
    code: 'not-open',
    message: expect.stringContaining('Набранное осталось'),
  })
})

test('the telephone interrupts once, with the apology; the talk goes on', async () => {
  const { id } = await open()
  const me = await house.as('vorontsova')
  const ring = () => me(contacts.interrupt, { params: { id }, body: { id: uuid7(), apologised: true } })
  await ring()
  expect((await ring()).body.interruptions).toHaveLength(1)
  expect((await me(contacts.resume, { params: { id } })).body.interruptions[0]!.endedAt).not.toBeNull()
  expect((await me(contacts.resume, { params: { id } })).status).toBe(200)
  expect(await eventsOf(id)).toEqual(['contact.opened', 'contact.interrupted', 'contact.resumed'])
})

test('services told about are marked and taken back; one that does not exist is not', async () => {
  const service = uuid7()
  const words = { title: 'Подбор работы', plainTitle: 'Поможем найти работу', source: '565-ФЗ', summary: 'Бесплатно' }
  await house.db
    .insertInto('service')
    .values({ id: service, code: `s-${service}`, audience: 'person', competence: 'ours', validFrom: '2024-01-01', ...words })
    .execute()
  const { id } = await open()
  const me = await house.as('vorontsova')
  const show = (serviceId: string, shown: boolean) => me(contacts.showService, { params: { id, serviceId }, body: { shown } })
  await show(service, true)
  expect((await show(service, true)).body.serviceIds).toEqual([service])
  expect((await show(service, false)).body.serviceIds).toEqual([])
  expect((await show(uuid7(), true)).status).toBe(409)
  expect((await eventsOf(id)).filter(kind => kind === 'contact.service-shown')).toHaveLength(2)
})

test('the client who came is known to us, and does not speak for themself', async () => {
  const { id } = await open()
  const me = await house.as('vorontsova')
  expect((await me(contacts.identify, { params: { id }, body: { clientId: uuid7() } })).status).toBe(404)
  const twice = await me(contacts.identify, { params: { id }, body: { clientId: nina, principalId: nina } })
  expect(twice.body.code).toBe('same-client')
})

test('handed over with essence and name: read first, asked about nothing twice', async () => {
  const { id } = await open()
  await (
    await house.as('vorontsova')
  )(contacts.identify, { params: { id }, body: { clientId: nina } })
  const handover = uuid7()
  const handing = {
    id: handover,
    ticketId: null,
    toDepartmentId: benefits,
    toStaffId: null,
    essence: 'Не пришло пособие',
    ask: 'Узнать, когда',
  }
  await within(db => handOver(db, act('vorontsova'), id, handing))
  const taking = { ...asked(uuid7()), counterId: null, handoverId: handover }
  expect(await refusal(within(db => openContact(db, act('akhmetov'), taking)))).toBe('read-first')
  expect(await refusal(within(db => readHandover(db, act('gusev'), handover)))).toBe('not-found')
  const read = await within(db => readHandover(db, act('akhmetov'), handover))
  expect(read).toMatchObject({ essence: 'Не пришло пособие', fromName: 'Елена Воронцова' })
  const next = await within(async db => getContact(db, act('akhmetov').who, (await openContact(db, act('akhmetov'), taking)).id))
  expect(next).toMatchObject({ clientId: nina, essence: 'Не пришло пособие', handover: { id: handover, ask: 'Узнать, когда' } })
  expect(await eventsOf(id)).toEqual(['contact.opened', 'contact.identified', 'contact.handed-over', 'handover.read'])
})

test('nobody is handed over to somebody who left, to another department’s worker or to oneself', async () => {
  const { id } = await open()
  const to = (toStaffId: string, toDepartmentId = jobs) =>
    within(db =>
      handOver(db, act('vorontsova'), id, { id: uuid7(), ticketId: null, toDepartmentId, toStaffId, essence: 'Суть', ask: '' }),
    )
  expect(await refusal(to(cast.akhmetov.id))).toBe('no-receiver')
  expect(await refusal(to(cast.vorontsova.id))).toBe('no-receiver')
  await house.db.updateTable('staff').set({ leftOn: '2026-11-20' }).where('id', '=', cast.gusev.id).execute()
  expect(await refusal(to(cast.gusev.id))).toBe('no-receiver')
  await house.db.updateTable('staff').set({ leftOn: null }).where('id', '=', cast.gusev.id).execute()
  expect(await refusal(to(cast.gusev.id))).toBe('done')
})

test('no hand-over is found where a ticket was never handed over', async () => {
  expect(await findHandoverOf(house.db, uuid7())).toBeUndefined()
})

test('an edition of the centre counts from its day, visits begun before keep theirs', async () => {
  const before = await open('krylova')
  const steps = JSON.stringify([{ ...before.protocol.steps.at(-1), phrases: ['Всё ли обсудили?'] }])
  await house.db
    .insertInto('protocol')
    .values({ channel: 'visit', edition: 2, validFrom: '2026-11-25', steps, approvedBy: 'П. И. Лебедев' })
    .execute()
  const inForce = async () =>
    (await (await house.as('krylova'))(contacts.protocol, { params: { channel: 'visit' } })).body.edition
  expect(await inForce()).toBe(1)
  house.setClock('2026-11-24T15:00:00.000Z')
  expect(await inForce()).toBe(1)
  house.setClock('2026-11-24T21:30:00.000Z') // 25 November, half past midnight in Moscow
  expect(await inForce()).toBe(2)
  expect((await (await house.as('krylova'))(contacts.contact, { params: { id: before.id } })).body.protocol.edition).toBe(1)
  house.setClock(tuesdayMorning)
  await house.db.deleteFrom('protocol').where('edition', '=', 2).execute()
})
