// SQL of call-backs: whom to call; owner, moment and state belong to the promise.
import type { Db } from '#platform/db.ts'
import { clientNames } from '#clients/store.ts'
import { colleagues } from '#staff/store.ts'
import type { CallBack, SaidBefore } from '../model.ts'

const open = (db: Db) =>
  db
    .selectFrom('callBack')
    .innerJoin('promise', 'promise.id', 'callBack.promiseId')
    .leftJoin('phoneCall as origin', 'origin.id', 'callBack.callId')
    .leftJoin('contact as talk', 'talk.id', 'origin.contactId')
    .select(['talk.startedAt', 'talk.essence', 'talk.result'])
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

/** What was written in the talk it comes from; nothing where nobody talked or wrote. */
export const saidBefore = (row: { startedAt: string | null; essence: string | null; result: string | null }): SaidBefore | null =>
  row.startedAt && (row.essence || row.result)
    ? { at: row.startedAt, essence: row.essence ?? '', result: row.result ?? '' }
    : null

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
    before: saidBefore(row),
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
