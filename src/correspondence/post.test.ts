// Through a real mail server: what is written leaves once, what comes is taken in once, and the client's reply finds its conversation.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { temporaryMailServer, type MailServer } from '#test/mail-server.ts'
import { cast } from '#test/people.ts'
import { confirmFetching, fetchMail } from './fetching.ts'
import type { Box } from './post/box.ts'
import { keepCopy, withFolder } from './post/imap.ts'
import { composed, handOver } from './post/smtp.ts'
import { queueLetter } from './queueing.ts'
import { sendWaiting } from './sending.ts'
import { putBox } from './store/box.ts'

const house = testHouse()
let server: MailServer
let office: Box
let nina: Box
const clock = () => house.now()
const act = () => {
  const { id: staffId, departmentId, roles } = cast.vorontsova
  return { who: { staffId, departmentId, roles, counterId: null, sessionId: uuid7(), locked: false }, now: house.now() }
}
const outbox = (id: string) => house.db.selectFrom('mailOutbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const queue = (to: string, subject: string, text = 'Здравствуйте!\n\nПриходите завтра к девяти.') =>
  house.db.transaction().execute(tx => queueLetter(tx, { to, subject, text, by: act() }))
const later = (minutes: number) => house.setClock(new Date(house.now().getTime() + minutes * 60_000).toISOString())
const lettersAt = (box: Box) =>
  withFolder(box, 'INBOX', async folder => {
    const letters: string[] = []
    for (const uid of await folder.above(0)) letters.push((await folder.letter(uid))!.raw.toString())
    return letters
  })
async function write(from: Box, to: string, letter: Partial<Parameters<typeof composed>[1]>): Promise<void> {
  const message = await composed(from, {
    messageId: `<${uuid7()}@mail.test>`,
    inReplyTo: '',
    references: [],
    to,
    subject: '',
    text: '',
    date: house.now(),
    automatic: false,
    files: [],
    ...letter,
  })
  await handOver(from, to, message)
}
/** The server hands letters over a moment after it has accepted them. */
async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise(done => setTimeout(done, 100))
  }
}

beforeAll(async () => {
  server = await temporaryMailServer()
  office = server.boxOf('czn@czn.test')
  nina = server.boxOf('nina@mail.test')
  await putBox(house.db, office.address, house.now().toISOString())
})
afterAll(() => server?.stop())

describe('the whole way', () => {
  test('the first connection takes nothing before an administrator has confirmed', async () => {
    await write(nina, office.address, { subject: 'Вопрос о пособии', text: 'Когда придёт пособие?' })
    await until(async () => (await lettersAt(office)).length === 1)
    expect(await fetchMail(house.db, clock, office)).toBe(0)
    expect(await house.db.selectFrom('mailFolder').selectAll().executeTakeFirstOrThrow()).toMatchObject({
      found: 1,
      confirmedAt: null,
      trouble: '',
    })
    await confirmFetching(house.db, act(), 'INBOX', 'all')
    // Two fetchers at once: one letter, one row.
    const both = await Promise.all([fetchMail(house.db, clock, office), fetchMail(house.db, clock, office)])
    expect(both.reduce((a, b) => a + b)).toBe(1)
    expect(await fetchMail(house.db, clock, office)).toBe(0)
    const thread = await house.db.selectFrom('mailThread').selectAll().executeTakeFirstOrThrow()
    expect(thread).toMatchObject({ address: 'nina@mail.test', subject: 'Вопрос о пособии', origin: 'person' })
    expect(thread.waitingSince).not.toBeNull()
  })

  test('an answer leaves after its minute, signed, into the thread; the reply lands there too', async () => {
    const { id, messageId, threadId } = await queue('nina@mail.test', 'Re: Вопрос о пособии')
    expect(await sendWaiting(house.db, house.now(), office)).toBe(0)
    later(1)
    expect(await sendWaiting(house.db, house.now(), office, { keepCopy })).toBe(1)
    expect(await outbox(id)).toMatchObject({ state: 'handed-over', attempts: 1 })
    const [letter] = await until(async () => {
      const all = await lettersAt(nina)
      return all.length > 0 && all
    })
    expect(letter).toContain(messageId)
    expect(letter).toMatch(/In-Reply-To: </u)
    await write(nina, office.address, {
      subject: 'Re: Вопрос о пособии',
      text: 'Спасибо, приду.',
      inReplyTo: messageId,
      references: [messageId],
    })
    await until(async () => (await fetchMail(house.db, clock, office)) === 1)
    const came = await house.db
      .selectFrom('mail')
      .select(['threadId', 'body'])
      .where('inReplyTo', '=', messageId)
      .executeTakeFirstOrThrow()
    expect(came).toMatchObject({ threadId, body: expect.stringContaining('Спасибо') as string })
    expect(await sendWaiting(house.db, house.now(), office)).toBe(0)
    expect(await lettersAt(nina)).toHaveLength(1)
  })

  test('what the server refuses is told, and the conversation waits again', async () => {
    const { id } = await queue('refused@mail.test', 'Приглашение')
    later(1)
    await sendWaiting(house.db, house.now(), office)
    expect(await outbox(id)).toMatchObject({ state: 'refused', trouble: expect.stringMatching(/^550/u) as string })
  })

  test('a copy of our own letter among the incoming begins no loop', async () => {
    const { threadId, messageId } = await queue('nina@mail.test', 'Курсы')
    later(1)
    await sendWaiting(house.db, house.now(), office)
    const copy = await until(async () => (await lettersAt(nina)).find(one => one.includes(messageId)))
    await handOver(nina, office.address, Buffer.from(copy))
    await until(async () => (await fetchMail(house.db, clock, office)) === 1)
    const kept = await house.db
      .selectFrom('mail')
      .select(['threadId', 'origin'])
      .where('messageId', '=', messageId)
      .executeTakeFirstOrThrow()
    expect(kept).toEqual({ threadId, origin: 'own' })
    expect(
      (await house.db.selectFrom('mailThread').select('waitingSince').where('id', '=', threadId).executeTakeFirstOrThrow())
        .waitingSince,
    ).toBeNull()
  })

  test('a death between sending and marking: found among the sent, or left to a person; never sent twice', async () => {
    const { id: lost } = await queue('nina@mail.test', 'Смерть до копии')
    later(1)
    const death = () => Promise.reject(new Error('killed'))
    await expect(sendWaiting(house.db, house.now(), office, { handOver: death })).rejects.toThrow('killed')
    expect(await outbox(lost)).toMatchObject({ state: 'sending' })
    later(11)
    await sendWaiting(house.db, house.now(), office)
    expect(await outbox(lost)).toMatchObject({ state: 'uncertain' })
    await fetchMail(house.db, clock, office)
    expect(await outbox(lost)).toMatchObject({ state: 'uncertain' })

    const message = await composed(office, {
      ...(await outbox(lost)),
      to: 'nina@mail.test',
      text: 'x',
      date: house.now(),
      files: [],
    })
    await keepCopy(office, message)
    await fetchMail(house.db, clock, office)
    expect(await outbox(lost)).toMatchObject({ state: 'handed-over', attempts: 1 })
  })

  test('a server that does not answer is asked again later', async () => {
    const { id } = await queue('nina@mail.test', 'Нет связи')
    later(1)
    await sendWaiting(house.db, house.now(), { ...office, smtp: { ...office.smtp, port: 1 } })
    expect(await outbox(id)).toMatchObject({ state: 'waiting', held: 'post', attempts: 1 })
    later(1)
    await sendWaiting(house.db, house.now(), office)
    expect(await outbox(id)).toMatchObject({ state: 'handed-over', attempts: 2 })
  })
})
