// Letters leave: claimed under a lease, handed over once, marked; what nobody can tell is left to a person.
import { isWorking, nextWorkingMoment } from '#calendar/working-time.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { norm } from '#staff/norms.ts'
import { getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Box } from './post/box.ts'
import { composed, handOver, NotHandedOver } from './post/smtp.ts'
import { brakeUntil, patienceMs, pauseMinutes, verdictOf } from './rules/sending.ts'
import {
  abandoned,
  changeOutbox,
  endAttempt,
  filesOf,
  leftSince,
  lockNextToSend,
  takeTurnTo,
  type OutboxChange,
  type OutboxRow,
} from './store/outbox.ts'
import { changeThread, lockThread } from './store/threads.ts'

/** Longer than any attempt: whoever holds a letter longer has died. */
const leaseMs = 10 * 60_000
const inOneRound = 50

type Post = {
  handOver: (box: Box, to: string, message: Buffer) => Promise<void>
  keepCopy: (box: Box, message: Buffer) => Promise<void>
}

/** One round: gives up the dead attempts, then sends what is due. Harmless in two processes at once. Returns how many it moved. */
export async function sendWaiting(db: Db, now: Date, box: Box, post: Partial<Post> = {}): Promise<number> {
  let moved = await giveUpAbandoned(db, now)
  for (let i = 0; i < inOneRound; i++) {
    const next = await claim(db, now)
    if (next === undefined) break
    moved++
    if (next !== 'held') await attempt(db, now, box, next, { handOver, keepCopy: async () => {}, ...post })
  }
  return moved
}

/** The lease has run out: the process died, nobody knows on which side of the server's «accepted». Never sent again by itself. */
async function giveUpAbandoned(db: Db, now: Date): Promise<number> {
  const dead = await abandoned(db, now.toISOString())
  for (const letter of dead)
    await settle(db, now, letter, letter.leaseUntil!, {
      state: 'uncertain',
      trouble: 'Программа остановилась во время отправки: ушло письмо или нет, неизвестно.',
    })
  return dead.length
}

/** In one transaction: nobody else has it, the office is open, the address has room this hour. */
function claim(db: Db, now: Date): Promise<OutboxRow | 'held' | undefined> {
  return db.transaction().execute(async tx => {
    const letter = await lockNextToSend(tx, now.toISOString())
    if (!letter) return undefined
    const later = await mustWait(tx, now, letter)
    if (later) {
      await changeOutbox(tx, letter.id, ['waiting'], later)
      return 'held'
    }
    const leaseUntil = new Date(now.getTime() + leaseMs).toISOString()
    const attempts = letter.attempts + 1
    await changeOutbox(tx, letter.id, ['waiting'], { state: 'sending', leaseUntil, attempts, held: '' })
    return { ...letter, leaseUntil, attempts }
  })
}

async function mustWait(db: Db, now: Date, { toAddress, departmentId }: OutboxRow): Promise<OutboxChange | undefined> {
  const office = await officeTimeOf(db, departmentId)
  const moment = now.toISOString()
  if (!isWorking(moment, office)) return { notBefore: nextWorkingMoment(moment, office), held: 'closed' }
  await takeTurnTo(db, toAddress)
  const most = await norm(db, 'mail.brake', await todayOf(db, now))
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString()
  const until = brakeUntil(await leftSince(db, toAddress, hourAgo), now.getTime(), most)
  return until === undefined ? undefined : { notBefore: new Date(until).toISOString(), held: 'brake' }
}

async function attempt(db: Db, now: Date, box: Box, letter: OutboxRow, post: Post): Promise<void> {
  const { messageId, inReplyTo, references, toAddress, subject, body, automatic, leaseUntil } = letter
  const title = box.title || (await getCentre(db)).shortTitle
  const files = await filesOf(db, letter.id)
  const end = (change: OutboxChange) => settle(db, now, letter, leaseUntil!, change)
  const message = await composed(
    { ...box, title },
    { messageId, inReplyTo, references, to: toAddress, subject, text: body, date: now, automatic, files },
  ).catch(() => undefined)
  if (!message)
    return end({ state: 'refused', endedAt: now.toISOString(), trouble: 'Письмо не составилось: проверьте вложения.' })
  try {
    await post.handOver(box, toAddress, message)
  } catch (error) {
    if (!(error instanceof NotHandedOver)) throw error
    return end(afterFailure(error, letter, now))
  }
  // Before the mark: should we die now, the copy tells that the letter left.
  await post.keepCopy(box, message).catch(() => {})
  await end({ state: 'handed-over', endedAt: now.toISOString(), trouble: '' })
}

function afterFailure({ failure, message }: NotHandedOver, { attempts, writtenAt }: OutboxRow, now: Date): OutboxChange {
  const verdict = verdictOf(failure)
  if (verdict === 'uncertain')
    return { state: 'uncertain', trouble: 'Связь с почтой оборвалась во время отправки: ушло письмо или нет, неизвестно.' }
  const tired = now.getTime() - Date.parse(writtenAt) > patienceMs
  if (verdict === 'refused' || tired) return { state: 'refused', endedAt: now.toISOString(), trouble: message }
  const notBefore = new Date(now.getTime() + pauseMinutes(attempts) * 60_000).toISOString()
  return { state: 'waiting', notBefore, held: 'post', trouble: message }
}

/** Only while the lease is ours; with its event, and the conversation waits again if nothing left. */
function settle(db: Db, now: Date, letter: OutboxRow, leaseUntil: string, change: OutboxChange): Promise<void> {
  return db.transaction().execute(async tx => {
    if (!(await endAttempt(tx, letter.id, leaseUntil, change))) return
    if (change.state === 'refused') await waitAgain(tx, letter)
    await tell(tx, now, letter, change.state!)
  })
}

/** What waited before the letter waits again, unless something newer does. */
export async function waitAgain(db: Db, { threadId, answeredSince, answeredDue }: OutboxRow): Promise<void> {
  const thread = await lockThread(db, threadId)
  if (!thread || !answeredSince || !answeredDue) return
  if (thread.waitingSince === null || thread.waitingSince > answeredSince)
    await changeThread(db, threadId, { waitingSince: answeredSince, dueAt: answeredDue })
}

const tell = (db: Db, now: Date, { id, threadId, writtenBy, departmentId }: OutboxRow, state: string) =>
  record(db, now, { kind: `mail.${state}`, departmentId, data: { thread: threadId, letter: id, owner: writtenBy } })
