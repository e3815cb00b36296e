// What a person does with a conversation: takes it, answers, takes an answer back, decides about what nobody knows.
import { checkerForScreen, type CheckForScreen } from '#letters/checked.ts'
import type { Addressee, Checked, Finding } from '#letters/model.ts'
import { blanksIn } from '#letters/writing/rules/template.ts'
import { openBeside } from '#conflicts/actions.ts'
import type { Conflict } from '#conflicts/model.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { departments, getColleague } from '#staff/store.ts'
import { whyNotOn } from './beginning.ts'
import { queueLetter, signerOf } from './queueing.ts'
import { waitAgain } from './sending.ts'
import { signatureOf } from './rules/signature.ts'
import { answerSubject } from './rules/subject.ts'
import { lettersIn } from './store.ts'
import { changeOutbox, findOutbox, lockOutbox, outboxIn, type OutboxRow } from './store/outbox.ts'
import { changeThread, clientsAt, deleteDraft, findSeen, lockSeen, putDraft, type ThreadRow } from './store/threads.ts'
import type { NewAnswer } from './thread-model.ts'

let check: CheckForScreen | undefined
const ready = async (): Promise<CheckForScreen> => (check ??= checkerForScreen(await readyDictionary()))

/** Whoever opens a conversation may answer it: the dictionary is ready by then, and no transaction waits for it. */
export const prepareChecker = (): void => void ready().catch(() => {})

/** As it will be read: with its signature. `text` stands at its beginning, so offsets of findings hold in both. */
export async function checkAnswer(db: Db, act: Act, id: string, text: string): Promise<Checked> {
  const thread = await findSeen(db, act.who, id)
  if (!thread) throw notFound()
  return findingsOf(db, act, thread, text)
}

async function findingsOf(db: Db, { who }: Act, thread: ThreadRow, text: string): Promise<Checked> {
  const signature = signatureOf(await signerOf(db, who.staffId))
  const letter = { kind: 'email' as const, addressee: await addresseeOf(db, thread), complaint: null, questions: [] }
  return (await ready())({ ...letter, text: `${text.trimEnd()}\n\n${signature}` }, { textOnly: false })
}

/** Known from the file; otherwise nobody's name or gender is guessed. */
async function addresseeOf(db: Db, { address, clientId }: ThreadRow): Promise<Addressee> {
  const client = (await clientsAt(db, address)).find(({ id }) => id === clientId)
  if (client?.kind === 'person') {
    const { surname, name, patronymic, gender } = client
    return { type: 'person', surname, name, patronymic, ...(gender && { gender }) }
  }
  return { type: 'organisation', title: client?.title ?? address }
}

/** In one transaction: whoever answered meanwhile is told of, errors are mended or left with a reason, the letter is queued. */
export async function answer(db: Db, act: Act, id: string, asked: NewAnswer): Promise<void> {
  const thread = await lock(db, act, id)
  if (await findOutbox(db, asked.id)) return
  if (!asked.anyway) await nothingNew(db, thread.id, asked.seen)
  const barred = await whyNotOn(db, thread)
  if (barred) throw refused('barred', `${barred} Текст на месте, письмо не ушло.`)
  const blanks = blanksIn(asked.text).filter(blank => /^[а-яё]/iu.test(blank))
  if (blanks.length > 0)
    throw refused('blanks', `Заполните: ${blanks.map(blank => `[${blank}]`).join(', ')}. Текст на месте, письмо не ушло.`)
  const { findings } = await findingsOf(db, act, thread, asked.text)
  const open = findings.filter(finding => finding.severity === 'error' && !isLeft(finding, asked))
  if (open.length > 0)
    throw refused('errors-left', `Исправьте или оставьте с причиной: ${open[0]!.message} Текст на месте, письмо не ушло.`)
  await queueLetter(db, {
    id: asked.id,
    to: thread.address,
    subject: (await lettersIn(db, id)).some(({ origin }) => origin !== 'own') ? answerSubject(thread.subject) : thread.subject,
    text: asked.text,
    attachments: asked.files.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content, 'base64') })),
    by: act,
    threadId: id,
    setAside: asked.setAside.map(({ rule, reason }) => ({ rule, reason })),
  })
  await deleteDraft(db, id, act.who.staffId)
}

const isLeft = ({ rule, start, end }: Finding, { text, setAside }: NewAnswer) =>
  setAside.some(left => left.rule === rule && left.fragment === text.slice(start, end))

/** Two people must not answer one letter without knowing of each other. */
async function nothingNew(db: Db, threadId: string, seenIds: readonly string[]): Promise<void> {
  const seen = new Set(seenIds)
  const ours = (await outboxIn(db, threadId)).findLast(({ id, state }) => !seen.has(id) && state !== 'withdrawn')
  if (ours) {
    const { name, surname } = await getColleague(db, ours.writtenBy)
    throw refused(
      'answered-meanwhile',
      `Пока Вы писали, ответ дал другой сотрудник: ${name} ${surname}. Прочтите его; Ваш текст на месте.`,
    )
  }
  if ((await lettersIn(db, threadId)).some(({ id, origin }) => !seen.has(id) && origin !== 'own'))
    throw refused('written-meanwhile', 'Пока Вы писали, пришло ещё письмо. Прочтите его; Ваш текст на месте.')
}

