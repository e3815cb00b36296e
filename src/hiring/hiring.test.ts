// Hiring from the vacancy to the answer over HTTP: marks apart, whoever is near leaves, two decide, data go by their term.
import { beforeAll, describe, expect, test } from 'vitest'
import { Buffer } from 'node:buffer'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { benefits, cast, jobs, type CastName } from '#test/people.ts'
import { candidates, interviews, vacancies } from './api.ts'
import { eraseDue } from './candidates.ts'
import type { NewCandidate, NewVacancy } from './model.ts'

const house = testHouse()
const meetingAt = '2026-11-26T08:00:00.000Z'
const questions = ['skills-1', 'skills-2', 'knowledge-1']

const vacancy = (id: string, change: Partial<NewVacancy> = {}): NewVacancy => ({
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

const person = (id: string, change: Partial<NewCandidate> = {}): NewCandidate => ({
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

const decision = { after: 0, criteria: ['skills' as const], ground: 'Объяснил просто и по шагам.', noTie: true as const }
const yes = { confirmed: true, remark: '', noTie: true as const }

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

describe('the decision', () => {
  test('two people: proposed with criteria and a ground, confirmed by another; of two proposals at once one is taken', async () => {
    const { hr, id } = await discussed()
    const krylova = await house.as('krylova')
    const body = { ...decision, outcome: 'refuse' as const }
    const noted = await krylova(candidates.discuss, {
      params: { id },
      body: { text: 'Знает порядок, объясняет сбивчиво.', version: 0 },
    })
    expect(noted.body.version).toBe(1)
    const stale = await (await house.as('gusev'))(candidates.discuss, { params: { id }, body: { text: 'Своё.', version: 0 } })
    expect(stale.body.code).toBe('stale')
    expect(
      (await hr(candidates.propose, { params: { id }, body: { ...body, ground: 'Пенсионер, не потянет.' } })).body.code,
    ).toBe('trait')
    expect((await hr(candidates.propose, { params: { id }, body: { ...body, criteria: ['potential'] } })).status).toBe(400)
    const both = await Promise.all([hr, krylova].map(call => call(candidates.propose, { params: { id }, body })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const [proposer, other] = both[0]!.status === 200 ? [hr, krylova] : [krylova, hr]
    const params = { id, number: 1 }
    expect((await proposer(candidates.settle, { params, body: yes })).body.code).toBe('own')
    expect((await other(candidates.settle, { params, body: { ...yes, confirmed: false } })).status).toBe(400)
    const returned = await other(candidates.settle, {
      params,
      body: { ...yes, confirmed: false, remark: 'Не сказано о знаниях.' },
    })
    expect(returned.body).toMatchObject({ standing: 'discussion', decisions: [{ confirmed: false }] })
    await other(candidates.propose, { params: { id }, body: { ...body, after: 1 } })
    const done = await proposer(candidates.settle, { params: { id, number: 2 }, body: yes })
    expect(done.body).toMatchObject({ standing: 'refused', letter: { kind: 'refuse', handedWay: null } })
    expect((await hr(candidates.withdraw, { params: { id } })).body).toMatchObject({
      erased: true,
      standing: 'refused',
      name: '',
    })
  })

  test('the last place is offered once, whoever is quicker; a «no» frees it', async () => {
    const { hr, vacancyId, id } = await discussed()
    const second = uuid7()
    await hr(candidates.add, { params: { id: vacancyId }, body: person(second, { surname: 'Белова' }) })
    await hr(candidates.invite, { params: { id: second }, body: { meetingAt } })
    for (const name of ['vorontsova', 'gusev'] as const) {
      await markAll(name, second, [4, 4, 3])
      await close(name, second)
    }
    for (const one of [id, second]) await hr(candidates.propose, { params: { id: one }, body: { ...decision, outcome: 'offer' } })
    const krylova = await house.as('krylova')
    const both = await Promise.all(
      [id, second].map(one => krylova(candidates.settle, { params: { id: one, number: 1 }, body: yes })),
    )
    expect(both.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'full'].toSorted())
    const [first, waits] = both[0]!.status === 200 ? [id, second] : [second, id]
    expect((await krylova(candidates.answer, { params: { id: waits! }, body: { accepted: true } })).body.code).toBe('no-offer')
    expect((await krylova(candidates.answer, { params: { id: first! }, body: { accepted: false } })).body.standing).toBe('left')
    expect((await krylova(candidates.settle, { params: { id: waits!, number: 1 }, body: yes })).body.standing).toBe('offer')
    await house.db
      .updateTable('hiringVacancy')
      .set({ openedAt: '2026-11-14T07:00:00.000Z' })
      .where('id', '=', vacancyId)
      .execute()
    expect((await krylova(candidates.answer, { params: { id: waits! }, body: { accepted: true } })).body.standing).toBe('hired')
    const { body } = await hr(vacancies.one, { params: { id: vacancyId } })
    expect(body.funnel).toEqual({ applied: 2, invited: 2, discussed: 2, offered: 2, hired: 1 })
    expect(body.time).toEqual({ count: 1, median: 10, days: [10] })
  })

  test('the letter is polite from its template; errors hold it back; once handed it stands', async () => {
    const { hr, id } = await discussed()
    const params = { id }
    expect((await hr(candidates.letter, { params })).body.code).toBe('undecided')
    await hr(candidates.propose, { params, body: { ...decision, outcome: 'refuse' } })
    await (
      await house.as('lebedev')
    )(candidates.settle, { params: { id, number: 1 }, body: yes })
    const { body: letter } = await hr(candidates.letter, { params })
    expect(letter.text).toContain('Здравствуйте, Мария Сергеевна!')
    expect(letter.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const bad = await hr(candidates.write, {
      params,
      body: { text: letter.text.replace('Спасибо', 'Вы сами виноваты, надо было готовиться. Спасибо'), version: 0 },
    })
    expect(bad.body.findings.some(({ severity }) => severity === 'error')).toBe(true)
    expect((await hr(candidates.hand, { params, body: { way: 'email', version: 1 } })).body.code).toBe('faults')
    expect((await hr(candidates.write, { params, body: { text: letter.text, version: 0 } })).body.code).toBe('stale')
    await hr(candidates.write, { params, body: { text: letter.text, version: 1 } })
    const handed = await hr(candidates.hand, { params, body: { way: 'email', version: 2 } })
    expect(handed.body.handedWay).toBe('email')
    expect((await hr(candidates.write, { params, body: { text: 'Другое', version: 2 } })).body.code).toBe('handed')
  })
})

describe('data of candidates', () => {
  let kept: Awaited<ReturnType<typeof discussed>>
  beforeAll(async () => void (kept = await discussed()))

  test('at the candidate’s word all goes at once; figures stay, without a name anywhere', async () => {
    const { hr, id, vacancyId } = kept
    const before = (await hr(vacancies.one, { params: { id: vacancyId } })).body
    const { body } = await hr(candidates.withdraw, { params: { id } })
    expect(body).toMatchObject({ name: '', erased: true, contacts: null, standing: 'left', discussion: '' })
    expect(body.marked!.flatMap(({ marks }) => marks.map(({ note }) => note)).join('')).toBe('')
    const after = (await hr(vacancies.one, { params: { id: vacancyId } })).body
    expect([after.funnel, after.agreement]).toEqual([before.funnel, before.agreement])
    const row = await house.db.selectFrom('hiringCandidate').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toMatch(/Орлова|Мария|orlova|900/u)
    expect((await (await house.as('gusev'))(interviews.one, { params: { id } })).status).toBe(404)
    expect((await hr(candidates.withdraw, { params: { id } })).status).toBe(200)
  })

  test('the clock erases those whose term is over, once, and nobody before', async () => {
    const { hr, id } = await invited()
    expect(await eraseDue(house.db, new Date('2027-05-22T20:59:00.000Z'))).toBe(0)
    const due = new Date('2027-05-22T21:01:00.000Z')
    const both = await Promise.all([eraseDue(house.db, due), eraseDue(house.db, due)])
    expect(both[0] + both[1]).toBeGreaterThan(1)
    expect(await eraseDue(house.db, due)).toBe(0)
    expect((await hr(candidates.one, { params: { id } })).body).toMatchObject({ erased: true, name: '', standing: 'lapsed' })
    const events = await house.db.selectFrom('event').select('data').where('kind', 'like', 'candidate.%').execute()
    expect(JSON.stringify(events)).not.toMatch(/Орлова|orlova/u)
  })
})

test('candidates come from a file whole or not at all, nobody twice; the list goes out without contacts', async () => {
  const hr = await house.as('romanova')
  const id = uuid7()
  await hr(vacancies.open, { body: vacancy(id) })
  const titles = ['Фамилия', 'Имя', 'Отчество', 'Телефон', 'Почта', 'Откуда', 'Согласие дано']
  const file = (...lines: string[][]) => ({
    name: 'list.csv',
    bytes: Buffer.from([titles, ...lines].map(line => line.join(';')).join('\r\n')).toString('base64'),
    accept: true,
  })
  const good = ['Панов', 'Илья', '', '8 900 1', '', 'сайт', '20.11.2026']
  const wrong = await hr(vacancies.take, {
    params: { id },
    body: file(good, good, ['Панова', 'Анна', '', '', '', 'сайт', '20.11.2026']),
  })
  expect(wrong.body).toMatchObject({ taken: false, rows: 3 })
  expect(wrong.body.bad.map(({ row }) => row)).toEqual([3, 4])
  expect((await hr(vacancies.one, { params: { id } })).body.candidates).toEqual([])
  expect((await hr(vacancies.take, { params: { id }, body: file(good) })).body).toMatchObject({ taken: true, rows: 1 })
  const { body } = await hr(vacancies.one, { params: { id } })
  expect(body.candidates).toMatchObject([{ number: 1, name: 'Панов Илья', eraseOn: '2027-05-19' }])
})
