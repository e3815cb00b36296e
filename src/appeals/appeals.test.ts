// Appeals through HTTP: from what came in to a paper that left; nobody judges themselves, nothing falls out without a trace.
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { asked, at, kotov, office } from '#test/appeals.ts'
import { cast } from '#test/people.ts'
import { appeals } from './api.ts'

const house = testHouse()
const { travel, receive, registered, card, paper, underWay, signed, eventsOf } = office(house)

test('what came by post waits for its number three days, then has thirty from registration, each explained', async () => {
  const { body } = await receive()
  expect(body).toMatchObject({ number: null, seen: true })
  const before = (await card('sidorova', body.id)).body
  expect(before).toMatchObject({ state: 'received', dueOn: '2026-11-27', may: ['register', 'edit'] })
  await travel('2026-11-25')
  const after = (await (await house.as('sidorova'))(appeals.giveNumber, at(body.id))).body
  expect(after).toMatchObject({ number: expect.stringMatching(/^К-\d+$/u), registeredOn: '2026-11-25', dueOn: '2026-12-25' })
  expect(after.deadlines.find(({ code }) => code === 'answer')).toMatchObject({ why: '30-й день — пятница 25.12', inner: false })
})

test('numbers follow one another without a gap or a double, however many come at once', async () => {
  const head = await house.as('krylova')
  const many = await Promise.all(Array.from({ length: 8 }, () => head(appeals.receive, { body: asked({ register: true }) })))
  const numbers = many.map(({ body }) => Number(body.number!.slice(2))).toSorted((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i))
})

test('a second press is the same appeal; somebody else’s id is not theirs', async () => {
  const body = asked({ register: true })
  const me = await house.as('krylova')
  const [first, again] = [await me(appeals.receive, { body }), await me(appeals.receive, { body })]
  expect(again.body.number).toBe(first.body.number)
  expect((await (await house.as('sidorova'))(appeals.receive, { body })).status).toBe(404)
})

test('an e-mail is no appeal: it is not registered but explained, and leaves the list of open ones with that', async () => {
  expect((await receive('sidorova', { channel: 'email' })).body).toMatchObject({
    code: 'not-an-appeal',
    message: expect.stringContaining('Госуслугах'),
  })
  expect((await receive('sidorova', { law: 'none' })).body.code).toBe('is-an-appeal')
  const { id } = (await receive('sidorova', { channel: 'email', law: 'none', register: true })).body
  const me = await house.as('sidorova')
  expect((await me(appeals.card, at(id))).body).toMatchObject({ number: null, may: ['explain', 'edit'], dueOn: '2026-11-27' })
  expect((await me(appeals.giveNumber, at(id))).status).toBe(403)
  const over = (await me(appeals.explain, { ...at(id), body: paper({ way: 'email' }) })).body
  expect(over).toMatchObject({ state: 'explained', may: [] })
})

test('the future, a signature under an anonymous paper and a year without a calendar are refused in words', async () => {
  expect((await receive('sidorova', { receivedOn: '2026-11-25' })).status).toBe(400)
  expect((await receive('sidorova', { form: 'anonymous' })).status).toBe(400)
  await travel('2027-12-20')
  expect((await receive('krylova', { receivedOn: '2027-12-20', register: true })).body).toMatchObject({
    code: 'no-calendar',
    message: expect.stringContaining('2028'),
  })
})

