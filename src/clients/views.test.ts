// The journal of openings through HTTP: found by client, by worker, by day and by ground; for the integrity officer only.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { cast, type CastName } from '#test/people.ts'
import { clients } from './api.ts'

const house = testHouse()
const [nina, oleg] = [uuid7(), uuid7()]
let belov: Somebody

const open = async (name: CastName, id: string, reason: string, at: string) => {
  house.setClock(at)
  expect((await (await house.as(name))(clients.file, { params: { id }, body: { ground: { reason } } })).status).toBe(200)
  house.setClock(tuesdayMorning)
}

beforeAll(async () => {
  belov = await house.as('belov')
  const hall = await house.as('sidorova')
  await hall(clients.create, { body: { id: nina, kind: 'person', surname: 'Сафронова', name: 'Нина', patronymic: 'Петровна' } })
  await hall(clients.create, { body: { id: oleg, kind: 'person', surname: 'Щёлоков', name: 'Олег' } })
  await open('vorontsova', nina, 'Перезвонить об архиве', '2026-11-24T10:40:00.000Z')
  await open('akhmetov', nina, 'Проверить выплату', '2026-11-24T11:00:00.000Z')
  await open('vorontsova', oleg, 'Найти справку', '2026-11-24T20:59:00.000Z')
  await open('gusev', oleg, 'Собрать ответ', '2026-11-24T21:00:00.000Z')
})

type Asked = Parameters<typeof belov<typeof clients.views>>[1]['body']
const reasons = async (body: Asked) => (await belov(clients.views, { body })).body.views.map(({ reason }) => reason)

test('all openings, newest first, with who, whose and why', async () => {
  const { body } = await belov(clients.views, { body: {} })
  expect(body.more).toBe(false)
  expect(body.views.map(({ reason }) => reason)).toEqual([
    'Собрать ответ',
    'Найти справку',
    'Проверить выплату',
    'Перезвонить об архиве',
  ])
  expect(body.views[2]).toMatchObject({
    clientName: 'Сафронова Нина Петровна',
    staffName: 'Ахметов Тимур Маратович',
    department: 'Выплаты',
    inContact: false,
  })
  expect(JSON.stringify(body)).not.toMatch(/phone|birth/u)
})

test('by client, however the name is typed', async () => {
  expect(await reasons({ q: 'сафронова' })).toEqual(['Проверить выплату', 'Перезвонить об архиве'])
  expect(await reasons({ q: 'щелоков' })).toEqual(['Собрать ответ', 'Найти справку'])
  expect(await reasons({ q: 'никто такой' })).toEqual([])
})

test('by worker, and by both', async () => {
  expect(await reasons({ staffId: cast.vorontsova.id })).toEqual(['Найти справку', 'Перезвонить об архиве'])
  expect(await reasons({ staffId: cast.vorontsova.id, q: 'Нина' })).toEqual(['Перезвонить об архиве'])
})

test('a day is that of the centre, from midnight to midnight', async () => {
  expect(await reasons({ from: '2026-11-24', to: '2026-11-24' })).toEqual([
    'Найти справку',
    'Проверить выплату',
    'Перезвонить об архиве',
  ])
  expect(await reasons({ from: '2026-11-25' })).toEqual(['Собрать ответ'])
  expect(await reasons({ to: '2026-11-23' })).toEqual([])
})

test('a search stands in the journal, without the name that was typed', async () => {
  await belov(clients.views, { body: { q: 'Сафронова Нина' } })
  const query = house.db.selectFrom('event').selectAll().where('kind', '=', 'journal.searched').orderBy('id', 'desc').limit(1)
  const event = await query.executeTakeFirstOrThrow()
  expect(event).toMatchObject({ staffId: cast.belov.id, clientId: nina, data: { byClient: true } })
  expect(JSON.stringify(event)).not.toContain('Сафронова')
})

test('nobody else reads it: neither those who open files nor the administrator', async () => {
  expect((await house.anyone(clients.views, { body: {} })).status).toBe(401)
  for (const name of Object.keys(cast) as CastName[])
    expect([name, (await (await house.as(name))(clients.views, { body: {} })).status]).toEqual([
      name,
      name === 'belov' ? 200 : 403,
    ])
})
