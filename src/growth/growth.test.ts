// The room over HTTP: a plan agreed by two, one's own log, what is shared, a pair from the offer to its end, reminders once.
import { beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { training } from '#learning/training-api.ts'
import { points } from '#reviews/api.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { cast } from '#test/people.ts'
import { log, plans, sharing } from './api.ts'
import { mentoring } from './mentoring-api.ts'
import { proposeMentors } from './mentoring.ts'
import type { NewGoal, NewStudy } from './model.ts'
import { remindersFor, remindOfGrowth } from './reminding.ts'

const house = testHouse()
let [gusev, krylova, hr, vorontsova, akhmetov]: Somebody[] = []

beforeAll(async () => {
  const names = ['gusev', 'krylova', 'romanova', 'vorontsova', 'akhmetov'] as const
  ;[gusev, krylova, hr, vorontsova, akhmetov] = await Promise.all(names.map(name => house.as(name)))
})

const goal = (more: Partial<NewGoal> = {}): NewGoal => ({
  staffId: cast.gusev.id,
  after: 0,
  pointId: null,
  value: 'skills',
  indicator: 'Слушает до конца',
  difference: 'Клиент не повторяет дважды',
  dueOn: '2026-12-20',
  how: 'practice',
  ...more,
})
const study = (more: Partial<NewStudy> = {}): NewStudy => ({
  kind: 'read',
  title: 'Книга о ясном языке',
  issuer: '',
  doneOn: '2026-11-20',
  hours: 1.5,
  taken: 'Короче фразы',
  link: '',
  fileId: null,
  ...more,
})
const events = async (kind: string) => house.db.selectFrom('event').selectAll().where('kind', 'like', kind).execute()

describe('a plan', () => {
  const id = uuid7()

  test('a goal is live once both agree to the same words; other words ask anew; who comes late is told', async () => {
    const written = (await gusev!(plans.writeGoal, { params: { id }, body: goal() })).body
    expect(written).toMatchObject({ leader: 'Крылова Ирина', talkDueOn: null })
    expect(written.goals).toMatchObject([{ state: 'proposed', selfAgreed: true, headAgreed: false }])
    const agreed = await krylova!(plans.agree, { params: { id }, body: { edition: 1 } })
    expect(agreed.body).toMatchObject({ side: 'head', goals: [{ state: 'live' }], talkDueOn: '2027-02-22' })

    const changes = await Promise.all([
      gusev!(plans.writeGoal, { params: { id }, body: goal({ after: 1, dueOn: '2026-11-30' }) }),
      krylova!(plans.writeGoal, { params: { id }, body: goal({ after: 1, difference: 'Иначе' }) }),
    ])
    expect(changes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const now = (await gusev!(plans.of, { params: { id: cast.gusev.id } })).body.goals[0]!
    expect(now).toMatchObject({ state: 'proposed', edition: 2, history: [{ edition: 1, by: 'Гусев Олег' }] })
    expect((await krylova!(plans.agree, { params: { id }, body: { edition: 1 } })).body.code).toBe('changed')
    await gusev!(plans.agree, { params: { id }, body: { edition: 2 } })
    const both = (await krylova!(plans.agree, { params: { id }, body: { edition: 2 } })).body
    expect(both.goals[0]).toMatchObject({ state: 'live', edition: 2 })
  })

  test('steps and talks are of both; a talk is changed by whoever wrote it; a day to come is not yet held', async () => {
    const step = uuid7()
    await gusev!(plans.saveStep, { params: { id: step }, body: { goalId: id, title: 'Послушать запись' } })
    const done = { goalId: id, title: 'Послушать запись', state: 'done' as const }
    const plan = (await krylova!(plans.saveStep, { params: { id: step }, body: done })).body
    expect(plan.goals[0]!.steps).toMatchObject([{ id: step, state: 'done' }])
    const talk = uuid7()
    const body = { staffId: cast.gusev.id, heldOn: '2026-11-24', words: 'Договорились слушать' }
    expect((await krylova!(plans.saveTalk, { params: { id: talk }, body })).status).toBe(200)
    expect((await gusev!(plans.saveTalk, { params: { id: talk }, body: { ...body, words: 'Другое' } })).status).toBe(404)
    expect((await gusev!(plans.saveTalk, { params: { id: uuid7() }, body: { ...body, heldOn: '2026-12-01' } })).status).toBe(400)
  })

  test('a point of the review becomes one goal, and is done with it', async () => {
    const [pointId, first] = [uuid7(), uuid7()]
    const point = {
      id: pointId,
      staffId: cast.gusev.id,
      value: 'knowledge' as const,
      text: 'Знать новый закон',
      dueOn: '2026-12-25',
    }
    await gusev!(points.propose, { body: point })
    expect((await gusev!(plans.mine, {})).body.plan.points).toMatchObject([{ id: pointId }])
    await gusev!(plans.writeGoal, { params: { id: first }, body: goal({ pointId }) })
    expect((await gusev!(plans.writeGoal, { params: { id: uuid7() }, body: goal({ pointId }) })).status).toBe(409)
    expect((await gusev!(plans.writeGoal, { params: { id: uuid7() }, body: goal({ pointId: uuid7() }) })).status).toBe(404)
    const ending = { outcome: 'reached' as const, words: 'Отвечаю без подсказки' }
    const ended = await gusev!(plans.end, { params: { id: first }, body: ending })
    expect(ended.body.goals.find(one => one.id === first)).toMatchObject({ state: 'ended', outcome: 'reached' })
    expect((await krylova!(plans.end, { params: { id: first }, body: ending })).body.code).toBe('ended')
    expect((await gusev!(points.of, { params: { staffId: cast.gusev.id } })).body).toMatchObject([{ state: 'done' }])
  })

  test('the head sees how many, with the size of the sample and no share of a few', async () => {
    const team = (await krylova!(plans.team, {})).body
    expect(team.departments).toMatchObject([{ department: 'Поиск работы', plans: { count: 1, of: 5, share: null } }])
    expect(team.people.map(({ name }) => name)).toEqual(['Воронцова Елена', 'Гусев Олег', 'Сидорова Нина'])
    expect(JSON.stringify((await hr!(plans.team, {})).body)).not.toContain('Клиент не повторяет')
  })
})

describe('one’s own log', () => {
  test('is the owner’s: no event, nobody else’s view; a course goes to the registry once', async () => {
    const [id, courseId] = [uuid7(), uuid7()]
    const before = (await events('%')).length
    await gusev!(log.keep, { params: { id }, body: study() })
    const kept = await gusev!(log.keep, {
      params: { id: courseId },
      body: study({ kind: 'course', title: 'Ясное письмо', hours: 16 }),
    })
    expect(kept.body).toHaveLength(2)
    expect((await events('%')).length).toBe(before)
    expect((await gusev!(log.register, { params: { id } })).body.code).toBe('not-course')
    expect((await gusev!(log.register, { params: { id: courseId } })).body.code).toBe('no-issuer')
    const issuer = study({ kind: 'course', title: 'Ясное письмо', hours: 16, issuer: 'Академия' })
    await gusev!(log.keep, { params: { id: courseId }, body: issuer })
    const twice = await Promise.all([1, 2].map(() => gusev!(log.register, { params: { id: courseId } })))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    const registry = (await hr!(training.documents, {})).body
    expect(registry.filter(({ title }) => title === 'Ясное письмо')).toMatchObject([{ holder: 'Гусев Олег Петрович', hours: 16 }])
    expect((await gusev!(log.keep, { params: { id: courseId }, body: study() })).body.code).toBe('registered')
    const { months } = (await gusev!(plans.mine, {})).body
    expect(months.at(-1)).toEqual({ month: '2026-11', hours: 17.5 })
  })

  test('comes in as a file whole or not at all, and twice the same once', async () => {
    const head = 'День;Что это;Название;Кто проводил;Часов;Что пригодится;Ссылка'
    const file = (lines: string[]) => Buffer.from([head, ...lines].join('\r\n')).toString('base64')
    const sent = (lines: string[]) => ({ name: 'a.csv', bytes: file(lines), accept: true })
    const good = '20.10.2026;видео;Лекция о слухе;;2;Говорить ровно;'
    const bad = await gusev!(log.take, { body: sent([good, '20.10.2099;видео;Завтра;;0;;ссылка']) })
    expect(bad.body).toMatchObject({ taken: false, rows: 2 })
    expect((await gusev!(plans.mine, {})).body.studies).toHaveLength(2)
    await gusev!(log.take, { body: sent([good, good]) })
    await gusev!(log.take, { body: sent([good]) })
    expect((await gusev!(plans.mine, {})).body.studies).toHaveLength(3)
  })
})

test('a shared write-up is thanked once by each, spoken about, and taken back by its author', async () => {
  const id = uuid7()
  const body = { title: 'Как читать закон', words: 'Начните с определений' }
  await gusev!(sharing.share, { params: { id }, body })
  expect((await gusev!(sharing.thank, { params: { id }, body: { thanked: true } })).body.code).toBe('own')
  await Promise.all([1, 2].map(() => akhmetov!(sharing.thank, { params: { id }, body: { thanked: true } })))
  const said = await vorontsova!(sharing.comment, { params: { id }, body: { id: uuid7(), words: 'Пригодилось' } })
  expect(said.body).toMatchObject([{ thanks: 1, thanked: false, comments: [{ words: 'Пригодилось', name: 'Воронцова Елена' }] }])
  expect(await events('growth.thanked')).toHaveLength(1)
  expect((await akhmetov!(sharing.share, { params: { id }, body })).status).toBe(404)
  await akhmetov!(sharing.withdraw, { params: { id } })
  expect((await akhmetov!(sharing.all, {})).body).toHaveLength(1)
  await gusev!(sharing.withdraw, { params: { id } })
  expect((await akhmetov!(sharing.all, {})).body).toEqual([])
  expect((await akhmetov!(sharing.thank, { params: { id }, body: { thanked: true } })).status).toBe(404)
})

describe('a pair', () => {
  const id = uuid7()

  test('is offered, agreed by both, meets in private, and ends with what was learnt', async () => {
    const offer = { id, learnerId: cast.gusev.id, mentorId: cast.vorontsova.id }
    expect((await krylova!(mentoring.offer, { body: { ...offer, mentorId: cast.gusev.id } })).status).toBe(400)
    await krylova!(mentoring.offer, { body: offer })
    expect((await hr!(mentoring.offer, { body: { ...offer, id: uuid7() } })).body.code).toBe('paired')
    const meeting = { heldOn: '2026-11-24', notes: 'Тайна двоих' }
    expect((await gusev!(mentoring.saveMeeting, { params: { id, meetingId: uuid7() }, body: meeting })).body.code).toBe(
      'not-live',
    )
    const both = await Promise.all([gusev!, vorontsova!].map(who => who(mentoring.agree, { params: { id } })))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const goalId = uuid7()
    await gusev!(mentoring.saveGoal, { params: { id, goalId }, body: { title: 'Вести приём один', state: 'reached' } })
    const page = (await vorontsova!(mentoring.saveMeeting, { params: { id, meetingId: uuid7() }, body: meeting })).body
    expect(page).toMatchObject({ state: 'live', beginsOn: '2026-11-24', untilOn: '2027-02-22', midOn: '2027-01-08' })
    const seen = (await hr!(plans.team, {})).body.pairs
    expect(seen).toMatchObject([{ goals: { reached: 1, of: 1 }, meetings: ['2026-11-24'] }])
    expect(JSON.stringify(seen)).not.toMatch(/Тайна|Вести приём/u)
    expect((await krylova!(mentoring.one, { params: { id } })).status).toBe(404)

    const finish = { params: { id }, body: { ending: 'finished' as const } }
    expect(await vorontsova!(mentoring.end, finish)).toMatchObject({ body: { code: 'no-reflection' } })
    await gusev!(mentoring.reflect, { params: { id, half: 'final' }, body: { words: 'Научился слушать' } })
    expect((await vorontsova!(mentoring.end, finish)).status).toBe(200)
    expect((await vorontsova!(mentoring.one, { params: { id } })).body).toMatchObject({ state: 'ended', ending: 'finished' })
    expect(JSON.stringify(await events('mentoring.%'))).not.toMatch(/Тайна|Научился|Вести/u)
  })

  test('a mentor has no more learners than the norm, however many ask at once', async () => {
    const names = ['gusev', 'krylova', 'sidorova', 'akhmetov', 'belov'] as const
    const answers = await Promise.all(
      names.map(async name => (await house.as(name))(mentoring.ask, { body: { id: uuid7(), mentorId: cast.vorontsova.id } })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 409, 409])
    const open = answers.flatMap(({ status, body }) => (status === 200 ? body : [])).filter(({ state }) => state !== 'ended')
    for (const { id: pair } of open)
      expect((await vorontsova!(mentoring.end, { params: { id: pair }, body: { ending: 'declined' } })).status).toBe(200)
  })

  test('a newcomer is proposed a mentor once, by two clocks at once too; the one named is changed without a ground', async () => {
    await house.db.updateTable('staff').set({ joinedOn: '2026-11-02' }).where('id', '=', cast.sidorova.id).execute()
    await house.db.deleteFrom('growthPair').where('learnerId', '=', cast.sidorova.id).execute()
    const proposed = await Promise.all([1, 2].map(() => proposeMentors(house.db, house.now())))
    expect(proposed.toSorted((a, b) => a - b)).toEqual([0, 1])
    const sidorova = await house.as('sidorova')
    const [pair] = (await sidorova(plans.mine, {})).body.pairs
    expect(pair).toMatchObject({ source: 'rule', state: 'unnamed' })
    const params = { id: pair!.id }
    await krylova!(mentoring.name, { params, body: { mentorId: cast.gusev.id } })
    await gusev!(mentoring.agree, { params })
    await hr!(mentoring.name, { params, body: { mentorId: cast.vorontsova.id } })
    expect((await gusev!(mentoring.one, { params })).status).toBe(404)
    await sidorova(mentoring.agree, { params })
    expect((await vorontsova!(mentoring.agree, { params })).body.state).toBe('live')
    expect((await hr!(mentoring.name, { params, body: { mentorId: cast.gusev.id } })).body.code).toBe('begun')
    expect((await sidorova(mentoring.end, { params, body: { ending: 'changed' } })).status).toBe(200)
    expect(await proposeMentors(house.db, house.now())).toBe(0)
  })
})

test('reminders wait for working time, are told once, and are silent when done', async () => {
  house.setClock('2026-11-24T19:00:00.000Z')
  expect(await remindOfGrowth(house.db, house.now())).toBe(0)
  house.setClock('2026-12-20T07:30:00.000Z')
  expect(await remindOfGrowth(house.db, house.now())).toBe(0)
  house.setClock('2026-12-21T07:30:00.000Z')
  const told = await Promise.all([1, 2].map(() => remindOfGrowth(house.db, house.now())))
  expect(told.toSorted((a, b) => a - b)).toEqual([0, 1])
  expect(await remindOfGrowth(house.db, house.now())).toBe(0)
  expect((await events('growth.reminded')).map(({ data }) => (data as { about: string }).about)).toEqual(['goal'])
  const who = {
    staffId: cast.gusev.id,
    departmentId: cast.gusev.departmentId,
    roles: [],
    counterId: null,
    sessionId: '',
    locked: false,
  }
  const [reminder] = await remindersFor(house.db, house.now(), who)
  expect(reminder?.about).toBe('goal')
  house.setClock(tuesdayMorning)
  const ended = { params: { id: reminder!.subjectId }, body: { outcome: 'partly' as const, words: 'Слушаю чаще' } }
  expect((await gusev!(plans.end, ended)).status).toBe(200)
  expect((await gusev!(plans.reminders, {})).body).toEqual([])
})
