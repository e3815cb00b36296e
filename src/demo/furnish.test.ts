// The invented centre can be worked in: people sign in, the kiosk has its lines, the desk finds people waiting, the journal is whole.
import { beforeAll, expect, test } from 'vitest'
import { catalogue } from '#catalogue/api.ts'
import { verifyJournal } from '#platform/journal.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { promises } from '#promises/api.ts'
import { reception } from '#reception/api.ts'
import { staff } from '#staff/api.ts'
import { testHouse } from '#test/app.ts'
import { demoPassword, furnish, isEmpty } from './furnish.ts'
import { services, servicesOfReason } from './services.data.ts'

const house = testHouse({ people: false })
beforeAll(() => furnish(house.db, { history: { now: house.now(), days: 3 } }))

test('what was written is sealed, and the chain holds', async () => {
  expect(await verifyJournal(house.db)).toMatchObject({ ok: true, unsealed: 0 })
})

test('an inspector of the demo centre signs in, and the kiosk gives a ticket', async () => {
  expect(await isEmpty(house.db)).toBe(false)
  const me = await house.anyone(staff.signIn, { body: { login: 'vorontsova', password: demoPassword } })
  expect(me.body.department.shortTitle).toBe('Поиск работы')
  const lines = await house.anyone(catalogue.reasons, {})
  expect(lines.body).toHaveLength(8)
  const ticket = await house.anyone(reception.issue, { body: { id: uuid7(), reasonId: lines.body[0]!.id } })
  expect(ticket.body.label).toMatch(/^Р \d{3}$/u)
  expect(ticket.body.wait).not.toBeNull()
})

test('the board has its last calls', async () => {
  const board = await house.anyone(reception.board, {})
  expect(board.body.calls).toHaveLength(4)
})

test('a client reads at home what was agreed', async () => {
  const { code } = await house.db
    .selectFrom('contact')
    .innerJoin('promise', 'promise.contactId', 'contact.id')
    .select('code')
    .where('promise.channel', '=', 'visit')
    .executeTakeFirstOrThrow()
  const sheet = await house.anyone(promises.summary, { params: { code } })
  expect(sheet.body.promises.length).toBeGreaterThan(0)
  expect(sheet.body.services.length).toBeGreaterThan(0)
})

test('every reason leads to services, and every service of another body says where to go', async () => {
  const lines = await house.anyone(catalogue.reasons, {})
  expect(lines.body.filter(({ serviceIds }) => serviceIds.length === 0)).toEqual([])
  const known = new Set(services.map(({ code }) => code))
  expect(
    Object.values(servicesOfReason)
      .flat()
      .filter(code => !known.has(code)),
  ).toEqual([])
  const all = await house.anyone(catalogue.services, {})
  const lost = all.body.filter(s => s.competence === 'other' && !(s.body && s.bodyAddress && s.bodyPhone))
  expect(all.body).toHaveLength(services.length)
  expect(lost).toEqual([])
})
