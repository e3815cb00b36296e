// Hiring of the invented centre by the room's own endpoints: one place filled, one being filled, nobody named who took the consent back.
import { beforeAll, expect, test } from 'vitest'
import type { Reply } from '#platform/endpoint.ts'
import { vacancies } from '#hiring/api.ts'
import { overviewFor, vacancyFor } from '#hiring/vacancies.ts'
import type { Who } from '#platform/who.ts'
import { testHouse } from '#test/app.ts'
import { idOf } from './chance.ts'
import { furnish } from './furnish.ts'

const house = testHouse({ people: false })
beforeAll(() => furnish(house.db, { history: { now: house.now(), days: 1 } }))

const hr: Who = {
  staffId: idOf('romanova'),
  departmentId: idOf('employers'),
  roles: ['hr'],
  counterId: null,
  sessionId: '',
  locked: false,
}

test('a place filled with its figures, another with candidates at every step', async () => {
  const all: Reply<typeof vacancies.all> = await overviewFor(house.db, house.now(), hr)
  expect(all.vacancies.map(({ closedWhy, hired }) => [closedWhy, hired])).toEqual([
    [null, expect.any(Number)],
    ['filled', 1],
  ])
  expect(all.time.count).toBeGreaterThan(0)
  expect(all.agreement.answers).toBeGreaterThanOrEqual(all.agreement.least)
  expect(all.agreement.alpha!).toBeGreaterThan(0.4)
  const filled = await vacancyFor(house.db, house.now(), hr, all.vacancies[1]!.id)
  expect(filled.candidates.filter(({ erased }) => erased).map(({ name, standing }) => [name, standing])).toEqual([['', 'left']])
  const open = await vacancyFor(house.db, house.now(), hr, all.vacancies[0]!.id)
  expect(new Set(open.candidates.map(({ standing }) => standing)).size).toBeGreaterThan(2)
})
