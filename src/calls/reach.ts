// Who reaches a call: whoever talks, or anybody of the department while its line rings; for all others it does not exist.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import type { PhoneCall } from './model.ts'
import { lockCall } from './store/calls.ts'

export async function lockMine(db: Db, { who }: Act, id: string): Promise<PhoneCall> {
  const call = await lockCall(db, id)
  if (!call || call.staffId !== who.staffId) throw notFound()
  return call
}

/** Mine, or one that rings at my department and nobody has taken. */
export async function lockTakeable(db: Db, act: Act, id: string): Promise<PhoneCall> {
  const call = await lockCall(db, id)
  const free = call?.staffId === null && call.departmentId === act.who.departmentId
  if (!call || (!free && call.staffId !== act.who.staffId)) throw notFound()
  return call
}
