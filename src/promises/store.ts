// All SQL of the room.
import { clientNames } from '#clients/store.ts'
import type { Db } from '#platform/db.ts'
import type { DB } from '#platform/tables.ts'
import { colleagues } from '#staff/store.ts'
import type { GivenPromise, LateBecause } from './model.ts'

const columns = [
  'id',
  'what',
  'clientId',
  'contactId',
  'channel',
  'byClient',
  'ownerId',
  'departmentId',
  'madeAt',
  'dueAt',
  'state',
  'endedAt',
  'outcome',
] as const

type Row = Omit<GivenPromise, 'clientName' | 'ownerName' | 'moves'> & { moves: number | null }

const promises = (db: Db) => promisesWith(db, ['madeBy'])

/** With columns beyond those of every list. */
export const promisesWith = <C extends keyof DB['promise']>(db: Db, more: readonly C[]) =>
  db
    .selectFrom('promise')
    .select(columns)
    .select(more)
    .select(e =>
      e
        .selectFrom('promiseMove')
        .whereRef('promiseMove.promiseId', '=', 'promise.id')
        .select(m => m.fn.countAll<number>().as('n'))
        .as('moves'),
    )

/** With the names that lists show. */
export async function named(db: Db, rows: Row[]): Promise<GivenPromise[]> {
  if (rows.length === 0) return []
  const clients = await clientNames(
    db,
    rows.flatMap(({ clientId }) => clientId ?? []),
  )
  const owners = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  return rows.map(row => ({
    ...row,
    moves: row.moves ?? 0,
    clientName: (row.clientId && clients.get(row.clientId)) ?? '',
    ownerName: owners.get(row.ownerId) ?? '',
  }))
}

export async function getNamed(db: Db, id: string): Promise<GivenPromise> {
  return (await named(db, [await promises(db).where('id', '=', id).executeTakeFirstOrThrow()]))[0]!
}

/** Holds the row until the transaction ends. */
export const lockPromise = (db: Db, id: string) => promises(db).where('id', '=', id).forUpdate().executeTakeFirst()

export const findPromise = (db: Db, id: string) => promises(db).where('id', '=', id).executeTakeFirst()

export const promisesOf = async (db: Db, ownerId: string): Promise<GivenPromise[]> =>
  named(db, await promises(db).where('ownerId', '=', ownerId).where('state', '=', 'open').orderBy('dueAt').execute())

/** `departments` undefined: of the whole centre. */
export async function openPromises(db: Db, departments: string[] | undefined): Promise<GivenPromise[]> {
  const query = promises(db).where('state', '=', 'open')
  return named(db, await (departments ? query.where('departmentId', 'in', departments) : query).orderBy('dueAt').execute())
}

/** Due within the span, whatever became of them, and what is still open from before it. */
export async function promisesDue(
  db: Db,
  departments: string[] | undefined,
  { from, to }: { from: string; to: string },
): Promise<GivenPromise[]> {
  const query = promises(db)
    .where('dueAt', '<', to)
    .where(e => e.or([e('dueAt', '>=', from), e('state', '=', 'open')]))
  return named(db, await (departments ? query.where('departmentId', 'in', departments) : query).orderBy('dueAt').execute())
}

/** `departments` undefined: all that the client was promised. */
export async function promisesToClient(db: Db, clientId: string, departments: string[] | undefined): Promise<GivenPromise[]> {
  const query = promises(db).where('clientId', '=', clientId)
  return named(db, await (departments ? query.where('departmentId', 'in', departments) : query).orderBy('dueAt').execute())
}

export const promisesIn = async (db: Db, contactId: string): Promise<GivenPromise[]> =>
  named(db, await promises(db).where('contactId', '=', contactId).orderBy('dueAt').execute())

type NewRow = {
  id: string
  what: string
  clientId: string | null
  colleagueId: string | null
  contactId: string | null
  channel: GivenPromise['channel']
  clause: string
  byClient: boolean
  ownerId: string
  departmentId: string
  madeAt: string
  madeBy: string | null
  dueAt: string
  homeOwnerId: string | null
}

export const insertPromise = (db: Db, row: NewRow) =>
  db
    .insertInto('promise')
    .values({ ...row, firstDueAt: row.dueAt })
    .execute()

type Ended = {
  state: 'kept' | 'cancelled'
  endedAt: string
  endedBy: string
  outcome: string
  latenessReason?: string
  lateBecause?: LateBecause
}

export const endPromise = (db: Db, id: string, ended: Ended) =>
  db.updateTable('promise').set(ended).where('id', '=', id).execute()

type MoveRow = { id: string; promiseId: string; fromDue: string; toDue: string; reason: string; at: string; byStaff: string }

export async function movePromise(db: Db, move: MoveRow): Promise<void> {
  await db
    .updateTable('promise')
    .set({ dueAt: move.toDue, dueOff: false, lookAt: atOnce })
    .where('id', '=', move.promiseId)
    .execute()
  await db
    .insertInto('promiseMove')
    .values({ ...move, clientAgreed: true })
    .execute()
}

type Owner = { id: string; departmentId: string }

/** For good: it does not come back to whom it was taken from. `at`: since when. */
export const giveTo = (db: Db, id: string, { id: ownerId, departmentId }: Owner, at: string) =>
  db.updateTable('promise').set(owned({ ownerId, departmentId }, at)).where('id', '=', id).execute()

/** Another owner may work by other hours: the ladder is laid anew. */
const owned = (by: { ownerId: string; departmentId: string }, at: string) => ({
  ...by,
  homeOwnerId: null,
  ownedSince: at,
  lookAt: atOnce,
})

/** A moment long past: the sweep looks at it in its next round. */
export const atOnce = '1970-01-01T00:00:00.000Z'

/** Owners who have left and still owe something. */
export const leaversWhoOwe = async (db: Db, leavers: readonly string[]): Promise<string[]> =>
  leavers.length === 0
    ? []
    : (
        await db
          .selectFrom('promise')
          .select('ownerId')
          .distinct()
          .where('ownerId', 'in', leavers)
          .where('state', '=', 'open')
          .execute()
      ).map(({ ownerId }) => ownerId)

export const countOpenOf = async (db: Db, ownerId: string): Promise<number> =>
  (
    await db
      .selectFrom('promise')
      .select(e => e.fn.countAll<number>().as('count'))
      .where('ownerId', '=', ownerId)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
  ).count

/** Of two processes at once the second finds nothing left. */
export const takeAllFrom = (db: Db, from: string, { id: ownerId, departmentId }: Owner, at: string) =>
  db
    .updateTable('promise')
    .set(owned({ ownerId, departmentId }, at))
    .where('ownerId', '=', from)
    .where('state', '=', 'open')
    .returning(['id', 'clientId', 'contactId', 'departmentId'])
    .execute()

/** Feedback belongs to another room; that there was some is known from its event. */
export async function wasRated(db: Db, contactId: string): Promise<boolean> {
  const query = db.selectFrom('event').select('id').where('contactId', '=', contactId).where('kind', '=', 'rating.given')
  return (await query.executeTakeFirst()) !== undefined
}
