// The room over HTTP: a course from its writing to the certificate, what is due by rule, groups, papers.
import { beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { course, openCourse, testLesson, textLesson, upload } from '#test/learning.ts'
import { cast, jobs } from '#test/people.ts'
import { learning } from './api.ts'
import { assignObligatory, remindOfCourses } from './assigning.ts'
import { catalogue } from './catalogue-api.ts'
import { training } from './training-api.ts'

const house = testHouse()
let [hr, gusev, krylova]: Somebody[] = []

beforeAll(async () => {
  ;[hr, gusev, krylova] = await Promise.all([house.as('romanova'), house.as('gusev'), house.as('krylova')])
})

const events = (kind: string) => house.db.selectFrom('event').selectAll().where('kind', '=', kind).execute()
const mine = async (who: Somebody) => (await who(learning.mine, {})).body

describe('a course of our own', () => {
  const [text, quiz] = [textLesson(), testLesson()]
  const task = { id: uuid7(), kind: 'task' as const, title: 'Задание', minutes: 20, content: { words: 'Опишите разговор' } }
  let id = ''

  beforeAll(async () => {
    id = await openCourse(hr!, [text, task, quiz], { trainerId: cast.krylova.id })
  })

  test('nobody opens a course without lessons; a title stands once', async () => {
    const empty = uuid7()
    await hr!(catalogue.save, { params: { id: empty }, body: course({ title: 'Пустой' }) })
    const refusal = await hr!(catalogue.setState, { params: { id: empty }, body: { state: 'open' } })
    expect(refusal).toMatchObject({ status: 409, body: { code: 'no-lessons' } })
    expect((await hr!(catalogue.save, { params: { id: uuid7() }, body: course({ title: 'пустой' }) })).status).toBe(409)
    expect((await gusev!(learning.course, { params: { id: empty } })).status).toBe(404)
  })

  test('lessons, a test, a task that the trainer returns and accepts: then the certificate, once', async () => {
    const begun = await gusev!(learning.begin, { params: { id } })
    expect(begun.body.lessons).toHaveLength(3)
    expect(JSON.stringify(begun.body)).not.toContain('right')
    await gusev!(learning.pass, { params: { id: text.id } })
    const failed = await gusev!(learning.attempt, { params: { id: quiz.id }, body: { id: uuid7(), answers: [[1], [0, 2]] } })
    expect(failed.body).toMatchObject({ score: 50, passed: false, wrong: [{ question: 0, why: /узнаёт/u }] })
    const passed = await gusev!(learning.attempt, { params: { id: quiz.id }, body: { id: uuid7(), answers: [[0], [2, 0]] } })
    expect(passed.body).toMatchObject({ score: 100, passed: true })
    expect((await gusev!(learning.pass, { params: { id: task.id } })).body.code).toBe('not-so')
    await gusev!(learning.answer, { params: { id: task.id }, body: { answer: 'Говорили' } })

    const [waiting] = (await krylova!(training.tasks, {})).body
    expect(waiting).toMatchObject({ name: 'Гусев Олег', answer: 'Говорили', words: 'Опишите разговор' })
    const params = { studyId: waiting!.studyId, lessonId: waiting!.lessonId }
    expect((await krylova!(training.checkTask, { params, body: { accepted: false } })).status).toBe(400)
    await krylova!(training.checkTask, { params, body: { accepted: false, remark: 'О чём?' } })
    expect((await gusev!(learning.course, { params: { id } })).body.lessons[1]).toMatchObject({
      state: 'returned',
      remark: 'О чём?',
    })
    await gusev!(learning.answer, { params: { id: task.id }, body: { answer: 'О записи на приём' } })
    const both = await Promise.all([hr!, krylova!].map(who => who(training.checkTask, { params, body: { accepted: true } })))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])

    const page = (await gusev!(learning.course, { params: { id } })).body
    expect(page.study?.finishedOn).toBe('2026-11-24')
    const { documents, hours, studying } = await mine(gusev!)
    expect(documents).toMatchObject([
      { id: page.certificateId, own: true, number: '2026-0001', expiresOn: '2027-11-24', holder: 'Гусев Олег Петрович' },
    ])
    expect({ hours, studying }).toMatchObject({ hours: 4, studying: [] })
    expect(await events('learning.finished')).toHaveLength(1)
  })

  test('the certificate is a PDF, and is verified by number and word together', async () => {
    const { id: paper, number } = (await mine(gusev!)).documents[0]!
    const pdf = (await gusev!(training.scan, { params: { id: paper } })).body
    expect(Buffer.from(pdf.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    const { hash } = await house.db
      .selectFrom('learningDocument')
      .select('hash')
      .where('id', '=', paper)
      .executeTakeFirstOrThrow()
    const seen = await house.anyone(training.verify, { params: { number, hash: hash! } })
    expect(seen.body).toMatchObject({ holder: 'Гусев Олег Петрович', title: 'Разговор по телефону', over: false })
    expect((await house.anyone(training.verify, { params: { number, hash: 'A'.repeat(22) } })).status).toBe(404)
    expect((await house.anyone(training.verify, { params: { number: '2026-0002', hash: hash! } })).status).toBe(404)
    expect(await gusev!(training.removeDocument, { params: { id: paper } })).toMatchObject({ status: 409, body: { code: 'own' } })
  })

  test('the same press twice is one try; a passed test does not fall back', async () => {
    const lesson = { params: { id: quiz.id }, body: { id: uuid7(), answers: [[1], [1]] } }
    const key = uuid7()
    const [first, again] = [await gusev!(learning.attempt, lesson, { key }), await gusev!(learning.attempt, lesson, { key })]
    expect(again.body).toEqual(first.body)
    expect((await gusev!(learning.course, { params: { id } })).body.lessons[2]).toMatchObject({ state: 'passed', score: 100 })
  })

  test('begun on six screens at once it is one study; numbers of certificates have no gap', async () => {
    const akhmetov = await house.as('akhmetov')
    await Promise.all(Array.from({ length: 6 }, () => akhmetov(learning.begin, { params: { id } })))
    const studies = house.db.selectFrom('learningStudy').selectAll().where('staffId', '=', cast.akhmetov.id)
    expect(await studies.execute()).toHaveLength(1)
    const lesson = textLesson()
    await openCourse(hr!, [lesson], { title: 'Короткий', validMonths: null })
    const names = ['vorontsova', 'akhmetov', 'sidorova'] as const
    const people = await Promise.all(names.map(name => house.as(name)))
    await Promise.all(people.map(who => who(learning.pass, { params: { id: lesson.id } })))
    const numbers = await house.db
      .selectFrom('learningDocument')
      .select('number')
      .where('own', '=', true)
      .orderBy('number')
      .execute()
    expect(numbers.map(({ number }) => number)).toEqual(['2026-0001', '2026-0002', '2026-0003', '2026-0004'])
  })
})

describe('what must be taken', () => {
  const lesson = textLesson()
  let id = ''
  const rule = { id: uuid7(), position: 'инспектор', departmentId: jobs, dueDays: 30, since: '2026-11-01' }

  beforeAll(async () => {
    id = await openCourse(hr!, [lesson], { title: 'Безопасность', validMonths: 6, clauses: [] })
    await hr!(catalogue.oblige, { params: { id }, body: { obligations: [rule] } })
  })

  test('by rule at once, to those whom it binds, and once', async () => {
    expect((await mine(gusev!)).assigned).toMatchObject([{ title: 'Безопасность', dueOn: '2026-12-01', urgency: 'soon', by: '' }])
    expect((await mine(await house.as('vorontsova'))).assigned).toEqual([])
    await Promise.all(Array.from({ length: 3 }, () => assignObligatory(house.db, house.now())))
    expect((await mine(gusev!)).assigned).toHaveLength(1)
  })

  test('reminded in steps, the head at last', async () => {
    const on = (day: string) => remindOfCourses(house.db, new Date(`${day}T09:00:00Z`))
    expect([await on('2026-11-24'), await on('2026-11-24'), await on('2026-12-01'), await on('2026-12-09')]).toEqual([1, 0, 1, 1])
    const told = await events('learning.reminded')
    expect(told.map(({ data, departmentId }) => [(data as { stage: number }).stage, departmentId])).toEqual([
      [1, null],
      [2, null],
      [4, jobs],
    ])
    expect((await krylova!(learning.department, {})).body[0]).toMatchObject({
      name: 'Гусев Олег',
      assigned: [{ dueOn: '2026-12-01' }],
    })
  })

  test('taken, then due again before it ends and not earlier', async () => {
    await gusev!(learning.pass, { params: { id: lesson.id } })
    expect((await mine(gusev!)).assigned).toEqual([])
    const dueOn = async (day: string) => {
      await assignObligatory(house.db, new Date(`${day}T09:00:00Z`))
      return (await mine(gusev!)).assigned.map(one => one.dueOn)
    }
    expect(await dueOn('2027-03-24')).toEqual([])
    expect(await dueOn('2027-03-25')).toEqual(['2027-05-24'])
    await gusev!(learning.begin, { params: { id } })
    await gusev!(learning.pass, { params: { id: lesson.id } })
    expect((await mine(gusev!)).assigned).toEqual([])
  })

  test('a rule that has ended asks for nothing; a head assigns within the department, an earlier day counts', async () => {
    const other = await openCourse(hr!, [textLesson()], { title: 'Новый порядок' })
    await hr!(catalogue.oblige, {
      params: { id: other },
      body: { obligations: [{ ...rule, id: uuid7(), position: '', departmentId: null }] },
    })
    expect((await mine(await house.as('belov'))).assigned).toHaveLength(1)
    await hr!(catalogue.oblige, { params: { id: other }, body: { obligations: [] } })
    expect((await mine(await house.as('belov'))).assigned).toEqual([])
    const give = (staffIds: string[], dueOn: string) => krylova!(learning.assign, { body: { courseId: other, staffIds, dueOn } })
    expect((await give([cast.gusev.id, cast.gusev.id], '2027-01-20')).body).toEqual({ assigned: 1 })
    expect((await give([cast.gusev.id], '2026-12-20')).body).toEqual({ assigned: 0 })
    expect((await give([cast.akhmetov.id], '2026-12-20')).status).toBe(404)
    expect((await give([cast.gusev.id], '2026-11-23')).status).toBe(400)
    const [given] = (await mine(gusev!)).assigned.filter(({ courseId }) => courseId === other)
    expect(given).toMatchObject({ dueOn: '2026-12-20', by: 'Крылова Ирина' })
    await krylova!(learning.unassign, { params: { id: given!.id } })
    expect((await mine(gusev!)).assigned.filter(({ courseId }) => courseId === other)).toEqual([])
  })
})

describe('groups', () => {
  test('whoever was at every sitting has finished; cancelled ones do not count', async () => {
    const id = await openCourse(hr!, [], { title: 'Тренинг', format: 'classroom', trainerId: cast.krylova.id })
    const [groupId, past, later] = [uuid7(), uuid7(), uuid7()]
    const staffIds = [cast.gusev.id, cast.vorontsova.id]
    const group = { courseId: id, title: 'Ноябрь', trainerId: cast.krylova.id, trainerName: '', staffIds }
    await krylova!(training.saveGroup, { params: { id: groupId }, body: group })
    const sitting = (startsAt: string, endsAt: string) => ({ groupId, startsAt, endsAt, place: 'Зал 2', link: '' })
    await krylova!(training.saveSitting, { params: { id: past }, body: sitting('2026-11-24T06:00:00Z', '2026-11-24T07:00:00Z') })
    await krylova!(training.saveSitting, { params: { id: later }, body: sitting('2026-11-26T06:00:00Z', '2026-11-26T07:00:00Z') })
    expect((await mine(gusev!)).sittings).toMatchObject([{ place: 'Зал 2', trainer: 'Крылова Ирина' }])
    const marks = staffIds.map((staffId, i) => ({ staffId, came: i === 0 }))
    expect((await krylova!(training.attendance, { params: { id: later }, body: { marks } })).body.code).toBe('too-early')
    await krylova!(training.attendance, { params: { id: past }, body: { marks } })
    expect((await gusev!(learning.course, { params: { id } })).body).toMatchObject({
      study: { finishedOn: null },
      sittings: [{ came: true }, { came: null }],
    })
    await krylova!(training.cancelSitting, { params: { id: later } })
    const last = await krylova!(training.attendance, { params: { id: past }, body: { marks } })
    expect(last.body[0]?.members.map(({ name }) => name)).toEqual(['Воронцова Елена', 'Гусев Олег'])
    expect((await gusev!(learning.course, { params: { id } })).body.study?.finishedOn).toBe('2026-11-24')
    expect((await (await house.as('vorontsova'))(learning.course, { params: { id } })).body.study).toBeNull()
  })
})

describe('papers of other houses', () => {
  test('with a scan; it finishes the course that it proves, and says when it ends', async () => {
    const courseId = await openCourse(hr!, [], {
      title: 'Повышение квалификации',
      own: false,
      provider: 'Академия',
      validMonths: 36,
    })
    await krylova!(learning.assign, { body: { courseId, staffIds: [cast.gusev.id], dueOn: '2026-12-30' } })
    expect((await gusev!(learning.begin, { params: { id: courseId } })).body.code).toBe('elsewhere')
    const fileId = await upload(gusev!, 'Скан.pdf', Buffer.from('%PDF-1.7 x'))
    const paper = {
      id: uuid7(),
      staffId: cast.gusev.id,
      title: 'Удостоверение',
      issuer: 'Академия',
      number: 'А 17',
      issuedOn: '2026-11-20',
      courseId,
      fileId,
      hours: 72,
    }
    const saved = await gusev!(training.saveDocument, { params: { id: paper.id }, body: paper })
    expect(saved.body).toMatchObject({ expiresOn: '2029-11-20', ends: 'far', hasScan: true, own: false })
    expect((await mine(gusev!)).assigned.filter(one => one.courseId === courseId)).toEqual([])
    expect((await gusev!(training.scan, { params: { id: paper.id } })).body).toMatchObject({
      name: 'Скан.pdf',
      mediaType: 'application/pdf',
    })
    const registry = (await hr!(training.documents, {})).body
    expect(registry.map(({ number }) => number)).toContain('А 17')
    const foreign = { ...paper, id: uuid7(), staffId: cast.akhmetov.id }
    expect((await gusev!(training.saveDocument, { params: { id: foreign.id }, body: foreign })).status).toBe(404)
    const backwards = { ...paper, id: uuid7(), expiresOn: '2020-01-01' }
    expect((await gusev!(training.saveDocument, { params: { id: backwards.id }, body: backwards })).status).toBe(400)
  })
})

test('paths by position: in order, and only to those in it', async () => {
  const lessons = [
    await openCourse(hr!, [textLesson()], { title: 'Второй' }),
    await openCourse(hr!, [textLesson()], { title: 'Первый' }),
  ]
  const id = uuid7()
  await hr!(catalogue.savePath, {
    params: { id },
    body: { title: 'Инспектор', positions: ['Инспектор'], courseIds: lessons.toReversed() },
  })
  const { paths, catalogue: rest } = await mine(gusev!)
  expect(paths.map(path => path.courses.map(({ title }) => title))).toEqual([['Первый', 'Второй']])
  expect(rest.map(({ title }) => title)).not.toContain('Первый')
  expect((await mine(krylova!)).paths).toEqual([])
})

test('no event of the room holds a name, an answer or a title', async () => {
  const rows = await house.db.selectFrom('event').select(['kind', 'data']).where('kind', 'like', 'learning.%').execute()
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ data }) => /[а-яё]/iu.test(JSON.stringify(data)))).toEqual([])
})
