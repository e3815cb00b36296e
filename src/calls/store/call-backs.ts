// SQL of call-backs: whom to call; owner, moment and state belong to the promise.
import type { Db } from '#platform/db.ts'
import { clientNames } from '#clients/store.ts'
import { colleagues } from '#staff/store.ts'
import type { CallBack } from '../model.ts'

const open = (db: Db) =>
  db
    .selectFrom('callBack')
    .innerJoin('promise', 'promise.id', 'callBack.promiseId')
    .select([
      'callBack.id',
      'callBack.promiseId',
      'callBack.why',
      'callBack.number',
      'callBack.clientId',
      'promise.ownerId',
      'promise.departmentId',
      'promise.what',
      'promise.dueAt',
      'promise.state',
    ])
    .select(e =>
      e
        .selectFrom('phoneCall')
        .whereRef('phoneCall.callBackId', '=', 'callBack.id')
        .where('phoneCall.state', '=', 'missed')
        .select(c => c.fn.countAll<number>().as('n'))
        .as('attempts'),
    )

export const findCallBack = (db: Db, id: string) => open(db).where('callBack.id', '=', id).executeTakeFirst()

/** Not done yet, of one colleague, soonest first. */
export async function callBacksOf(db: Db, staffId: string): Promise<CallBack[]> {
  const query = open(db).where('promise.ownerId', '=', staffId).where('promise.state', '=', 'open')
  const rows = await query.orderBy('promise.dueAt').limit(50).execute()
  if (rows.length === 0) return []
  const clients = await clientNames(
    db,
    rows.flatMap(({ clientId }) => clientId ?? []),
  )
  const owners = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  return rows.map(row => ({
    ...row,
    attempts: row.attempts ?? 0,
    clientName: (row.clientId && clients.get(row.clientId)) ?? '',
    ownerName: owners.get(row.ownerId) ?? '',
  }))
}

/** True when this call has been lost and written down before. */
export const isWrittenDown = async (db: Db, callId: string): Promise<boolean> =>
  (await db.selectFrom('callBack').select('id').where('callId', '=', callId).where('why', '<>', 'agreed').executeTakeFirst()) !==
  undefined

export const insertCallBack = (
  db: Db,
  row: {
    id: string
    promiseId: string
    callId: string | null
    why: CallBack['why']
    number: string
    clientId: string | null
    madeAt: string
  },
) => db.insertInto('callBack').values(row).execute()
