// The register through HTTP: what is late stands above, more time, earlier appeals, scans, and what is done by the clock.
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { at, kotov, text, office } from '#test/appeals.ts'
import { cast, jobs } from '#test/people.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { appeals } from './api.ts'
import { recount, remind, takeOverFromLeavers } from './reminding.ts'

const house = testHouse()
const { travel, receive, registered, card, paper, underWay, signed, eventsOf } = office(house)

test('what is late stands above whatever the filter says, and cannot be extended any more', async () => {
  const { id } = await underWay()
  await travel('2026-12-25')
  const me = await house.as('vorontsova')
  for (const query of [
    {},
    { state: 'ended' as const },
    { executorId: cast.gusev.id },
    { typed: 'нет такого' },
    { dueBy: '2026-01-01' },
  ]) {
    const { late, lines } = (await me(appeals.register, { query })).body
    expect(late.find(one => one.id === id)).toMatchObject({ urgency: 'late', daysLeft: -1 })
    expect(lines.some(one => one.id === id)).toBe(false)
  }
  const head = await house.as('krylova')
  const body = { days: 30, reason: 'Ждём архив', notice: paper() }
  expect((await head(appeals.extend, { ...at(id), body })).body.code).toBe('late')
  await expect(house.db.deleteFrom('appeal').where('id', '=', id).execute()).rejects.toThrow(/never deleted/u)
  await expect(house.db.updateTable('appeal').set({ registeredOn: '2026-12-01' }).where('id', '=', id).execute()).rejects.toThrow(
    /keeps its number/u,
  )
})

test('the register filters by state, executor, day, number and author', async () => {
  const { id } = await underWay({ author: { ...kotov, surname: 'Ёлкин' } })
  const me = await house.as('krylova')
  const found = async (query: Parameters<typeof me<typeof appeals.register>>[1]['query']) =>
    (await me(appeals.register, { query })).body.lines.some(one => one.id === id)
  const { number } = (await me(appeals.card, at(id))).body
  expect(await found({ state: 'assigned', executorId: cast.vorontsova.id, typed: 'елкин' })).toBe(true)
  expect(await found({ typed: number!.toLowerCase() })).toBe(true)
  expect(await found({ dueBy: '2026-12-23' })).toBe(false)
  expect(await found({ dueBy: '2026-12-24' })).toBe(true)
  expect(await found({ state: 'approval' })).toBe(false)
  expect(await found({ executorId: cast.gusev.id })).toBe(false)
})

test('more time: once, told to the author, thirty days at most, counted from registration', async () => {
  const { id } = await underWay()
  const head = await house.as('krylova')
  const extend = (days: number) =>
    head(appeals.extend, { ...at(id), body: { days, reason: 'Ждём ответ архива', notice: paper() } })
  expect((await extend(31)).status).toBe(400)
  const longer = (await extend(30)).body
  expect(longer).toMatchObject({ dueOn: '2027-01-22', extension: { days: 30 }, state: 'assigned' })
  expect(longer.deadlines.find(({ code }) => code === 'answer')!.why).toContain('60-й день')
  expect(longer.dispatches).toMatchObject([{ kind: 'notice' }])
  expect((await extend(1)).body.code).toBe('already')
  const information = await underWay({ law: 'information' })
  await travel('2026-12-02')
  expect(
    (await head(appeals.extend, { ...at(information.id), body: { days: 5, reason: 'Ждём', notice: paper() } })).body.code,
  ).toBe('late')
  const service = await underWay({ kind: 'complaint', law: 'service-complaint' })
  expect((await head(appeals.extend, { ...at(service.id), body: { days: 1, reason: 'Ждём', notice: paper() } })).body.code).toBe(
    'no-extension',
  )
})

