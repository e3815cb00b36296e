// SQL of nominations, their committees and appeals. Lists go by time, never by person.
import type { Db } from '#platform/db.ts'
import type { Outcome } from '../model.ts'
import { nameOf } from './thanks.ts'

const nominations = (db: Db) =>
  db
    .selectFrom('nomination as n')
    .innerJoin('staff as nominee', 'nominee.id', 'n.nomineeId')
    .innerJoin('staff as nominator', 'nominator.id', 'n.nominatorId')
    .selectAll('n')
    .select([nameOf('nominee').as('nominee'), nameOf('nominator').as('nominator'), 'nominee.departmentId'])
    .orderBy('n.madeAt', 'desc')

export type NominationRow = Awaited<ReturnType<typeof nominationsBy>>[number]

export const findNomination = (db: Db, id: string): Promise<NominationRow | undefined> =>
  nominations(db).where('n.id', '=', id).executeTakeFirst()

const most = 100

export const hasOpen = async (db: Db, nomineeId: string, title: string): Promise<boolean> =>
  (await db
    .selectFrom('nomination')
    .select('id')
    .where('nomineeId', '=', nomineeId)
    .where('title', '=', title)
    .where('outcome', 'is', null)
    .executeTakeFirst()) !== undefined

export const nominationsBy = (db: Db, nominatorId: string) =>
  nominations(db).where('n.nominatorId', '=', nominatorId).limit(most).execute()

/** Only decided ones: until then the person does not know. */
export const decidedAbout = (db: Db, nomineeId: string): Promise<NominationRow[]> =>
  nominations(db).where('n.nomineeId', '=', nomineeId).where('n.outcome', 'is not', null).limit(most).execute()

/** Where this person sits in the committee of the present round. */
export const judgedBy = (db: Db, staffId: string): Promise<NominationRow[]> =>
  nominations(db)
    .where(e =>
      e.exists(
        e
          .selectFrom('committeeMember as m')
          .select('m.place')
          .whereRef('m.nominationId', '=', 'n.id')
          .whereRef('m.round', '=', 'n.round')
          .where('m.staffId', '=', staffId)
          .where('m.leftAt', 'is', null),
      ),
    )
    .limit(most)
    .execute()

export const awardedUnpublished = (db: Db): Promise<NominationRow[]> =>
  nominations(db).where('n.outcome', '=', 'awarded').where('n.publishedAt', 'is', null).limit(most).execute()

/** Published ones, the newest first. */
export const published = (db: Db, limit: number): Promise<NominationRow[]> =>
  nominations(db).where('n.publishedAt', 'is not', null).clearOrderBy().orderBy('n.publishedAt', 'desc').limit(limit).execute()

/** Who was awarded since the day (by the decision), and it was published. */
export const awardedSince = async (db: Db, since: string): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom('nomination')
        .select('nomineeId')
        .distinct()
        .where('publishedAt', 'is not', null)
        .where('decidedAt', '>=', since)
        .execute()
    ).map(({ nomineeId }) => nomineeId),
  )

/** Held until the transaction ends: votes, stepping out and the decision go one after another. */
export const lockNomination = (db: Db, id: string) =>
  db.selectFrom('nomination').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

type NewRow = {
  id: string
  rulesEdition: number
  title: string
  award: string
  criteria: readonly string[]
  seats: number
  quorum: number
  nomineeId: string
  nominatorId: string
  why: string
  sinceOn: string
  untilOn: string
  madeAt: string
  seed: string
  votesUntil: string
}

/** False where the person is nominated for the same already, or the id is there. */
export async function insertNomination(db: Db, { criteria, ...row }: NewRow): Promise<boolean> {
  const done = await db
    .insertInto('nomination')
    .values({ ...row, criteria: JSON.stringify(criteria) })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Change = {
  round?: number
  votesUntil?: string
  outcome?: Outcome | null
  ground?: string
  decidedBy?: string | null
  decidedAt?: string | null
  appealUntil?: string | null
  publishedBy?: string | null
  publishedAt?: string | null
}

export const changeNomination = (db: Db, id: string, change: Change) =>
  db.updateTable('nomination').set(change).where('id', '=', id).execute()

/** Of all rounds, in the order of the lot. */
export const membersOf = (db: Db, nominationId: string) =>
  db
    .selectFrom('committeeMember as m')
    .innerJoin('staff as s', 's.id', 'm.staffId')
    .selectAll('m')
    .select(nameOf('s').as('name'))
    .where('m.nominationId', '=', nominationId)
    .orderBy('m.round')
    .orderBy('m.place')
    .execute()

export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number]

export const insertMembers = (
  db: Db,
  rows: { nominationId: string; round: number; staffId: string; place: number; drawnAt: string }[],
) => (rows.length > 0 ? db.insertInto('committeeMember').values(rows).execute() : undefined)

type MemberChange =
  | { leftAt: string; leftWhy: 'interest' | 'silent' }
  | { choice: 'for' | 'against'; reason: string; votedAt: string }

export const changeMember = (db: Db, nominationId: string, round: number, staffId: string, change: MemberChange) =>
  db
    .updateTable('committeeMember')
    .set(change)
    .where('nominationId', '=', nominationId)
    .where('round', '=', round)
    .where('staffId', '=', staffId)
    .execute()

const appealRows = (db: Db) =>
  db
    .selectFrom('nominationAppeal as a')
    .innerJoin('nomination as n', 'n.id', 'a.nominationId')
    .innerJoin('staff as nominee', 'nominee.id', 'n.nomineeId')
    .selectAll('a')
    .select(['n.title', 'n.nominatorId', 'n.nomineeId', 'nominee.departmentId', nameOf('nominee').as('nominee')])
    .orderBy('a.dueOn')
    .orderBy('a.id')

export type AppealRow = Awaited<ReturnType<typeof appeals>>[number]

export const appeals = (db: Db) => appealRows(db).limit(most).execute()

export const findAppeal = (db: Db, id: string): Promise<AppealRow | undefined> =>
  appealRows(db).where('a.id', '=', id).executeTakeFirst()

export const appealOf = (db: Db, nominationId: string): Promise<AppealRow | undefined> =>
  appealRows(db).where('a.nominationId', '=', nominationId).executeTakeFirst()

/** False where there is one already. */
export async function insertAppeal(
  db: Db,
  row: { id: string; nominationId: string; staffId: string; text: string; at: string; dueOn: string },
): Promise<boolean> {
  const done = await db
    .insertInto('nominationAppeal')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False where it is answered already. */
export async function answerAppeal(
  db: Db,
  id: string,
  row: { outcome: 'upheld' | 'kept'; answer: string; answeredBy: string; answeredAt: string },
): Promise<boolean> {
  const done = await db
    .updateTable('nominationAppeal')
    .set(row)
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return (done.numUpdatedRows ?? 0n) > 0n
}
