// What clients say in a messenger is taken in: each thing once, in any order, with its consequences in one transaction.
import { phoneOf } from '#clients/rules/phone.ts'
import { answerDue } from '#correspondence/due.ts'
import { safeName } from '#correspondence/rules/names.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { getCentre } from '#staff/store.ts'
import type { Channel, Heard } from './channels/channel.ts'
import { takeConsentBack } from './consenting.ts'
import type { Buttons } from './model.ts'
import { after, asksNow, inForce, isStop, type Press } from './rules/consent.ts'
import { fateOf } from './rules/files.ts'
import { agreed, greeting, notNow, stopped } from './rules/words.ts'
import {
  changeConversation,
  clientsWithPhone,
  insertConversation,
  insertHeard,
  lockChat,
  positionOf,
  putPosition,
  type ConversationRow,
} from './store/conversations.ts'
import { insertFiles } from './store/files.ts'
import { insertConsent, insertMessage, lastQuestion } from './store/messages.ts'

/** Asks the messenger once and takes in what it tells; confirmed to it only after all has been written. Returns how many were new. */
export async function hearChannel(db: Db, now: Date, channel: Channel): Promise<number> {
  const before = await positionOf(db, channel.name)
  let told: Awaited<ReturnType<Channel['hear']>>
  try {
    told = await channel.hear(before)
  } catch {
    await putPosition(db, channel.name, { trouble: 'Мессенджер не отвечает или не узнал нашего ключа.' })
    return 0
  }
  const fresh = await takeInAll(db, now, channel, told.heard)
  await putPosition(db, channel.name, { position: told.position, heardAt: now.toISOString(), trouble: '' })
  return fresh
}

/** Whether asked for or brought; returns how many were new. */
export async function takeInAll(db: Db, now: Date, channel: Channel, all: readonly Heard[]): Promise<number> {
  let fresh = 0
  for (const heard of all) if (await takeIn(db, now, channel.name, heard)) fresh++
  const presses = all.flatMap(heard => (heard.what === 'press' ? heard.acknowledge : []))
  await Promise.all(presses.map(press => channel.acknowledge(press).catch(() => {})))
  return fresh
}

/** False when it was known. A moment of the future counts as now. */
export function takeIn(db: Db, now: Date, channel: Channel['name'], heard: Heard): Promise<boolean> {
  const moment = now.toISOString()
  const at = heard.at !== null && heard.at < moment ? heard.at : moment
  return db.transaction().execute(async tx => {
    if (!(await insertHeard(tx, { channel, externalId: heard.externalId, at: moment }))) return false
    const talk = await conversationOf(tx, now, channel, heard, at)
    if (heard.what === 'closed') await changeConversation(tx, talk.id, { blockedAt: at })
    else if (heard.what === 'press') await hearWord(tx, now, talk, { act: heard.press, at, by: 'button' })
    else if (heard.what === 'started') await askIfDue(tx, now, talk, at)
    else await hearMessage(tx, now, talk, heard, at)
    return true
  })
}

async function conversationOf(db: Db, now: Date, channel: Channel['name'], { chat, called }: Heard, at: string) {
  const known = await lockChat(db, channel, chat)
  if (known) return known
  await insertConversation(db, { id: uuid7(), channel, chat, called, lastAt: at })
  const talk = (await lockChat(db, channel, chat))!
  await tell(db, now, talk, 'begun')
  return talk
}

/** More in one message neither messenger sends. */
const mostFiles = 30

