// Messages leave: claimed under a lease, handed over once, marked; what nobody can tell is left to a person.
import { isWorking, nextWorkingMoment } from '#calendar/working-time.ts'
import { brakeUntil, patienceMs } from '#correspondence/rules/sending.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import { NotSaid, type Channel } from './channels/channel.ts'
import { pauseS, verdictOf } from './rules/outcome.ts'
import { changeConversation, getConversation, lockConversation } from './store/conversations.ts'
import { fileOf } from './store/files.ts'
import {
  abandoned,
  changeMessage,
  consentInForce,
  endAttempt,
  endFilesOf,
  leftSince,
  lockNextToSend,
  takeTurnTo,
  type MessageChange,
  type MessageRow,
} from './store/messages.ts'

/** Longer than a round may last before its last attempt, and that attempt with a file: whoever holds a message longer has died. */
const leaseMs = 3 * 60_000
const roundMs = 30_000

/** One round of one messenger: gives up dead attempts, then sends what is due. Harmless in two processes at once. */
export async function sendMessages(db: Db, now: Date, channel: Channel): Promise<number> {
  const began = performance.now()
  let moved = await giveUpAbandoned(db, now, channel)
  // A lease is counted from the beginning of the round: files on a slow line must not outlast it.
  while (performance.now() - began < roundMs) {
    const next = await claim(db, now, channel)
    if (next === undefined) break
    moved++
    if (next !== 'held') await attempt(db, now, channel, next)
  }
  return moved
}

/** The process died between saying and marking: nobody knows on which side. Never said again by itself. */
async function giveUpAbandoned(db: Db, now: Date, channel: Channel): Promise<number> {
  const dead = await abandoned(db, channel.name, now.toISOString())
  const trouble = 'Программа остановилась во время отправки: дошло сообщение или нет, неизвестно.'
  for (const message of dead) await settle(db, now, message, message.leaseUntil!, { state: 'uncertain', trouble })
  return dead.length
}

/** In one transaction: nobody else has it, consent holds, the office is open, there is room this hour. */
function claim(db: Db, now: Date, channel: Channel): Promise<MessageRow | 'held' | undefined> {
  return db.transaction().execute(async tx => {
    const message = await lockNextToSend(tx, channel.name, now.toISOString())
    if (!message) return undefined
    const change = message.writtenBy ? await mustWait(tx, now, message) : undefined
    if (change) {
      await changeMessage(tx, message.id, ['waiting'], change)
      if (change.state === 'refused') await endFilesOf(tx, message.id, withoutWords(now))
      return 'held'
    }
    const leaseUntil = new Date(now.getTime() + leaseMs).toISOString()
    const attempts = message.attempts + 1
    await changeMessage(tx, message.id, ['waiting'], { state: 'sending', leaseUntil, attempts, held: '', trouble: '' })
    return { ...message, leaseUntil, attempts }
  })
}

async function mustWait(db: Db, now: Date, message: MessageRow): Promise<MessageChange | undefined> {
  const moment = now.toISOString()
  const consent = await consentInForce(db, message.conversationId)
  if (consent?.id !== message.consentId)
    return { state: 'refused', endedAt: moment, trouble: 'Согласия, под которое это написано, больше нет.' }
  const office = await officeTimeOf(db, message.departmentId!)
  if (!isWorking(moment, office)) return { notBefore: nextWorkingMoment(moment, office), held: 'closed' }
  // Files are part of the words that have left.
  if (message.withId) return undefined
  await takeTurnTo(db, message.conversationId)
  const most = await norm(db, 'message.brake', await todayOf(db, now))
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString()
  const until = brakeUntil(await leftSince(db, message.conversationId, hourAgo), now.getTime(), most)
  return until === undefined ? undefined : { notBefore: new Date(until).toISOString(), held: 'brake' }
}

async function attempt(db: Db, now: Date, channel: Channel, message: MessageRow): Promise<void> {
  const { chat } = await getConversation(db, message.conversationId)
  const kept = message.withId ? await fileOf(db, message.id) : undefined
  const file = kept?.content ? { ...kept, content: Buffer.from(kept.content) } : undefined
  try {
    const externalId = await channel.say({ chat, text: message.body, buttons: message.buttons, file })
    await settle(db, now, message, message.leaseUntil!, { state: 'sent', externalId, endedAt: now.toISOString(), trouble: '' })
  } catch (error) {
    if (!(error instanceof NotSaid)) throw error
    const blocked = verdictOf(error.failure) === 'blocked'
    await settle(db, now, message, message.leaseUntil!, afterFailure(error, message, now), blocked)
  }
}

function afterFailure(error: NotSaid, { attempts, at }: MessageRow, now: Date): MessageChange {
  const { failure, message: trouble } = error
  const verdict = verdictOf(failure)
  if (verdict === 'uncertain') return { state: 'uncertain', trouble }
  const tired = now.getTime() - Date.parse(at) > patienceMs
  if (verdict !== 'again' || tired) return { state: 'refused', endedAt: now.toISOString(), trouble }
  const notBefore = new Date(now.getTime() + pauseS(failure, attempts) * 1000).toISOString()
  return { state: 'waiting', notBefore, held: 'channel', trouble }
}

/** Only while the lease is ours; with its event, and the conversation waits again if nothing left. The conversation is locked first. */
function settle(
  db: Db,
  now: Date,
  message: MessageRow,
  leaseUntil: string,
  change: MessageChange,
  blocked = false,
): Promise<void> {
  return db.transaction().execute(async tx => {
    const { clientId } = await lockConversation(tx, message.conversationId)
    if (!(await endAttempt(tx, message.id, leaseUntil, change))) return
    if (change.state === 'refused') {
      await waitAgain(tx, message)
      await endFilesOf(tx, message.id, withoutWords(now))
    }
    if (blocked) await changeConversation(tx, message.conversationId, { blockedAt: now.toISOString() })
    await record(tx, now, {
      kind: `messenger.${change.state!}`,
      clientId,
      departmentId: message.departmentId,
      data: { conversation: message.conversationId, message: message.id, owner: message.writtenBy },
    })
  })
}

const withoutWords = (now: Date): MessageChange => ({
  ...{ state: 'refused', endedAt: now.toISOString() },
  trouble: 'Сообщение, к которому файл приложен, не ушло.',
})

/** What waited before the message waits again, unless something older does. */
export async function waitAgain(db: Db, { conversationId, answeredSince, answeredDue }: MessageRow): Promise<void> {
  if (!answeredSince || !answeredDue) return
  const { waitingSince } = await lockConversation(db, conversationId)
  if (waitingSince === null || waitingSince > answeredSince)
    await changeConversation(db, conversationId, { waitingSince: answeredSince, dueAt: answeredDue })
}