test('the whole way: questions, draft, return with remarks, signature, answer on every question', async () => {
  const { id, questionIds } = await underWay()
  const [executor, head] = [await house.as('vorontsova'), await house.as('krylova')]
  expect((await executor(appeals.submit, at(id))).body).toMatchObject({ state: 'approval', approver: 'Ирина Крылова' })
  expect((await executor(appeals.sign, at(id))).status).toBe(403)
  const back = (await head(appeals.giveBack, { ...at(id), body: { remarks: 'Назовите день выплаты' } })).body
  expect(back).toMatchObject({ state: 'assigned', remarks: 'Назовите день выплаты' })
  await executor(appeals.submit, at(id))
  expect((await head(appeals.sign, at(id))).body).toMatchObject({ state: 'signed' })
  const answer = { paper: paper(), result: 'explained' as const, questionIds }
  expect(
    (await executor(appeals.answer, { ...at(id), body: { ...answer, questionIds: questionIds.slice(1) } })).body,
  ).toMatchObject({
    code: 'not-all-answered',
    message: expect.stringContaining('Почему не начислили'),
  })
  const done = (await executor(appeals.answer, { ...at(id), body: answer })).body
  expect(done).toMatchObject({ state: 'answered', result: 'explained', endedOn: '2026-11-24', urgency: 'over', may: [] })
  expect(done.questions.every(({ answered }) => answered)).toBe(true)
  expect(done.history.map(({ what }) => what)).toEqual([
    'Поступило, записано',
    expect.stringMatching(/^Зарегистрировано: К-/u),
    'Исполнитель: Елена Воронцова',
    'Выписаны вопросы: 2',
    'Проект ответа отдан на подпись',
    'Возвращено с замечаниями',
    'Проект ответа отдан на подпись',
    'Ответ подписан',
    'Ответ отправлен',
  ])
})

test('no draft goes to be signed before a person has written the questions out', async () => {
  const { id } = await registered()
  await (
    await house.as('krylova')
  )(appeals.assign, { ...at(id), body: { executorId: cast.vorontsova.id } })
  expect((await (await house.as('vorontsova'))(appeals.submit, at(id))).body.code).toBe('no-questions')
})

test('a complaint that was right needs its cause and remedy', async () => {
  const { id, questionIds } = await signed({ kind: 'complaint' })
  const me = await house.as('vorontsova')
  const body = { paper: paper(), result: 'supported' as const, questionIds }
  expect((await me(appeals.answer, { ...at(id), body })).body.code).toBe('no-remedy')
  const right = { ...body, cause: 'Справку не запросили вовремя', remedy: 'Запрашиваем сами в день приёма' }
  expect((await me(appeals.answer, { ...at(id), body: right })).body).toMatchObject({ state: 'answered', cause: right.cause })
})

test('an answer cannot be dated before its signature, so lateness cannot be dated away', async () => {
  const { id, questionIds } = await underWay()
  await travel('2026-12-28')
  await (
    await house.as('vorontsova')
  )(appeals.submit, at(id))
  await (
    await house.as('krylova')
  )(appeals.sign, at(id))
  const me = await house.as('vorontsova')
  const answer = (sentOn: string) => ({
    ...at(id),
    body: { paper: paper({ sentOn }), result: 'explained' as const, questionIds },
  })
  expect((await me(appeals.answer, answer('2026-12-24'))).status).toBe(400)
  expect((await me(appeals.answer, answer('2026-12-28'))).status).toBe(200)
  expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: 'appeal.answered', data: { late: true } })
})

test('out of competence: to the right body within seven days, with the author told', async () => {
  const { id } = await registered()
  const head = await house.as('krylova')
  const letter = paper({ addressee: 'Социальный фонд' })
  const redirect = (notice: ReturnType<typeof paper> | null) =>
    head(appeals.redirect, { ...at(id), body: { to: 'Социальный фонд', letter, notice } })
  expect((await redirect(null)).body.code).toBe('notice-first')
  await travel('2026-12-02')
  expect((await redirect(paper())).body).toMatchObject({ state: 'redirected', redirectedTo: 'Социальный фонд', may: [] })
  expect((await eventsOf(id)).at(-1)!.data).toMatchObject({ late: true })
})

