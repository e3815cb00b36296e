// A letter is put into the outbox in the transaction of the act itself: it leaves later, once, in working hours, signed.
import { isWorking, nextWorkingMoment } from '#calendar/working-time.ts'
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { askCalendar, officeTimeOf } from '#staff/hours.ts'
import { norm } from '#staff/norms.ts'
import { getCentre, getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { newThread } from './placing.ts'
import { addressOf, domainOf, whyNotTo, type WhyNot } from './rules/address.ts'
import { safeName } from './rules/names.ts'
import { mayAnswerByItself } from './rules/sending.ts'
import { isSigned, missingIn, signatureOf, type Signer } from './rules/signature.ts'
import { subjectKey } from './rules/subject.ts'
import { lettersIn } from './store.ts'
import { findBox, findSender, privateBoxes } from './store/box.ts'
import { findOutbox, insertFiles, insertOutbox, outboxIn } from './store/outbox.ts'
import { changeThread, getThreadRow, takeTurn, threadAbout, type ThreadRow } from './store/threads.ts'

export type LetterToQueue = {
  /** The caller's own; the same again queues nothing. */
  id?: string
  /** One address. */
  to: string
  subject: string
  /** Plain text; the signature is put under it unless it stands there. */
  text: string
  attachments?: readonly { name: string; mediaType: string; content: Buffer }[]
  appealId?: string
  letterId?: string
  /** Whose signature, whose department's hours. */
  by: Act
  /** The conversation that it answers; otherwise the one with this address about this subject, or a new one. */
  threadId?: string
  clientId?: string | null
  /** Said by the program itself: not sent in answer to a machine, and marked so that machines do not answer. */
  automatic?: boolean
  /** Findings of errors that were left, with reasons. */
  setAside?: readonly { rule: string; reason: string }[]
}

export type Queued = { id: string; threadId: string; messageId: string; notBefore: string; held: 'closed' | '' }

const whyWords: Record<WhyNot, string> = {
  'no-address': 'Это не адрес. Пишите так: nina@example.ru',
  ourselves: 'Это ящик самого центра. Проверьте адрес.',
  machine: 'По этому адресу отвечает программа, писем там не читают.',
  'private-box': 'Это личный ящик сотрудника. Служебная переписка идёт только через рабочую почту.',
}

const most = { files: 20, bytes: 20 << 20 }

/**
 * Queues one letter to one address; to be called in the transaction of the act that decides to send it.
 * Leaves after the time for taking back, in working hours of the writer's department; its Message-ID is fixed here.
 * Refuses `no-box`, `no-signature`, `private-box`, `machine`, `ourselves`, `to-a-machine`; bad input for address and size.
 */
export async function queueLetter(db: Db, letter: LetterToQueue): Promise<Queued> {
  const { by, subject, attachments = [], automatic = false } = letter
  const { who, now } = by
  const id = letter.id ?? uuid7()
  const earlier = await findOutbox(db, id)
  if (earlier) return { ...earlier, held: earlier.held === 'closed' ? 'closed' : '' }
  const own = await findBox(db)
  if (!own) throw refused('no-box', 'Почта центра не подключена. Письмо не записано; скажите администратору.')
  const to = await allowed(db, letter.to, own)
  checkSize(attachments)
  const body = await signed(db, who.staffId, letter.text)
  const thread = await threadOf(db, letter, to, now)
  const { answering, references } = await answeredBy(db, thread.id)
  if (automatic && answering && !mayAnswerByItself(answering.origin))
    throw refused('to-a-machine', 'Последнее письмо прислала программа: ответа от программы ей не будет.')
  const { notBefore, held } = await leaves(db, who.departmentId, now)
  const messageId = `<${id}@${domainOf(own)}>`
  await insertOutbox(db, {
    ...{ id, messageId, subject, body, automatic, notBefore, held, references },
    threadId: thread.id,
    inReplyTo: answering?.messageId ?? '',
    toAddress: to,
    writtenBy: who.staffId,
    departmentId: who.departmentId,
    writtenAt: now.toISOString(),
    answeredSince: thread.waitingSince,
    answeredDue: thread.dueAt,
    appealId: letter.appealId ?? null,
    letterId: letter.letterId ?? null,
    setAside: JSON.stringify(letter.setAside ?? []),
  })
  await insertFiles(
    db,
    attachments.map(({ name, mediaType, content }, place) => ({
      ...{ outboxId: id, place, mediaType, content, size: content.length },
      name: safeName(name, place + 1),
    })),
  )
  await changeThread(db, thread.id, {
    lastAt: now.toISOString(),
    waitingSince: null,
    dueAt: null,
    ...(thread.ownerId === null && { ownerId: who.staffId, departmentId: who.departmentId }),
    ...(thread.origin !== 'person' && { origin: 'own' as const }),
  })
  await record(db, now, {
    kind: 'mail.queued',
    staffId: who.staffId,
    clientId: thread.clientId,
    departmentId: who.departmentId,
    data: { thread: thread.id, letter: id, files: attachments.length, held, setAside: letter.setAside?.length ?? 0 },
  })
  return { id, threadId: thread.id, messageId, notBefore, held }
}

async function allowed(db: Db, typed: string, own: string): Promise<string> {
  const to = addressOf(typed) ?? ''
  const why = whyNotTo(to, { own, privateBoxes: await privateBoxes(db) })
  if (why === 'no-address') throw badInput({ to: whyWords[why] })
  if (why) throw refused(why, whyWords[why])
  return to
}

function checkSize(files: readonly { content: Buffer }[]): void {
  if (files.length > most.files) throw badInput({ attachments: `Вложений не больше ${most.files}.` })
  if (files.some(({ content }) => content.length === 0)) throw badInput({ attachments: 'Вложение пустое.' })
  if (files.reduce((sum, { content }) => sum + content.length, 0) > most.bytes)
    throw badInput({ attachments: 'Вложения тяжелее 20 МБ: чужая почта такого не примет. Разделите на два письма.' })
}

/** Whose signature stands under a letter; the centre's telephone where the colleague named none. */
export async function signerOf(db: Db, staffId: string): Promise<Signer> {
  const { surname, name, patronymic, position } = await getColleague(db, staffId)
  const phone = (await findSender(db, staffId))?.phone || (await getCentre(db)).phone
  return { surname, name, patronymic, position, phone }
}

async function signed(db: Db, staffId: string, text: string): Promise<string> {
  const signer = await signerOf(db, staffId)
  if (missingIn(signer).length > 0)
    throw refused('no-signature', 'В подписи не хватает имени, должности или телефона. Текст на месте; допишите и отправьте.')
  const body = text.trimEnd()
  return isSigned(body, signer) ? body : `${body}\n\n${signatureOf(signer)}`
}

async function threadOf(
  db: Db,
  { threadId, subject, clientId, by }: LetterToQueue,
  address: string,
  now: Date,
): Promise<ThreadRow> {
  if (threadId) return getThreadRow(db, threadId)
  await takeTurn(db, address)
  const since = new Date(now.getTime() - 90 * 86_400_000).toISOString()
  const key = subjectKey(subject)
  const same = key ? await threadAbout(db, { address, subjectKey: key, since }) : undefined
  if (same) return same
  const { departmentId, staffId } = by.who
  const mine = { departmentId, ownerId: staffId, ...(clientId && { clientId }) }
  return newThread(db, { address, subject, origin: 'own', lastAt: now.toISOString(), ...mine })
}

/** The last letter of theirs, and the chain that mail programs thread by. */
async function answeredBy(db: Db, threadId: string) {
  const came = (await lettersIn(db, threadId)).filter(({ origin, messageId }) => origin !== 'own' && messageId !== '')
  const ours = await outboxIn(db, threadId)
  const answering = came.at(-1)
  const chain = [
    ...(answering?.references ?? []),
    ...(answering ? [answering.messageId] : ours.slice(-1).map(({ messageId }) => messageId)),
  ]
  return { answering, references: [...new Set(chain)].slice(-20) }
}

/** The minute for taking back, and never outside working hours. */
async function leaves(db: Db, departmentId: string, now: Date): Promise<Pick<Queued, 'notBefore' | 'held'>> {
  const undo = await norm(db, 'mail.undo', await todayOf(db, now))
  const soon = new Date(now.getTime() + undo * 1000).toISOString()
  const office = await officeTimeOf(db, departmentId)
  return askCalendar(() =>
    isWorking(soon, office)
      ? { notBefore: soon, held: '' as const }
      : { notBefore: nextWorkingMoment(soon, office), held: 'closed' as const },
  )
}
