// The room through HTTP: signing in, the locked screen, the window.
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { password, window4, window6 } from '#test/people.ts'
import { staff } from './api.ts'

const house = testHouse()

test('an inspector signs in and sees who she is and where she works', async () => {
  const vorontsova = await house.as('vorontsova')
  const { status, body } = await vorontsova(staff.me, {})
  expect(status).toBe(200)
  expect(body.name).toBe('Елена')
  expect(body.department.shortTitle).toBe('Поиск работы')
})

test('a wrong password is refused in the same words as an unknown login', async () => {
  const wrong = await house.anyone(staff.signIn, { body: { login: 'gusev', password: 'не тот' } })
  const unknown = await house.anyone(staff.signIn, { body: { login: 'nobody', password: 'не тот' } })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(wrong.body.message).toBe(unknown.body.message)
})

test('after five failures the account waits, and the right password does not help until then', async () => {
  const guess = (word: string) => house.anyone(staff.signIn, { body: { login: 'akhmetov', password: word } })
  for (let i = 0; i < 5; i++) expect((await guess('мимо')).status).toBe(401)
  expect((await guess(password)).status).toBe(429)
  house.setClock('2026-11-24T07:36:00.000Z')
  expect((await guess(password)).status).toBe(200)
  house.setClock('2026-11-24T07:30:00.000Z')
})

test('a locked screen refuses everything but unlocking, and keeps the session', async () => {
  const krylova = await house.as('krylova')
  await krylova(staff.lock, {})
  expect((await krylova(staff.colleagues, {})).status).toBe(423)
  expect((await krylova(staff.me, {})).body.locked).toBe(true)
  expect((await krylova(staff.unlock, { body: { password: 'не тот' } })).status).toBe(401)
  expect((await krylova(staff.unlock, { body: { password } })).body.locked).toBe(false)
  expect((await krylova(staff.colleagues, {})).status).toBe(200)
})

test('a window of another department is not given', async () => {
  const gusev = await house.as('gusev')
  expect((await gusev(staff.sitAt, { body: { counterId: window6 } })).body.code).toBe('other-department')
  expect((await gusev(staff.sitAt, { body: { counterId: window4 } })).body.counter?.number).toBe(4)
})

test('a stranger is asked to sign in; the centre itself is known to everybody', async () => {
  expect((await house.anyone(staff.me, {})).status).toBe(401)
  expect((await house.anyone(staff.colleagues, {})).body.code).toBe('sign-in')
  expect((await house.anyone(staff.centre, {})).body.address).toBe('Липовая, 8')
})

test('a colleague who left can no longer sign in, and an open session ends', async () => {
  const gusev = await house.as('gusev')
  await house.db.updateTable('staff').set({ leftOn: '2026-11-24' }).where('login', '=', 'gusev').execute()
  expect((await gusev(staff.me, {})).status).toBe(401)
  expect((await house.anyone(staff.signIn, { body: { login: 'gusev', password } })).status).toBe(401)
  await house.db.updateTable('staff').set({ leftOn: null }).where('login', '=', 'gusev').execute()
})

test('the same request sent twice is one act', async () => {
  const vorontsova = await house.as('vorontsova')
  const key = '0199aaaa-0000-7000-8000-000000000001'
  const count = async () =>
    (
      await house.db
        .selectFrom('event')
        .select(e => e.fn.countAll<number>().as('n'))
        .where('kind', '=', 'staff.took-counter')
        .executeTakeFirstOrThrow()
    ).n
  const before = await count()
  const answers = await Promise.all([1, 2, 3].map(() => vorontsova(staff.sitAt, { body: { counterId: window4 } }, { key })))
  expect(answers.map(a => a.status)).toEqual([200, 200, 200])
  expect(await count()).toBe(before + 1)
})

const fresh = 'дождь-и-ветер-7'

test('a person changes the own password: the old one is asked, other sessions end, this one goes on', async () => {
  const enter = (word: string) => house.anyone(staff.signIn, { body: { login: 'romanova', password: word } })
  const here = await house.as('romanova')
  await enter(password)
  const open = () =>
    house.db
      .selectFrom('session')
      .innerJoin('staff', 'staff.id', 'staffId')
      .select('tokenHash')
      .where('login', '=', 'romanova')
      .where('endedAt', 'is', null)
      .execute()
  expect(await open()).toHaveLength(2)
  const change = (old: string, to: string) => here(staff.changePassword, { body: { old, fresh: to } })
  expect((await change('не тот', fresh)).body).toMatchObject({ code: 'bad-input', fields: { old: expect.any(String) } })
  expect((await change(password, 'короткий')).status).toBe(400)
  expect((await change(password, 'romanova-весной-7')).body.message).toContain('логин')
  expect(await open()).toHaveLength(2)
  expect((await change(password, fresh)).status).toBe(200)
  expect(await open()).toHaveLength(1)
  expect((await here(staff.me, {})).status).toBe(200)
  expect([(await enter(password)).status, (await enter(fresh)).status]).toEqual([401, 200])
  const told = await house.db
    .selectFrom('event')
    .select(['staffId', 'data'])
    .where('kind', '=', 'staff.password-changed')
    .execute()
  expect(told).toHaveLength(1)
  expect(JSON.stringify(await house.db.selectFrom('request').selectAll().execute())).not.toContain(fresh)
})

test('old passwords are not guessed without end, and of two changes at once one holds', async () => {
  const belov = await house.as('belov')
  const change = (old: string, to: string) => belov(staff.changePassword, { body: { old, fresh: to } })
  const both = await Promise.all([change(password, 'дождь-и-ветер-8'), change(password, 'дождь-и-ветер-9')])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400])
  for (let i = 0; i < 5; i++) expect((await change('мимо', fresh)).status).toBe(400)
  expect((await change('мимо', fresh)).status).toBe(429)
})
