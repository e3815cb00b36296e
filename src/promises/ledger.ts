// A page of the ledger for whoever asks: what they may see, what is late or at risk by now, what they may change.
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { servesNow } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import type { Input } from '#platform/endpoint.ts'
import { badInput, notFound } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import { askCalendar, officeTimeOf } from '#staff/hours.ts'
import { departmentsOf } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import type { promises } from './api.ts'
import type { Ledger } from './model.ts'
import { mayChange } from './rules.ts'
import { ledgerCounts, ledgerPage, pageSize, type Scope } from './store/ledger.ts'

type Query = Input<typeof promises.ledger>['query']

export async function ledgerFor(db: Db, { who, now }: Act, query: Query): Promise<Ledger> {
  const scope = await scopeOf(db, who, query)
  const at = now.toISOString()
  const ahead = await norm(db, 'promise.before', await todayOf(db, now))
  const office = await officeTimeOf(db, 'departmentId' in scope ? scope.departmentId : who.departmentId)
  const riskUntil = askCalendar(() => addWorkingMinutes(at, ahead, office))
  const after = query.after && query.afterId ? { at: query.after, id: query.afterId } : undefined
  const lines = await ledgerPage(db, scope, { filter: query.filter, now: at, riskUntil, after })
  return {
    lines: lines.slice(0, pageSize).map(line => ({ ...line, mayChange: mayChange(who, line) })),
    counts: await ledgerCounts(db, scope, at, riskUntil),
    more: lines.length > pageSize,
    at,
    riskUntil,
  }
}

/** Another department is not found; of a client whoever serves them now sees all, others what their department owes. */
async function scopeOf(db: Db, who: Who, { view, clientId, departmentId = who.departmentId }: Query): Promise<Scope> {
  if (view === 'mine') return { ownerId: who.staffId }
  if (view === 'to-me') return { colleagueId: who.staffId }
  if (view === 'raised') return { raisedTo: who.staffId }
  if (view === 'department') {
    if (!(departmentsOf(who)?.includes(departmentId) ?? true)) throw notFound('Такого отдела нет или его видит другой начальник.')
    return { departmentId }
  }
  if (!clientId) throw badInput({ clientId: 'Выберите клиента.' })
  return { clientId, departments: (await servesNow(db, who.staffId, clientId)) ? undefined : departmentsOf(who) }
}
