// A review from the opening to the appeal over HTTP: forms, the threshold, the meeting of heads, what the person sees.
import { expect, test } from 'vitest'
import { Buffer } from 'node:buffer'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { competencies, cycle, points, reviews } from './api.ts'
import type { Marks, Result } from './model.ts'

const house = testHouse()
const id = uuid7()
const gusev = cast.gusev.id

async function formOf(name: CastName, subject: CastName, cycleId = id) {
  const row = await house.db
    .selectFrom('reviewForm')
    .select('id')
    .where('cycleId', '=', cycleId)
    .where('reviewerId', '=', cast[name].id)
    .where('subjectId', '=', cast[subject].id)
    .executeTakeFirstOrThrow()
  return { call: await house.as(name), params: { id: row.id } }
}

/** Marks everything alike, but for what is said otherwise, and sends. */
async function fill(name: CastName, subject: CastName, mark: number, comment = '', but: Marks = {}): Promise<void> {
  const { call, params } = await formOf(name, subject)
  const { body: form } = await call(reviews.form, { params })
  const marks = { ...Object.fromEntries(form.indicators.map(({ code }) => [code, mark])), ...but }
  const { body } = await call(reviews.keep, { params, body: { marks, comment, version: form.version } })
  expect(await call(reviews.send, { params, body: { version: body.version } })).toMatchObject({ status: 200 })
}

const resultOf = async (call: Somebody, staffId: string, of = id) => call(reviews.result, { params: { id: of, staffId } })
const byNumber = (one: number, other: number) => one - other
const skills = (result: Result) => result.profile.find(({ value }) => value === 'skills')!

test('HR opens a cycle: everybody of the department is asked about themselves, heads about their people', async () => {
  const romanova = await house.as('romanova')
  const body = { id, title: 'Осень 2026', sinceOn: '2026-07-01', untilOn: '2026-12-01', departmentIds: [jobs] }
  const first = await romanova(cycle.open, { body })
  expect(first.body.cycle).toMatchObject({ state: 'open', least: 3, modelEdition: 0 })
  const about = first.body.asked.filter(one => one.subjectId === gusev)
  expect(about.map(({ side }) => side).toSorted()).toEqual(['colleague', 'colleague', 'head', 'self'])
  expect(first.body.asked.some(one => one.subjectId === cast.lebedev.id)).toBe(false)
  expect((await romanova(cycle.open, { body })).body.asked).toHaveLength(first.body.asked.length)
  for (const name of ['akhmetov', 'kim'] as const) {
    const asked = { id: uuid7(), subjectId: gusev, reviewerId: cast[name].id, side: 'colleague' as const }
    expect((await romanova(cycle.ask, { params: { id }, body: asked })).status).toBe(200)
    const again = await romanova(cycle.ask, { params: { id }, body: { ...asked, id: uuid7() } })
    expect(again.body.code).toBe('twice')
  }
})

test('a form is kept as it is marked, by one tab at a time, and read by nobody else', async () => {
  const { call, params } = await formOf('vorontsova', 'gusev')
  const { body: form } = await call(reviews.form, { params })
  expect(form).toMatchObject({ subject: 'Гусев Олег', side: 'colleague', open: true, sent: false, version: 0 })
  const marks = { 'skill-talk': 3 }
  expect((await call(reviews.keep, { params, body: { marks, comment: '', version: 0 } })).body).toEqual({ version: 1 })
  const stale = await call(reviews.keep, { params, body: { marks: {}, comment: '', version: 0 } })
  expect(stale.body.code).toBe('stale')
  expect((await call(reviews.form, { params })).body.marks).toEqual(marks)
  const strange = await call(reviews.keep, { params, body: { marks: { nothing: 1 }, comment: '', version: 1 } })
  expect(strange.status).toBe(400)
  expect((await call(reviews.send, { params, body: { version: 1 } })).body.code).toBe('left')
  for (const name of ['gusev', 'krylova', 'romanova', 'lebedev'] as const)
    for (const e of [reviews.form, reviews.self] as const) expect((await (await house.as(name))(e, { params })).status).toBe(404)
})

