// Who reaches what of the room: role × endpoint.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import type { Role } from '#staff/model.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { competencies, cycle, points, reviews } from './api.ts'
import { quality } from './quality-api.ts'
import { reviewFormsTopic, reviewMarksTopic } from './topics.ts'

const house = testHouse()

async function reach(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const status = async (answer: Promise<{ status: number }>) => (await answer).status
  const params = { id: uuid7() }
  const person = { ...params, staffId: cast.vorontsova.id }
  return [
    await status(call(reviews.mine, {})),
    await status(call(reviews.reminders, {})),
    await status(call(reviews.form, { params })),
    await status(call(reviews.self, { params })),
    await status(call(reviews.result, { params: person })),
    await status(call(points.of, { params: { staffId: cast.vorontsova.id } })),
    await status(call(competencies.model, {})),
    await status(call(competencies.write, { body: {} as never })),
    await status(call(competencies.take, { body: {} as never })),
    await status(call(cycle.all, {})),
    await status(call(cycle.open, { body: {} as never })),
    await status(call(cycle.one, { params })),
    await status(call(cycle.close, { params })),
    await status(call(cycle.calibration, { params })),
    await status(call(cycle.agree, { params: { ...person, value: 'skills' }, body: { after: 0, mark: 1, ground: 'Так' } })),
    await status(call(reviews.appeals, {})),
    await status(call(quality.mine, {})),
    await status(call(quality.samples, {})),
    await status(call(quality.item, { params })),
    await status(call(quality.begin, { params, body: { id: uuid7() } })),
    await status(call(quality.settle, { params, body: { outcome: 'kept', text: 'Так' } })),
  ].join(' ')
}

const all401 = Array.from({ length: 21 }, () => 401).join(' ')
const plain = '200 200 404 404 404 404 200 403 403 403 403 403 403 403 403 403 200 403 404 403 403'

test.each<[CastName | undefined, string]>([
  [undefined, all401],
  ['gusev', plain],
  ['vorontsova', plain.replace('404 404 404 404', '404 404 404 200')],
  ['sidorova', plain],
  ['kim', plain],
  ['belov', '200 200 404 404 404 404 200 403 403 403 403 403 403 403 403 403 200 200 404 404 404'],
  ['krylova', '200 200 404 404 404 200 200 403 403 200 403 403 403 404 404 403 200 200 404 404 404'],
  ['melnik', '200 200 404 404 404 404 200 403 403 200 403 403 403 404 404 403 200 200 404 404 404'],
  ['romanova', '200 200 404 404 404 404 200 400 400 200 400 404 404 404 403 200 200 403 404 403 403'],
  ['lebedev', '200 200 404 404 404 200 200 400 400 200 400 404 404 404 404 200 200 200 404 404 404'],
])('%s', async (name, expected) => expect(await reach(name)).toBe(expected))

test('no endpoint about answers takes the id of a form but those of its author', () => {
  const others = [...Object.values(cycle), reviews.result, reviews.appeals, ...Object.values(points)]
  for (const { method, path } of others) if (method === 'GET') expect(path).not.toContain('form')
})

test('that a form came is heard by those who run the cycle alone; how far the marks are, by heads as well', () => {
  const who = (...roles: Role[]) => ({
    ...{ staffId: uuid7(), departmentId: jobs, counterId: null, sessionId: '', locked: false },
    roles,
  })
  const heard = (...roles: Role[]) => [reviewFormsTopic, reviewMarksTopic].map(topic => topic.may(who(...roles), 'any'))
  expect(heard('hr')).toEqual([true, true])
  expect(heard('director')).toEqual([true, true])
  expect(heard('head')).toEqual([false, true])
  for (const role of ['specialist', 'hall', 'integrity', 'admin'] as const) expect(heard(role)).toEqual([false, false])
  for (const topic of [reviewFormsTopic, reviewMarksTopic]) expect(topic.may(undefined, 'any')).toBe(false)
})
