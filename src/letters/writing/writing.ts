// Writing: begun from a template, saved as one types, decided by the writer, findings left with a reason; nobody's text is overwritten.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { setAside as countAside } from '../setting-aside.ts'
import { factsOf } from './facts.ts'
import { composed } from './templates.ts'
import type { Details, NewAside } from './model.ts'
import { framed, reframed } from './rules/frame.ts'
import { allow, holdAppeal, holdKnown, sameRevision, type Known } from './standing.ts'
import {
  changeLetter,
  deleteAside,
  findOfAppeal,
  growVersion,
  insertAside,
  insertLetter,
  insertVersion,
  lastVersion,
} from './store.ts'

/** One line of typing: what one person writes within so much time is one version. */
const versionMs = 600_000

/** Of two who begin at once both get the same letter. Refuses `no-author`: an unsigned appeal gets no answer (59-FZ art. 11 p. 1). */
export async function begin(
  db: Db,
  act: Act,
  appealId: string,
  { id, template }: { id: string; template: string | null },
): Promise<void> {
  const appeal = await holdAppeal(db, act, appealId)
  if (await findOfAppeal(db, appealId)) return
  if (appeal.state !== 'assigned') throw refused('not-now', 'Ответ пишут, когда обращение у исполнителя.')
  if (appeal.surname === '' && appeal.title === '')
    throw refused('no-author', 'Автор не назван, отвечать некому. Обращение можно закрыть по основанию.')
  const undecided = { gender: null, result: null }
  const { signers } = await factsOf(db, act.now, appeal, { ...undecided, signerId: null })
  const signerId = signers.find(one => one.id !== appeal.executorId)?.id ?? null
  const facts = await factsOf(db, act.now, appeal, { ...undecided, signerId })
  const text = framed(template === null ? '' : await composed(db, act.now, facts, template, appeal.departmentId), facts)
  const at = act.now.toISOString()
  const letter = { id, appealId, text, gender: null, signerId }
  if (!(await insertLetter(db, { ...letter, madeAt: at, madeBy: act.who.staffId }))) return
  const known = await holdKnown(db, act, appealId)
  await allow(db, act, known, 'write')
  await keepVersion(db, act, known, { text, revision: 1 })
  await told(db, act, known, 'begun')
}

/** Autosave: refuses `changed` where another text has come meanwhile. The same text again changes nothing. */
export async function save(db: Db, act: Act, appealId: string, { text, revision }: { text: string; revision: number }) {
  const known = await holdKnown(db, act, appealId)
  const { letter } = known
  await allow(db, act, known, 'write')
  if (letter.text !== text) {
    sameRevision(known, revision)
    await putText(db, act, known, text)
  }
  const now = (await findOfAppeal(db, appealId))!
  return { revision: now.revision, changedAt: now.changedAt }
}

export async function putText(db: Db, act: Act, known: Known, text: string): Promise<void> {
  const { letter } = known
  const revision = letter.revision + 1
  await changeLetter(db, letter.id, { text, revision, changedAt: act.now.toISOString(), changedBy: act.who.staffId })
  await keepVersion(db, act, known, { text, revision })
  await told(db, act, known, 'saved', { revision })
}

async function keepVersion(db: Db, { who, now }: Act, { letter }: Known, { text, revision }: { text: string; revision: number }) {
  const last = await lastVersion(db, letter.id)
  const at = now.toISOString()
  const goesOn = last?.kind === 'draft' && last.staffId === who.staffId && now.getTime() - begunAt(last.id) < versionMs
  if (goesOn) await growVersion(db, last.id, { text, revision, at })
  else
    await insertVersion(db, {
      id: uuid7(now.getTime()),
      letterId: letter.id,
      revision,
      text,
      at,
      staffId: who.staffId,
      kind: 'draft',
    })
}

/** The first 48 bits of a uuid v7 are its moment. */
const begunAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** A text that gave way to another's stays among the versions; whoever may read the letter may put theirs there. */
export async function putAside(db: Db, act: Act, appealId: string, { id, text }: { id: string; text: string }): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  const { letter } = known
  const row = { id, letterId: letter.id, revision: letter.revision, text, at: act.now.toISOString(), staffId: act.who.staffId }
  await insertVersion(db, { ...row, kind: 'aside' })
  await told(db, act, known, 'put-aside')
}

/** Who reads, who signs, how it ended; what stood in the text because of the former answer is put anew. */
export async function decide(db: Db, act: Act, appealId: string, details: Details): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  await allow(db, act, known, 'write')
  const { letter, appeal } = known
  const before = await factsOf(db, act.now, appeal, letter)
  if (!before.signers.some(({ id }) => id === details.signerId))
    throw badInput({ signerId: 'Этот сотрудник подписать не может: выберите начальника отдела или директора' })
  const after = await factsOf(db, act.now, appeal, details)
  await changeLetter(db, letter.id, details)
  const text = reframed(letter.text, before, after)
  if (text !== letter.text) await putText(db, act, known, text)
  await told(db, act, known, 'decided')
}

/** An error left with its reason: shown to whoever approves, counted by rule. */
export async function leave(db: Db, act: Act, appealId: string, aside: NewAside): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  await allow(db, act, known, 'write')
  await insertAside(db, { ...aside, letterId: known.letter.id, at: act.now.toISOString(), staffId: act.who.staffId })
  await countAside(db, act, aside)
  await told(db, act, known, 'finding-left', { rule: aside.rule })
}

/** Anybody who may write takes a finding up again. */
export async function takeUp(db: Db, act: Act, appealId: string, id: string): Promise<void> {
  const known = await holdKnown(db, act, appealId)
  await allow(db, act, known, 'write')
  const gone = await deleteAside(db, known.letter.id, id)
  if (!gone) throw notFound()
  await told(db, act, known, 'finding-taken-up', { rule: gone.rule })
}

type Said = Record<string, string | number | boolean | null>

/** One event of the letter; no words of it. */
export const told = (db: Db, { who, now }: Act, { letter, appeal }: Known, kind: string, data: Said = {}) =>
  record(db, now, {
    kind: `letter.${kind}`,
    staffId: who.staffId,
    departmentId: appeal.departmentId,
    data: { letter: letter.id, ...data },
  })
