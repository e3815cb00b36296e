// The invented centre can be worked in: people sign in, the kiosk has its lines, a ticket can be taken.
import { beforeAll, expect, test } from 'vitest'
import { catalogue } from '#catalogue/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { reception } from '#reception/api.ts'
import { staff } from '#staff/api.ts'
import { testHouse } from '#test/app.ts'
import { demoPassword, furnish, isEmpty } from './furnish.ts'

const house = testHouse({ people: false })
beforeAll(() => furnish(house.db))

test('an inspector of the demo centre signs in, and the kiosk gives a ticket', async () => {
  expect(await isEmpty(house.db)).toBe(false)
  const me = await house.anyone(staff.signIn, { body: { login: 'vorontsova', password: demoPassword } })
  expect(me.body.department.shortTitle).toBe('Поиск работы')
  const lines = await house.anyone(catalogue.reasons, {})
  expect(lines.body).toHaveLength(8)
  const ticket = await house.anyone(reception.issue, { body: { id: uuid7(), reasonId: lines.body[0]!.id } })
  expect(ticket.body.label).toBe('Р 001')
})
