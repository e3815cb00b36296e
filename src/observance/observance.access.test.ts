// Who sees a department measured: role × endpoint, own and other.
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { benefits, jobs, type CastName } from '#test/people.ts'
import { observance } from './api.ts'
import { seesDepartment } from './rules/access.ts'
import { dayTopic } from './topics.ts'

const house = testHouse()

async function statuses(name: CastName | undefined, departmentId: string) {
  const call = name ? await house.as(name) : house.anyone
  const query = { departmentId }
  const answers = [
    await call(observance.department, { query }),
    await call(observance.trend, { query }),
    await call(observance.talks, { query }),
    await call(observance.promises, { query }),
  ]
  return [...new Set(answers.map(({ status }) => status))]
}

test.each<[CastName | undefined, number, number]>([
  [undefined, 401, 401],
  ['vorontsova', 403, 403],
  ['akhmetov', 403, 403],
  ['sidorova', 403, 403],
  ['romanova', 403, 403],
  ['kim', 403, 403],
  ['krylova', 200, 404],
  ['melnik', 404, 200],
  ['lebedev', 200, 200],
  ['belov', 200, 200],
])('%s: the first department %i, the other %i', async (name, first, other) => {
  expect(await statuses(name, jobs)).toEqual([first])
  expect(await statuses(name, benefits)).toEqual([other])
})

test('without a department asked for it is one’s own; one that does not exist is not found', async () => {
  const krylova = await house.as('krylova')
  expect((await krylova(observance.department, { query: {} })).body.departmentId).toBe(jobs)
  const director = await house.as('lebedev')
  const query = { departmentId: '00000000-0000-7000-8000-000000000999' }
  expect((await director(observance.department, { query })).status).toBe(404)
})

test('the live topic is for the same people', () => {
  const who = (roles: string[], departmentId = jobs) => ({
    staffId: '',
    departmentId,
    roles,
    counterId: null,
    sessionId: '',
    locked: false,
  })
  const key = dayTopic.match(`day:${jobs}`)!
  expect(dayTopic.may(who(['head']), key)).toBe(true)
  expect(dayTopic.may(who(['head'], benefits), key)).toBe(false)
  expect(dayTopic.may(who(['integrity'], benefits), key)).toBe(true)
  expect(dayTopic.may(who(['specialist']), key)).toBe(false)
  expect(dayTopic.may(undefined, key)).toBe(false)
  expect(seesDepartment(who(['hall', 'hr', 'admin']), jobs)).toBe(false)
})
