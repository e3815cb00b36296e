// What the administrator does with accounts, through HTTP; what becomes of the work of whoever leaves.
import { beforeAll, describe, expect, test } from 'vitest'
import { clients } from '#clients/api.ts'
import { contacts } from '#contacts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { promises } from '#promises/api.ts'
import { reception } from '#reception/api.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { benefits, cast, jobs, password, window4, window5, window6 } from '#test/people.ts'
import { administration, staff } from './api.ts'
import type { Account, NewAccount } from './model.ts'

const house = testHouse()
let kim: Somebody
const reasonId = uuid7()

beforeAll(async () => {
  kim = await house.as('kim')
  const reason = {
    id: reasonId,
    code: 'work',
    letter: 'Р',
    title: 'Ищу работу',
    hint: '',
    icon: 'case',
    usualMinutes: 15,
    sort: 1,
  }
  await house.db
    .insertInto('reason')
    .values({ ...reason, departmentId: jobs, validFrom: '2026-01-01' })
    .execute()
})

let count = 0
const petrova = (): NewAccount => ({
  id: uuid7(),
  login: `petrova${++count}`,
  surname: 'Петрова',
  name: 'Юлия',
  patronymic: '',
  gender: 'female',
  position: 'инспектор',
  departmentId: jobs,
  roles: ['specialist'],
  password: 'kuzf-7mpq-3xta',
})
const add = (asked: Partial<NewAccount> = {}) => kim(administration.add, { body: { ...petrova(), ...asked } })
const signIn = (login: string, word: string) => house.anyone(staff.signIn, { body: { login, password: word } })
const changeOf = ({ surname, name, patronymic, gender, position, departmentId, roles }: Account) => ({
  surname,
  name,
  patronymic,
  gender,
  position,
  departmentId,
  roles,
})
const lastEvent = async () => {
  const query = house.db.selectFrom('event').select(['kind', 'staffId', 'data']).orderBy('id', 'desc').limit(1)
  return query.executeTakeFirstOrThrow()
}

describe('accounts', () => {
  test('a new colleague signs in with the password that the administrator was shown', async () => {
    const asked = petrova()
    const { body } = await kim(administration.add, { body: asked })
    expect(body).toMatchObject({ surname: 'Петрова', roles: ['specialist'], joinedOn: '2026-11-24', leftOn: null })
    expect(await lastEvent()).toMatchObject({ kind: 'staff.added', staffId: cast.kim.id, data: { colleague: asked.id } })
    expect((await signIn(asked.login, asked.password)).body).toMatchObject({ name: 'Юлия' })
    expect((await kim(administration.add, { body: asked })).body.id).toBe(asked.id)
  })

  test('a login that is taken, a short password, a login in Russian are told apart', async () => {
    expect((await add({ login: 'gusev' })).body.code).toBe('login-taken')
    expect((await add({ password: 'коротко' })).body.message).toContain('12 знаков')
    expect((await add({ login: 'петрова' })).body.message).toContain('латинские')
    expect((await add({ roles: [] })).body.message).toContain('роль')
    expect((await add({ departmentId: uuid7() })).body.message).toContain('отдела уже нет')
  })

  test('a changed role holds at once, in a session that is open', async () => {
    const gusev = await house.as('gusev')
    expect((await gusev(reception.desk, {})).status).toBe(200)
    const account = (await kim(administration.accounts, {})).body.find(({ login }) => login === 'gusev')!
    const params = { id: account.id }
    await kim(administration.change, { params, body: { ...changeOf(account), roles: ['hall'], surname: 'Гусев-Орлов' } })
    expect(await lastEvent()).toMatchObject({ kind: 'staff.changed', data: { fields: ['surname', 'roles'] } })
    expect((await gusev(reception.desk, {})).status).toBe(403)
    await kim(administration.change, { params, body: changeOf(account) })
    expect((await gusev(reception.desk, {})).status).toBe(200)
  })

  test('whoever goes to another department leaves the window there', async () => {
    const gusev = await house.as('gusev')
    await gusev(staff.sitAt, { body: { counterId: window5 } })
    const account = (await kim(administration.accounts, {})).body.find(({ login }) => login === 'gusev')!
    const params = { id: account.id }
    await kim(administration.change, { params, body: { ...changeOf(account), departmentId: benefits } })
    expect((await gusev(staff.me, {})).body).toMatchObject({ counter: null, departmentId: benefits })
    await kim(administration.change, { params, body: changeOf(account) })
  })

  test('an administrator neither leaves nor takes the role from oneself', async () => {
    const account = (await kim(administration.accounts, {})).body.find(({ login }) => login === 'kim')!
    const params = { id: account.id }
    const change = await kim(administration.change, { params, body: { ...changeOf(account), roles: ['hr'] } })
    expect(change.body.code).toBe('yourself')
    expect((await kim(administration.leave, { params, body: { on: '2026-11-24' } })).body.code).toBe('yourself')
  })

  test('a new password ends the sessions that were open, and the old password', async () => {
    const { body } = await add()
    const params = { id: body.id }
    await signIn(body.login, petrova().password)
    await kim(administration.resetPassword, { params, body: { password: 'new-word-2026-11' } })
    expect((await signIn(body.login, petrova().password)).status).toBe(401)
    expect((await signIn(body.login, 'new-word-2026-11')).status).toBe(200)
    const open = await house.db
      .selectFrom('session')
      .select('staffId')
      .where('staffId', '=', body.id)
      .where('endedAt', 'is', null)
      .execute()
    expect(open).toHaveLength(1)
  })

  test('after wrong passwords the administrator lets in again at once', async () => {
    const { body } = await add()
    for (let i = 0; i < 5; i++) await signIn(body.login, 'мимо')
    expect((await signIn(body.login, petrova().password)).status).toBe(429)
    const barred = (await kim(administration.accounts, {})).body.find(({ id }) => id === body.id)
    expect(barred?.barredUntil).not.toBeNull()
    expect((await kim(administration.unbar, { params: { id: body.id } })).body.barredUntil).toBeNull()
    expect((await signIn(body.login, petrova().password)).status).toBe(200)
  })

  test('an account that does not exist is not found', async () =>
    expect((await kim(administration.unbar, { params: { id: uuid7() } })).status).toBe(404))
})

