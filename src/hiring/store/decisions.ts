// SQL of decisions and of the letters about them.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Value } from '#reviews/model.ts'

export type DecisionRow = {
  number: number
  outcome: 'offer' | 'refuse'
  criteria: Value[]
  ground: string
  proposedBy: string
  by: string
  at: string
  confirmed: boolean | null
  remark: string
  settledBy: string | null
}

/** In order; the last one counts. */
export const decisionsOf = async (db: Db, candidateId: string): Promise<DecisionRow[]> =>
  (await db
    .selectFrom('hiringDecision as d')
    .innerJoin('staff as by', 'by.id', 'd.proposedBy')
    .leftJoin('staff as other', 'other.id', 'd.settledBy')
    .select(['number', 'outcome', 'criteria', 'ground', 'd.proposedBy', 'proposedAt as at', 'confirmed', 'remark'])
    .select([
      sql<string>`by.surname || ' ' || by.name`.as('by'),
      sql<string | null>`other.surname || ' ' || other.name`.as('settledBy'),
    ])
    .where('candidateId', '=', candidateId)
    .orderBy('number')
    .execute()) as DecisionRow[]

/** Candidates of a vacancy with a decision that waits for the second person. */
export const waitingIn = (db: Db, vacancyId: string): Promise<{ candidateId: string }[]> =>
  db
    .selectFrom('hiringDecision')
    .innerJoin('hiringCandidate', 'hiringCandidate.id', 'candidateId')
    .select('candidateId')
    .where('vacancyId', '=', vacancyId)
    .where('settledAt', 'is', null)
    .execute()

type New = Pick<DecisionRow, 'number' | 'outcome' | 'criteria' | 'ground' | 'proposedBy'> & {
  candidateId: string
  proposedAt: string
}
export const insertDecision = (db: Db, { criteria, ...row }: New) =>
  db
    .insertInto('hiringDecision')
    .values({ ...row, criteria: JSON.stringify(criteria) })
    .execute()

type Settled = { confirmed: boolean; remark: string; settledBy: string; settledAt: string }
export const settleDecision = (db: Db, candidateId: string, number: number, settled: Settled) =>
  db.updateTable('hiringDecision').set(settled).where('candidateId', '=', candidateId).where('number', '=', number).execute()

/** Places that are promised or taken. */
export const placesTaken = async (db: Db, vacancyId: string): Promise<number> =>
  (
    await db
      .selectFrom('hiringCandidate')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('vacancyId', '=', vacancyId)
      .where('offeredAt', 'is not', null)
      .where(sql<boolean>`(outcome is null or outcome = 'hired')`)
      .executeTakeFirstOrThrow()
  ).count

export type LetterRow = {
  kind: 'refuse' | 'offer'
  text: string
  version: number
  handedWay: 'email' | 'paper' | null
  handedAt: string | null
}

export const findLetter = (db: Db, candidateId: string): Promise<LetterRow | undefined> =>
  db
    .selectFrom('hiringLetter')
    .select(['kind', 'text', 'version', 'handedWay', 'handedAt'])
    .where('candidateId', '=', candidateId)
    .executeTakeFirst()

type Written = Pick<LetterRow, 'kind' | 'text' | 'version'> & { candidateId: string; writtenBy: string; writtenAt: string }
export const putLetter = (db: Db, row: Written) =>
  db
    .insertInto('hiringLetter')
    .values(row)
    .onConflict(on =>
      on
        .column('candidateId')
        .doUpdateSet({ text: row.text, version: row.version, writtenBy: row.writtenBy, writtenAt: row.writtenAt }),
    )
    .execute()

export const markHanded = (
  db: Db,
  candidateId: string,
  handed: { handedWay: 'email' | 'paper'; handedBy: string; handedAt: string },
) => db.updateTable('hiringLetter').set(handed).where('candidateId', '=', candidateId).execute()
