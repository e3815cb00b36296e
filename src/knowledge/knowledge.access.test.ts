// Who reaches answers, drafts, questions and lists: role × endpoint.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { verified, words } from '#test/knowledge.ts'
import { cast, type CastName } from '#test/people.ts'
import { knowledge } from './api.ts'

const house = testHouse()
let [id, draft, complaint] = ['', uuid7(), uuid7()]

beforeAll(async () => {
  const [krylova, melnik, gusev] = await Promise.all([house.as('krylova'), house.as('melnik'), house.as('gusev')])
  id = await verified(krylova, melnik, cast.gusev.id)
  await krylova(knowledge.save, {
    params: { id: draft },
    body: { ownerId: cast.gusev.id, version: 0, words: words({ asked: ['Черновик'] }) },
  })
  await gusev(knowledge.feedback, { params: { id }, body: { id: complaint, helped: false, reason: 'Коротко' } })
})

const everybody: CastName[] = ['gusev', 'akhmetov', 'krylova', 'melnik', 'sidorova', 'lebedev', 'romanova', 'belov', 'kim']
type Ask = (who: Somebody) => Promise<{ status: number }>
const list = { name: 'a.csv', bytes: Buffer.from('x').toString('base64'), accept: false }

/** For each: who gets through; the rest is refused, or told that there is no such thing. */
const only: [string, CastName[], Ask][] = [
  ['a verified answer', everybody, who => who(knowledge.article, { params: { id } })],
  ['a search', everybody, who => who(knowledge.search, { body: { words: 'пособие' } })],
  ['a draft', ['gusev', 'krylova', 'melnik', 'lebedev', 'belov'], who => who(knowledge.article, { params: { id: draft } })],
  [
    'versions of a draft',
    ['gusev', 'krylova', 'melnik', 'lebedev', 'belov'],
    who => who(knowledge.versions, { params: { id: draft } }),
  ],
  [
    'a new answer',
    everybody.filter(name => name !== 'kim'),
    who => who(knowledge.save, { params: { id: uuid7() }, body: { ownerId: cast.gusev.id, version: 0, words: words() } }),
  ],
  ['the desk', everybody.filter(name => name !== 'kim'), who => who(knowledge.desk, {})],
  [
    'dismissing',
    ['krylova', 'melnik', 'lebedev', 'belov'],
    who => who(knowledge.dismissGap, { params: { id: uuid7() }, body: {} }),
  ],
  [
    'a changed law',
    ['krylova', 'melnik', 'lebedev', 'belov'],
    who => who(knowledge.sourceChanged, { body: { act: 'нет такого' } }),
  ],
  ['taking a list', ['krylova', 'melnik', 'lebedev', 'belov'], who => who(knowledge.takeList, { body: list })],
]

test.each(only)('%s: only %s', async (_, allowed, ask) => {
  for (const name of everybody) {
    const { status } = await ask(await house.as(name))
    if (allowed.includes(name)) expect([name, status]).toEqual([name, 200])
    else expect([name, [403, 404].includes(status)]).toEqual([name, true])
  }
  expect((await ask(house.anyone)).status).toBe(401)
})

/** What changes something is asked only by those who may not. */
const never: [string, CastName[], Ask][] = [
  [
    'an edit',
    ['akhmetov', 'melnik', 'sidorova', 'romanova', 'belov', 'kim'],
    who => who(knowledge.save, { params: { id }, body: { ownerId: cast.gusev.id, version: 1, words: words() } }),
  ],
  [
    'a check',
    ['akhmetov', 'sidorova', 'romanova', 'kim', 'krylova'],
    who => who(knowledge.verify, { params: { id: draft }, body: { version: 1 } }),
  ],
  [
    'retiring',
    ['akhmetov', 'melnik', 'sidorova', 'romanova', 'belov', 'kim'],
    who => who(knowledge.retire, { params: { id }, body: {} }),
  ],
  [
    'an answer to a complaint',
    ['akhmetov', 'melnik', 'sidorova', 'romanova', 'belov', 'kim'],
    who => who(knowledge.answerFeedback, { params: { id: complaint }, body: { answer: 'Да' } }),
  ],
]

test.each(never)('%s: not by %s', async (_, names, ask) => {
  for (const name of names)
    expect([name, [403, 404, 409].includes((await ask(await house.as(name))).status)]).toEqual([name, true])
  expect((await ask(house.anyone)).status).toBe(401)
})