export async function keepDraft(db: Db, { who, now }: Act, id: string, text: string): Promise<void> {
  if (!(await findSeen(db, who, id))) throw notFound()
  if (text.trim() === '') await deleteDraft(db, id, who.staffId)
  else
    await putDraft(db, {
      threadId: id,
      staffId: who.staffId,
      body: text.toWellFormed().replaceAll('\u0000', ''),
      touchedAt: now.toISOString(),
    })
}

/** Before it leaves; the text becomes the draft again. Returns the conversation. */
export async function withdraw(db: Db, act: Act, id: string): Promise<string> {
  const letter = await lockLetter(db, act, id)
  if (letter.writtenBy !== act.who.staffId) throw notFound()
  if (letter.state === 'withdrawn') return letter.threadId
  if (letter.state !== 'waiting') throw refused('gone', 'Письмо уже ушло, вернуть его нельзя. Можно написать ещё одно.')
  await changeOutbox(db, id, ['waiting'], { state: 'withdrawn', endedAt: act.now.toISOString() })
  await waitAgain(db, letter)
  const signature = signatureOf(await signerOf(db, act.who.staffId))
  const body = letter.body.endsWith(signature) ? letter.body.slice(0, -signature.length).trimEnd() : letter.body
  await putDraft(db, { threadId: letter.threadId, staffId: act.who.staffId, body, touchedAt: act.now.toISOString() })
  await tell(db, act, 'withdrawn', { thread: letter.threadId, letter: id })
  return letter.threadId
}

/** Nobody knows whether it left: a person asked the client, or has it sent once more under the same Message-ID. */
export async function decide(db: Db, act: Act, id: string, arrived: boolean): Promise<string> {
  const letter = await lockLetter(db, act, id)
  if (letter.state !== 'uncertain') throw refused('certain', 'Про это письмо уже всё известно. Обновите страницу.')
  const now = act.now.toISOString()
  if (arrived) await changeOutbox(db, id, ['uncertain'], { state: 'handed-over', endedAt: now, trouble: '' })
  else await changeOutbox(db, id, ['uncertain'], { state: 'waiting', notBefore: now, trouble: '' })
  await tell(db, act, 'decided', { thread: letter.threadId, letter: id, arrived })
  return letter.threadId
}

async function lockLetter(db: Db, act: Act, id: string): Promise<OutboxRow> {
  const letter = await lockOutbox(db, id)
  if (!letter || !(await findSeen(db, act.who, letter.threadId))) throw notFound()
  return letter
}

export async function take(db: Db, act: Act, id: string): Promise<void> {
  const thread = await lock(db, act, id)
  if (thread.ownerId === act.who.staffId) return
  await changeThread(db, id, { ownerId: act.who.staffId, departmentId: act.who.departmentId })
  await tell(db, act, 'taken', { thread: id, previousOwner: thread.ownerId })
}

export async function pass(db: Db, act: Act, id: string, departmentId: string): Promise<void> {
  const thread = await lock(db, act, id)
  if (!(await departments(db)).some(one => one.id === departmentId)) throw badInput({ departmentId: 'Такого отдела нет.' })
  await changeThread(db, id, { departmentId, ownerId: null })
  await record(db, act.now, {
    kind: 'mail.passed',
    staffId: act.who.staffId,
    departmentId,
    data: { thread: id, from: thread.departmentId, previousOwner: thread.ownerId },
  })
}

export async function needless(db: Db, act: Act, id: string, reason: string): Promise<void> {
  const thread = await lock(db, act, id)
  if (thread.waitingSince === null) return
  await changeThread(db, id, { waitingSince: null, dueAt: null })
  await tell(db, act, 'needless', { thread: id, reason })
}

/** Only of those whose file names this address. */
export async function chooseClient(db: Db, act: Act, id: string, clientId: string): Promise<void> {
  const thread = await lock(db, act, id)
  if (!(await clientsAt(db, thread.address)).some(one => one.id === clientId))
    throw badInput({ clientId: 'В этом деле другой адрес. Сначала запишите адрес в дело.' })
  await changeThread(db, id, { clientId })
  await record(db, act.now, {
    kind: 'mail.client-chosen',
    staffId: act.who.staffId,
    clientId,
    departmentId: thread.departmentId,
    data: { thread: id },
  })
}

/** The guide beside it, under the same id the same; a second press and a second tab wait for the first. */
export async function beginConflict(db: Db, act: Act, id: string, conflictId: string): Promise<Conflict> {
  const { clientId, subject } = await lock(db, act, id)
  return openBeside(db, act, conflictId, { channel: 'mail', within: { threadId: id }, clientId, essence: subject })
}

async function lock(db: Db, act: Act, id: string): Promise<ThreadRow> {
  const thread = await lockSeen(db, act.who, id)
  if (!thread) throw notFound()
  return thread
}

const tell = (db: Db, { who, now }: Act, what: string, data: Record<string, string | boolean | null>) =>
  record(db, now, { kind: `mail.${what}`, staffId: who.staffId, departmentId: who.departmentId, data })
