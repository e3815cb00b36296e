// What is done with the Code: an edition is taken in, read and acknowledged; a clause is asked and told about.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { departmentsOf, has } from '#staff/may.ts'
import { todayOf } from '#staff/today.ts'
import type { Book, ClausePage, Difference, Edition, Place, Reader } from './model.ts'
import { fingerprintOf } from './reading.ts'
import { compareEditions, editionOn } from './rules/compare.ts'
import { meanings } from './rules/meanings.data.ts'
import { isUnder } from './rules/places.ts'
import { clausesIn, clausesOf } from './trees.ts'
import {
  acknowledgementOf,
  answerNote,
  editionRows,
  insertAcknowledgement,
  insertEdition,
  insertNote,
  notesUnder,
  saidOf,
  readers,
  type EditionRow,
} from './store.ts'

type Given = { source: string; inForceFrom: string; approvedBy: string }

/** The same text again is the same edition; refuses `empty`, and `same-day` where another edition begins that day. */
export async function takeIn(db: Db, now: Date, staffId: string | null, { source, ...given }: Given): Promise<Edition> {
  // A NUL cannot stand in the database; nothing else of the source is touched.
  const text = source.toWellFormed().replaceAll('\u0000', '')
  const clauses = clausesIn(text)
  if (clauses.length === 0) throw refused('empty', 'В документе нет текста. Проверьте, тот ли это файл.')
  const rows = await editionRows(db)
  const fingerprint = fingerprintOf(text)
  const same = rows.find(row => row.fingerprint === fingerprint)
  if (same) return editionOf(same)
  if (rows.some(({ inForceFrom }) => inForceFrom === given.inForceFrom))
    throw refused('same-day', 'С этого дня уже действует другая редакция. Выберите другой день.')
  const title = clauses.find(({ kind }) => kind === 'title')?.text ?? 'Кодекс'
  const row = {
    id: uuid7(now.getTime()),
    title,
    source: text,
    fingerprint,
    ...given,
    importedAt: now.toISOString(),
    importedBy: staffId,
    clauses: clauses.length,
  }
  await insertEdition(db, row)
  const data = { edition: row.id, from: row.inForceFrom, clauses: clauses.length }
  await record(db, now, { kind: 'code.imported', staffId: staffId ?? undefined, data })
  return editionOf(row)
}

export async function bookFor(db: Db, now: Date, who: Who): Promise<Book> {
  const rows = await editionRows(db)
  const current = editionOn(rows, await todayOf(db, now))
  const acknowledged = current && (await acknowledgementOf(db, current.id, who.staffId))
  return {
    edition: current ? editionOf(current) : null,
    editions: rows.map(editionOf),
    clauses: current ? await clausesOf(db, current) : [],
    said: await saidOf(db),
    acknowledgedAt: acknowledged?.at ?? null,
  }
}

/** Refuses 404 where one of the editions is not there. */
export async function differences(db: Db, olderId: string, newerId: string): Promise<Difference[]> {
  const rows = await editionRows(db)
  const source = async (id: string) => {
    const row = rows.find(one => one.id === id)
    if (!row) throw notFound('Такой редакции нет.')
    return clausesOf(db, row)
  }
  return compareEditions(await source(olderId), await source(newerId))
}

export async function clausePage(db: Db, places: readonly Place[], clause: string): Promise<ClausePage> {
  return {
    id: clause,
    meaning: meanings[clause] ?? '',
    places: places.filter(place => isUnder(place.clause, clause)),
    notes: await notesUnder(db, clause),
  }
}

/** Said of the edition in force or of one to come, once; an edition that another has replaced is refused `old`. */
export async function acknowledge(db: Db, { who, now }: Act, editionId: string): Promise<void> {
  const rows = await editionRows(db)
  const row = rows.find(({ id }) => id === editionId)
  if (!row) throw notFound('Такой редакции нет.')
  const current = editionOn(rows, await todayOf(db, now))
  if (current && row.inForceFrom < current.inForceFrom)
    throw refused('old', 'Действует уже новая редакция. Откройте её и подтвердите там.')
  if (await insertAcknowledgement(db, { editionId, staffId: who.staffId, at: now.toISOString() }))
    await record(db, now, { kind: 'code.acknowledged', staffId: who.staffId, data: { edition: editionId } })
}

/** Of one's own department; the director, HR and integrity see all. Empty where no edition is in force. */
export async function readersFor(db: Db, now: Date, who: Who): Promise<Reader[]> {
  const today = await todayOf(db, now)
  const current = editionOn(await editionRows(db), today)
  const all = has(who, 'director', 'hr', 'integrity')
  return current ? readers(db, current.id, today, all ? undefined : departmentsOf(who)) : []
}

type Words = { id: string; kind: 'question' | 'example'; text: string }

/** Refuses 404 for a clause that no edition in force has. */
export async function note(db: Db, { who, now }: Act, clause: string, words: Words): Promise<void> {
  const current = editionOn(await editionRows(db), await todayOf(db, now))
  if (!current || !(await clausesOf(db, current)).some(({ id }) => id === clause)) throw notFound('Такого пункта в Кодексе нет.')
  await insertNote(db, { ...words, clause, writtenBy: who.staffId, writtenAt: now.toISOString() })
  await record(db, now, {
    kind: `code.${words.kind === 'question' ? 'asked' : 'told'}`,
    staffId: who.staffId,
    data: { clause, note: words.id },
  })
}

/** Whoever asked is told: by the event, and by a quiet line for a week (`reminderFor`). */
export async function answer(db: Db, { who, now }: Act, id: string, words: string): Promise<void> {
  const row = await answerNote(db, id, { answer: words, answeredBy: who.staffId, answeredAt: now.toISOString() })
  if (!row) throw refused('answered', 'На этот вопрос уже ответили. Обновите страницу, ответ там.')
  await record(db, now, {
    kind: 'code.answered',
    staffId: who.staffId,
    data: { clause: row.clause, note: id, told: row.writtenBy },
  })
}

const editionOf = ({ id, title, approvedBy, inForceFrom, importedAt, clauses }: EditionRow): Edition => ({
  id,
  title,
  approvedBy,
  inForceFrom,
  importedAt,
  clauses: clauses ?? 0,
})
