// Role × endpoint of writing: the executor, the head of the department and the director have the letter, for all others there is none.
import { expect, test } from 'vitest'
import { appeals } from '#appeals/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { desk, goodText } from '#test/letters.ts'
import { cast, type CastName } from '#test/people.ts'
import { writing } from './api.ts'

const house = testHouse()
const { begun } = desk(house)

const none = { reads: 404, writes: 404, approves: 403, templates: 200 }
const outside = { reads: 403, writes: 403, approves: 403, templates: 403 }

test.each<[CastName, typeof none]>([
  ['vorontsova', { reads: 200, writes: 200, approves: 403, templates: 200 }],
  ['krylova', { reads: 200, writes: 200, approves: 409, templates: 200 }],
  ['lebedev', { reads: 200, writes: 200, approves: 409, templates: 200 }],
  // A colleague of the same department; who received the paper; the other department and its head.
  ['gusev', none],
  ['sidorova', none],
  ['akhmetov', none],
  ['melnik', { ...none, approves: 404 }],
  ['romanova', outside],
  ['belov', outside],
  ['kim', outside],
])('%s', async (name, { reads, writes, approves, templates }) => {
  const { where, now } = await begun()
  const call = await house.as(name)
  const { revision } = await now()
  const asked = (await call(writing.open, where)).status
  const versions = await call(writing.versions, where)
  const paper = await call(writing.paper, { ...where, query: {} })
  const look = await call(writing.look, { ...where, body: { text: goodText } })
  const phrases = await call(writing.phrases, where)
  const here = await call(writing.here, where)
  expect([asked, versions, paper, look, phrases, here].map(one => (typeof one === 'number' ? one : one.status))).toEqual(
    Array.from({ length: 6 }, () => reads),
  )
  const aside = await call(writing.putAside, { ...where, body: { id: uuid7(), text: 'Моё.' } })
  const left = { id: uuid7(), rule: 'jargon' as const, fragment: 'КДН', reason: 'Знают все' }
  const details = { gender: null, signerId: cast.krylova.id, result: 'explained' as const }
  expect([
    aside.status,
    (await call(writing.leave, { ...where, body: left })).status,
    (await call(writing.takeUp, { params: { ...where.params, id: left.id } })).status,
    (await call(writing.decide, { ...where, body: details })).status,
    (await call(writing.save, { ...where, body: { text: goodText, revision } })).status,
  ]).toEqual(Array.from({ length: 5 }, () => writes))
  const body = { revision }
  const remarks = [{ id: uuid7(), start: 0, quote: '', body: 'Поправьте' }]
  expect([
    (await call(writing.agree, { ...where, body })).status,
    (await call(writing.sign, { ...where, body })).status,
    (await call(writing.giveBack, { ...where, body: { ...body, remarks } })).status,
  ]).toEqual(Array.from({ length: 3 }, () => approves))
  expect((await call(writing.templates, { query: {} })).status).toBe(templates)
})

test('the executor does not approve their own letter, and nobody but the signer signs', async () => {
  const { where, decide, say, act, executor, head } = await begun()
  await decide({ signerId: cast.lebedev.id })
  await say(goodText.replace('Начальник отдела                    И. С. Крылова', 'Директор                    П. И. Лебедев'))
  expect((await act('submit', head)).status).toBe(403)
  expect((await act('submit', executor)).status).toBe(200)
  expect((await act('sign', executor)).status).toBe(403)
  expect((await act('sign', head)).status).toBe(403)
  const post = { id: uuid7(), way: 'post' as const, sentOn: '2026-11-24' }
  expect((await executor(writing.markSent, { ...where, body: post })).status).toBe(409)
})

test('whoever the appeal complains of loses its letter at once', async () => {
  const { id, where, executor, head } = await begun()
  await head(appeals.complained, { params: { id }, body: { complained: [{ staffId: cast.vorontsova.id, departmentId: null }] } })
  expect((await executor(writing.open, where)).status).toBe(404)
  expect((await executor(writing.putAside, { ...where, body: { id: uuid7(), text: 'Моё.' } })).status).toBe(404)
})

test('nobody without an account', async () => {
  const where = { params: { appealId: uuid7() } }
  expect((await house.anyone(writing.open, where)).status).toBe(401)
  expect((await house.anyone(writing.paper, { ...where, query: {} })).status).toBe(401)
  expect((await house.anyone(writing.begin, { ...where, body: { id: uuid7(), template: null } })).status).toBe(401)
})
