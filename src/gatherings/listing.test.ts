// Events as files: a plan is looked through first and taken whole or not at all; the people of an event only to whoever leads it.
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { agreed } from '#test/gatherings.ts'
import { gatherings } from './api.ts'
import { lists } from './listing-api.ts'

const house = testHouse()
const sent = (lines: string[], accept: boolean) => ({
  body: { name: 'plan.csv', bytes: Buffer.from(lines.join('\n')).toString('base64'), accept },
})
const head = 'Вид;Название;День;С;До;Место;Мест;Родных с собой;Деньги;Статья бюджета;Что будет'

test('a plan of events is taken whole or not at all; again it adds nothing', async () => {
  const [hr, gusev] = [await house.as('romanova'), await house.as('gusev')]
  const bad = [head, 'Спорт;Лыжи;05.02.2027;12:00;10:00;;;;;;', 'Танцы;Б;99.02.2027;25:00;10:00;;0;11;много;;']
  const report = (await hr(lists.takeEvents, sent(bad, true))).body
  expect(report).toMatchObject({ taken: false, rows: 2 })
  expect(report.bad.map(({ row, column }) => `${row} ${column}`)).toEqual(
    expect.arrayContaining(['3 Вид', '3 День', '3 С', '3 Мест', '3 Родных с собой', '3 Деньги']),
  )
  expect((await hr(gatherings.list, { query: {} })).body).toEqual([])
  const good = [
    head,
    ...Array.from({ length: 600 }, (_, i) => `Спорт;Лыжи ${i};05.02.2027;10:00;12:00;База;20;2;1 000,5;226;Поход`),
  ]
  for (let i = 0; i < 2; i++)
    expect((await hr(lists.takeEvents, sent(good, true))).body).toMatchObject({ taken: true, rows: 600 })
  const { n } = await house.db
    .selectFrom('gathering')
    .select(e => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(600)
  expect((await hr(gatherings.list, { query: {} })).body[0]).toMatchObject({
    state: 'proposed',
    startsAt: '2027-02-05T07:00:00.000Z',
  })
  expect((await gusev(lists.takeEvents, sent(good, false))).status).toBe(403)
  expect((await gusev(gatherings.list, { query: {} })).body).toEqual([])
})

test('the people of an event go out only to whoever leads it', async () => {
  const [gusev, lebedev, vorontsova] = [await house.as('gusev'), await house.as('lebedev'), await house.as('vorontsova')]
  const id = await agreed(gusev, lebedev)
  await vorontsova(gatherings.signUp, { params: { id }, body: { guests: 0 } })
  expect((await vorontsova(lists.people, { params: { id }, query: { format: 'csv' } })).status).toBe(404)
  const address = `/api/gatherings/${id}/lists/people?format=csv`
  expect((await house.app.web.inject({ method: 'GET', url: address })).statusCode).toBe(401)
})
