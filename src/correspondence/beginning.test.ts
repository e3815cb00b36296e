// Letters that we begin ourselves: to whom they may go, how they are addressed, sent like an answer, let go while nothing has left.
import { beforeEach, describe, expect, test } from 'vitest'
import { clients } from '#clients/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { mailRoom } from '#test/mail.ts'
import type { CastName } from '#test/people.ts'
import { mail } from './api.ts'
import { newLetter } from './new-letter-api.ts'
import { readBox } from './post/box.ts'
import { whyNotFirst } from './rules/consent.ts'
import { sendWaiting } from './sending.ts'

const house = testHouse()
const { come, card, answer, outbox, later } = mailRoom(house)
beforeEach(() => house.setClock(tuesdayMorning))

/** A file with an address and, unless said otherwise, a consent to letters. */
async function client({ consent = true, ...change }: { consent?: boolean } & Record<string, unknown> = {}): Promise<string> {
  const me = await house.as('vorontsova')
  const id = uuid7()
  const person = { surname: 'Котова', name: 'Нина', patronymic: 'Петровна' }
  await me(clients.create, { body: { id, kind: 'person', ...person, evenIfSimilar: true, ...change } })
  const email = (change.email as string | null | undefined) ?? `${id}@mail.test`
  const { body } = await me(clients.change, {
    params: { id },
    body: {
      ...{ ...person, gender: null, birthOn: null, phone: null, occupation: '', language: 'ru', ...change },
      email: change.email === null ? null : email,
    },
  })
  expect(body.message ?? '').toBe('')
  if (consent) await me(clients.consent, { params: { id }, body: { id: uuid7(), kind: 'email', words: 'Пишите на почту' } })
  return id
}

const begin = async (clientId: string, change: object = {}, by: CastName = 'vorontsova') => {
  const body = { id: uuid7(), clientId, subject: 'Документы готовы', template: 'ready', gender: null, ...change }
  return (await house.as(by))(newLetter.begin, { body })
}

describe('to whom it may go', () => {
  const asked = {
    email: 'nina@mail.test',
    consents: [{ kind: 'email', withdrawnAt: null }],
    own: 'czn@czn.test',
    privateBoxes: [],
  }
  test.each([
    ['an address and a consent', {}, ''],
    ['no address', { email: null }, 'нет адреса'],
    ['a slip in the address', { email: 'nina@' }, 'с ошибкой'],
    ['another consent', { consents: [{ kind: 'calls', withdrawnAt: null }] }, 'не соглашался'],
    ['a consent withdrawn', { consents: [{ kind: 'email', withdrawnAt: '2026-11-01' }] }, 'не соглашался'],
    ['a colleague’s private box', { privateBoxes: ['nina@mail.test'] }, 'личный ящик'],
    ['the centre itself', { email: 'czn@czn.test' }, 'не читают'],
  ])('%s', (_, change, why) => expect(whyNotFirst({ ...asked, ...change })).toContain(why))

  test('the screen is told beforehand, the address masked, and a refusal begins nothing', async () => {
    const [good, bad] = [await client(), await client({ consent: false })]
    const me = await house.as('vorontsova')
    const reader = (await me(newLetter.reader, { params: { id: good } })).body
    expect(reader).toMatchObject({ name: 'Котова Нина Петровна', barred: '', gender: 'female', person: true })
    expect(reader.address).toMatch(/^.•••@mail\.test$/u)
    expect((await me(newLetter.reader, { params: { id: bad } })).body.barred).toContain('не соглашался')
    const refusal = await begin(bad)
    expect([refusal.status, refusal.body.code]).toEqual([409, 'barred'])
  })

  test('a gender that nobody knows is asked, never guessed', async () => {
    const id = await client({ surname: 'Вакуленко', name: 'Саша', patronymic: '' })
    const refusal = await begin(id)
    expect([refusal.status, Object.keys((refusal.body as { fields?: object }).fields ?? {})]).toEqual([400, ['gender']])
    const { body } = await begin(id, { gender: 'female' })
    expect(body.draft).toMatch(/^Уважаемая госпожа Вакуленко!/u)
  })

  test.each<[CastName, number]>([
    ['gusev', 200],
    ['sidorova', 200],
    ['kim', 403],
    ['belov', 403],
  ])('%s: %i', async (name, status) => expect((await begin(await client(), {}, name)).status).toBe(status))
})