test('the reviewer sees own mean and range before sending; the others only when three have sent', async () => {
  const { call, params } = await formOf('krylova', 'gusev')
  const { body: form } = await call(reviews.form, { params })
  const marks = Object.fromEntries(form.indicators.map(({ code }) => [code, 4]))
  await call(reviews.keep, { params, body: { marks, comment: 'Пора вести учёбу.', version: 0 } })
  const self = async () => (await call(reviews.self, { params })).body
  expect(await self()).toMatchObject({ mean: 4, lowest: 4, highest: 4, spread: 0, halo: true, others: null, left: 0 })
  await fill('vorontsova', 'gusev', 2, 'Хорошо слушает.')
  await fill('sidorova', 'gusev', 3, 'Не всегда предупреждает.', { 'skill-write': null })
  expect((await self()).others).toBeNull()
  await fill('akhmetov', 'gusev', 4, 'Помогает новичкам.', { 'skill-write': null })
  expect((await self()).others).toEqual({ mean: 3, reviewers: 3 })
  // The next one alone moves nothing.
  await fill('kim', 'gusev', 1, 'Пишет понятно.', { 'skill-write': null })
  expect((await self()).others).toEqual({ mean: 3, reviewers: 3 })
  expect((await call(reviews.send, { params, body: { version: 1 } })).body.sent).toBe(true)
  expect((await call(reviews.keep, { params, body: { marks, comment: '', version: 1 } })).body.code).toBe('sent')
  await fill('gusev', 'gusev', 3)
  await fill('gusev', 'vorontsova', 3, 'Надёжно.')
  await fill('sidorova', 'vorontsova', 3, 'Спокойно.')
})

test('nothing is seen while answers are collected; a closed cycle takes no more, whoever is quicker', async () => {
  const krylova = await house.as('krylova')
  expect((await resultOf(krylova, gusev)).status).toBe(404)
  const { call, params } = await formOf('gusev', 'sidorova')
  const { body: form } = await call(reviews.form, { params })
  const marks = Object.fromEntries(form.indicators.map(({ code }) => [code, 2]))
  await call(reviews.keep, { params, body: { marks, comment: '', version: 0 } })
  const romanova = await house.as('romanova')
  const [sent, closed] = await Promise.all([
    call(reviews.send, { params, body: { version: 1 } }),
    romanova(cycle.close, { params: { id } }),
  ])
  expect(closed.body.cycle.state).toBe('calibration')
  expect(sent.status === 200 || sent.body.code === 'closed').toBe(true)
  const late = await formOf('krylova', 'vorontsova')
  expect((await late.call(reviews.keep, { params: late.params, body: { marks: {}, comment: '', version: 0 } })).body.code).toBe(
    'closed',
  )
  expect((await romanova(cycle.show, { params: { id: uuid7() } })).status).toBe(404)
})

test('the head sees groups from three answers on, never a single one, and comments in no order', async () => {
  const krylova = await house.as('krylova')
  const { body } = await resultOf(krylova, gusev)
  expect(skills(body).sides).toMatchObject({ self: { mean: 3 }, head: { mean: 4 }, colleague: { mean: 2.5, count: 4 } })
  // One of four could say something of letters: three are too few to tell, and no total gives it away.
  expect(skills(body).indicators.find(({ code }) => code === 'skill-write')!.sides.colleague).toBeNull()
  expect(body.comments.colleague.toSorted()).toEqual(
    ['Не всегда предупреждает.', 'Пишет понятно.', 'Помогает новичкам.', 'Хорошо слушает.'].toSorted(),
  )
  expect((await resultOf(krylova, gusev)).body.comments).toEqual(body.comments)
  expect(body.headComment).toBe('Пора вести учёбу.')
  const said = JSON.stringify(body)
  for (const name of ['vorontsova', 'sidorova', 'akhmetov', 'kim'] as const) {
    expect(said).not.toContain(cast[name].id)
    expect(said).not.toContain(cast[name].surname)
  }
  const { body: other } = await resultOf(krylova, cast.vorontsova.id)
  expect(other.profile.every(({ sides }) => sides.colleague === null)).toBe(true)
  expect(other.comments.colleague).toEqual([])
  expect((await resultOf(krylova, cast.krylova.id)).status).toBe(404)
  expect((await resultOf(await house.as('gusev'), gusev)).status).toBe(404)
})

test('two who agree a mark at once: one is taken, the other is told; the history keeps each', async () => {
  const [krylova, lebedev] = [await house.as('krylova'), await house.as('lebedev')]
  const params = { id, staffId: gusev, value: 'skills' as const }
  const both = await Promise.all(
    [krylova, lebedev].map(call => call(cycle.agree, { params, body: { after: 0, mark: 3, ground: 'Разбор пяти разговоров.' } })),
  )
  expect(both.map(({ status }) => status).toSorted(byNumber)).toEqual([200, 409])
  const next = await krylova(cycle.agree, { params, body: { after: 1, mark: 4, ground: 'Учли письма.' } })
  expect(next.body.finals.map(({ number, mark }) => [number, mark])).toEqual([
    [1, 3],
    [2, 4],
  ])
  const gap = await krylova(cycle.agree, { params, body: { after: 7, mark: 1, ground: 'Мимо.' } })
  expect(gap.body.code).toBe('changed')
  const own = await krylova(cycle.agree, {
    params: { ...params, staffId: cast.krylova.id },
    body: { after: 0, mark: 4, ground: 'О себе.' },
  })
  expect(own.status).toBe(404)
  const { body: table } = await krylova(cycle.calibration, { params: { id } })
  expect(table.lines.map(({ name }) => name)).toEqual(expect.arrayContaining(['Гусев Олег', 'Воронцова Елена']))
  expect(table.departments).toEqual([])
})

