// SQL of the letter: the row, its versions, remarks, findings left, the signed paper, who has it open; telephones for its foot.
import type { Db } from '#platform/db.ts'
import type { LetterTable } from '#platform/tables.ts'
import type { NewAside, NewRemark, StoredState, VersionKind } from './model.ts'
import type { z } from 'zod'
import type { RuleId } from '../model.ts'

const columns = [
  ...(['id', 'appealId', 'state', 'text', 'revision', 'gender', 'signerId', 'result', 'cause', 'remedy'] as const),
  ...(['changedAt', 'changedBy', 'number', 'signedOn', 'sentOn', 'way', 'track'] as const),
]

const rows = (db: Db) => db.selectFrom('letter').select(columns)
export type LetterRow = NonNullable<Awaited<ReturnType<typeof findOfAppeal>>>

export const findOfAppeal = (db: Db, appealId: string) => rows(db).where('appealId', '=', appealId).executeTakeFirst()

/** Held until the transaction ends. */
export const lockOfAppeal = (db: Db, appealId: string) => rows(db).where('appealId', '=', appealId).forUpdate().executeTakeFirst()

/** Handed over to mail and not heard of yet. */
export const lettersBeingSent = (db: Db) =>
  db.selectFrom('letter').select(['id', 'appealId']).where('state', '=', 'sending').orderBy('id').execute()

type New = Pick<LetterRow, 'id' | 'appealId' | 'text' | 'gender' | 'signerId'> & { madeAt: string; madeBy: string }

