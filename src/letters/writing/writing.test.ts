// Answers over HTTP: written, saved without loss, checked by the server itself, approved, signed, sent with the appeal.
import { describe, expect, test } from 'vitest'
import { appeals } from '#appeals/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { badText, desk, goodText } from '#test/letters.ts'
import { cast } from '#test/people.ts'
import { writing } from './api.ts'

const house = testHouse()
const { begun, underWay } = desk(house)

describe('beginning', () => {
  test('requisites are filled in: addressee in the dative, salutation, signature, executor with a telephone', async () => {
    const { now } = await begun()
    const letter = await now()
    expect(letter.text).toMatch(/^Котову И\. Д\.\nг\. Светлореченск/u)
    expect(letter.text).toContain('Уважаемый Игорь Дмитриевич!')
    expect(letter.text).toContain('И. С. Крылова')
    expect(letter.text).toContain('Исп.: Воронцова Елена Андреевна, тел. +7 835 000-01-00')
    expect(letter).toMatchObject({ state: 'draft', revision: 1, questions: [{}, {}], may: ['write', 'submit'] })
  })

  test('a gender that the name does not show is asked and never guessed', async () => {
    const { now, decide, act, executor } = await begun({ author: { surname: 'Вакуленко', name: 'Саша', address: 'Заречная, 5' } })
    expect(await now()).toMatchObject({ reader: { gender: null, genderKnown: false } })
    await decide()
    const held = await act('submit', executor)
    expect([held.status, held.body.code]).toEqual([409, 'errors'])
    await decide({ gender: 'female' })
    expect((await now()).text).toContain('Уважаемая госпожа Вакуленко!')
  })

  test('of two who begin at once both have one letter', async () => {
    const { id } = await underWay()
    const where = { params: { appealId: id } }
    const [executor, head] = [await house.as('vorontsova'), await house.as('krylova')]
    const begin = { ...where, body: { id: uuid7(), template: 'explained' } }
    const both = await Promise.all([
      executor(writing.begin, begin),
      head(writing.begin, { ...begin, body: { ...begin.body, id: uuid7() } }),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both[0].body.id).toBe(both[1].body.id)
  })

  test('an unsigned appeal gets no answer', async () => {
    const { id } = await underWay({ form: 'anonymous', author: { surname: '', name: '' } })
    const answer = await (
      await house.as('vorontsova')
    )(writing.begin, { params: { appealId: id }, body: { id: uuid7(), template: null } })
    expect([answer.status, answer.body.code]).toEqual([409, 'no-author'])
  })
})

describe('saving', () => {
  test('who saves over a revision that they have not read is told, and both texts stay', async () => {
    const { where, executor, head, now, say } = await begun()
    const { revision } = await now()
    await say('Текст Воронцовой.')
    const late = await head(writing.save, { ...where, body: { text: 'Текст Крыловой.', revision } })
    expect([late.status, late.body.code]).toEqual([409, 'changed'])
    await head(writing.putAside, { ...where, body: { id: uuid7(), text: 'Текст Крыловой.' } })
    expect((await now()).text).toBe('Текст Воронцовой.')
    const versions = (await executor(writing.versions, where)).body
    const texts = await Promise.all(
      versions.map(async ({ id }) => (await executor(writing.version, { params: { ...where.params, id } })).body.text),
    )
    expect(texts).toEqual(expect.arrayContaining(['Текст Воронцовой.', 'Текст Крыловой.']))
  })

  test('of ten saves at one moment one comes through', async () => {
    const { where, executor, now } = await begun()
    const { revision } = await now()
    const saves = Array.from({ length: 10 }, (_, i) =>
      executor(writing.save, { ...where, body: { text: `Текст ${i}.`, revision } }),
    )
    const statuses = (await Promise.all(saves)).map(({ status }) => status)
    expect(statuses.filter(status => status === 200)).toHaveLength(1)
    expect((await now()).revision).toBe(revision + 1)
  })

  test('a save whose answer was lost is repeated as the same act', async () => {
    const { where, executor, now } = await begun()
    const { revision } = await now()
    const key = uuid7()
    const save = () => executor(writing.save, { ...where, body: { text: 'Раз.', revision } }, { key })
    expect([await save(), await save()].map(({ body }) => body.revision)).toEqual([revision + 1, revision + 1])
  })

  test('typing goes on in one version for ten minutes, another person’s is another', async () => {
    const { where, executor, head, say } = await begun()
    await say('Раз.')
    await say('Раз, два.')
    await say('Раз, два, три.', head)
    const versions = (await executor(writing.versions, where)).body
    expect(versions.map(({ kind, by }) => [kind, by])).toEqual([
      ['draft', 'Ирина Крылова'],
      ['draft', 'Елена Воронцова'],
    ])
  })
})

describe('what holds a letter back', () => {
  test('errors do until each is mended or has a reason, and whoever approves reads the reason', async () => {
    const { where, executor, head, now, decide, say, act } = await begun()
    await decide()
    await say(badText)
    const held = await act('submit', executor)
    expect([held.status, held.body.code]).toEqual([409, 'errors'])
    expect(held.body.message).toContain('2 ошибки')
    const leave = (rule: 'salutation-form' | 'third-person', fragment: string) =>
      executor(writing.leave, { ...where, body: { id: uuid7(), rule, fragment, reason: 'Так просил автор' } })
    await leave('salutation-form', 'Уважаемый Котов И. Д.!')
    await leave('third-person', 'обращение Котова И. Д.')
    expect((await act('submit', executor)).status).toBe(200)
    expect((await now(head)).asides).toMatchObject([{ reason: 'Так просил автор', by: 'Елена Воронцова' }, {}])
  })

  test('a finding taken up again holds again', async () => {
    const { where, executor, decide, say, act } = await begun()
    await decide()
    await say(goodText.replace('Ваше обращение', 'обращение Котова И. Д.'))
    const id = uuid7()
    const reason = 'Так просил автор'
    await executor(writing.leave, { ...where, body: { id, rule: 'third-person', fragment: 'обращение Котова И. Д.', reason } })
    await executor(writing.takeUp, { params: { ...where.params, id } })
    expect((await act('submit', executor)).body.code).toBe('errors')
  })

  test('a justified complaint without an apology on behalf of the head', async () => {
    const { executor, decide, say, act } = await begun({ kind: 'complaint' })
    await decide({ result: 'measures', cause: 'Не запросили справку', remedy: 'Запрашиваем в день приёма' })
    await say(goodText)
    expect((await act('submit', executor)).body.message).toContain('извинени')
    await say(goodText.replace('Деньги за', 'Приношу Вам извинения за ожидание.\n\nДеньги за'))
    expect((await act('submit', executor)).status).toBe(200)
  })

  test.each([
    ['a place not filled', goodText.replace('27 ноября', '[число]'), {}, 'Заполните: [число]'],
    ['another’s signature', goodText.replace('И. С. Крылова', 'О. П. Гусев'), {}, 'нужна подпись «И. С. Крылова»'],
    ['no result', goodText, { result: null }, 'чем закончилось'],
  ])('%s', async (_, text, details, what) => {
    const { executor, decide, say, act } = await begun()
    await decide(details)
    await say(text)
    const held = await act('submit', executor)
    expect([held.status, held.body.code]).toEqual([409, 'lacks'])
    expect(held.body.message).toContain(what)
  })

  test('a question added after the signature keeps the letter from leaving, and there is a way back', async () => {
    const { id, executor, head, decide, say, act, post, remark, now } = await begun()
    await decide()
    await say(goodText)
    await act('submit', executor)
    await act('sign', head)
    const { questions } = (await head(appeals.card, { params: { id } })).body
    const more = [
      ...questions.map(({ id: questionId, body, ours }) => ({ id: questionId, body, ours })),
      { id: uuid7(), body: 'Кто научит меня варить сталь?', ours: true },
    ]
    await head(appeals.questions, { params: { id }, body: { questions: more } })
    expect((await post()).body.code).toBe('errors')
    expect((await remark()).status).toBe(200)
    expect(await now()).toMatchObject({ state: 'returned', number: '', signedOn: null })
  })
})

test('two with one letter open see each other and that it changed', async () => {
  const { where, executor, head, now } = await begun()
  await executor(writing.here, where)
  expect((await head(writing.here, where)).body).toMatchObject({
    others: [{ name: 'Елена Воронцова' }],
    revision: (await now()).revision,
  })
  await executor(writing.away, where)
  expect((await head(writing.here, where)).body.others).toEqual([])
})

test('as one types: pages of the real layout, the map of questions, what is lacking', async () => {
  const { where, executor } = await begun()
  const { body } = await executor(writing.look, { ...where, body: { text: goodText } })
  expect(body).toMatchObject({ pages: 1, paragraphs: 2, covered: [{ answered: 'yes' }, { answered: 'yes' }] })
  expect(body.filled).toBeGreaterThan(0.2)
  expect(body.lacks).toEqual(['Выберите, чем закончилось рассмотрение.'])
  const without = goodText.replace(/Деньги за октябрь поступят[^\n]*/u, 'Всё будет хорошо.')
  const { covered } = (await executor(writing.look, { ...where, body: { text: without } })).body
  // How sure the checker is of the gap is told in its own corpus; here it is not called answered.
  expect(covered.map(({ answered }) => answered)).not.toEqual(['yes', 'yes'])
})

test('openings are journalled once a day, papers taken too', async () => {
  const { id, where } = await begun()
  const director = await house.as('lebedev')
  await director(writing.open, where)
  await director(writing.paper, { ...where, query: { form: 'docx' } })
  const views = await house.db.selectFrom('event').select(['staffId', 'data']).where('kind', '=', 'appeal.viewed').execute()
  expect(
    views.filter(({ staffId, data }) => staffId === cast.lebedev.id && (data as { appeal: string }).appeal === id),
  ).toHaveLength(1)
})

describe('templates', () => {
  test('the centre’s own edition stands over the shipped one from its day on, for its department', async () => {
    const [head, executor, other] = [await house.as('krylova'), await house.as('vorontsova'), await house.as('akhmetov')]
    const template = {
      code: 'training',
      title: 'Про наши курсы',
      body: 'Курс для {клиент|родительный} начнётся [число].',
      departmentId: cast.krylova.departmentId,
    }
    const set = (change: object) => head(writing.setTemplate, { body: { ...template, validFrom: '2026-11-24', ...change } })
    expect((await set({ departmentId: null })).status).toBe(400)
    const wrong = await set({ body: '{если дождь}да{конец}' })
    expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining('признака «дождь» нет')])
    expect((await set({})).status).toBe(200)
    expect((await set({ validFrom: '2027-01-01', title: 'Завтрашний' })).status).toBe(200)
    const titleFor = async (who: typeof head) =>
      (await who(writing.templates, { query: {} })).body.find(({ code }) => code === 'training')?.title
    expect([await titleFor(executor), await titleFor(other)]).toEqual(['Про наши курсы', 'Про обучение'])
    const { id } = await underWay()
    await executor(writing.begin, { params: { appealId: id }, body: { id: uuid7(), template: 'training' } })
    const { body } = await executor(writing.open, { params: { appealId: id } })
    expect(body.text).toContain('Курс для Котова Игоря Дмитриевича начнётся [число].')
  })

  test('ready phrases come filled in', async () => {
    const { where, executor } = await begun()
    const { body } = await executor(writing.phrases, where)
    expect(body.find(({ title }) => title === 'Кому позвонить')!.text).toContain('Елена Андреевна Воронцова, +7 835 000-01-00')
  })
})
