// SQL of invitations and their rings: which is open, who has it now, who was asked before.
import type { Db } from '#platform/db.ts'
import type { InvitationState, RingAnswer } from '../model.ts'

const columns = [
  'id',
  'conflictId',
  'essence',
  'clientName',
  'state',
  'madeAt',
  'takenBy',
  'answeredAt',
  'dueAt',
  'hereAt',
  'endedAt',
] as const

const rows = (db: Db) => db.selectFrom('invitation').select(columns)

export type InvitationRow = {
  id: string
  conflictId: string
  essence: string
  clientName: string
  state: InvitationState
  madeAt: string
  takenBy: string | null
  answeredAt: string | null
  dueAt: string | null
  hereAt: string | null
  endedAt: string | null
}

/** Holds the row until the transaction ends: of two answers one comes second. */
export const lockInvitation = (db: Db, id: string) =>
  rows(db).where('id', '=', id).forUpdate().executeTakeFirst() as Promise<InvitationRow | undefined>

export const findInvitation = (db: Db, id: string) =>
  rows(db).where('id', '=', id).executeTakeFirst() as Promise<InvitationRow | undefined>

export const lastInvitationOf = (db: Db, conflictId: string) =>
  rows(db)
    .where('conflictId', '=', conflictId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst() as Promise<InvitationRow | undefined>

/** False: another one of this conflict is open. */
export async function insertInvitation(
  db: Db,
  row: Pick<InvitationRow, 'id' | 'conflictId' | 'essence' | 'clientName' | 'madeAt'>,
): Promise<boolean> {
  const made = await db
    .insertInto('invitation')
    .values(row)
    .onConflict(same => same.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

type Change = Partial<Pick<InvitationRow, 'state' | 'takenBy' | 'answeredAt' | 'dueAt' | 'hereAt' | 'endedAt'>>

export const changeInvitation = (db: Db, id: string, change: Change) =>
  db.updateTable('invitation').set(change).where('id', '=', id).execute()

export const ringsOf = (db: Db, invitationId: string) =>
  db
    .selectFrom('ring')
    .select(['id', 'place', 'staffId', 'rungAt', 'answer', 'answeredAt'])
    .where('invitationId', '=', invitationId)
    .orderBy('place')
    .execute() as Promise<
    { id: string; place: number; staffId: string; rungAt: string; answer: RingAnswer | null; answeredAt: string | null }[]
  >

type NewRing = { id: string; invitationId: string; place: number; staffId: string; rungAt: string; away?: true }

/** `away`: left out, and said so. */
export const insertRing = (db: Db, { away, ...row }: NewRing) =>
  db
    .insertInto('ring')
    .values({ ...row, ...(away && { answer: 'away', answeredAt: row.rungAt }) })
    .execute()

export const answerRing = (db: Db, id: string, answer: RingAnswer, answeredAt: string) =>
  db.updateTable('ring').set({ answer, answeredAt }).where('id', '=', id).execute()

export const ringAgain = (db: Db, id: string, rungAt: string) =>
  db.updateTable('ring').set({ rungAt, answer: null, answeredAt: null }).where('id', '=', id).execute()

/** Rings that nobody has answered since. */
export const silentSince = (db: Db, before: string) =>
  db
    .selectFrom('ring')
    .innerJoin('invitation', 'invitation.id', 'ring.invitationId')
    .select('invitationId')
    .where('answer', 'is', null)
    .where('rungAt', '<=', before)
    .where('state', '=', 'open')
    .execute()

/** Invitations that concern this person: rung and open, or theirs and not ended. */
export const summonsOf = (db: Db, staffId: string) =>
  rows(db)
    .where('endedAt', 'is', null)
    .where(e =>
      e.or([
        e('takenBy', '=', staffId),
        e.and([
          e('state', '=', 'open'),
          e.exists(
            e
              .selectFrom('ring')
              .select('ring.id')
              .whereRef('invitationId', '=', 'invitation.id')
              .where('staffId', '=', staffId)
              .where(a => a.or([a('answer', 'is', null), a('answer', '<>', 'away')])),
          ),
        ]),
      ]),
    )
    .orderBy('madeAt')
    .execute() as Promise<InvitationRow[]>
