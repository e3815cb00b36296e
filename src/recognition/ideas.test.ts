// Ideas over HTTP: answered by the norm's day, tried, seen to work; only then evidence, and never by one's own word.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { benefits, cast, jobs } from '#test/people.ts'
import { nominations } from './api.ts'
import { ideas } from './idea-api.ts'

const house = testHouse()
const idea = (departmentId = jobs) => ({
  body: {
    id: uuid7(),
    departmentId,
    hurts: 'У стойки двое спрашивают сразу.',
    change: 'Поставить вторую стойку.',
    clause: '3.5',
  },
})
const words = 'Поставим на неделю и посмотрим.'

test('an idea is answered by the head of the department, tried, seen to work: then it speaks for its author', async () => {
  const [gusev, krylova, melnik, kim] = [
    await house.as('gusev'),
    await house.as('krylova'),
    await house.as('melnik'),
    await house.as('kim'),
  ]
  const one = idea()
  expect((await gusev(ideas.say, one)).body).toMatchObject({
    dueOn: '2026-12-08',
    source: 'Образец: действует, пока центр не утвердил своё',
    own: true,
    may: { answer: false },
  })
  expect((await gusev(ideas.say, one)).status).toBe(200)
  const params = { id: one.body.id }
  expect((await kim(ideas.all, { query: {} })).body.rows).toHaveLength(1)
  expect((await kim(ideas.say, one)).status).toBe(404)
  expect((await melnik(ideas.answer, { params, body: { answer: 'try', words } })).body.code).toBe('not-yours')
  expect((await krylova(ideas.conclude, { params, body: { outcome: 'worked', seen: 'Очереди нет.' } })).body.code).toBe(
    'not-yours',
  )
  const both = await Promise.all(
    (['try', 'no'] as const).map(answer => krylova(ideas.answer, { params, body: { answer, words } })),
  )
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  await house.db.updateTable('idea').set({ answer: 'try' }).where('id', '=', one.body.id).execute()
  const seen = 'Спрашивают по одному, к окну идут сразу.'
  expect((await krylova(ideas.conclude, { params, body: { outcome: 'worked', seen } })).body).toMatchObject({ outcome: 'worked' })
  expect((await krylova(ideas.conclude, { params, body: { outcome: 'did-not', seen } })).body.code).toBe('concluded')
  // What is seen later than the nomination speaks next time.
  house.setClock('2026-11-24T07:35:00.000Z')
  const nomination = { id: uuid7(), title: 'Вместе', nomineeId: cast.gusev.id, why: 'Придумал вторую стойку.' }
  const { evidence } = (await kim(nominations.nominate, { body: nomination })).body
  expect(evidence).toMatchObject([{ kind: 'idea', text: 'Поставить вторую стойку.', quote: seen, source: { table: 'idea' } }])
})

test('a hundred ideas that nobody saw work add nothing; nobody answers one’s own', async () => {
  const [krylova, kim, lebedev] = [await house.as('krylova'), await house.as('kim'), await house.as('lebedev')]
  for (let n = 0; n < 100; n++) await krylova(ideas.say, idea())
  const nomination = { id: uuid7(), title: 'Вместе', nomineeId: cast.krylova.id, why: 'Пишет много идей.' }
  expect((await kim(nominations.nominate, { body: nomination })).body.evidence).toEqual([])
  const own = idea()
  await krylova(ideas.say, own)
  const params = { id: own.body.id }
  expect((await krylova(ideas.answer, { params, body: { answer: 'try', words } })).body.code).toBe('not-yours')
  expect((await lebedev(ideas.answer, { params, body: { answer: 'no', words: 'Пока нет места.' } })).body.answer).toBe('no')
  expect((await lebedev(ideas.conclude, { params, body: { outcome: 'worked', seen: 'Да.' } })).body.code).toBe('not-yours')
})

test('rudeness and an empty line are not taken, nor a clause that is none; nobody is given beside a number', async () => {
  const akhmetov = await house.as('akhmetov')
  const rude = { body: { ...idea(benefits).body, hurts: 'Начальник идиот безмозглый.' } }
  expect((await akhmetov(ideas.say, rude)).body.code).toBe('bad-input')
  expect((await akhmetov(ideas.say, { body: { ...idea(benefits).body, clause: 'всё' } })).status).toBe(400)
  expect((await akhmetov(ideas.say, { body: { ...idea(benefits).body, change: ' ' } })).status).toBe(400)
  const { rows } = (await akhmetov(ideas.all, { query: {} })).body
  expect(rows.flatMap(row => Object.values(row)).filter(cell => typeof cell === 'number')).toEqual([])
  const times = rows.map(({ at }) => at)
  expect(times).toEqual(times.toSorted().toReversed())
})
