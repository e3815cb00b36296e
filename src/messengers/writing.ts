// What a person does with a conversation: takes it, answers under the client's consent, takes an answer back, says whose it is.
import { isWorking, nextWorkingMoment } from '#calendar/working-time.ts'
import { findClient } from '#clients/store.ts'
import { openBeside } from '#conflicts/actions.ts'
import type { Conflict } from '#conflicts/model.ts'
import { safeName } from '#correspondence/rules/names.ts'
import { checkerForScreen, type CheckForScreen } from '#letters/checked.ts'
import type { Addressee, Checked, Finding } from '#letters/model.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { askCalendar, officeTimeOf } from '#staff/hours.ts'
import { norm } from '#staff/norms.ts'
import { departments, getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { NewAnswer } from './model.ts'
import { whyNotSent } from './rules/files.ts'
import { signatureOf } from './rules/words.ts'
import { takeConsentBack } from './consenting.ts'
import { waitAgain } from './sending.ts'
import { changeConversation, findSeen, lockSeen, type ConversationRow } from './store/conversations.ts'
import { insertFiles } from './store/files.ts'
import {
  changeMessage,
  consentInForce,
  endFilesOf,
  findMessage,
  insertMessage,
  lockMessage,
  messagesIn,
} from './store/messages.ts'

let check: CheckForScreen | undefined
const ready = async (): Promise<CheckForScreen> => (check ??= checkerForScreen(await readyDictionary()))

/** Whoever opens a conversation may answer it: the dictionary is ready by then, and no transaction waits for it. */
export const prepareChecker = (): void => void ready().catch(() => {})

/** What is to be mended in an answer; offsets in `text`. */
export async function checkAnswer(db: Db, act: Act, id: string, text: string): Promise<Checked> {
  const talk = await findSeen(db, act.who, id)
  if (!talk) throw notFound()
  return findingsOf(db, talk, text)
}

async function findingsOf(db: Db, talk: ConversationRow, text: string): Promise<Checked> {
  const message = { kind: 'message' as const, addressee: await addresseeOf(db, talk), complaint: null, questions: [] }
  return (await ready())({ ...message, text }, { textOnly: false })
}

/** Known from the file; otherwise nobody's name or gender is guessed. */
async function addresseeOf(db: Db, { clientId, called }: ConversationRow): Promise<Addressee> {
  const client = clientId ? await findClient(db, clientId) : undefined
  if (client?.kind !== 'person') return { type: 'organisation', title: client?.title || called }
  const { surname, name, patronymic, gender } = client
  return { type: 'person', surname, name, patronymic, ...(gender && { gender }) }
}

/**
 * In one transaction: consent holds, whoever answered meanwhile is told of, errors are mended or left with a reason, the message
 * waits for its minute and for working hours. Refuses `no-consent`, `closed-by-client`, `answered-meanwhile`,
 * `written-meanwhile`, `errors-left`.
 */
export async function answer(db: Db, act: Act, id: string, asked: NewAnswer): Promise<void> {
  const talk = await lock(db, act, id)
  if (await findMessage(db, asked.id)) return
  const consent = await consentInForce(db, talk.id)
  if (!consent)
    throw refused('no-consent', 'Клиент не дал согласия на переписку здесь. Текст на месте; позвоните клиенту или дождитесь.')
  if (talk.blockedAt) throw refused('closed-by-client', 'Клиент закрыл переписку со своей стороны. Текст на месте; позвоните.')
  if (!asked.anyway) await nothingNew(db, talk.id, asked.seen)
  const { findings } = await findingsOf(db, talk, asked.text)
  const open = findings.filter(finding => finding.severity === 'error' && !isLeft(finding, asked))
  if (open.length > 0)
    throw refused('errors-left', `Исправьте или оставьте с причиной: ${open[0]!.message} Текст на месте, сообщение не ушло.`)
  const { who, now } = act
  const files = asked.files.map(({ content, name, mediaType }, i) => ({
    ...{ name: safeName(name, i + 1, mediaType), mediaType, content: Buffer.from(content, 'base64') },
  }))
  const wrong = whyNotSent(files.map(({ name, content }) => ({ name, size: content.length })))
  if (wrong) throw badInput({ files: wrong })
  const signature = signatureOf(await getColleague(db, who.staffId))
  const { notBefore, held } = await leaves(db, who.departmentId, now)
  const ground = {
    ...{ conversationId: talk.id, channel: talk.channel, side: 'ours' as const, state: 'waiting' as const, held },
    ...{ writtenBy: who.staffId, departmentId: who.departmentId, consentId: consent.id },
    ...{ answeredSince: talk.waitingSince, answeredDue: talk.dueAt },
  }
  await insertMessage(db, {
    ...{ ...ground, id: asked.id, body: `${asked.text.trimEnd()}\n\n${signature}`, at: now.toISOString(), notBefore },
    setAside: JSON.stringify(asked.setAside.map(({ rule, reason }) => ({ rule, reason }))),
  })
  for (const [i, { content, ...file }] of files.entries()) {
    const id = uuid7()
    // A millisecond apart: they leave and stand in the order in which they were chosen.
    const after = { at: shifted(now.toISOString(), i + 1), notBefore: shifted(notBefore, i + 1) }
    await insertMessage(db, { ...ground, ...after, id, body: '', withId: asked.id })
    const kept = { place: 0, remote: '', size: content.length, state: 'kept' as const, notBefore }
    await insertFiles(db, [{ ...file, ...kept, id: uuid7(), messageId: id, content }])
  }
  await changeConversation(db, talk.id, {
    ...{ lastAt: now.toISOString(), waitingSince: null, dueAt: null },
    ...(talk.ownerId === null && { ownerId: who.staffId, departmentId: who.departmentId }),
  })
  await tell(db, act, talk, 'queued', { message: asked.id, files: files.length, held, setAside: asked.setAside.length })
}

const shifted = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString()

const isLeft = ({ rule, start, end }: Finding, { text, setAside }: NewAnswer) =>
  setAside.some(left => left.rule === rule && left.fragment === text.slice(start, end))

/** Two people must not answer one message without knowing of each other. */
async function nothingNew(db: Db, id: string, seenIds: readonly string[]): Promise<void> {
  const seen = new Set(seenIds)
  const unseen = (await messagesIn(db, id)).filter(message => !seen.has(message.id))
  const ours = unseen.findLast(({ writtenBy, state }) => writtenBy !== null && state !== 'withdrawn')
  if (ours) {
    const { name, surname } = await getColleague(db, ours.writtenBy!)
    throw refused(
      'answered-meanwhile',
      `Пока Вы писали, ответ дал другой сотрудник: ${name} ${surname}. Прочтите его; Ваш текст на месте.`,
    )
  }
  if (unseen.some(({ side }) => side === 'theirs'))
    throw refused('written-meanwhile', 'Пока Вы писали, клиент написал ещё. Прочтите; Ваш текст на месте.')
}

/** The minute for taking back, and never outside working hours. */
async function leaves(db: Db, departmentId: string, now: Date) {
  const undo = await norm(db, 'message.undo', await todayOf(db, now))
  const soon = new Date(now.getTime() + undo * 1000).toISOString()
  const office = await officeTimeOf(db, departmentId)
  return askCalendar(() =>
    isWorking(soon, office)
      ? { notBefore: soon, held: '' as const }
      : { notBefore: nextWorkingMoment(soon, office), held: 'closed' as const },
  )
}

/** Before it leaves; words together with their files. Returns the conversation and the text without its signature. */
export async function withdraw(db: Db, act: Act, id: string): Promise<string> {
  const talk = await lockOf(db, act, id)
  const message = await lockMessage(db, id)
  if (message?.writtenBy !== act.who.staffId) throw notFound()
  if (message.state === 'withdrawn') return talk.id
  if (message.state !== 'waiting') throw refused('gone', 'Сообщение уже ушло, вернуть его нельзя. Можно написать ещё одно.')
  const taken = { state: 'withdrawn' as const, endedAt: act.now.toISOString() }
  await changeMessage(db, id, ['waiting'], taken)
  await endFilesOf(db, id, taken)
  // Without a file the question stays answered by its words.
  if (!message.withId) await waitAgain(db, message)
  await tell(db, act, talk, 'withdrawn', { message: id })
  return talk.id
}

/** Nobody knows whether it came: a person asked the client, or has it sent once more. */
export async function decide(db: Db, act: Act, id: string, arrived: boolean): Promise<string> {
  const talk = await lockOf(db, act, id)
  const message = await lockMessage(db, id)
  if (message?.state !== 'uncertain') throw refused('certain', 'Про это сообщение уже всё известно. Обновите страницу.')
  const now = act.now.toISOString()
  if (arrived)
    await changeMessage(db, id, ['uncertain'], { state: 'sent', endedAt: now, trouble: 'Что дошло, известно от клиента.' })
  else await changeMessage(db, id, ['uncertain'], { state: 'waiting', notBefore: now, trouble: '' })
  await tell(db, act, talk, 'decided', { message: id, arrived })
  return talk.id
}

/** The conversation of a message, seen by this person and held; always before the message itself. */
async function lockOf(db: Db, act: Act, messageId: string): Promise<ConversationRow> {
  const message = await findMessage(db, messageId)
  if (!message) throw notFound()
  return lock(db, act, message.conversationId)
}

export async function take(db: Db, act: Act, id: string): Promise<void> {
  const talk = await lock(db, act, id)
  if (talk.ownerId === act.who.staffId) return
  await changeConversation(db, id, { ownerId: act.who.staffId, departmentId: act.who.departmentId })
  await tell(db, act, talk, 'taken', { previousOwner: talk.ownerId })
}

export async function pass(db: Db, act: Act, id: string, departmentId: string): Promise<void> {
  const talk = await lock(db, act, id)
  if (!(await departments(db)).some(one => one.id === departmentId)) throw badInput({ departmentId: 'Такого отдела нет.' })
  await changeConversation(db, id, { departmentId, ownerId: null })
  await tell(db, act, { ...talk, departmentId }, 'passed', { from: talk.departmentId, previousOwner: talk.ownerId })
}

export async function needless(db: Db, act: Act, id: string, reason: string): Promise<void> {
  const talk = await lock(db, act, id)
  if (talk.waitingSince === null) return
  await changeConversation(db, id, { waitingSince: null, dueAt: null })
  await tell(db, act, talk, 'needless', { reason })
}

/** The client said it by another way, and whoever was told writes it down: nothing that waits leaves. Nothing is said to the client. */
export async function endConsentFor(db: Db, act: Act, id: string, how: string): Promise<void> {
  const talk = await lock(db, act, id)
  const by = { withdrawnBy: 'colleague', withdrawnStaffId: act.who.staffId, withdrawnHow: how } as const
  if (!(await takeConsentBack(db, act.now, talk, act.now.toISOString(), by))) return
  await tell(db, act, talk, 'consent-withdrawn', { by: 'colleague' })
}

/** A person knows who writes. */
export async function link(db: Db, act: Act, id: string, clientId: string): Promise<void> {
  const talk = await lock(db, act, id)
  const client = await findClient(db, clientId)
  if (!client || client.mergedInto) throw badInput({ clientId: 'Такого дела нет. Поищите ещё раз.' })
  await changeConversation(db, id, { clientId, linkedBy: 'person' })
  await tell(db, act, { ...talk, clientId }, 'linked', { by: 'person', previous: talk.clientId })
}

/** The guide beside it, under the same id the same; a second press and a second tab wait for the first. */
export async function beginConflict(db: Db, act: Act, id: string, conflictId: string): Promise<Conflict> {
  const { clientId } = await lock(db, act, id)
  return openBeside(db, act, conflictId, { channel: 'message', within: { conversationId: id }, clientId, essence: '' })
}

async function lock(db: Db, act: Act, id: string): Promise<ConversationRow> {
  const talk = await lockSeen(db, act.who, id)
  if (!talk) throw notFound()
  return talk
}

type Facts = Record<string, string | number | boolean | null>
const tell = (db: Db, { who, now }: Act, talk: ConversationRow, what: string, data: Facts) =>
  record(db, now, {
    kind: `messenger.${what}`,
    staffId: who.staffId,
    clientId: talk.clientId,
    departmentId: talk.departmentId ?? who.departmentId,
    data: { conversation: talk.id, ...data },
  })
