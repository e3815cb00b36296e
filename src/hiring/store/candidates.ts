// SQL of candidates: kept under their consent, erased by term or by their word; figures and moments stay.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Outcome, Source } from '../model.ts'

export type CandidateRow = {
  id: string
  vacancyId: string
  number: number
  surname: string
  name: string
  patronymic: string
  phone: string
  email: string
  source: Source
  consentWords: string
  consentOn: string
  eraseOn: string
  appliedAt: string
  meetingAt: string | null
  invitedAt: string | null
  discussedAt: string | null
  discussion: string
  discussionVersion: number
  offeredAt: string | null
  outcome: Outcome | null
  endedAt: string | null
  erasedAt: string | null
}

export const candidatesOf = (db: Db, vacancyId: string): Promise<CandidateRow[]> =>
  db.selectFrom('hiringCandidate').selectAll().where('vacancyId', '=', vacancyId).orderBy('number').execute()

export const findCandidate = (db: Db, id: string): Promise<CandidateRow | undefined> =>
  db.selectFrom('hiringCandidate').selectAll().where('id', '=', id).executeTakeFirst()

/** Everybody who marks, closes, decides or erases waits. */
export const lockCandidate = (db: Db, id: string): Promise<CandidateRow | undefined> =>
  db.selectFrom('hiringCandidate').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export type NewRow = Pick<
  CandidateRow,
  | 'id'
  | 'vacancyId'
  | 'surname'
  | 'name'
  | 'patronymic'
  | 'phone'
  | 'email'
  | 'source'
  | 'consentWords'
  | 'consentOn'
  | 'eraseOn'
  | 'appliedAt'
> & { addedBy: string }

/** To be called with the vacancy locked: numbers go on without a gap. */
export async function insertCandidates(db: Db, vacancyId: string, rows: readonly NewRow[]): Promise<void> {
  const { last } = await db
    .selectFrom('hiringCandidate')
    .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
    .where('vacancyId', '=', vacancyId)
    .executeTakeFirstOrThrow()
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('hiringCandidate')
      .values(rows.slice(from, from + 500).map((row, at) => ({ ...row, number: last + from + at + 1 })))
      .execute()
}

type Change = Partial<
  Pick<
    CandidateRow,
    'meetingAt' | 'invitedAt' | 'discussedAt' | 'discussion' | 'discussionVersion' | 'offeredAt' | 'outcome' | 'endedAt'
  >
>
export const changeCandidate = (db: Db, id: string, change: Change) =>
  db.updateTable('hiringCandidate').set(change).where('id', '=', id).execute()

/** Those whose term is over on `day` and who are not erased. */
export const dueToErase = (db: Db, day: string): Promise<{ id: string }[]> =>
  db.selectFrom('hiringCandidate').select('id').where('erasedAt', 'is', null).where('eraseOn', '<=', day).orderBy('id').execute()

const nobody = { surname: '', name: '', patronymic: '', phone: '', email: '', consentWords: '', discussion: '' }

/** Names, contacts, notes, grounds and letters go; marks, moments and the outcome stay without them. */
export async function eraseRow(
  db: Db,
  id: string,
  { outcome, endedAt, ...erased }: { outcome: Outcome; endedAt: string; erasedAt: string; erasedWhy: 'term' | 'withdrawal' },
): Promise<void> {
  await db.deleteFrom('hiringLetter').where('candidateId', '=', id).execute()
  await db.updateTable('hiringMark').set({ note: '' }).where('candidateId', '=', id).execute()
  await db.updateTable('hiringDecision').set({ ground: '', remark: '' }).where('candidateId', '=', id).execute()
  await db
    .updateTable('hiringCandidate')
    .set({ ...nobody, ...erased, outcome: sql`coalesce(outcome, ${outcome})`, endedAt: sql`coalesce(ended_at, ${endedAt})` })
    .where('id', '=', id)
    .execute()
}
