// Over HTTP: an answer from draft to verified, stale and retired; what is found; what is said of it; what has no answer.
import { beforeAll, describe, expect, test } from 'vitest'
import { seedProtocols } from '#contacts/store/protocols.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { verified, words } from '#test/knowledge.ts'
import { benefits, cast, jobs } from '#test/people.ts'
import { knowledge } from './api.ts'
import { ageAnswers } from './writing.ts'

const house = testHouse()
let [gusev, akhmetov, krylova, melnik]: Somebody[] = []

beforeAll(async () => {
  ;[gusev, akhmetov, krylova, melnik] = await Promise.all([
    house.as('gusev'),
    house.as('akhmetov'),
    house.as('krylova'),
    house.as('melnik'),
  ])
})

const events = async (kind: string) =>
  (
    await house.db.selectFrom('event').select(['kind', 'data', 'departmentId']).where('kind', '=', kind).orderBy('id').execute()
  ).map(({ data, departmentId }) => ({ ...(data as Record<string, unknown>), departmentId }))
const found = async (text: string) => (await gusev!(knowledge.search, { body: { words: text } })).body

describe('an answer', () => {
  const id = uuid7()
  const params = { id }
  const save = (who: Somebody, version: number, more = {}) =>
    who(knowledge.save, { params, body: { ownerId: cast.gusev.id, version, words: words(more) } })

  test('is a draft that nobody finds until another person has checked it', async () => {
    expect((await save(gusev!, 0)).body).toMatchObject({ state: 'draft', version: 1, verifiedVersion: null })
    expect(await found('пособие')).toEqual([])
    expect((await akhmetov!(knowledge.article, { params })).status).toBe(404)
    expect((await gusev!(knowledge.verify, { params, body: { version: 1 } })).body.code).toBe('same-person')
    expect((await krylova!(knowledge.verify, { params, body: { version: 1 } })).body).toMatchObject({
      state: 'verified',
      verifiedBy: 'Крылова Ирина',
    })
    expect(await found('когда дадут деньги безработному')).toMatchObject([{ id, state: 'verified', owner: 'Гусев Олег' }])
  })

  test('shows the checked words while newer ones wait, and says what changed', async () => {
    expect((await save(gusev!, 1, { short: 'Пособие приходит раз в месяц.' })).body).toMatchObject({
      version: 2,
      words: { short: words().short },
      waiting: { short: 'Пособие приходит раз в месяц.' },
    })
    expect((await akhmetov!(knowledge.article, { params })).body).toMatchObject({
      waiting: null,
      may: { edit: false, verify: false },
    })
    expect((await found('пособие'))[0]!.short).toBe(words().short)
    expect((await akhmetov!(knowledge.versions, { params })).body.map(({ version }) => version)).toEqual([1])
    expect((await gusev!(knowledge.versions, { params })).body.map(({ version }) => version)).toEqual([2, 1])
    await krylova!(knowledge.verify, { params, body: { version: 2 } })
    expect((await found('пособие'))[0]!.short).toBe('Пособие приходит раз в месяц.')
  })

  test('of two who edit at once one is told that it has changed', async () => {
    const both = await Promise.all([save(gusev!, 2), save(krylova!, 2, { short: 'Иначе.' })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('changed')
  })

  test('does not go out while the checker finds errors in the leaflet', async () => {
    const rude = uuid7()
    const leaflet = 'Уважаемый Иван Иванович!\n\nВы врёте и ничего не получите, идиот.'
    await gusev!(knowledge.save, {
      params: { id: rude },
      body: { ownerId: cast.gusev.id, version: 0, words: words({ asked: ['Про отказ'], leaflet }) },
    })
    const refused = await krylova!(knowledge.verify, { params: { id: rude }, body: { version: 1 } })
    expect([refused.status, refused.body.code]).toEqual([409, 'checker'])
    expect((await gusev!(knowledge.check, { body: { leaflet } })).body.filter(({ sure }) => sure).length).toBeGreaterThan(0)
    expect((await gusev!(knowledge.check, { body: { leaflet: words().full } })).body.filter(({ sure }) => sure)).toEqual([])
  })

  test('is printed when it is sure', async () => {
    const pdf = await house.app.web.inject({ url: `/api/knowledge/articles/${id}/leaflet.pdf`, headers: { cookie: '' } })
    expect(pdf.statusCode).toBe(401)
    const draft = uuid7()
    await gusev!(knowledge.save, {
      params: { id: draft },
      body: { ownerId: cast.gusev.id, version: 0, words: words({ asked: ['Черновик'] }) },
    })
    expect((await gusev!(knowledge.leaflet, { params: { id: draft } })).body).toMatchObject({ code: 'not-sure' })
  })

  test('is stale after its day: said to the owner once, to the head once, until it is checked again', async () => {
    const on = (day: string) => ageAnswers(house.db, new Date(`${day}T07:00:00.000Z`))
    expect(await on('2027-03-01')).toBe(0)
    const twice = await Promise.all([on('2027-03-02'), on('2027-03-02')])
    expect(twice.reduce((sum, n) => sum + n)).toBe(1)
    expect(await events('knowledge.stale')).toMatchObject([{ article: id, owner: cast.gusev.id, why: 'date' }])
    expect(await found('пособие')).toMatchObject([{ id, state: 'stale' }])
    expect((await gusev!(knowledge.waiting, {})).body.stale).toBe(1)
    expect([await on('2027-03-10'), await on('2027-03-10')]).toEqual([1, 0])
    expect(await events('knowledge.raised')).toMatchObject([{ article: id, departmentId: jobs }])
    const { version } = (await gusev!(knowledge.article, { params })).body
    const again = { version, reviewBy: '2027-09-01', edition: '2027-03-01' }
    expect((await gusev!(knowledge.confirm, { params, body: again })).body).toMatchObject({
      state: 'stale',
      waiting: { reviewBy: '2027-09-01' },
    })
    await krylova!(knowledge.verify, { params, body: { version: version + 1 } })
    expect(await found('пособие')).toMatchObject([{ id, state: 'verified', reviewBy: '2027-09-01' }])
  })

  test('is stale when its law has changed', async () => {
    expect((await krylova!(knowledge.sourceChanged, { body: { act: '565-фз  от 12.12.2023' } })).body.articles).toBe(1)
    expect((await krylova!(knowledge.sourceChanged, { body: { act: '565-ФЗ от 12.12.2023' } })).body.articles).toBe(0)
    expect((await gusev!(knowledge.article, { params })).body).toMatchObject({ state: 'stale', staleWhy: 'source' })
  })

  test('is taken out of use and found no more', async () => {
    expect((await krylova!(knowledge.retire, { params, body: {} })).body.state).toBe('retired')
    expect(await found('пособие')).toEqual([])
    expect((await akhmetov!(knowledge.article, { params })).status).toBe(404)
  })
})

describe('suggestions', () => {
  test('come for what is written, with the words that met; none for what is foreign', async () => {
    const id = await verified(krylova!, melnik!, cast.krylova.id, {
      asked: ['Можно ли учиться бесплатно?'],
      official: ['Профессиональное обучение безработных'],
      short: 'Да, курсы бесплатные.',
      full: 'Подберём курс.',
    })
    const suggest = async (text: string) => (await gusev!(knowledge.suggest, { body: { text } })).body
    const [first] = await suggest('Клиентка спрашивает про бесплатное обучение на бухгалтера')
    expect(first).toMatchObject({ id })
    expect(first!.matches.map(({ said }) => said)).toContain('обучение')
    expect((await suggest('бесплатное абучение'))[0]?.id).toBe(id)
    expect(await suggest('Сегодня хорошая погода, снег растаял')).toEqual([])
    expect(await suggest('')).toEqual([])
    const kept = await house.db.selectFrom('request').select('reply').where('endpoint', 'like', '%suggest%').execute()
    expect(kept).toEqual([])
  })
  test('of answers to the same words the one about the reason of the visit comes first; what is for colleagues is kept out of letters', async () => {
    await seedProtocols(house.db)
    const [work, own] = [uuid7(), uuid7()]
    const reason = { hint: '', icon: 'case', usualMinutes: 15, validFrom: '2026-01-01', departmentId: benefits, sort: 1 }
    await house.db
      .insertInto('reason')
      .values([
        { ...reason, id: work, code: 'w', letter: 'Р', title: 'Работа' },
        { ...reason, id: own, code: 'o', letter: 'Д', title: 'Своё дело' },
      ])
      .execute()
    const words = (short: string, reasonId: string) => ({
      ...{ asked: ['Как получить субсидию?'], official: ['Субсидия'], short, full: 'Подадим заявление.', reasonIds: [reasonId] },
    })
    await verified(krylova!, melnik!, cast.krylova.id, words('На место.', work))
    await verified(krylova!, melnik!, cast.krylova.id, words('На дело.', own))
    await verified(krylova!, melnik!, cast.krylova.id, { ...words('Между нами.', work), audience: 'staff' })
    const suggest = async (channel: 'visit' | 'letter') =>
      (await akhmetov!(knowledge.suggest, { body: { text: 'спрашивает, как получить субсидию', channel } })).body.map(
        ({ short }) => short,
      )
    for (const [reasonId, first] of [
      [work, 'На место.'],
      [own, 'На дело.'],
    ] as const) {
      const id = uuid7()
      const visit = { channel: 'visit' as const, protocolEdition: 1, state: 'open' as const, code: `k-${first}` }
      await house.db
        .insertInto('contact')
        .values({ ...visit, id, reasonId, staffId: cast.akhmetov.id, departmentId: benefits, startedAt: '2026-11-24T08:00:00Z' })
        .execute()
      expect((await suggest('visit'))[0]).toBe(first)
      await house.db.deleteFrom('contact').where('id', '=', id).execute()
    }
    expect(await suggest('visit')).toContain('Между нами.')
    expect(await suggest('letter')).not.toContain('Между нами.')
  })
})

describe('what colleagues say', () => {
  test('«не помогло» needs a reason, reaches the owner and is answered once', async () => {
    const id = await verified(krylova!, melnik!, cast.akhmetov.id, { asked: ['Как вернуть переплату?'] })
    const give = (body: { id: string; helped: boolean; reason?: string }) => gusev!(knowledge.feedback, { params: { id }, body })
    expect((await give({ id: uuid7(), helped: false })).status).toBe(400)
    const one = { id: uuid7(), helped: false, reason: 'Нет реквизитов' }
    await give(one)
    await give(one)
    await give({ id: uuid7(), helped: true })
    expect((await akhmetov!(knowledge.desk, {})).body.complaints).toMatchObject([
      { id: one.id, reason: 'Нет реквизитов', by: 'Гусев Олег' },
    ])
    expect((await gusev!(knowledge.desk, {})).body.complaints).toEqual([])
    const answer = (who: Somebody) => who(knowledge.answerFeedback, { params: { id: one.id }, body: { answer: 'Добавили' } })
    expect((await answer(gusev!)).status).toBe(404)
    const both = await Promise.all([answer(akhmetov!), answer(melnik!)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await gusev!(knowledge.article, { params: { id } })).body).toMatchObject({
      helped: 1,
      notHelped: 1,
      feedback: [{ answer: 'Добавили' }],
    })
  })

  test('a question asked twice is proposed once, also when both come at once, and becomes an answer', async () => {
    const ask = (who: Somebody, text: string) => who(knowledge.ask, { body: { id: uuid7(), text, kind: 'nothing' } })
    const both = await Promise.all([
      ask(gusev!, 'Можно ли встать на учёт с временной регистрацией?'),
      ask(akhmetov!, 'Временная регистрация: поставят на учёт?'),
    ])
    expect(both.map(({ body }) => body.times).toSorted((a, b) => a - b)).toEqual([1, 2])
    expect(new Set(both.map(({ body }) => body.gapId)).size).toBe(1)
    expect(both.map(({ body }) => body.proposed)).toContain(true)
    expect((await ask(gusev!, 'Сколько платят за субботники?')).body).toMatchObject({ times: 1, proposed: false })
    const gapId = both[0].body.gapId
    expect(await events('knowledge.proposed')).toMatchObject([{ gap: gapId, times: 2 }])
    const { gaps } = (await krylova!(knowledge.desk, {})).body
    expect(gaps[0]).toMatchObject({ id: gapId, times: 2, proposed: true })
    const body = () => ({ articleId: uuid7(), ownerId: cast.krylova.id, words: words({ asked: gaps[0]!.questions }) })
    const answered = await Promise.all([
      krylova!(knowledge.answerGap, { params: { id: gapId }, body: body() }),
      melnik!(knowledge.answerGap, { params: { id: gapId }, body: body() }),
    ])
    expect(answered.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await krylova!(knowledge.desk, {})).body.gaps.map(({ id }) => id)).not.toContain(gapId)
  })

  test('a colleague’s question is proposed at once, and may be dismissed', async () => {
    const { body } = await akhmetov!(knowledge.ask, {
      body: { id: uuid7(), text: 'Где лежит бланк акта сверки?', kind: 'colleague' },
    })
    expect(body).toMatchObject({ times: 1, proposed: true })
    expect((await events('knowledge.proposed')).at(-1)).toMatchObject({ departmentId: benefits })
    const left = await krylova!(knowledge.dismissGap, { params: { id: body.gapId }, body: {} })
    expect(left.body.map(({ id }) => id)).not.toContain(body.gapId)
    expect((await gusev!(knowledge.ask, { body: { id: uuid7(), text: 'и что?', kind: 'nothing' } })).status).toBe(400)
  })
})

describe('answers as a file', () => {
  const head =
    'Как спрашивают;Как это называется;Короткий ответ;Полный ответ;Памятка;Владелец;Закон или приказ;Статья;Редакция от;Пересмотреть до;Для кого;Каналы;Пункт Кодекса'
  const take = async (rows: string[], accept: boolean) =>
    (
      await krylova!(knowledge.takeList, {
        body: { name: 'a.csv', bytes: Buffer.from([head, ...rows].join('\n')).toString('base64'), accept },
      })
    ).body

  test('come whole or not at all, twice the same changes nothing', async () => {
    const good =
      'Можно ли с собакой? | Пустят ли с собакой?;Собака-проводник;Можно.;Да, можно.;;Гусев Олег Петрович;181-ФЗ;ст. 15;;01.06.2027;граждане;приём, телефон;4.2'
    const bad = 'Второй;Б;В;Г;;Нет Такого;181-ФЗ;;;01.06.2020;все;;'
    expect((await take([good, bad], true)).taken).toBe(false)
    expect((await gusev!(knowledge.lines, {})).body.map(({ title }) => title)).not.toContain('Можно ли с собакой?')
    expect(await take([good], true)).toMatchObject({ taken: true, rows: 1 })
    expect(await take([good], true)).toMatchObject({ taken: true })
    const line = (await gusev!(knowledge.lines, {})).body.find(({ title }) => title === 'Можно ли с собакой?')!
    expect(line).toMatchObject({ state: 'draft', owner: 'Гусев Олег', waits: true })
    expect((await gusev!(knowledge.versions, { params: { id: line.id } })).body).toHaveLength(1)
  })
})
