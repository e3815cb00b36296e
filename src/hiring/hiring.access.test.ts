// Who reaches what of the room: role × endpoint, and what an interviewer never reaches.
import { beforeAll, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { bank, candidates, interviews, vacancies } from './api.ts'

const house = testHouse()
const [vacancyId, id] = [uuid7(), uuid7()]

beforeAll(async () => {
  const hr = await house.as('romanova')
  const requirements = [{ value: 'skills' as const, weight: 3, text: 'Объясняет просто' }]
  const vacancy = {
    id: vacancyId,
    departmentId: jobs,
    position: 'инспектор',
    duties: '',
    openings: 1,
    requirements,
    panelSize: 2,
  }
  const body = { ...vacancy, questions: ['skills-1', 'skills-2', 'skills-3'], panel: [cast.gusev.id, cast.akhmetov.id] }
  await hr(vacancies.open, { body })
  const name = { surname: 'Орлова', name: 'Мария', patronymic: '', phone: '1', email: '', source: 'site' as const }
  await hr(candidates.add, { params: { id: vacancyId }, body: { ...name, id, consentOn: '2026-11-24' } })
  await hr(candidates.invite, { params: { id }, body: { meetingAt: '2026-11-26T08:00:00.000Z' } })
})

async function reach(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const status = async (answer: Promise<{ status: number }>) => (await answer).status
  const empty = { params: { id }, body: {} as never }
  return [
    await status(call(vacancies.all, {})),
    await status(call(vacancies.one, { params: { id: vacancyId } })),
    await status(call(vacancies.open, { body: {} as never })),
    await status(call(vacancies.take, empty)),
    await status(call(bank.now, {})),
    await status(call(bank.write, { body: {} as never })),
    await status(call(bank.take, { body: {} as never })),
    await status(call(candidates.add, empty)),
    await status(call(candidates.one, { params: { id } })),
    await status(call(candidates.propose, empty)),
    await status(call(candidates.letter, { params: { id } })),
    await status(call(candidates.discuss, { params: { id }, body: { text: 'Так', version: 7 } })),
    await status(call(interviews.mine, {})),
    await status(call(interviews.one, { params: { id } })),
    await status(call(interviews.close, { params: { id } })),
  ].join(' ')
}

const stranger = '403 403 403 403 403 403 403 403 403 403 403 404 200 404 404'
const seated = stranger.replace('404 200 404 404', '409 200 200 409')
test.each<[CastName | undefined, string]>([
  [undefined, Array.from({ length: 15 }, () => 401).join(' ')],
  ['vorontsova', stranger],
  ['sidorova', stranger],
  ['kim', stranger],
  ['belov', stranger],
  ['gusev', seated],
  ['akhmetov', seated],
  ['krylova', '200 200 400 403 200 403 403 403 200 400 403 409 200 404 404'],
  ['melnik', '200 404 400 403 200 403 403 403 404 400 403 404 200 404 404'],
  ['lebedev', '200 200 400 403 200 403 403 403 200 400 403 409 200 404 404'],
  ['romanova', '200 200 400 400 200 400 400 400 200 400 409 409 200 404 404'],
])('%s', async (name, expected) => expect(await reach(name)).toBe(expected))

test('there is no place for a protected trait of a candidate: no column, no field', async () => {
  const { body } = await (await house.as('romanova'))(candidates.one, { params: { id } })
  const row = await house.db.selectFrom('hiringCandidate').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const names = [...Object.keys(body), ...Object.keys(body.contacts!), ...Object.keys(row)].join(' ')
  expect(names).not.toMatch(/birth|age\b|sex|gender|photo|picture|nation|family|children|address|health/iu)
})
