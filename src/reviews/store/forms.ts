// SQL of forms. A form is read by its author alone; of sent ones of a person the sums are made, without names.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Marks, Side } from '../model.ts'
import type { Said } from '../rules/anonymity.ts'
import type { SentForm } from '../rules/bias.ts'

export type FormRow = {
  id: string
  cycleId: string
  subjectId: string
  reviewerId: string
  side: Side
  marks: Marks
  comment: string
  version: number
  sentAt: string | null
}

const columns = ['id', 'cycleId', 'subjectId', 'reviewerId', 'side', 'marks', 'comment', 'version', 'sentAt'] as const

/** Somebody else's form is not found. */
export const ownForm = async (db: Db, reviewerId: string, id: string): Promise<FormRow | undefined> =>
  (await db
    .selectFrom('reviewForm')
    .select(columns)
    .where('reviewerId', '=', reviewerId)
    .where('id', '=', id)
    .executeTakeFirst()) as FormRow | undefined

/** Those that wait and those that were sent, newest cycle first. */
export const ownForms = async (db: Db, reviewerId: string) =>
  (await db
    .selectFrom('reviewForm')
    .innerJoin('reviewCycle', 'reviewCycle.id', 'cycleId')
    .innerJoin('reviewSubject', join =>
      join.onRef('reviewSubject.cycleId', '=', 'reviewForm.cycleId').onRef('reviewSubject.staffId', '=', 'subjectId'),
    )
    .innerJoin('staff', 'staff.id', 'subjectId')
    .select(['reviewForm.id', 'side', 'marks', 'sentAt', 'reviewCycle.title as cycleTitle', 'untilOn', 'position', 'post'])
    .select(['indicators', 'closedAt'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('subject'))
    .where('reviewerId', '=', reviewerId)
    .where('closedAt', 'is', null)
    .orderBy('openedAt', 'desc')
    .orderBy(sql`side = 'self' desc, staff.surname collate ru`)
    .execute()) as {
    id: string
    side: Side
    marks: Marks
    sentAt: string | null
    cycleTitle: string
    untilOn: string
    position: string
    post: string
    indicators: object
    subject: string
  }[]

/** False where it was sent, or saved from another place since. */
export async function saveForm(
  db: Db,
  { id, version, marks, comment }: Pick<FormRow, 'id' | 'version' | 'marks' | 'comment'>,
): Promise<boolean> {
  const done = await db
    .updateTable('reviewForm')
    .set({ marks: JSON.stringify(marks), comment, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** False where it was saved from another place since, or sent. */
export async function markSent(db: Db, id: string, version: number, sentAt: string): Promise<boolean> {
  const query = db.updateTable('reviewForm').set({ sentAt }).where('id', '=', id).where('version', '=', version)
  return (await query.where('sentAt', 'is', null).executeTakeFirst()).numUpdatedRows > 0n
}

/** Sent forms about a person, without who and when. */
export const saidOf = async (db: Db, cycleId: string, subjectId: string): Promise<(Said & { comment: string })[]> =>
  (await db
    .selectFrom('reviewForm')
    .select(['side', 'marks', 'comment'])
    .where('cycleId', '=', cycleId)
    .where('subjectId', '=', subjectId)
    .where('sentAt', 'is not', null)
    .orderBy('id')
    .execute()) as (Said & { comment: string })[]

/** All sent forms of a cycle about other people than their authors, as they came. */
export const sentIn = async (db: Db, cycleId: string): Promise<(SentForm & { id: string })[]> =>
  (await db
    .selectFrom('reviewForm')
    .select(['id', 'reviewerId', 'marks'])
    .where('cycleId', '=', cycleId)
    .where('side', '<>', 'self')
    .where('sentAt', 'is not', null)
    .orderBy('sentAt')
    .orderBy('id')
    .execute()) as (SentForm & { id: string })[]