test('shown: the person reads all that may be shown, answers, proposes a point and disagrees; another answers in a term', async () => {
  const [romanova, person, krylova] = [await house.as('romanova'), await house.as('gusev'), await house.as('krylova')]
  await romanova(cycle.show, { params: { id } })
  const { body: result } = await resultOf(person, gusev)
  expect(result).toMatchObject({ mine: true, agrees: false, clients: { count: 0, mean: null }, trend: [{ title: 'Осень 2026' }] })
  expect(result.seenBy).toEqual([{ name: 'Крылова Ирина', position: 'начальник отдела', day: '2026-11-24' }])
  expect((await person(reviews.remark, { params: { id }, body: { text: 'Согласен, письма подтяну.' } })).body.remark).toContain(
    'письма',
  )
  const text = 'Письма смотрели за один месяц.'
  const appealId = uuid7()
  const appealed = await person(reviews.appeal, { params: { id }, body: { id: appealId, text } })
  expect(appealed.body.appeal).toMatchObject({ text, dueOn: '2026-12-08', outcome: null })
  expect((await person(reviews.appeal, { params: { id }, body: { id: uuid7(), text } })).body.code).toBe('twice')
  const body = { outcome: 'upheld' as const, text: 'Посмотрим письма за полгода.' }
  const seen = await resultOf(romanova, gusev)
  expect(seen).toMatchObject({ status: 200, body: { agrees: false } })
  expect((await resultOf(romanova, cast.vorontsova.id)).status).toBe(404)
  expect((await romanova(reviews.answer, { params: { id: appealId }, body })).body[0]).toMatchObject({ outcome: 'upheld' })
  expect((await romanova(reviews.answer, { params: { id: appealId }, body })).body.code).toBe('answered')
  const params = { id, staffId: gusev, value: 'skills' as const }
  const again = await krylova(cycle.agree, { params, body: { after: 2, mark: 3, ground: 'Письма за полгода.' } })
  expect(again.body.finals.at(-1)).toMatchObject({ number: 3, mark: 3 })
  const other = await krylova(cycle.agree, {
    params: { ...params, staffId: cast.vorontsova.id },
    body: { after: 0, mark: 3, ground: 'Поздно.' },
  })
  expect(other.body.code).toBe('not-now')
})

test('whoever agreed a mark does not answer the appeal about it', async () => {
  const lebedev = await house.as('lebedev')
  const params = { id, staffId: cast.sidorova.id, value: 'skills' as const }
  await house.db
    .insertInto('reviewFinal')
    .values({
      cycleId: id,
      subjectId: params.staffId,
      value: 'skills',
      number: 1,
      mark: 2,
      ground: 'Наблюдение.',
      agreedBy: cast.lebedev.id,
      agreedAt: house.now().toISOString(),
    })
    .execute()
  const appealId = uuid7()
  await (
    await house.as('sidorova')
  )(reviews.appeal, { params: { id }, body: { id: appealId, text: 'Не так.' } })
  const answered = await lebedev(reviews.answer, { params: { id: appealId }, body: { outcome: 'kept', text: 'Так.' } })
  expect(answered.body.code).toBe('own')
})

test('a point of the plan is in force when the person agrees; one’s own at once', async () => {
  const [person, krylova] = [await house.as('gusev'), await house.as('krylova')]
  const point = { id: uuid7(), staffId: gusev, cycleId: id, value: 'skills' as const, text: 'Писать короче', dueOn: '2027-02-01' }
  const [proposed] = (await krylova(points.propose, { body: point })).body
  expect(proposed).toMatchObject({ state: 'proposed', own: false })
  const turn = (state: 'agreed' | 'declined' | 'done') => person(points.turn, { params: { id: point.id }, body: { state } })
  expect((await turn('done')).body.code).toBe('turned')
  expect((await turn('agreed')).body[0]).toMatchObject({ state: 'agreed' })
  expect((await turn('declined')).body.code).toBe('turned')
  expect((await turn('done')).body[0]).toMatchObject({ state: 'done' })
  const own = await person(points.propose, { body: { ...point, id: uuid7(), text: 'Вести новичка' } })
  expect(own.body.at(-1)).toMatchObject({ state: 'agreed', own: true })
  expect((await person(points.propose, { body: { ...point, id: uuid7(), dueOn: '2026-01-01' } })).body.code).toBe('past')
  expect((await (await house.as('melnik'))(points.of, { params: { staffId: gusev } })).status).toBe(404)
})

