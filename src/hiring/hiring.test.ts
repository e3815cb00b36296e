// Vacancies, candidates and interviews over HTTP: marks apart, whoever is near leaves, a note that names a trait is stopped.
import { describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { hiringIn, person, questions, vacancy } from '#test/hiring.ts'
import { benefits, cast } from '#test/people.ts'
import { candidates, interviews, vacancies } from './api.ts'
import type { NewVacancy } from './model.ts'

const house = testHouse()
const { invited, markAll, close } = hiringIn(house)
const decision = { criteria: ['skills' as const], ground: 'Объяснил по шагам.', noTie: true as const, after: 0 }

describe('a vacancy', () => {
  test('opens once; the head only for the own department; questions must fit the requirements', async () => {
    const krylova = await house.as('krylova')
    const id = uuid7()
    const { body } = await krylova(vacancies.open, { body: vacancy(id) })
    expect(body).toMatchObject({ position: 'инспектор', fixed: false, keepDays: 180, closedAt: null })
    expect(body.questions.map(({ code }) => code)).toEqual(questions)
    const wrong: Partial<NewVacancy>[] = [
      { questions: ['skills-1', 'skills-2', 'skills-3'] },
      { questions: [...questions, 'potential-1'] },
      { questions: [...questions, 'nothing-1'] },
      { panelSize: 3, panel: [cast.gusev.id, cast.gusev.id, cast.kim.id] },
      { panel: [cast.gusev.id, uuid7()] },
      { openings: 0 },
    ]
    for (const change of wrong) expect((await krylova(vacancies.open, { body: vacancy(uuid7(), change) })).status).toBe(400)
    const young = [{ value: 'skills' as const, weight: 3, text: 'Девушка до 35 лет' }, vacancy('').requirements[1]!]
    expect((await krylova(vacancies.open, { body: vacancy(uuid7(), { requirements: young }) })).body.code).toBe('trait')
    expect((await krylova(vacancies.open, { body: vacancy(uuid7(), { departmentId: benefits }) })).status).toBe(404)
    expect((await (await house.as('melnik'))(vacancies.one, { params: { id } })).status).toBe(404)
  })

  test('its questions and weights stand once somebody is invited; the panel may change; closed it takes nobody', async () => {
    const { hr, vacancyId } = await invited()
    const params = { id: vacancyId }
    const { id: _, ...body } = vacancy(vacancyId)
    const other = await hr(vacancies.change, { params, body: { ...body, questions: ['skills-3', 'skills-2', 'knowledge-1'] } })
    expect(other.body.code).toBe('fixed')
    const more = await hr(vacancies.change, { params, body: { ...body, openings: 2, panel: [...body.panel, cast.akhmetov.id] } })
    expect(more.body).toMatchObject({ openings: 2, fixed: true })
    expect(more.body.panel).toHaveLength(4)
    expect((await hr(vacancies.close, { params, body: { why: 'cancelled' } })).body.closedWhy).toBe('cancelled')
    expect((await hr(candidates.add, { params, body: person(uuid7()) })).body.code).toBe('closed')
  })
})

describe('a candidate', () => {
  test('is kept under a consent with words and a term by the norm of the centre; contacts are for HR alone', async () => {
    const hr = await house.as('romanova')
    const [vacancyId, id] = [uuid7(), uuid7()]
    await hr(vacancies.open, { body: vacancy(vacancyId) })
    const params = { id: vacancyId }
    const { body } = await hr(candidates.add, { params, body: person(id) })
    expect(body).toMatchObject({ number: 1, standing: 'applied', eraseOn: '2027-05-23', contacts: { phone: '+7 900 000-00-01' } })
    expect(body.contacts!.consentWords).toContain('23 мая 2027 года')
    expect((await hr(candidates.add, { params, body: person(id) })).body.number).toBe(1)
    expect((await hr(candidates.add, { params, body: person(uuid7(), { phone: '', email: '' }) })).status).toBe(400)
    expect((await hr(candidates.add, { params, body: person(uuid7(), { consentOn: '2026-11-25' }) })).status).toBe(400)
    expect((await hr(candidates.add, { params, body: person(uuid7(), { consentOn: '2026-05-01' }) })).body.code).toBe(
      'stale-consent',
    )
    const head = await (await house.as('krylova'))(candidates.one, { params: { id } })
    expect(head.body).toMatchObject({ name: 'Орлова Мария Сергеевна', contacts: null })
    expect(JSON.stringify(head.body)).not.toContain('orlova@')
  })

  test('numbers go on without a gap however many come at once', async () => {
    const hr = await house.as('romanova')
    const id = uuid7()
    await hr(vacancies.open, { body: vacancy(id) })
    await Promise.all(Array.from({ length: 6 }, () => hr(candidates.add, { params: { id }, body: person(uuid7()) })))
    const { body } = await hr(vacancies.one, { params: { id } })
    expect(body.candidates.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('the interview', () => {
  test('shows the interviewer a name and questions, nothing else; no mark before saying whether they are near', async () => {
    const { id } = await invited()
    const call = await house.as('vorontsova')
    const { body } = await call(interviews.one, { params: { id } })
    expect(Object.keys(body).toSorted()).toEqual(
      'candidateId closed decided discussion discussionVersion done marked marks meetingAt name number of position questions tie'.split(
        ' ',
      ),
    )
    const mark = { params: { id, question: 'skills-1' }, body: { mark: 4, note: '' } }
    expect((await call(interviews.mark, mark)).body.code).toBe('tie')
    expect((await close('vorontsova', id)).body.code).toBe('tie')
    expect((await call(interviews.mine, {})).body.some(one => one.candidateId === id && one.ofQuestions === 3)).toBe(true)
    expect((await (await house.as('sidorova'))(interviews.one, { params: { id } })).status).toBe(404)
  })

  test('a note that names a protected trait is stopped with what to write instead; nothing of it is kept', async () => {
    const { id } = await invited()
    const call = await house.as('vorontsova')
    await call(interviews.declare, { params: { id }, body: { tie: 'none' } })
    const params = { id, question: 'skills-1' }
    const stopped = await call(interviews.mark, { params, body: { mark: 2, note: 'Замужем, двое детей: будет на больничных.' } })
    expect(stopped).toMatchObject({ status: 409, body: { code: 'trait' } })
    expect(stopped.body.message).toContain('о семье')
    expect((await call(interviews.one, { params: { id } })).body.marks).toEqual({})
    expect((await call(interviews.mark, { params, body: { mark: 2, note: 'Назвала два шага из пяти.' } })).status).toBe(200)
    const none = await call(interviews.mark, { params: { id, question: 'potential-1' }, body: { mark: 2, note: '' } })
    expect(none.status).toBe(400)
    expect((await call(interviews.mark, { params, body: { mark: 6, note: '' } })).status).toBe(400)
  })

  test('nobody sees marks until all have closed; the two who close at once open them once', async () => {
    const { hr, id, vacancyId } = await invited()
    await markAll('vorontsova', id, [4, 5, 3])
    expect((await close('vorontsova', id)).body).toMatchObject({ closed: true, done: 1, of: 2, marked: null })
    expect((await close('gusev', id)).body.code).toBe('tie')
    await markAll('gusev', id, [3, 5, 2])
    const eyes = [
      await hr(candidates.one, { params: { id } }),
      await (await house.as('krylova'))(candidates.one, { params: { id } }),
    ]
    for (const { body } of eyes) {
      expect(body).toMatchObject({ marked: null, means: [], score: null })
      expect(JSON.stringify(body)).not.toContain('Назвал шаги')
    }
    expect((await (await house.as('gusev'))(interviews.one, { params: { id } })).body.marked).toBeNull()
    const early = { params: { id }, body: { ...decision, outcome: 'refuse' as const } }
    expect((await hr(candidates.propose, early)).body.code).toBe('early')
    expect((await hr(candidates.discuss, { params: { id }, body: { text: 'Рано.', version: 0 } })).body.code).toBe('early')
    const late = { params: { id, question: 'skills-1' }, body: { mark: 1, note: '' } }
    expect((await (await house.as('vorontsova'))(interviews.mark, late)).body.code).toBe('closed')
    await Promise.all([close('gusev', id), close('gusev', id), close('vorontsova', id)])
    const { body } = await hr(candidates.one, { params: { id } })
    expect(body.standing).toBe('discussion')
    expect(body.means).toEqual([
      { value: 'skills', mean: 4.25, count: 4 },
      { value: 'knowledge', mean: 2.5, count: 2 },
    ])
    expect(body.score).toBeCloseTo((3 * 4.25 + 2.5) / 4)
    expect(body.marked![0]!.marks.map(({ by }) => by)).toEqual(['Воронцова Елена', 'Гусев Олег'])
    const { body: all } = await hr(vacancies.one, { params: { id: vacancyId } })
    expect(all.agreement).toMatchObject({ answers: 3, marks: 6, least: 10 })
    const closed = await house.db.selectFrom('event').select('data').where('kind', '=', 'interview.closed').execute()
    expect(closed.filter(({ data }) => (data as { candidate: string }).candidate === id)).toHaveLength(2)
  })

  test('closing against the last marks: all answers have a mark, or it is not closed', async () => {
    const { id } = await invited()
    await markAll('vorontsova', id, [4, 5])
    const call = await house.as('vorontsova')
    expect((await close('vorontsova', id)).body.code).toBe('left')
    const [closed, marked] = await Promise.all([
      close('vorontsova', id),
      call(interviews.mark, { params: { id, question: 'knowledge-1' }, body: { mark: 3, note: '' } }),
    ])
    expect(marked.status).toBe(200)
    expect(closed.status === 200 || closed.body.code === 'left').toBe(true)
    expect((await close('vorontsova', id)).body.closed).toBe(true)
  })

  test('a relative leaves, their marks go, the next of the panel sits; they see and decide nothing', async () => {
    const { hr, id } = await invited({ panel: [cast.krylova.id, cast.gusev.id, cast.sidorova.id] })
    await markAll('krylova', id, [5, 5, 5])
    const krylova = await house.as('krylova')
    const { body } = await krylova(interviews.declare, { params: { id }, body: { tie: 'acquaintance' } })
    expect(body.seated).toBe(false)
    expect((await krylova(interviews.one, { params: { id } })).status).toBe(404)
    const { body: seen } = await hr(candidates.one, { params: { id } })
    expect(seen.seats.map(({ name, tie, left }) => [name, tie, left])).toEqual([
      ['Гусев Олег', null, false],
      ['Крылова Ирина', 'acquaintance', true],
      ['Сидорова Нина', null, false],
    ])
    for (const name of ['gusev', 'sidorova'] as const) {
      await markAll(name, id, [4, 4, 4])
      await close(name, id)
    }
    expect((await hr(candidates.one, { params: { id } })).body.means[0]).toEqual({ value: 'skills', mean: 4, count: 4 })
    const near = await krylova(candidates.propose, { params: { id }, body: { ...decision, outcome: 'offer' } })
    expect(near.body.code).toBe('near')
  })

  test('somebody who cannot come is replaced by HR; whoever has closed stays; nobody beyond the number', async () => {
    const { hr, id } = await invited()
    await markAll('vorontsova', id, [4, 5, 3])
    await close('vorontsova', id)
    const seat = (staffId: string, instead: string | null) => hr(candidates.seat, { params: { id }, body: { staffId, instead } })
    expect((await seat(cast.akhmetov.id, null)).body.code).toBe('full')
    expect((await seat(cast.akhmetov.id, cast.vorontsova.id)).body.code).toBe('closed')
    expect((await seat(cast.akhmetov.id, cast.gusev.id)).status).toBe(200)
    expect((await seat(cast.gusev.id, cast.akhmetov.id)).body.code).toBe('sat')
    await markAll('akhmetov', id, [4, 5, 3])
    expect((await close('akhmetov', id)).body.marked).not.toBeNull()
    expect((await seat(cast.kim.id, null)).body.code).toBe('discussed')
  })
})