async function hearMessage(
  db: Db,
  now: Date,
  talk: ConversationRow,
  { externalId, text, attached, files, phone, called }: Heard & { what: 'message' },
  at: string,
): Promise<void> {
  const id = uuid7()
  await insertMessage(db, {
    ...{ id, conversationId: talk.id, channel: talk.channel, externalId, side: 'theirs', state: 'received' },
    ...{ body: text, attached, at, notBefore: at },
  })
  await insertFiles(
    db,
    files.slice(0, mostFiles).map(({ name: called, ...file }, i) => {
      const name = safeName(called, i + 1, file.mediaType)
      const state = fateOf({ name, size: file.size })
      return { ...file, id: uuid7(), messageId: id, place: i, name, state, notBefore: now.toISOString() }
    }),
  )
  const lastAt = at > talk.lastAt ? at : talk.lastAt
  await changeConversation(db, talk.id, { lastAt, called, ...(talk.blockedAt && at > talk.blockedAt && { blockedAt: null }) })
  if (isStop(text)) return hearWord(db, now, talk, { act: 'stop', at, by: 'word' })
  if (phone) await hearPhone(db, now, talk, phone)
  // A telephone alone asks nothing.
  if (!phone || text) await waitFor(db, talk, at)
  await tell(db, now, talk, 'received')
  await askIfDue(db, now, talk, at)
}

async function waitFor(db: Db, talk: ConversationRow, at: string): Promise<void> {
  if (talk.waitingSince !== null && talk.waitingSince <= at) return
  await changeConversation(db, talk.id, { waitingSince: at, dueAt: await answerDue(db, 'message.answer', talk.departmentId, at) })
}

async function askIfDue(db: Db, now: Date, talk: ConversationRow, wroteAt: string): Promise<void> {
  if (inForce(talk) || !asksNow(talk, wroteAt)) return
  const { title } = await getCentre(db)
  await sayByItself(db, now, talk, greeting(title), 'consent')
  await changeConversation(db, talk.id, { askedAt: now.toISOString() })
}

type Word = { act: Press; at: string; by: 'button' | 'word' }

/** Agreement or refusal: recorded with its words and moment; after a refusal nothing that waits will leave. */
async function hearWord(db: Db, now: Date, talk: ConversationRow, { act, at, by }: Word): Promise<void> {
  const words = await lastQuestion(db, talk.id)
  // A button of a question that we know nothing of: the question is put first.
  if (words === undefined && act === 'agree') return askIfDue(db, now, talk, at)
  const standing = after(talk, act, at)
  const [before, holds] = [inForce(talk), inForce(standing)]
  await changeConversation(db, talk.id, { agreedAt: standing.agreedAt, refusedAt: standing.refusedAt })
  const { phone } = await getCentre(db)
  if (!before && holds) {
    await insertConsent(db, { id: uuid7(), conversationId: talk.id, words: words!, givenAt: at })
    await tell(db, now, talk, 'consent-given')
    await sayByItself(db, now, talk, agreed, 'agreed')
  } else if (before && !holds) {
    await takeConsentBack(db, now, talk, at, { withdrawnBy: by })
    await tell(db, now, talk, 'consent-withdrawn', { by })
    await sayByItself(db, now, talk, stopped(phone), '')
  } else if (act === 'not-now' && !before) {
    await tell(db, now, talk, 'consent-refused')
    await sayByItself(db, now, talk, notNow(phone), '')
  }
}

/** The messenger vouches that it is their own; one file with it is theirs, of several a person chooses. */
async function hearPhone(db: Db, now: Date, talk: ConversationRow, given: string): Promise<void> {
  const phone = phoneOf(given)
  if (!phone) return
  const found = await clientsWithPhone(db, phone)
  const [only] = found.length === 1 && talk.clientId === null ? found : []
  await changeConversation(db, talk.id, { phone, ...(only && { clientId: only.id, linkedBy: 'phone' as const }) })
  if (only) await tell(db, now, { ...talk, clientId: only.id }, 'linked', { by: 'phone' })
}

/** In answer to what the client just did: at once, by no colleague. */
const sayByItself = (db: Db, now: Date, talk: ConversationRow, body: string, buttons: Buttons) =>
  insertMessage(db, {
    ...{ id: uuid7(), conversationId: talk.id, channel: talk.channel, side: 'ours', state: 'waiting' },
    ...{ body, buttons, at: now.toISOString(), notBefore: now.toISOString() },
  })

const tell = (db: Db, now: Date, talk: ConversationRow, what: string, data: Record<string, string> = {}) =>
  record(db, now, {
    kind: `messenger.${what}`,
    clientId: talk.clientId,
    departmentId: talk.departmentId,
    data: { conversation: talk.id, channel: talk.channel, owner: talk.ownerId, ...data },
  })
