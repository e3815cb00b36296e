// SQL of the journal of openings: who opened whose file, when, on which ground.
import type { Db } from '#platform/db.ts'

export type ViewFilter = {
  /** Undefined: everybody's files. */
  clientIds: readonly string[] | undefined
  staffId: string | null
  /** Instants: from the first up to, not including, the second. */
  since: string | null
  until: string | null
  withoutContact: boolean
}

/** Newest first. */
export async function findViews(db: Db, { clientIds, staffId, since, until, withoutContact }: ViewFilter, limit: number) {
  if (clientIds?.length === 0) return []
  let query = db
    .selectFrom('clientView')
    .innerJoin('client', 'client.id', 'clientView.clientId')
    .select(['clientView.id', 'clientId', 'staffId', 'at', 'contactId', 'reason', 'title', 'surname', 'name', 'patronymic'])
  if (clientIds) query = query.where('clientId', 'in', clientIds)
  if (staffId) query = query.where('staffId', '=', staffId)
  if (since) query = query.where('at', '>=', since)
  if (until) query = query.where('at', '<', until)
  if (withoutContact) query = query.where('contactId', 'is', null)
  return query.orderBy('at', 'desc').orderBy('clientView.id', 'desc').limit(limit).execute()
}