test('events say that a form came, not about whom nor what', async () => {
  const sent = await house.db.selectFrom('event').select('data').where('kind', '=', 'review.sent').execute()
  expect(sent.length).toBeGreaterThan(5)
  for (const { data } of sent) expect(Object.keys(data)).toEqual(['cycle'])
})

const file = (lines: string[][]) => ({
  name: 'list.csv',
  bytes: Buffer.from(lines.map(line => line.join(';')).join('\r\n')).toString('base64'),
})

test('the model: a next edition by a file or by the screen, one of two at once; an open cycle keeps its own', async () => {
  const romanova = await house.as('romanova')
  const { body: before } = await romanova(competencies.model, {})
  expect(before).toMatchObject({ now: { edition: 0 }, next: null })
  const change = { after: 0, inForceFrom: '2026-11-24', indicators: before.now.indicators.slice(0, 3) }
  const both = await Promise.all([1, 2].map(() => romanova(competencies.write, { body: change })))
  expect(both.map(({ status }) => status).toSorted(byNumber)).toEqual([200, 409])
  const titles = ['Код', 'Ценность', 'Показатель', 'Приём клиентов', 'Руководство', 'Другая работа']
  const levels = ['Уровень 1', 'Уровень 2', 'Уровень 3', 'Уровень 4']
  const good = ['skill-new', 'навыки', 'Считает', 'да', 'нет', '', 'а', 'б', 'в', 'г']
  const wrong = await romanova(competencies.take, {
    body: { ...file([[...titles, ...levels], good, good, ['x y', 'ум', 'Ум', '', '', '', '', 'б', 'в', 'г']]), accept: true },
  })
  expect(wrong.body).toMatchObject({ taken: false, rows: 3 })
  expect(wrong.body.bad.map(({ row }) => row)).toEqual([3, 4, 4, 4])
  expect((await romanova(competencies.model, {})).body.now.edition).toBe(1)
  const taken = await romanova(competencies.take, { body: { ...file([[...titles, ...levels], good]), accept: true } })
  expect(taken.body.taken).toBe(true)
  const { now } = (await romanova(competencies.model, {})).body
  expect(now).toMatchObject({ edition: 2, indicators: [{ code: 'skill-new', posts: ['window'], levels: ['а', 'б', 'в', 'г'] }] })
  const result = await resultOf(await house.as('gusev'), gusev)
  expect(skills(result.body).indicators.map(({ code }) => code)).toContain('skill-talk')
})

test('who is asked comes from a file whole or not at all', async () => {
  const romanova = await house.as('romanova')
  const next = uuid7()
  const body = { id: next, title: 'Зима', sinceOn: '2026-11-01', untilOn: '2026-12-20', departmentIds: [jobs] }
  const { body: opened } = await romanova(cycle.open, { body })
  const head = ['О ком', 'Сторона', 'Кого спрашиваем']
  const row = ['Гусев Олег Петрович', 'коллеги', 'Ахметов Тимур Маратович']
  const wrong = await romanova(cycle.take, {
    params: { id: next },
    body: {
      ...file([head, row, ['Некто', 'коллеги', 'Ким Виктор Сергеевич'], ['Ахметов Тимур Маратович', 'сосед', row[0]!]]),
      accept: true,
    },
  })
  expect(wrong.body.bad.map(({ row: at }) => at)).toEqual([3, 4])
  expect((await romanova(cycle.one, { params: { id: next } })).body.asked).toHaveLength(opened.asked.length)
  const taken = await romanova(cycle.take, { params: { id: next }, body: { ...file([head, row]), accept: true } })
  expect(taken.body).toMatchObject({ taken: true, rows: 1 })
  const { body: run } = await romanova(cycle.one, { params: { id: next } })
  expect(run.asked).toHaveLength(opened.asked.length + 1)
  const mine = run.asked.find(one => one.side === 'self' && one.subjectId === gusev)!
  const remove = (formId: string) => romanova(cycle.unask, { params: { id: next, formId } })
  expect((await remove(mine.id)).body.code).toBe('sent')
  const added = run.asked.find(one => one.reviewerId === cast.akhmetov.id)!
  expect((await remove(added.id)).body.asked).toHaveLength(opened.asked.length)
})