describe('leaving', () => {
  const serve = async (name: 'vorontsova', counterId: string) => {
    const person = await house.as(name)
    await person(staff.sitAt, { body: { counterId } })
    await house.anyone(reception.issue, { body: { id: uuid7(), reasonId } })
    await person(reception.callNext, { body: { callId: uuid7() } })
    const contactId = uuid7()
    await person(reception.start, { body: { contactId } })
    return { person, contactId }
  }
  const params = { id: cast.vorontsova.id }
  const goes = (on: string) => kim(administration.leave, { params, body: { on } })

  test('nobody leaves in the middle of a visit; afterwards promises go to the head and the session ends', async () => {
    const { person, contactId } = await serve('vorontsova', window4)
    const clientId = uuid7()
    await person(clients.create, { body: { id: clientId, kind: 'person', name: 'Нина', surname: 'Сафронова' } })
    await person(contacts.identify, { params: { id: contactId }, body: { clientId } })
    const promise = { id: uuid7(), what: 'Позвонить', clientId, contactId, dueAt: '2026-11-25T08:00:00.000Z' }
    expect((await person(promises.make, { body: promise })).status).toBe(200)
    expect((await goes('2026-11-24')).body.code).toBe('at-work')
    await person(reception.finish, { body: { withoutCheck: 'Торопилась' } })

    const gone = await goes('2026-11-24')
    expect(gone.body).toMatchObject({ promises: 1, heir: cast.krylova.id, account: { leftOn: '2026-11-24' } })
    expect((await person(staff.me, {})).status).toBe(401)
    const krylova = await house.as('krylova')
    expect((await krylova(promises.mine, {})).body.map(({ id }) => id)).toContain(promise.id)
    const back = await kim(administration.comeBack, { params })
    expect(back.body.leftOn).toBeNull()
    expect((await signIn('vorontsova', password)).status).toBe(200)
  })

  test('a client who waits for the one who left may be called by any colleague, with the essence', async () => {
    const akhmetov = await house.as('akhmetov')
    await akhmetov(staff.sitAt, { body: { counterId: window6 } })
    const ticket = (await house.anyone(reception.issue, { body: { id: uuid7(), reasonId } })).body
    const gusev = await house.as('gusev')
    await gusev(staff.sitAt, { body: { counterId: window5 } })
    await gusev(reception.callNext, { body: { callId: uuid7() } })
    await gusev(reception.start, { body: { contactId: uuid7() } })
    const { body: added } = await add({ departmentId: benefits })
    const essence = 'Спрашивает о пособии'
    const sent = await gusev(reception.transfer, { body: { id: uuid7(), departmentId: benefits, staffId: added.id, essence } })
    expect(sent.status).toBe(200)
    expect((await akhmetov(reception.callNext, { body: { callId: uuid7() } })).body.code).toBe('nobody-waits')
    await kim(administration.leave, { params: { id: added.id }, body: { on: '2026-11-24' } })
    const called = await akhmetov(reception.callNext, { body: { callId: uuid7() } })
    expect(called.body).toMatchObject({ label: ticket.label, handover: { essence } })
    expect((await akhmetov(reception.readHandover, { params: { id: called.body.handover!.id } })).status).toBe(200)
    await akhmetov(reception.noShow, {})
  })

  test('a day ahead keeps the access until that day', async () => {
    const { body: added } = await add()
    const on = '2026-11-25'
    const planned = await kim(administration.leave, { params: { id: added.id }, body: { on } })
    expect(planned.body).toMatchObject({ promises: 0, heir: null, account: { leftOn: on } })
    expect((await signIn(added.login, petrova().password)).status).toBe(200)
    house.setClock('2026-11-24T21:00:00.000Z')
    expect((await signIn(added.login, petrova().password)).status).toBe(401)
    house.setClock(tuesdayMorning)
    expect((await kim(administration.leave, { params: { id: added.id }, body: { on: '2026-11-23' } })).status).toBe(400)
  })
})