/** False where somebody has begun it a moment earlier. */
export async function insertLetter(db: Db, row: New): Promise<boolean> {
  const result = await db
    .insertInto('letter')
    .values({ ...row, changedAt: row.madeAt, changedBy: row.madeBy })
    .onConflict(c => c.column('appealId').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Change = Partial<{
  [K in keyof Omit<LetterTable, 'id' | 'appealId'>]: LetterRow[K & keyof LetterRow] | string | number | null
}>

export const changeLetter = (db: Db, id: string, change: Change & { state?: StoredState }) =>
  db
    .updateTable('letter')
    .set(change as never)
    .where('id', '=', id)
    .execute()

type VersionRow = {
  id: string
  letterId: string
  revision: number
  text: string
  at: string
  staffId: string
  kind: z.infer<typeof VersionKind>
}

export const insertVersion = (db: Db, row: VersionRow) => db.insertInto('letterVersion').values(row).execute()

export const lastVersion = (db: Db, letterId: string) =>
  db
    .selectFrom('letterVersion')
    .selectAll()
    .where('letterId', '=', letterId)
    .where('kind', '!=', 'aside')
    .orderBy('revision', 'desc')
    // What was handed on is later than the typing that it ended.
    .orderBy(e => e('kind', '=', 'draft'))
    .limit(1)
    .executeTakeFirst()

export const growVersion = (db: Db, id: string, change: { text: string; revision: number; at: string }) =>
  db.updateTable('letterVersion').set(change).where('id', '=', id).execute()

/** Newest first, without the texts. */
export const versionsOf = (db: Db, letterId: string) =>
  db
    .selectFrom('letterVersion')
    .select(['id', 'revision', 'kind', 'at', 'staffId'])
    .where('letterId', '=', letterId)
    .orderBy('at', 'desc')
    .orderBy('revision', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const findVersion = (db: Db, letterId: string, id: string) =>
  db.selectFrom('letterVersion').select('text').where('letterId', '=', letterId).where('id', '=', id).executeTakeFirst()

/** The text of a revision that was kept whole. */
export const textAt = async (db: Db, letterId: string, revision: number): Promise<string | undefined> =>
  (
    await db
      .selectFrom('letterVersion')
      .select('text')
      .where('letterId', '=', letterId)
      .where('revision', '=', revision)
      .where('kind', '!=', 'aside')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.text

export const insertRemarks = (
  db: Db,
  list: (Omit<NewRemark, 'start'> & { startAt: number; letterId: string; revision: number; at: string; staffId: string })[],
) => db.insertInto('letterRemark').values(list).execute()

/** Of the last return only: earlier ones have been gone through. */
export const remarksOf = (db: Db, letterId: string) =>
  db
    .selectFrom('letterRemark')
    .select(['id', 'revision', 'startAt', 'quote', 'body', 'at', 'staffId'])
    .where('letterId', '=', letterId)
    .where('at', '=', e =>
      e
        .selectFrom('letterRemark as last')
        .select(l => l.fn.max('last.at').as('at'))
        .where('last.letterId', '=', letterId),
    )
    .orderBy('startAt')
    .orderBy('id')
    .execute()

export const insertAside = (db: Db, { question, ...row }: NewAside & { letterId: string; at: string; staffId: string }) =>
  db
    .insertInto('letterAside')
    .values({ ...row, question: question ?? null })
    .onConflict(c => c.column('id').doNothing())
    .execute()

export const asidesOf = (db: Db, letterId: string) =>
  db
    .selectFrom('letterAside')
    .select(['id', 'rule', 'fragment', 'question', 'reason', 'at', 'staffId'])
    .$narrowType<{ rule: RuleId }>()
    .where('letterId', '=', letterId)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const deleteAside = (db: Db, letterId: string, id: string) =>
  db.deleteFrom('letterAside').where('letterId', '=', letterId).where('id', '=', id).returning('rule').executeTakeFirst()

type PaperRow = { letterId: string; pdf: Buffer; pages: number; hash: string; madeAt: string }

export const putPaper = (db: Db, row: PaperRow) =>
  db
    .insertInto('letterPaper')
    .values(row)
    .onConflict(c => c.column('letterId').doUpdateSet(row))
    .execute()

export const deletePaper = (db: Db, letterId: string) => db.deleteFrom('letterPaper').where('letterId', '=', letterId).execute()

export const findPaper = (db: Db, letterId: string) =>
  db.selectFrom('letterPaper').select(['pdf', 'pages', 'hash']).where('letterId', '=', letterId).executeTakeFirst()

/** True where the person was not there since `since`. */
export async function putPresence(
  db: Db,
  row: { letterId: string; staffId: string; seenAt: string },
  since: string,
): Promise<boolean> {
  const known = await db
    .selectFrom('letterPresence')
    .select('seenAt')
    .where('letterId', '=', row.letterId)
    .where('staffId', '=', row.staffId)
    .executeTakeFirst()
  await db
    .insertInto('letterPresence')
    .values(row)
    .onConflict(c => c.columns(['letterId', 'staffId']).doUpdateSet({ seenAt: row.seenAt }))
    .execute()
  return known === undefined || known.seenAt < since
}

export const deletePresence = (db: Db, letterId: string, staffId: string) =>
  db.deleteFrom('letterPresence').where('letterId', '=', letterId).where('staffId', '=', staffId).execute()

export const presentIn = (db: Db, letterId: string, since: string) =>
  db
    .selectFrom('letterPresence')
    .innerJoin('staff', 'staff.id', 'letterPresence.staffId')
    .select(['staffId', 'name', 'surname', 'seenAt'])
    .where('letterId', '=', letterId)
    .where('seenAt', '>=', since)
    .orderBy('staffId')
    .execute()

/** The person's own line, else the department's; undefined where the exchange knows neither. */
export async function phoneOf(db: Db, staffId: string, departmentId: string | null): Promise<string | undefined> {
  const found = await db
    .selectFrom('phoneLine')
    .select(['number', 'staffId'])
    .where(e =>
      e.or([
        e('staffId', '=', staffId),
        ...(departmentId ? [e.and([e('staffId', 'is', null), e('departmentId', '=', departmentId)])] : []),
      ]),
    )
    .execute()
  return (found.find(line => line.staffId === staffId) ?? found[0])?.number
}

export const genderOfClient = async (db: Db, id: string) =>
  (await db.selectFrom('client').select('gender').where('id', '=', id).executeTakeFirst())?.gender ?? null
