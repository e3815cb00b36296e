// Over HTTP: private practice, the bank that is kept, the certifying test by the clock of the server.
import { beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { at, downloadAs, known, rightOf, whoIs, wrongOf } from '#test/practice.ts'
import { certification, practice, situations } from './api.ts'
import { shipped } from './bank/shipped.ts'
import { endOverdue } from './certifying.ts'
import { isTimeToPractise, sessionFor } from './practising.ts'
import type { Attempt, Card, Situation } from './model.ts'

const house = testHouse()
describe('practice', () => {
  let gusev: Somebody
  let cards: Card[]
  beforeAll(async () => {
    gusev = await house.as('gusev')
    cards = (await gusev(practice.session, { query: {} })).body.cards
  })
  const answer = ({ key, edition, showing }: Card, chosen: number[]) =>
    gusev(practice.answer, { body: { key, edition, showing, chosen } })

  test('gives situations without what is right in them', async () => {
    const { body } = await gusev(practice.session, { query: {} })
    expect(body).toMatchObject({ due: 0, secondsLeft: 300, answeredThisWeek: 0 })
    expect(JSON.stringify(body)).not.toMatch(/"(right|why)"/u)
    const why = known.get(body.cards[0]!.key)!.options[0]!.why
    expect(JSON.stringify(body)).not.toContain(why)
  })

  test('one showing is answered once, by two screens and by retries', async () => {
    const card = cards[0]!
    const both = await Promise.all([answer(card, rightOf(card)), answer(card, wrongOf(card)), answer(card, rightOf(card))])
    const { body: later } = await answer(card, wrongOf(card))
    for (const { status, body } of both) expect([status, body]).toEqual([200, later])
    const count = await house.db
      .selectFrom('practiceAnswer')
      .select(e => e.fn.countAll<number>().as('n'))
      .executeTakeFirst()
    expect(count?.n).toBe(1)
  })

  test('says why after the answer, and asks again when it is about to be forgotten', async () => {
    const card = cards[1]!
    const { body } = await answer(card, rightOf(card))
    expect(body.grade).toBe('good')
    expect(body.options.every(({ why }) => why !== '')).toBe(true)
    expect(body.options.map(({ text }) => text)).toEqual(card.options)
    expect(body.dueOn > '2026-11-24').toBe(true)
    expect((await answer(cards[2]!, wrongOf(cards[2]!))).body).toMatchObject({ grade: 'again', dueOn: '2026-11-25' })
    const { body: rest } = await gusev(practice.session, { query: {} })
    expect(rest.cards.map(({ key }) => key)).not.toContain(card.key)
    expect(rest.secondsLeft).toBeLessThan(300)
    const week = await sessionFor(house.db, new Date('2026-12-02T07:30:00.000Z'), whoIs('gusev'), false)
    expect(week.due).toBeGreaterThanOrEqual(2)
    expect(week.cards[0]).toMatchObject({ key: cards[2]!.key, showing: 1 })
  })

  test('refuses what is not there, and a showing that is past', async () => {
    expect((await answer({ ...cards[3]!, key: 'нет' }, [0])).status).toBe(404)
    expect((await answer(cards[3]!, [3])).status).toBe(400)
    expect((await answer({ ...cards[3]!, showing: 4 }, [0])).body.code).toBe('stale')
  })

  test('stays with the person: no event, nobody else sees it, a lost week is told only to them', async () => {
    const { body: own } = await gusev(practice.progress, {})
    expect(own).toMatchObject({ met: 3, all: shipped.length })
    expect(own.curve[0]!.recall).toBe(1)
    expect((await (await house.as('krylova'))(practice.progress, {})).body.met).toBe(0)
    const events = await house.db.selectFrom('event').select(['kind', 'data']).execute()
    expect(events.filter(({ kind, data }) => /practi/u.test(`${kind} ${JSON.stringify(data)}`))).toEqual([])
    expect((await gusev(practice.nudge, {})).body).toEqual({ practice: false, certification: null, disputes: 0 })
    expect((await (await house.as('vorontsova'))(practice.nudge, {})).body.practice).toBe(true)
    expect(await isTimeToPractise(house.db, new Date('2026-11-24T20:30:00.000Z'), whoIs('vorontsova'))).toBe(false)
  })
})

describe('the bank', () => {
  const words = {
    edition: 0,
    clause: '4.2.1',
    place: 'hall' as const,
    difficulty: 2 as const,
    scene: 'Человек стоит у двери и не входит.',
    options: [
      { right: true, text: 'Подойти и спросить', why: 'Первое слово за нами.' },
      { right: false, text: 'Подождать у стойки', why: 'Он может уйти, не спросив.' },
      { right: false, text: 'Закрыть за ним дверь', why: 'Ему так не помочь.' },
    ],
  }

  test('takes a situation of the centre, a new edition of one of ours, and loses no edit of another', async () => {
    const hr = await house.as('romanova')
    const written = await hr(situations.write, { params: { key: 'own-door' }, body: words })
    expect(written.body).toMatchObject({ edition: 1, own: true, retired: false })
    const edited = { ...words, edition: 1, scene: 'Человек стоит у двери.' }
    const belov = await house.as('belov')
    const both = await Promise.all([hr, belov].map(who => who(situations.write, { params: { key: 'own-door' }, body: edited })))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const lonely = { ...words, options: words.options.map(one => ({ ...one, right: true })) }
    expect((await hr(situations.write, { params: { key: 'own-bad' }, body: lonely })).body.message).toMatch(/неверный/u)
    const { key } = shipped[0]!
    expect((await hr(situations.retire, { params: { key }, body: { edition: 0, retired: true } })).body).toMatchObject({
      edition: 1,
    })
    const bank = (await hr(situations.bank, {})).body
    expect(bank).toHaveLength(shipped.length + 1)
    expect(bank.find(one => one.key === key)).toMatchObject({ retired: true, own: false })
    await hr(situations.retire, { params: { key }, body: { edition: 1, retired: false } })
  })
})

describe('the bank as a file', () => {
  const send = (bytes: Buffer, accept = true) => ({ body: { name: 'list.csv', bytes: bytes.toString('base64'), accept } })

  test('comes back as it went out, and nothing has changed; an edited row is a new edition', async () => {
    const hr = await house.as('romanova')
    const bytes = await downloadAs(house, 'romanova', `${situations.list.path}?format=csv`)
    expect((await hr(situations.takeList, send(bytes))).body).toMatchObject({ rows: shipped.length + 1, bad: [], taken: true })
    const count = () =>
      house.db
        .selectFrom('situation')
        .select(e => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    const before = await count()
    expect((await hr(situations.takeList, send(bytes))).body.taken).toBe(true)
    expect(await count()).toEqual(before)
    const edited = Buffer.from(bytes.toString('utf8').replace('Человек стоит у двери.', 'Человек замер у двери.'))
    expect((await hr(situations.takeList, send(edited, false))).body).toMatchObject({ bad: [], taken: false })
    expect(await count()).toEqual(before)
    await hr(situations.takeList, send(edited))
    expect((await hr(situations.bank, {})).body.find(({ key }) => key === 'own-door')?.scene).toBe('Человек замер у двери.')
  })

  test('is not taken at all where a row is bad, and says where', async () => {
    const hr = await house.as('romanova')
    const bytes = Buffer.from(
      (await downloadAs(house, 'romanova', `${situations.list.path}?format=csv`))
        .toString('utf8')
        .replace('own-door', 'own-none')
        .replace('У окна', 'У моря'),
    )
    const { body } = await hr(situations.takeList, send(bytes))
    expect(body.taken).toBe(false)
    expect(body.bad.map(({ column }) => column).toSorted()).toEqual(['Где', 'Ключ'])
  })
})

describe('the certifying test', () => {
  const order = {
    number: '31',
    dated: '2026-11-20',
    inForceFrom: '2026-11-24',
    questions: 8,
    clauses: ['4.2', '4.3', '4.6'],
    minutes: 20,
    passPercent: 75,
    attempts: 2,
    coolingDays: 7,
    periodMonths: 12,
    roles: ['specialist' as const],
  }
  const begin = async (who: Somebody, id = uuid7()) => (await who(certification.start, { body: { id } })).body
  const answer = async (who: Somebody, { id }: Attempt, place: number, chosen: number[]) =>
    (await who(certification.answer, { params: { id, place }, body: { chosen } })).body
  const pick = (asked: Attempt['asked'][number]) => (known.has(asked.key) ? rightOf(asked) : [0])
  const pass = async (who: Somebody, count = 8) => {
    const attempt = await begin(who)
    for (const [place, one] of attempt.asked.entries()) if (place < count) await answer(who, attempt, place, pick(one))
    return (await who(certification.finish, { params: { id: attempt.id } })).body
  }

  test('needs an order; an order is checked against the bank and begins no earlier than today', async () => {
    const gusev = await house.as('gusev')
    expect((await gusev(certification.start, { body: { id: uuid7() } })).body.code).toBe('no-order')
    const hr = await house.as('romanova')
    // Situations of our own would answer to no key of the test.
    const own = (await hr(situations.bank, {})).body.find(({ own: ours }) => ours)!
    await hr(situations.retire, { params: { key: own.key }, body: { edition: own.edition, retired: true } })
    const enter = (change: object) => hr(certification.order, { body: { id: uuid7(), ...order, ...change } })
    expect((await enter({ clauses: ['3.8'] })).body.code).toBe('few')
    expect((await enter({ inForceFrom: '2026-11-23' })).body.code).toBe('past')
    expect((await enter({})).body).toMatchObject([{ number: '31' }])
    expect((await enter({})).body.code).toBe('same-day')
    expect((await gusev(practice.nudge, {})).body.certification).toEqual({ until: null })
    expect((await (await house.as('kim'))(practice.nudge, {})).body.certification).toBeNull()
  })

  test('goes on as the same attempt from every screen; nothing of what is right leaves before the end', async () => {
    const gusev = await house.as('gusev')
    const both = await Promise.all([begin(gusev), begin(gusev)])
    expect(both[0].id).toBe(both[1].id)
    const attempt = both[0]
    expect(attempt).toMatchObject({ secondsLeft: 1200, finishedAt: null, clauses: null, of: 8 })
    expect(attempt.asked.every(({ told }) => told === null)).toBe(true)
    const text = JSON.stringify(attempt)
    for (const { key } of attempt.asked) expect(text).not.toContain(known.get(key)!.options[1]!.why)
    const first = attempt.asked[0]!
    await Promise.all([answer(gusev, attempt, 0, pick(first)), answer(gusev, attempt, 0, pick(first))])
    const changed = await answer(gusev, attempt, 0, wrongOf(first))
    expect(changed.asked[0]!.chosen).toEqual(pick(first))
    expect(JSON.stringify(changed)).not.toMatch(/"(isRight|seed|counted)"/u)
    house.setClock(at(19))
    expect((await begin(gusev)).secondsLeft).toBe(60)
  })

  test('takes nothing after the time; what was answered counts; a closed screen is ended by the clock', async () => {
    const gusev = await house.as('gusev')
    const { openId } = (await gusev(certification.own, {})).body
    const attempt = (await gusev(certification.attempt, { params: { id: openId! } })).body
    house.setClock(at(20))
    const late = await answer(gusev, attempt, 1, pick(attempt.asked[1]!))
    expect(late).toMatchObject({ finishedAt: at(20), right: 1, passed: false })
    expect(late.asked[1]).toMatchObject({ chosen: null, told: { counted: false } })
    expect(late.clauses!.reduce((sum, { of }) => sum + of, 0)).toBe(8)
    expect((await gusev(certification.own, {})).body.standing).toMatchObject({
      state: 'cooling',
      attemptsLeft: 1,
      nextFrom: at(20 + 7 * 1440),
    })
    expect((await gusev(certification.start, { body: { id: uuid7() } })).body.code).toBe('cooling')
    const vorontsova = await house.as('vorontsova')
    await begin(vorontsova)
    const swept = await Promise.all([1, 2].map(() => endOverdue(house.db, new Date(at(41)))))
    expect(swept.reduce((sum, count) => sum + count, 0)).toBe(1)
    const ended = (await vorontsova(certification.own, {})).body.attempts
    expect(ended).toMatchObject([{ finishedAt: at(40), right: 0, passed: false }])
  })

  test('is passed by its mark; the result is for the record, the practice is not in it', async () => {
    house.setClock(at(60))
    const result = await pass(await house.as('krylova'), 6)
    expect(result).toMatchObject({ right: 6, of: 8, passed: true, holder: { name: 'Крылова Ирина Сергеевна' } })
    expect(result.asked.every(({ told }) => told!.why.length >= 3)).toBe(true)
    expect((await (await house.as('krylova'))(certification.own, {})).body.standing).toMatchObject({
      state: 'passed',
      validUntil: '2027-11-24',
    })
    const { body } = await (await house.as('krylova'))(certification.results, {})
    expect(body.people.find(({ name }) => name === 'Крылова Ирина')).toMatchObject({ state: 'passed', right: 6, of: 8 })
    expect(body.people.some(({ department }) => department === 'Выплаты')).toBe(false)
    expect(body.clauses.some(({ people, share }) => people >= 3 && share !== null)).toBe(true)
    expect(body.clauses.filter(({ people }) => people < 3).every(({ share }) => share === null)).toBe(true)
    const { body: others } = await (await house.as('melnik'))(certification.results, {})
    expect(others.clauses).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/chosen|practice/u)
  })

  test('a disputed question reaches the keepers; if its taker is right, it counts', async () => {
    const gusev = await house.as('gusev')
    const failed = (await gusev(certification.own, {})).body.attempts[0]!
    const { asked } = (await gusev(certification.attempt, { params: { id: failed.id } })).body
    const dispute = { id: uuid7(), key: asked[1]!.key, edition: 0, attemptId: failed.id, place: 1, text: 'Верны оба варианта.' }
    const twice = [dispute, { ...dispute, id: uuid7() }].map(body => gusev(situations.dispute, { body }))
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200])
    expect((await (await house.as('vorontsova'))(situations.dispute, { body: { ...dispute, id: uuid7() } })).status).toBe(404)
    const fromPractice = {
      id: uuid7(),
      key: (await gusev(practice.session, { query: {} })).body.cards[0]!.key,
      edition: 0,
      text: 'Не встречал',
    }
    expect((await gusev(situations.dispute, { body: fromPractice })).status).toBe(404)
    const hr = await house.as('romanova')
    const open = (await hr(situations.disputes, {})).body
    expect(open).toMatchObject([{ text: 'Верны оба варианта.', author: 'Гусев Олег', outcome: null }])
    const decide = () => hr(situations.decide, { params: { id: open[0]!.id }, body: { outcome: 'upheld', answer: 'Вы правы.' } })
    expect((await Promise.all([decide(), decide()])).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const after = (await gusev(certification.attempt, { params: { id: failed.id } })).body
    expect(after).toMatchObject({ right: 2, passed: false, paperId: null })
    expect((await gusev(situations.disputes, {})).body).toMatchObject([{ outcome: 'upheld', answer: 'Вы правы.' }])
  })

  test('a dispute out of practice names nobody', async () => {
    const gusev = await house.as('gusev')
    const { key } = await house.db.selectFrom('practiceAnswer').select('key').executeTakeFirstOrThrow()
    await gusev(situations.dispute, { body: { id: uuid7(), key, edition: 0, text: 'А если он спешит?' } })
    const seen = (await (await house.as('belov'))(situations.disputes, {})).body.find(({ text }) => text.startsWith('А если'))
    expect(seen).toMatchObject({ author: '', fromTest: false })
    const event = await house.db
      .selectFrom('event')
      .select(['staffId'])
      .where('kind', '=', 'situation.disputed')
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(event?.staffId).toBeNull()
  })

  test('an edited situation changes nothing of an attempt that has begun', async () => {
    const melnik = await house.as('melnik')
    const attempt = await begin(melnik)
    const { key, scene } = attempt.asked[0]!
    const { edition: _, key: _key, retired: _retired, ...words } = known.get(key)! satisfies Situation
    const hr = await house.as('romanova')
    const now = (await hr(situations.bank, {})).body.find(one => one.key === key)!
    await hr(situations.write, { params: { key }, body: { ...words, edition: now.edition, scene: 'Совсем другое' } })
    expect((await melnik(certification.attempt, { params: { id: attempt.id } })).body.asked[0]!.scene).toBe(scene)
  })
})
