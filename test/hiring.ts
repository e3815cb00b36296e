// What tests of hiring need: a vacancy, a candidate, marks of two who interview.
import { expect } from 'vitest'
import { candidates, interviews, vacancies } from '#hiring/api.ts'
import type { NewCandidate, NewVacancy } from '#hiring/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { TestHouse } from './app.ts'
import { cast, jobs, type CastName } from './people.ts'

export const meetingAt = '2026-11-26T08:00:00.000Z'
export const questions = ['skills-1', 'skills-2', 'knowledge-1']

export const vacancy = (id: string, change: Partial<NewVacancy> = {}): NewVacancy => ({
  id,
  departmentId: jobs,
  position: 'инспектор',
  duties: 'Приём клиентов',
  openings: 1,
  requirements: [
    { value: 'skills', weight: 3, text: 'Объясняет просто' },
    { value: 'knowledge', weight: 1, text: 'Знает порядок' },
  ],
  questions,
  panelSize: 2,
  panel: [cast.vorontsova.id, cast.gusev.id, cast.sidorova.id],
  ...change,
})

export const person = (id: string, change: Partial<NewCandidate> = {}): NewCandidate => ({
  id,
  surname: 'Орлова',
  name: 'Мария',
  patronymic: 'Сергеевна',
  phone: '+7 900 000-00-01',
  email: 'orlova@example.ru',
  source: 'site',
  consentOn: '2026-11-24',
  ...change,
})

/** Acts of the cast in a house. */
export function hiringIn(house: TestHouse) {
  /** A vacancy with one invited candidate. */
  async function invited(change: Partial<NewVacancy> = {}) {
    const hr = await house.as('romanova')
    const [vacancyId, id] = [uuid7(), uuid7()]
    expect((await hr(vacancies.open, { body: vacancy(vacancyId, change) })).status).toBe(200)
    expect((await hr(candidates.add, { params: { id: vacancyId }, body: person(id) })).status).toBe(200)
    expect((await hr(candidates.invite, { params: { id }, body: { meetingAt } })).status).toBe(200)
    return { hr, vacancyId, id }
  }

  async function markAll(name: CastName, id: string, marks: readonly number[]): Promise<void> {
    const call = await house.as(name)
    expect((await call(interviews.declare, { params: { id }, body: { tie: 'none' } })).body.seated).toBe(true)
    for (const [at, mark] of marks.entries()) {
      const done = await call(interviews.mark, { params: { id, question: questions[at]! }, body: { mark, note: 'Назвал шаги.' } })
      expect(done.status).toBe(200)
    }
  }
  const close = async (name: CastName, id: string) => (await house.as(name))(interviews.close, { params: { id } })

  async function discussed(change: Partial<NewVacancy> = {}) {
    const given = await invited(change)
    for (const name of ['vorontsova', 'gusev'] as const) {
      await markAll(name, given.id, [4, 5, 3])
      await close(name, given.id)
    }
    return given
  }
  return { invited, markAll, close, discussed }
}