describe('a letter of our own', () => {
  test('stands begun from its template, leaves under its own subject, and lands as a conversation of the client', async () => {
    const clientId = await client()
    const id = uuid7()
    const [one, again] = await Promise.all([begin(clientId, { id }), begin(clientId, { id })])
    expect([one.status, again.status]).toEqual([200, 200])
    expect(one.body).toMatchObject({ id, mine: true, clientId, letters: [], barred: '' })
    expect(one.body.draft).toMatch(/^Уважаемая Нина Петровна!\n\nГотово: \[что\]/u)
    // A place that is not filled holds it back.
    const held = await answer('vorontsova', id, { text: one.body.draft })
    expect([held.status, held.body.code, held.body.message]).toEqual([409, 'blanks', expect.stringContaining('[что]')])
    const rude = await answer('vorontsova', id, { text: 'Уважаемая Нина Петровна!\n\nВы сами виноваты, надо было читать.' })
    expect(rude.body.code).toBe('errors-left')
    const sent = await answer('vorontsova', id, { text: 'Уважаемая Нина Петровна!\n\nСправка готова, приходите 27 ноября.' })
    expect(sent.status).toBe(200)
    expect((await outbox(id))[0]).toMatchObject({
      subject: 'Документы готовы',
      inReplyTo: '',
      body: expect.stringContaining('С уважением,\nВоронцова Елена Андреевна'),
    })
    later(2)
    const box = readBox({ from: 'czn@czn.test', smtpUrl: 'smtp://127.0.0.1:1', imapUrl: 'imap://127.0.0.1:1' }, '2026-11-24')!
    const handed: string[] = []
    await sendWaiting(house.db, house.now(), box, { handOver: async (_, to) => void handed.push(to) })
    expect(handed).toEqual([`${clientId}@mail.test`])
    const { messageId } = (await outbox(id))[0]!
    // What the client answers lands in it, and our next letter is an answer.
    expect(await come({ from: `${clientId}@mail.test`, subject: 'Re: Документы готовы', reply: messageId })).toBe(id)
    await answer('vorontsova', id)
    expect((await outbox(id)).at(-1)?.subject).toBe('Re: Документы готовы')
  })

  test('written in the evening it waits until morning; taken back it is a draft again', async () => {
    house.setClock('2026-11-24T15:30:00.000Z')
    const { body } = await begin(await client())
    const sent = await answer('vorontsova', body.id)
    const [letter] = sent.body.letters
    expect(letter).toMatchObject({ held: 'closed', state: 'waiting' })
    const me = await house.as('vorontsova')
    const back = await me(mail.withdraw, { params: { id: letter!.id }, body: {} })
    expect(back.body).toMatchObject({ draft: expect.stringContaining('Пособие'), letters: [{ state: 'withdrawn' }] })
  })

  test('a consent withdrawn meanwhile stops it', async () => {
    const clientId = await client()
    const { body } = await begin(clientId)
    const me = await house.as('vorontsova')
    const file = (await me(clients.file, { params: { id: clientId }, body: { ground: { reason: 'Попросила не писать' } } })).body
    await me(clients.withdraw, { params: { id: clientId, consentId: file.consents[0]!.id } })
    expect((await answer('vorontsova', body.id)).body.code).toBe('barred')
    expect((await card('vorontsova', body.id)).body.barred).toContain('больше не согласен')
  })

  test('until something is sent it stands in the writer’s list alone, and may be let go', async () => {
    const { body } = await begin(await client())
    const [me, other] = [await house.as('vorontsova'), await house.as('gusev')]
    const inList = async (call: typeof me) =>
      (await call(mail.threads, { query: { shelf: 'all' } })).body.lines.find(({ id }) => id === body.id)?.lastWords
    expect([await inList(me), await inList(other)]).toEqual(['Черновик, ещё не отправлено', undefined])
    expect((await other(newLetter.letGo, { params: { id: body.id } })).status).toBe(404)
    expect((await me(newLetter.letGo, { params: { id: body.id } })).status).toBe(200)
    expect((await me(mail.thread, { params: { id: body.id } })).status).toBe(404)
    const came = await come({ from: 'let-go@mail.test' })
    await me(mail.take, { params: { id: came }, body: {} })
    expect((await me(newLetter.letGo, { params: { id: came } })).body.code).toBe('not-empty')
  })

  test('phrases stand filled in for whoever reads; those of appeals stay away', async () => {
    const { body } = await begin(await client())
    const phrases = (await (await house.as('vorontsova'))(newLetter.phrases, { params: { id: body.id }, query: {} })).body
    expect(phrases.map(({ title }) => title)).toContain('Кому позвонить')
    expect(phrases.map(({ title }) => title)).not.toContain('Рассмотрели')
    expect((await (await house.as('akhmetov'))(newLetter.phrases, { params: { id: body.id }, query: {} })).status).toBe(404)
  })
})