test('a repeated appeal has the earlier ones and their answers beside it; two answers propose to stop', async () => {
  const author = { ...kotov, surname: 'Повторов' }
  const answer = async () => {
    const { id, questionIds } = await signed({ author })
    const body = { paper: paper({ body: 'Пособие начислим 10 декабря.' }), result: 'explained' as const, questionIds }
    await (
      await house.as('vorontsova')
    )(appeals.answer, { ...at(id), body })
    return id
  }
  const [first, second] = [await answer(), await answer()]
  const { id } = await registered({ author })
  const head = await house.as('krylova')
  const alone = (await head(appeals.card, at(id))).body
  expect(alone.earlier.map(one => [one.id, one.linked])).toEqual(
    expect.arrayContaining([
      [first, false],
      [second, false],
    ]),
  )
  const linked = (await head(appeals.link, { ...at(id), body: { earlier: [first, second] } })).body
  expect(linked.repeated).toBe(true)
  expect(linked.earlier[0]!.answers).toMatchObject([{ body: 'Пособие начислим 10 декабря.' }])
  expect(linked.grounds[0]).toMatchObject({ code: 'again', why: 'Уже отвечали по существу: 2' })
  expect((await head(appeals.link, { ...at(id), body: { earlier: [id] } })).body.code).toBe('itself')
})

test('a scan comes back as it was; a program or a page is not taken', async () => {
  const { id } = await registered()
  const me = await house.as('krylova')
  const file = (content: Buffer, name = 'скан.pdf') => ({
    ...at(id),
    body: { id: uuid7(), name, content: content.toString('base64') },
  })
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 << 20, 7)])
  const [line] = (await me(appeals.addFile, file(pdf, '../../скан «К».pdf'))).body
  expect(line).toMatchObject({ name: 'скан «К».pdf', mediaType: 'application/pdf', size: pdf.length })
  const back = (await me(appeals.file, { params: { id, fileId: line!.id } })).body
  expect(Buffer.from(back.content, 'base64').equals(pdf)).toBe(true)
  for (const bad of ['<html><script>1</script>', 'MZ\u0000\u0001', ''])
    expect((await me(appeals.addFile, file(Buffer.from(bad)))).status).toBe(400)
  expect((await (await house.as('gusev'))(appeals.file, { params: { id, fileId: line!.id } })).status).toBe(404)
})

test('a scan that comes with the paper is kept though whoever received it is complained of and sees it no more', async () => {
  const file = { id: uuid7(), name: 'скан.pdf', content: Buffer.from('%PDF-1.7 скан').toString('base64') }
  const complained = [{ staffId: cast.sidorova.id, departmentId: null }]
  const { body } = await receive('sidorova', { kind: 'complaint', register: true, complained, files: [file] })
  expect(body.seen).toBe(false)
  expect((await card('krylova', body.id)).body.files).toMatchObject([{ name: 'скан.pdf' }])
})

test('where some questions are another body’s, copies to it are due in seven days and leave the rest to us', async () => {
  const { id } = await registered()
  const head = await house.as('krylova')
  const list = ['Когда ждать деньги?', 'Когда пересчитают пенсию?'].map((body, i) => ({ id: uuid7(), body, ours: i === 0 }))
  const split = (await head(appeals.questions, { ...at(id), body: { questions: list } })).body
  expect(split.deadlines.find(({ code }) => code === 'copies')).toMatchObject({ due: '2026-12-01', doneOn: null })
  const sent = await head(appeals.sendPaper, {
    ...at(id),
    body: { kind: 'copy', paper: paper({ addressee: 'Социальный фонд' }) },
  })
  expect(sent.body.deadlines.find(({ code }) => code === 'copies')).toMatchObject({ doneOn: '2026-11-24' })
})

test('papers on the way: an inquiry is awaited fifteen days', async () => {
  const { id } = await underWay()
  const me = await house.as('vorontsova')
  const sent = (await me(appeals.sendPaper, { ...at(id), body: { kind: 'inquiry', paper: paper({ addressee: 'Архив' }) } })).body
  expect(sent.dispatches).toMatchObject([{ kind: 'inquiry', addressee: 'Архив', expectedOn: '2026-12-09' }])
})

