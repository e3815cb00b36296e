// A signed answer through a real mail server: it leaves once with its PDF, ends its appeal, and the client's reply lands in its thread.
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writing } from '#letters/writing/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { kotov } from '#test/appeals.ts'
import { desk, goodText } from '#test/letters.ts'
import { temporaryMailServer, type MailServer } from '#test/mail-server.ts'
import { cast } from '#test/people.ts'
import { followAnswers } from './answers-of-appeals.ts'
import { confirmFetching, fetchMail } from './fetching.ts'
import type { Box } from './post/box.ts'
import { withFolder } from './post/imap.ts'
import { composed, handOver } from './post/smtp.ts'
import { sendWaiting } from './sending.ts'
import { putBox } from './store/box.ts'

const house = testHouse()
const { begun } = desk(house)
let server: MailServer
let office: Box
let igor: Box

beforeAll(async () => {
  server = await temporaryMailServer()
  office = server.boxOf('czn@czn.test')
  igor = server.boxOf('nina@mail.test')
  await putBox(house.db, office.address, house.now().toISOString())
})
afterAll(() => server?.stop())

const later = (minutes: number) => house.setClock(new Date(house.now().getTime() + minutes * 60_000).toISOString())
const outboxOf = async (letterId: string) =>
  house.db.selectFrom('mailOutbox').selectAll().where('letterId', '=', letterId).orderBy('writtenAt').execute()

async function signedFor(email: string) {
  const letter = await begun({ author: { ...kotov, email } })
  await letter.decide()
  await letter.say(goodText)
  await letter.act('submit', letter.executor)
  expect((await letter.act('sign', letter.head)).status).toBe(200)
  const { id: letterId } = await house.db
    .selectFrom('letter')
    .select('id')
    .where('appealId', '=', letter.id)
    .executeTakeFirstOrThrow()
  return { ...letter, letterId }
}

test('taken back within its minute it does not leave; sent again it leaves once and ends the appeal', async () => {
  const { executor, where, now, appeal, letterId } = await signedFor('nina@mail.test')
  expect((await executor(writing.handOver, where)).body.state).toBe('sending')
  expect((await executor(writing.takeBack, where)).body.state).toBe('signed')
  later(2)
  expect(await sendWaiting(house.db, house.now(), office)).toBe(0)
  await executor(writing.handOver, where)
  later(2)
  expect(await followAnswers(house.db, house.now())).toBe(0)
  expect(await sendWaiting(house.db, house.now(), office)).toBe(1)
  expect((await executor(writing.takeBack, where)).body.code).toBe('left')
  const both = await Promise.all([followAnswers(house.db, house.now()), followAnswers(house.db, house.now())])
  expect(both.reduce((a, b) => a + b)).toBe(1)
  expect(await followAnswers(house.db, house.now())).toBe(0)
  const [withdrawn, sent] = await outboxOf(letterId)
  expect([withdrawn?.state, sent?.state]).toEqual(['withdrawn', 'handed-over'])
  expect(await now()).toMatchObject({ state: 'sent', way: 'email', track: sent!.messageId })
  expect(await appeal()).toMatchObject({ state: 'answered' })
  expect((await appeal()).dispatches).toHaveLength(1)

  const raw = await firstLetterAt(igor)
  const { attachments, text } = await simpleParser(raw)
  expect(text).toContain('Ответ на Ваше обращение')
  expect(attachments[0]!.content.subarray(0, 5).toString()).toBe('%PDF-')
  await replyOf(igor, sent!.messageId)
  await confirmed()
  await until(async () => (await fetchMail(house.db, house.now, office)) > 0)
  const reply = await house.db.selectFrom('mail').select('threadId').where('inReplyTo', '=', sent!.messageId).executeTakeFirst()
  expect(reply?.threadId).toBe(sent!.threadId)
})

test('an address that the other side refuses: the answer is signed and waiting again', async () => {
  const { executor, where, now, appeal } = await signedFor('refused@mail.test')
  await executor(writing.handOver, where)
  later(2)
  await sendWaiting(house.db, house.now(), office)
  expect(await followAnswers(house.db, house.now())).toBe(1)
  expect(await now()).toMatchObject({ state: 'signed' })
  expect((await appeal()).state).not.toBe('answered')
})

async function firstLetterAt(box: Box): Promise<Buffer> {
  return until(() =>
    withFolder(box, 'INBOX', async folder => {
      const [uid] = await folder.above(0)
      return uid === undefined ? undefined : (await folder.letter(uid))?.raw
    }),
  )
}

async function replyOf(from: Box, messageId: string): Promise<void> {
  const letter = { messageId: `<${uuid7()}@mail.test>`, inReplyTo: messageId, references: [messageId] }
  const message = await composed(from, {
    ...{ ...letter, to: office.address, subject: 'Re: Ответ на обращение' },
    ...{ text: 'Спасибо, всё ясно.', date: house.now(), automatic: false, files: [] },
  })
  await handOver(from, office.address, message)
}

async function confirmed(): Promise<void> {
  await until(async () => {
    await fetchMail(house.db, house.now, office)
    return (await house.db.selectFrom('mailFolder').select('found').executeTakeFirst())?.found
  })
  const { id: staffId, departmentId, roles } = cast.kim
  const who = { staffId, departmentId, roles, counterId: null, sessionId: uuid7(), locked: false }
  await confirmFetching(house.db, { who, now: house.now() }, 'INBOX', 'all')
}

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise(done => setTimeout(done, 100))
  }
}
