// Who reaches plans, logs, write-ups and pairs: role × endpoint.
import { beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { cast, type CastName } from '#test/people.ts'
import { log, plans, sharing } from './api.ts'
import { mentoring } from './mentoring-api.ts'

const house = testHouse()
const [goalId, stepId, studyId, pairId] = [uuid7(), uuid7(), uuid7(), uuid7()]
const words = {
  staffId: cast.gusev.id,
  value: 'skills' as const,
  indicator: 'Видно по записям',
  difference: 'Станет яснее',
  dueOn: '2026-12-20',
  how: 'practice' as const,
}

beforeAll(async () => {
  const gusev = await house.as('gusev')
  await gusev(plans.writeGoal, { params: { id: goalId }, body: { after: 0, ...words } })
  const study = { kind: 'read' as const, title: 'Книга', doneOn: '2026-11-20', hours: 1 }
  await gusev(log.keep, { params: { id: studyId }, body: study })
  await gusev(mentoring.ask, { body: { id: pairId, mentorId: cast.vorontsova.id } })
  await (
    await house.as('vorontsova')
  )(mentoring.agree, { params: { id: pairId } })
})

const everybody: CastName[] = [
  'gusev',
  'vorontsova',
  'krylova',
  'akhmetov',
  'sidorova',
  'lebedev',
  'romanova',
  'belov',
  'kim',
  'melnik',
]
const pair = { params: { id: pairId } }
const emptyList = { name: 'pairs.csv', bytes: '', accept: false }

/** For each: who gets through; the rest is refused, or told that there is no such thing. */
const only: [string, CastName[], (who: Somebody) => Promise<{ status: number }>][] = [
  ['a plan', ['gusev', 'krylova'], who => who(plans.of, { params: { id: cast.gusev.id } })],
  ['the plan of a head', ['krylova', 'lebedev'], who => who(plans.of, { params: { id: cast.krylova.id } })],
  ['another goal', ['gusev', 'krylova'], who => who(plans.writeGoal, { params: { id: uuid7() }, body: { after: 0, ...words } })],
  ['agreeing', ['gusev', 'krylova'], who => who(plans.agree, { params: { id: goalId }, body: { edition: 1 } })],
  ['a step', ['gusev', 'krylova'], who => who(plans.saveStep, { params: { id: stepId }, body: { goalId, title: 'Шаг' } })],
  [
    'a talk',
    ['gusev', 'krylova'],
    who =>
      who(plans.saveTalk, { params: { id: uuid7() }, body: { staffId: cast.gusev.id, heldOn: '2026-11-20', words: 'О плане' } }),
  ],
  ['figures of departments', ['krylova', 'lebedev', 'romanova', 'melnik'], who => who(plans.team, {})],
  ['the list of pairs', ['krylova', 'lebedev', 'romanova', 'melnik'], who => who(mentoring.take, { body: emptyList })],
  ['the evidence of a log', [], who => who(log.evidence, { params: { id: studyId } })],
  ['the page of a pair', ['gusev', 'vorontsova'], who => who(mentoring.one, pair)],
  [
    'a meeting',
    ['gusev', 'vorontsova'],
    who => who(mentoring.saveMeeting, { params: { id: pairId, meetingId: uuid7() }, body: { heldOn: '2026-11-20' } }),
  ],
  [
    'a reflection',
    ['gusev', 'vorontsova'],
    who => who(mentoring.reflect, { params: { id: pairId, half: 'mid' }, body: { words: 'Хорошо' } }),
  ],
]

test.each(only)('%s: only %s', async (_, allowed, ask) => {
  for (const name of everybody) {
    const { status } = await ask(await house.as(name))
    if (allowed.includes(name)) expect([name, status]).toEqual([name, 200])
    else expect([name, [403, 404].includes(status)]).toEqual([name, true])
  }
})

test('a line of a log is nobody’s but its owner’s: others neither change it nor register it', async () => {
  for (const name of ['krylova', 'romanova', 'lebedev', 'kim'] as const) {
    const who = await house.as(name)
    const study = { kind: 'read' as const, title: 'Чужое', doneOn: '2026-11-20', hours: 1 }
    expect((await who(log.keep, { params: { id: studyId }, body: study })).status).toBe(409)
    expect((await who(log.register, { params: { id: studyId } })).status).toBe(404)
    expect((await who(log.forget, { params: { id: studyId } })).body).toEqual([])
  }
  expect((await (await house.as('gusev'))(plans.mine, {})).body.studies).toMatchObject([{ title: 'Книга' }])
})

test('mentors are placed by HR and the director for all, by a head for their own; by nobody else', async () => {
  const offer = (learner: CastName) => ({ body: { id: uuid7(), learnerId: cast[learner].id, mentorId: cast.belov.id } })
  const status = async (name: CastName, learner: CastName) =>
    (await (await house.as(name))(mentoring.offer, offer(learner))).status
  expect([await status('melnik', 'sidorova'), await status('akhmetov', 'kim'), await status('kim', 'akhmetov')]).toEqual([
    404, 403, 403,
  ])
  expect([await status('melnik', 'akhmetov'), await status('romanova', 'sidorova')]).toEqual([200, 200])
  expect((await (await house.as('akhmetov'))(mentoring.end, { ...pair, body: { ending: 'changed' } })).status).toBe(404)
  expect((await (await house.as('krylova'))(mentoring.end, { ...pair, body: { ending: 'changed' } })).status).toBe(200)
})

test('nothing without an account', async () => {
  const endpoints: Endpoint[] = [plans, log, sharing, mentoring].flatMap(room => Object.values(room))
  for (const e of endpoints) {
    const params = { id: uuid7(), commentId: uuid7(), goalId: uuid7(), meetingId: uuid7(), half: 'mid' }
    const args = { params, query: { format: 'csv' }, ...(e.body && { body: {} }) }
    expect([e.path, (await house.anyone(e, args as never)).status]).toEqual([e.path, 401])
  }
})
