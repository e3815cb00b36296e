// The decision of two, the offer, the letter over HTTP; data of candidates go by their term or their word; lists.
import { beforeAll, describe, expect, test } from 'vitest'
import { Buffer } from 'node:buffer'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { hiringIn, meetingAt, person, vacancy } from '#test/hiring.ts'
import { candidates, interviews, vacancies } from './api.ts'
import { eraseDue } from './candidates.ts'
import { withoutIds } from '#test/without-ids.ts'

const house = testHouse()
const { invited, markAll, close, discussed } = hiringIn(house)

const decision = { after: 0, criteria: ['skills' as const], ground: 'Объяснил просто и по шагам.', noTie: true as const }
const yes = { confirmed: true, remark: '', noTie: true as const }

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
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
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
    expect(new Set(both.map(({ status, body }) => body.code ?? status))).toEqual(new Set([200, 'full']))
    const [first, waits] = both[0]!.status === 200 ? [id, second] : [second, id]
    expect((await krylova(candidates.answer, { params: { id: waits }, body: { accepted: true } })).body.code).toBe('no-offer')
    expect((await krylova(candidates.answer, { params: { id: first }, body: { accepted: false } })).body.standing).toBe('left')
    expect((await krylova(candidates.settle, { params: { id: waits, number: 1 }, body: yes })).body.standing).toBe('offer')
    await house.db
      .updateTable('hiringVacancy')
      .set({ openedAt: '2026-11-14T07:00:00.000Z' })
      .where('id', '=', vacancyId)
      .execute()
    expect((await krylova(candidates.answer, { params: { id: waits }, body: { accepted: true } })).body.standing).toBe('hired')
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
    expect(withoutIds(row)).not.toMatch(/Орлова|Мария|orlova|900/u)
    const replies = await house.db.selectFrom('request').select('reply').execute()
    expect(
      replies
        .filter(({ reply }) => JSON.stringify(reply).includes(id))
        .map(({ reply }) => JSON.stringify(reply))
        .join(''),
    ).not.toContain('Орлова')
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
