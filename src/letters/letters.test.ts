// The checker over HTTP, and findings set aside: what is kept of them, what is counted, who takes one up again.
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { letters } from './api.ts'
import { ruleIds, type RuleId } from './model.ts'

const house = testHouse()

const ivanov = { type: 'person', surname: 'Иванов', name: 'Иван', patronymic: 'Иванович', gender: 'male' } as const
const letter = { kind: 'letter', addressee: ivanov } as const
const text = 'Уважаемый Иван Иванович!\n\nМы рассмотрели обращение Иванова И. И. и отвечаем.'

const aside = (rule: RuleId, fragment: string, reason = 'Слово из приказа') => ({ id: uuid7(), rule, fragment, reason })

test('tells what to mend, with the place and the fix, and how hard the text is', async () => {
  const writer = await house.as('gusev')
  const { status, body } = await writer(letters.check, { body: { ...letter, text } })
  expect(status).toBe(200)
  const [found] = body.findings
  expect(found).toMatchObject({ rule: 'third-person', suggestions: ['Ваше обращение'] })
  expect(text.slice(found!.start, found!.end)).toBe('обращение Иванова И. И.')
  expect(body.ease?.words).toBeGreaterThan(4)
}, 180_000)

test('without a reader, rules that need one are silent', async () => {
  const writer = await house.as('gusev')
  const { body } = await writer(letters.check, { body: { ...letter, text, textOnly: true } })
  expect(body.findings).toEqual([])
})

test('neither the text nor the answer is kept', async () => {
  const kept = await house.db.selectFrom('request').select('reply').execute()
  expect(JSON.stringify(kept)).not.toContain('Иванова')
})

test('a text that is too long is refused with advice', async () => {
  const writer = await house.as('gusev')
  const { status, body } = await writer(letters.check, { body: { ...letter, text: 'а '.repeat(50_001) } })
  expect(status).toBe(400)
  expect(JSON.stringify(body)).toContain('по частям')
})

test('explains every rule by its examples', async () => {
  const { body } = await (await house.as('gusev'))(letters.rules, {})
  expect(body.map(({ rule }) => rule).filter(rule => !ruleIds.includes(rule))).toEqual([])
  expect(body.length).toBeGreaterThan(10)
  expect(body.every(({ bad, good, why }) => bad.length >= 3 && good.length >= 5 && why !== '')).toBe(true)
})

test('a finding set aside is kept without its words, counted by rule, and taken up by its author only', async () => {
  const [gusev, krylova, melnik, belov] = await Promise.all(
    (['gusev', 'krylova', 'melnik', 'belov'] as const).map(name => house.as(name)),
  )
  const mine = aside('plain-word', 'начислили')
  for (const body of [mine, aside('plain-word', 'Начислили'), aside('jargon', 'КДН', 'Знают все')])
    expect((await gusev!(letters.setAside, { body })).status).toBe(200)
  expect((await krylova!(letters.setAside, { body: aside('plain-word', 'осуществить') })).status).toBe(200)
  const rows = await house.db.selectFrom('setAside').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/начислили|осуществить/iu)

  const { body: seen } = await belov!(letters.setAsides, { query: {} })
  expect(seen.map(({ rule, count, fragments, authors }) => [rule, count, fragments, authors])).toEqual([
    ['plain-word', 3, 2, 2],
    ['jargon', 1, 1, 1],
  ])
  expect(seen[1]!.reasons).toMatchObject([{ reason: 'Знают все', by: 'Олег Гусев' }])
  expect((await melnik!(letters.setAsides, { query: {} })).body).toEqual([])

  expect((await krylova!(letters.takeUp, { params: { id: mine.id } })).status).toBe(404)
  expect((await gusev!(letters.takeUp, { params: { id: mine.id } })).status).toBe(200)
  expect((await belov!(letters.setAsides, { query: {} })).body[0]).toMatchObject({ rule: 'plain-word', count: 2 })
})

test('no reason, no setting aside', async () => {
  const { status } = await (await house.as('gusev'))(letters.setAside, { body: aside('jargon', 'КДН', '  ') })
  expect(status).toBe(400)
})
