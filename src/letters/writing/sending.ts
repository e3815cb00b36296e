// From draft to sent: submitted, agreed, returned with remarks, signed, handed over, sent; the appeal goes along in one transaction.
import { createHash } from 'node:crypto'
import { sendAnswer } from '#appeals/ending.ts'
import { dispatchesOf, questionsOf } from '#appeals/store/parts.ts'
import { returnDraft, signAnswer, submitDraft } from '#appeals/working.ts'
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import { layOut } from '../paper/typesetter.ts'
import { mustBeClean, onPaper } from './looking.ts'
import type { Mailing } from './mailing.ts'
import type { NewRemark, Sent, StoredState } from './model.ts'
import { unsigned, allow, holdKnown, sameRevision, type Known } from './standing.ts'
import { changeLetter, deletePaper, findPaper, insertRemarks, insertVersion, putPaper } from './store.ts'
import { told } from './writing.ts'

/** Refuses `errors`, `lacks`, `changed`; and what the appeal refuses (`no-questions`). */
export async function submit(db: Db, act: Act, appealId: string, revision: number): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  const state = await allow(db, act, known, 'submit')
  sameRevision(known, revision)
  await mustBeClean(db, act.now, known)
  await submitDraft(db, act, appealId)
  await changeLetter(db, known.letter.id, { state })
  await milestone(db, act, known, 'submitted')
  await told(db, act, known, 'submitted', { owner: known.letter.signerId })
}

/** Whoever approves agrees; the person whose name stands under the letter signs. */
export async function agree(db: Db, act: Act, appealId: string, revision: number): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  const state = await allow(db, act, known, 'agree')
  sameRevision(known, revision)
  await mustBeClean(db, act.now, known)
  await changeLetter(db, known.letter.id, { state })
  await told(db, act, known, 'agreed', { owner: known.letter.signerId })
}

/** With remarks at places of the text; a signed letter loses its signature and its paper. */
export async function giveBack(
  db: Db,
  act: Act,
  appealId: string,
  { revision, remarks }: { revision: number; remarks: NewRemark[] },
) {
  const known = await holdKnown(db, act, appealId)
  const state = await allow(db, act, known, 'return')
  sameRevision(known, revision)
  const { letter, appeal } = known
  await returnDraft(
    db,
    act,
    appealId,
    remarks
      .map(({ quote, body }) => (quote === '' ? body : `«${shortened(quote)}»: ${body}`))
      .join('\n')
      .slice(0, 2000),
  )
  await changeLetter(db, letter.id, { state, ...unsigned })
  await deletePaper(db, letter.id)
  await milestone(db, act, known, 'returned')
  const at = act.now.toISOString()
  await insertRemarks(
    db,
    remarks.map(({ start, ...remark }) => ({
      ...remark,
      startAt: start,
      letterId: letter.id,
      revision,
      at,
      staffId: act.who.staffId,
    })),
  )
  await told(db, act, known, 'returned', { owner: appeal.executorId, count: remarks.length })
}

/** Checked once more, numbered, printed; what is printed is what is sent. */
export async function sign(db: Db, act: Act, appealId: string, revision: number): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  const state = await allow(db, act, known, 'sign')
  sameRevision(known, revision)
  await mustBeClean(db, act.now, known)
  await signAnswer(db, act, appealId)
  const { letter, appeal } = known
  const today = await todayOf(db, act.now)
  const number = `${appeal.number}/${(await dispatchesOf(db, appealId)).length + 1}`
  const { paper, blank } = await onPaper(db, act.now, known, { number, date: today.split('-').toReversed().join('.') })
  const { pages, pdf } = layOut(paper, blank)
  const file = pdf()
  const hash = createHash('sha256').update(file).digest('hex')
  await putPaper(db, { letterId: letter.id, pdf: file, pages, hash, madeAt: act.now.toISOString() })
  await changeLetter(db, letter.id, { state, number, signedOn: today, signedBy: act.who.staffId })
  await milestone(db, act, known, 'signed')
  await told(db, act, known, 'signed', { number, pages, hash, owner: appeal.executorId })
}

/** Into the outbox with its PDF, in one transaction; whoever sends mail reports back by `markSent`, or it is taken back. */
export async function handOver(db: Db, act: Act, appealId: string, mailing: Mailing): Promise<void> {
  await step(db, act, appealId, 'handOver', 'handed-over')
  const { id, email, number, pdf } = await signedLetter(db, act, appealId)
  await mailing.queue(db, act, { id, appealId, email, number, pdf })
}

/** The author thinks better of it while it waits. */
export async function withdraw(db: Db, act: Act, appealId: string, mailing: Mailing): Promise<void> {
  const { letter } = await holdKnown(db, act, appealId)
  await mailing.withdraw(db, act, letter.id)
  await takeBack(db, act, appealId)
}

/** It could not be sent that way: again signed and waiting. */
export const takeBack = (db: Db, act: Act, appealId: string) => step(db, act, appealId, 'takeBack', 'taken-back')

async function step(db: Db, act: Act, appealId: string, name: 'handOver' | 'takeBack', kind: string): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  const state: StoredState = await allow(db, act, known, name)
  if (name === 'handOver') await mustBeClean(db, act.now, known)
  await changeLetter(db, known.letter.id, { state })
  await told(db, act, known, kind)
}

/**
 * The letter has left: the appeal is answered with it. For paper `track` is the number of the post, for a message its id.
 * Called by the screen for post and by whoever sends mail, in their own transaction. Refuses `errors` where the appeal has
 * got another question since the signature, and what the appeal refuses of its dates.
 */
export async function markSent(
  db: Db,
  act: Act,
  appealId: string,
  sent: Omit<Sent, 'way'> & { way: Sent['way'] | 'email' },
): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  const state = await allow(db, act, known, 'send')
  await mustBeClean(db, act.now, known)
  const { letter, appeal } = known
  const { id, way, sentOn, track } = sent
  await sendAnswer(db, act, appealId, {
    paper: { id, sentOn, number: letter.number, addressee: addresseeOf(known), way, body: letter.text.slice(0, 30_000) },
    result: letter.result!,
    questionIds: (await questionsOf(db, appealId)).filter(({ ours }) => ours).map(question => question.id),
    cause: letter.cause,
    remedy: letter.remedy,
  })
  await changeLetter(db, letter.id, { state, sentOn, way, track })
  await told(db, act, known, 'sent', { way, owner: appeal.executorId })
}

const addresseeOf = ({ appeal: { title, surname, name, patronymic } }: Known) =>
  [title, [surname, name, patronymic].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** What is to be sent by mail: held until the transaction ends, so that it is sent once. Refuses `not-now` for what is not signed. */
export async function signedLetter(db: Db, act: Act, appealId: string) {
  const known = await holdKnown(db, act, appealId)
  const paper = await findPaper(db, known.letter.id)
  if ((known.state !== 'signed' && known.state !== 'sending') || !paper) throw refused('not-now', 'Письмо ещё не подписано.')
  const { id, text, number } = known.letter
  return { id, text, number, email: known.appeal.email, addressee: addresseeOf(known), ...paper }
}

async function milestone(db: Db, { who, now }: Act, { letter }: Known, kind: 'submitted' | 'returned' | 'signed') {
  const { id: letterId, revision, text } = letter
  await insertVersion(db, {
    id: uuid7(now.getTime()),
    letterId,
    revision,
    text,
    at: now.toISOString(),
    staffId: who.staffId,
    kind,
  })
}

const shortened = (quote: string) => (quote.length > 80 ? `${quote.slice(0, 79)}…` : quote).replaceAll(/\s+/gu, ' ')