test('without an answer only by a ground of the law that a person chose and explained', async () => {
  const anonymous = await registered({ form: 'anonymous', author: {}, body: 'У вас плохо топят.' })
  const head = await house.as('krylova')
  const shown = (await head(appeals.card, at(anonymous.id))).body
  expect(shown.grounds[0]).toMatchObject({ code: 'no-name', why: 'Не хватает: фамилия, адрес для ответа', notice: false })
  const close = (id: string, ground: string, notice: ReturnType<typeof paper> | null = null) =>
    head(appeals.close, { ...at(id), body: { ground, reason: 'Подписи и адреса нет', notice } })
  expect((await close(anonymous.id, 'because')).status).toBe(400)
  expect((await close(anonymous.id, 'no-name')).body).toMatchObject({
    state: 'closed',
    ground: { source: expect.stringContaining('ст. 11 ч. 1') },
  })
  const { id } = await registered()
  expect((await close(id, 'unclear')).body.code).toBe('notice-first')
  expect((await close(id, 'unclear', paper())).body.state).toBe('closed')
})

test('the executor is never the person complained of; who turns out to be loses it to the head', async () => {
  const { id } = await underWay({ kind: 'complaint' })
  const [head, executor] = [await house.as('krylova'), await house.as('vorontsova')]
  const complained = (staffId: string) => ({ ...at(id), body: { complained: [{ staffId, departmentId: null }] } })
  expect((await executor(appeals.complained, complained(cast.vorontsova.id))).body).toBeNull()
  expect((await executor(appeals.card, at(id))).status).toBe(404)
  expect((await head(appeals.card, at(id))).body).toMatchObject({ executorId: cast.krylova.id, state: 'assigned' })
  const { body: candidates } = await head(appeals.candidates, at(id))
  expect(candidates.find(one => one.id === cast.vorontsova.id)!.barred).toBe('Жалуются на этого сотрудника')
  const refusal = await head(appeals.assign, { ...at(id), body: { executorId: cast.vorontsova.id } })
  expect(refusal.body).toMatchObject({ code: 'barred', message: expect.stringContaining('ст. 8 ч. 6') })
  expect((await head(appeals.assign, { ...at(id), body: { executorId: cast.gusev.id } })).body.executor).toBe('Олег Гусев')
})

test('of the head: out of the department’s sight, to the director; of the director: only to the founder', async () => {
  const complained = (staffId: string) => [{ staffId, departmentId: null }]
  const ofHead = await receive('sidorova', { kind: 'complaint', register: true, complained: complained(cast.krylova.id) })
  expect(ofHead.body).toMatchObject({ number: expect.any(String), seen: false })
  for (const name of ['krylova', 'sidorova', 'gusev'] as const) expect((await card(name, ofHead.body.id)).status).toBe(404)
  const director = await house.as('lebedev')
  const given = await director(appeals.assign, { ...at(ofHead.body.id), body: { executorId: cast.akhmetov.id } })
  expect(given.body.executor).toBe('Тимур Ахметов')

  const ofDirector = (await receive('sidorova', { kind: 'complaint', register: true, complained: complained(cast.lebedev.id) }))
    .body
  const refusal = await director(appeals.assign, { ...at(ofDirector.id), body: { executorId: cast.akhmetov.id } })
  expect(refusal.body).toMatchObject({ code: 'barred', message: expect.stringContaining('учредителю') })
  expect((await card('melnik', ofDirector.id)).status).toBe(404)
  expect((await card('belov', ofDirector.id)).body.may).toEqual(['redirect', 'edit'])
  expect((await card('belov', ofHead.body.id)).status).toBe(404)
})

test('after registration the text and the days stay; an address may be put right', async () => {
  const { id } = await registered()
  const me = await house.as('krylova')
  const { id: _, ...particulars } = asked()
  const put = (change: object) => me(appeals.correct, { ...at(id), body: { ...particulars, ...change } })
  expect((await put({ body: 'Другой текст' })).body.code).toBe('kept')
  expect((await put({ receivedOn: '2026-11-20' })).body.code).toBe('kept')
  expect((await put({ author: { ...kotov, address: 'Липовая, 1', clientId: null } })).body.authorAs.address).toBe('Липовая, 1')
})
