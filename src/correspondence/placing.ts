// Finds for a letter its conversation: by what it answers, else by who writes about what; knows its own copies and refusals.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { answerDue } from './due.ts'
import type { KeptMail } from './model.ts'
import type { Origin } from './rules/origin.ts'
import { subjectKey } from './rules/subject.ts'
import { cameAt, waits } from './rules/waiting.ts'
import { setPlace } from './store.ts'
import { findBox } from './store/box.ts'
import { changeOutbox, outboxByMessage, type OutboxRow } from './store/outbox.ts'
import {
  changeThread,
  clientsAt,
  getThreadRow,
  insertThread,
  takeTurn,
  threadAbout,
  threadOfLetters,
  type ThreadRow,
} from './store/threads.ts'

/** A talk that rested longer begins anew, even under the same subject. */
const restDays = 90

/** Inside the transaction that reads the letter. Again is harmless: the caller holds the letter. */
export async function place(db: Db, now: Date, mail: KeptMail): Promise<void> {
  const own = await findBox(db)
  const [copy] = await outboxByMessage(db, mail.messageId ? [mail.messageId] : [])
  const origin: Origin = copy || (own && mail.fromAddress === own) ? 'own' : mail.origin
  const refused =
    origin === 'bounce' ? await outboxByMessage(db, [...mail.about, ...mail.references, mail.inReplyTo].filter(Boolean)) : []
  const about = refused[0] ?? copy
  const thread = about ? await getThreadRow(db, about.threadId) : await threadFor(db, mail, origin)
  await setPlace(db, mail.id, thread.id, origin)
  if (copy) await copyCame(db, now, copy)
  for (const letter of refused) await cameBack(db, now, letter, mail)
  const answered = origin === 'person' ? await outboxByMessage(db, [...mail.references, mail.inReplyTo].filter(Boolean)) : []
  // Whoever answers a letter has got it.
  for (const letter of answered) await copyCame(db, now, letter)
  await moveThread(db, now, thread, { ...mail, origin }, refused.length > 0)
}

async function threadFor(db: Db, mail: KeptMail, origin: Origin): Promise<ThreadRow> {
  const address = (origin === 'own' ? mail.to[0] : mail.fromAddress) || 'неизвестно'
  await takeTurn(db, address)
  const known = await threadOfLetters(db, [...mail.references, mail.inReplyTo].filter(Boolean))
  if (known) return getThreadRow(db, known)
  const key = subjectKey(mail.subject)
  const came = cameAt({ ...mail, origin })
  const since = new Date(Date.parse(came) - restDays * 86_400_000).toISOString()
  // Machines say the same to everybody: a subject of theirs binds nothing together.
  const same = key && origin !== 'bounce' ? await threadAbout(db, { address, subjectKey: key, since }) : undefined
  return same ?? newThread(db, { address, subject: mail.subject, origin, lastAt: came })
}

type NewThread = Pick<ThreadRow, 'address' | 'subject' | 'origin' | 'lastAt'> & Partial<ThreadRow>

/** The client is the one whose file names the address; of several a person chooses. */
export async function newThread(db: Db, { address, subject, ...rest }: NewThread): Promise<ThreadRow> {
  const clients = await clientsAt(db, address)
  const row: ThreadRow = {
    id: uuid7(),
    subject,
    subjectKey: subjectKey(subject),
    address,
    clientId: clients.length === 1 ? clients[0]!.id : null,
    departmentId: null,
    ownerId: null,
    waitingSince: null,
    dueAt: null,
    ...rest,
  }
  await insertThread(db, row)
  return row
}

async function moveThread(db: Db, now: Date, thread: ThreadRow, mail: KeptMail, cameBackNow: boolean): Promise<void> {
  const came = cameAt(mail)
  const wait = waits(mail) || cameBackNow
  const since = thread.waitingSince ?? (wait ? came : null)
  const answered = mail.origin === 'own' && thread.waitingSince !== null && came > thread.waitingSince
  await changeThread(db, thread.id, {
    lastAt: came > thread.lastAt ? came : thread.lastAt,
    ...(mail.origin === 'person' && thread.origin !== 'person' && { origin: 'person' as const }),
    waitingSince: answered ? null : since,
    dueAt: answered ? null : (thread.dueAt ?? (since && (await answerDue(db, 'mail.answer', thread.departmentId, since)))),
  })
  await record(db, now, {
    kind: 'mail.placed',
    clientId: thread.clientId,
    departmentId: thread.departmentId,
    data: { thread: thread.id, mail: mail.id, origin: mail.origin, waits: wait, owner: thread.ownerId },
  })
}

/** Our own letter seen outside: it did leave. */
async function copyCame(db: Db, now: Date, { id, threadId, writtenBy, departmentId }: OutboxRow): Promise<void> {
  if (!(await changeOutbox(db, id, ['uncertain'], { state: 'handed-over', endedAt: now.toISOString(), trouble: '' }))) return
  await record(db, now, { kind: 'mail.found-sent', departmentId, data: { thread: threadId, letter: id, owner: writtenBy } })
}

async function cameBack(db: Db, now: Date, { id, threadId, writtenBy, departmentId }: OutboxRow, mail: KeptMail): Promise<void> {
  await copyCame(db, now, { id, threadId, writtenBy, departmentId } as OutboxRow)
  if (!(await changeOutbox(db, id, ['handed-over'], { bouncedBy: mail.id }))) return
  await record(db, now, { kind: 'mail.bounced', departmentId, data: { thread: threadId, letter: id, owner: writtenBy } })
}
