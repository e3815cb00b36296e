// SQL of development points: what a person will develop. Other rooms read them through here.
import type { Db } from '#platform/db.ts'
import type { NewPoint, Point, Value } from '../model.ts'

const columns = ['id', 'staffId', 'cycleId', 'value', 'text', 'dueOn', 'proposedBy', 'agreedAt', 'declinedAt', 'doneAt'] as const

type Row = Omit<Point, 'state' | 'own' | 'value'> & {
  value: string
  proposedBy: string
  agreedAt: string | null
  declinedAt: string | null
  doneAt: string | null
}
const read = ({ proposedBy, agreedAt, declinedAt, doneAt, value, ...row }: Row): Point => ({
  ...row,
  value: value as Value,
  state: doneAt !== null ? 'done' : declinedAt !== null ? 'declined' : agreedAt !== null ? 'agreed' : 'proposed',
  own: proposedBy === row.staffId,
})

/** All points of a person by their day; those in force have the state `agreed`. */
export const developmentPointsOf = async (db: Db, staffId: string): Promise<Point[]> =>
  (
    await db
      .selectFrom('developmentPoint')
      .select(columns)
      .where('staffId', '=', staffId)
      .orderBy('dueOn')
      .orderBy('id')
      .execute()
  ).map(read)

export async function findPoint(db: Db, id: string): Promise<Point | undefined> {
  const row = await db.selectFrom('developmentPoint').select(columns).where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** A point that a person proposes for themselves is agreed at once. */
export const insertPoint = (db: Db, row: NewPoint & { proposedBy: string; proposedAt: string; agreedAt: string | null }) =>
  db
    .insertInto('developmentPoint')
    .values(row)
    .onConflict(on => on.doNothing())
    .execute()

type Turn = { agreedAt: string } | { declinedAt: string } | { doneAt: string }
/** False where it has been turned already. */
export async function turnPoint(db: Db, id: string, turn: Turn): Promise<boolean> {
  const from = 'doneAt' in turn
  const done = await db
    .updateTable('developmentPoint')
    .set(turn)
    .where('id', '=', id)
    .where('agreedAt', from ? 'is not' : 'is', null)
    .where('declinedAt', 'is', null)
    .where('doneAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