test('reminders go once to whom they concern: draft, signature, lateness; never to the person complained of', async () => {
  const { id } = await underWay()
  const points = async () =>
    (await eventsOf(id))
      .filter(({ kind }) => kind === 'appeal.reminded')
      .map(({ data }) => {
        const { point, owner } = data as { point: string; owner: string }
        return [point, Object.values(cast).find(person => person.id === owner)!.surname]
      })
  await remind(house.db, house.now())
  expect(await points()).toEqual([])
  await travel('2026-12-17')
  await Promise.all([remind(house.db, house.now()), remind(house.db, house.now())])
  expect(await points()).toEqual([['draft', 'Воронцова']])
  await (
    await house.as('vorontsova')
  )(appeals.submit, at(id))
  await travel('2026-12-21')
  await remind(house.db, house.now())
  expect(await points()).toContainEqual(['approval', 'Крылова'])
  await travel('2026-12-25')
  await remind(house.db, house.now())
  expect(
    (await points())
      .filter(([point]) => point === 'late')
      .map(([, who]) => who)
      .toSorted((a, b) => a!.localeCompare(b!, 'ru')),
  ).toEqual(['Воронцова', 'Крылова', 'Лебедев'])
})

test('whoever leaves leaves no appeal behind', async () => {
  const { id } = await underWay()
  expect(await takeOverFromLeavers(house.db, house.now())).toBe(0)
  await house.db.updateTable('staff').set({ leftOn: '2026-11-24' }).where('id', '=', cast.vorontsova.id).execute()
  await takeOverFromLeavers(house.db, house.now())
  expect((await card('krylova', id)).body).toMatchObject({ executorId: cast.krylova.id, departmentId: jobs })
  await house.db.updateTable('staff').set({ leftOn: null }).where('id', '=', cast.vorontsova.id).execute()
})

test('a region’s holiday that was added moves the deadlines of what is open, with a trace', async () => {
  const { id } = await registered()
  expect((await card('krylova', id)).body.dueOn).toBe('2026-12-24')
  await house.db.updateTable('centre').set({ region: '16' }).execute()
  const holiday = { id: uuid7(), region: '16', title: 'День чая', onDays: ['12-24'], source: 'Закон', validFrom: '2026-01-01' }
  await house.db.insertInto('regionalHoliday').values(holiday).execute()
  expect(await recount(house.db, house.now())).toBeGreaterThan(0)
  expect(await recount(house.db, house.now())).toBe(0)
  expect((await card('krylova', id)).body).toMatchObject({ dueOn: '2026-12-23' })
  await house.db.updateTable('centre').set({ region: null }).execute()
  await recount(house.db, house.now())
})

test('the centre’s own order: another pattern and the day after, from a day on', async () => {
  const director = await house.as('lebedev')
  const order = { validFrom: '2026-12-01', pattern: '01-17/{номер}', offDay: 'after' as const, source: 'Приказ № 12' }
  expect((await director(appeals.setOrder, { body: { ...order, validFrom: '2026-11-01' } })).body.code).toBe('past')
  expect((await director(appeals.setOrder, { body: { ...order, pattern: 'без номера' } })).status).toBe(400)
  await director(appeals.setOrder, { body: order })
  expect((await registered()).number).toMatch(/^К-/u)
  await travel('2026-12-02')
  const { id, number } = await registered({ receivedOn: '2026-12-02' })
  expect(number).toMatch(/^01-17\/\d+$/u)
  expect((await card('krylova', id)).body.dueOn).toBe('2027-01-11')
})

test('a look at a text writes nothing and says what it would become', async () => {
  const me = await house.as('sidorova')
  const look = async (change: object) =>
    (
      await me(appeals.look, {
        body: { channel: 'post', law: 'appeal', receivedOn: '2026-11-24', body: text, author: kotov, ...change },
      })
    ).body
  const { questions: found, answer, counts, trouble } = await look({})
  expect(found).toEqual(['Почему не начислили пособие?', 'Прошу сообщить, когда ждать деньги.'])
  expect([answer?.due, counts.counts, trouble]).toEqual(['2026-12-24', 'yes', ''])
  expect((await look({ channel: 'email' })).trouble).toContain('не обращение')
  expect((await look({ author: {} })).lacking).toEqual(['фамилия', 'адрес для ответа'])
})
