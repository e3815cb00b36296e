// Work of a month drawn by chance, scored by two who do not see each other, answered by whoever did it.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { benefits, cast, jobs } from '#test/people.ts'
import { furnishWork, playVisit } from '#test/visits.ts'
import { quality } from './quality-api.ts'
import type { ItemView } from './quality-model.ts'
import { draw } from './rules/sampling.ts'

const house = testHouse()
const contacts: string[] = []
let itemId = ''

beforeAll(async () => {
  await furnishWork(house.db)
  for (let day = 10; day < 16; day += 1)
    contacts.push((await playVisit(house.db, { came: `2026-11-${day}T07:00:00.000Z` })).contactId)
})

const month = '2026-11-01'

test('the month is drawn once, by a seed that lets anybody draw it again', async () => {
  const krylova = await house.as('krylova')
  const ids = [uuid7(), uuid7()]
  const drawn = await Promise.all(ids.map(id => krylova(quality.draw, { body: { id, departmentId: jobs, month } })))
  expect(drawn.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
  const [sample] = (await krylova(quality.samples, {})).body.samples
  expect(sample).toMatchObject({ drawnOf: 6, department: 'Поиск работы' })
  const rows = await house.db.selectFrom('qualityItem').select('contactId').execute()
  expect(rows.map(({ contactId }) => contactId!).toSorted()).toEqual(draw(contacts, sample!.seed, 5).toSorted())
  itemId = sample!.items[0]!.id
  const empty = await krylova(quality.draw, { body: { id: uuid7(), departmentId: jobs, month: '2026-10-01' } })
  expect(empty.body.code).toBe('nothing')
  expect((await krylova(quality.draw, { body: { id: uuid7(), departmentId: benefits, month } })).status).toBe(404)
  const future = await krylova(quality.draw, { body: { id: uuid7(), departmentId: jobs, month: '2027-01-01' } })
  expect(future.body.code).toBe('future')
})

async function score(name: 'krylova' | 'belov', marks: (at: number) => number | null): Promise<ItemView> {
  const call = await house.as(name)
  const cardId = uuid7()
  const { body: begun } = await call(quality.begin, { params: { id: itemId }, body: { id: cardId } })
  const given = Object.fromEntries(begun.steps.map(({ code }, at) => [code, marks(at)]))
  const params = { id: cardId }
  const early = await call(quality.send, { params, body: { version: 0 } })
  expect(early.body.code).toBe('left')
  await call(quality.save, { params, body: { marks: given, comment: 'Ровный разговор.', version: 0 } })
  expect((await call(quality.save, { params, body: { marks: {}, comment: '', version: 0 } })).body.code).toBe('stale')
  return (await call(quality.send, { params, body: { version: 1 } })).body
}

test('what was said is read only once the card is begun, and the journal says who opened it', async () => {
  const krylova = await house.as('krylova')
  expect((await krylova(quality.item, { params: { id: itemId } })).body).toMatchObject({ work: null, own: null, others: [] })
  const sent = await score('krylova', at => (at === 0 ? 2 : 3))
  expect(sent.work!.observed.length).toBeGreaterThan(3)
  expect(sent.own!.score).toBeGreaterThan(0.8)
  const opened = await house.db.selectFrom('event').selectAll().where('kind', '=', 'quality.opened').execute()
  expect(opened).toMatchObject([{ staffId: cast.krylova.id, data: { item: itemId } }])
  expect(opened[0]!.clientId).not.toBeNull()
})

test('the second reviewer does not see the first card before sending; then their agreement is measured', async () => {
  const belov = await house.as('belov')
  const before = await belov(quality.item, { params: { id: itemId } })
  expect(before.body).toMatchObject({ others: [], item: { cards: [], own: 'none' } })
  const sent = await score('belov', at => (at === 0 ? 2 : at === 1 ? null : 3))
  expect(sent.others).toMatchObject([{ reviewer: 'Крылова Ирина' }])
  const { agreement } = (await belov(quality.samples, {})).body
  expect(agreement).toMatchObject({ alpha: 1, marks: (sent.steps.length - 1) * 2 })
})

test('whoever did the work sees the cards, disputes one; another than its author settles it, once', async () => {
  const [person, krylova, belov] = [await house.as('vorontsova'), await house.as('krylova'), await house.as('belov')]
  const [item] = (await person(quality.mine, {})).body
  expect(item).toMatchObject({ id: itemId, mine: true })
  const { body: view } = await person(quality.item, { params: { id: itemId } })
  const card = view.others.find(({ reviewer }) => reviewer === 'Крылова Ирина')!
  const params = { id: card.id }
  expect((await person(quality.reply, { params, body: { disputed: true, text: '' } })).status).toBe(400)
  const text = 'Приветствие было, просто короткое.'
  expect((await person(quality.reply, { params, body: { disputed: true, text } })).body.others).toMatchObject([
    { disputed: true },
    { disputed: false },
  ])
  expect((await person(quality.reply, { params, body: { disputed: false, text: '' } })).body.code).toBe('replied')
  const decision = { outcome: 'upheld' as const, text: 'Да, приветствие было.' }
  expect((await krylova(quality.settle, { params, body: decision })).body.code).toBe('own')
  const settled = await belov(quality.settle, { params, body: decision })
  expect(settled.body.others).toMatchObject([{ outcome: 'upheld', settlement: 'Да, приветствие было.' }])
  expect((await belov(quality.settle, { params, body: decision })).body.code).toBe('settled')
})

test('nobody looks at their own work, nor a stranger at another department’s', async () => {
  const own = await (await house.as('vorontsova'))(quality.begin, { params: { id: itemId }, body: { id: uuid7() } })
  expect(own.status).toBe(403)
  for (const name of ['melnik', 'gusev', 'romanova'] as const)
    expect((await (await house.as(name))(quality.item, { params: { id: itemId } })).status).toBe(404)
})
