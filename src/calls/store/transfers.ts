// SQL of warm transfers.
import type { Db } from '#platform/db.ts'
import { colleagues } from '#staff/store.ts'
import type { TransferState, WarmTransfer } from '../model.ts'

const columns = [
  'id',
  'callId',
  'fromStaffId',
  'toStaffId',
  'essence',
  'clientName',
  'ask',
  'state',
  'madeAt',
  'readAt',
  'endedAt',
  'refusal',
  'mark',
] as const

export type TransferRow = Omit<WarmTransfer, 'fromName' | 'toName'>

const transfers = (db: Db) => db.selectFrom('warmTransfer').select(columns)

export const lockTransfer = (db: Db, id: string) =>
  transfers(db).where('id', '=', id).forUpdate().executeTakeFirst() as Promise<TransferRow | undefined>

export const openTransferOf = (db: Db, callId: string) =>
  transfers(db).where('callId', '=', callId).where('endedAt', 'is', null).executeTakeFirst() as Promise<TransferRow | undefined>

/** The last of a call: while it is open, and afterwards to see what became of it. */
export const lastTransferOf = (db: Db, callId: string) =>
  transfers(db).where('callId', '=', callId).orderBy('madeAt', 'desc').limit(1).executeTakeFirst() as Promise<
    TransferRow | undefined
  >

/** Offered to this colleague and open, or connected and not yet marked. */
export const offeredTo = (db: Db, staffId: string) =>
  transfers(db)
    .where('toStaffId', '=', staffId)
    .where(e => e.or([e('endedAt', 'is', null), e.and([e('state', '=', 'connected'), e('mark', 'is', null)])]))
    .orderBy('madeAt')
    .execute() as Promise<TransferRow[]>

/** Nobody has said a word since. */
export const unansweredSince = (db: Db, before: string) =>
  transfers(db).where('state', '=', 'offered').where('madeAt', '<=', before).execute() as Promise<TransferRow[]>

export const insertTransfer = (
  db: Db,
  row: Pick<TransferRow, 'id' | 'callId' | 'fromStaffId' | 'toStaffId' | 'essence' | 'clientName' | 'ask' | 'madeAt'>,
) => db.insertInto('warmTransfer').values(row).execute()

type Change = { state?: TransferState; readAt?: string; endedAt?: string; refusal?: string; mark?: number }

export const changeTransfer = (db: Db, id: string, change: Change) =>
  db.updateTable('warmTransfer').set(change).where('id', '=', id).execute()

export async function withNames(db: Db, rows: readonly TransferRow[]): Promise<WarmTransfer[]> {
  if (rows.length === 0) return []
  const names = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  return rows.map(row => ({
    ...row,
    fromName: names.get(row.fromStaffId) ?? '',
    toName: names.get(row.toStaffId) ?? '',
  }))
}
