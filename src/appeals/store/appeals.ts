// SQL of appeals themselves: the row, its number, who may see it.
import { sql, type ExpressionBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { AppealTable, DB } from '#platform/tables.ts'
import type { Who } from '#platform/who.ts'
import type { Author, Channel, Particulars } from '../model.ts'

const columns = [
  'id',
  'state',
  'law',
  'channel',
  'kind',
  'form',
  'signatories',
  'number',
  'receivedOn',
  'receivedBy',
  'registeredOn',
  'clientId',
  'surname',
  'name',
  'patronymic',
  'title',
  'address',
  'email',
  'phone',
  'body',
  'questionsCheckedAt',
  'executorId',
  'departmentId',
  'extensionDays',
  'extensionReason',
  'dueOn',
  'dueWhy',
  'dueSource',
  'approverId',
  'remarks',
  'result',
  'cause',
  'remedy',
  'ground',
  'groundReason',
  'redirectedTo',
  'endedOn',
  'endedBy',
] as const

export type AppealRow = Awaited<ReturnType<typeof getAppealRow>>

export const rows = (db: Db) => db.selectFrom('appeal').select(columns).$narrowType<{ channel: Channel }>()

export async function getAppealRow(db: Db, id: string) {
  const row = await rows(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const findAppealRow = (db: Db, id: string) => rows(db).where('id', '=', id).executeTakeFirst()

/** Holds the row until the transaction ends, if the person may see it. */
export const lockSeen = (db: Db, who: Who, id: string) =>
  seenBy(db, who).where('id', '=', id).forUpdate('appeal').executeTakeFirst()

/** Held until the transaction ends, if it is still open: for what is done by the clock. */
export const lockOpen = (db: Db, id: string) =>
  rows(db).where('id', '=', id).where('endedOn', 'is', null).forUpdate('appeal').executeTakeFirst()

export const findSeen = (db: Db, who: Who, id: string) => seenBy(db, who).where('id', '=', id).executeTakeFirst()

/**
 * What a person may see. A director everything; others what they received, consider or sign, a head what the department
 * has and what nobody has yet; never a complaint of themselves, their department or those above them (art. 6: nobody is
 * pursued for complaining). The integrity officer sees complaints of a director, so that somebody besides the director does.
 */
export function seenBy(db: Db, who: Who) {
  if (who.roles.includes('director')) return rows(db)
  return rows(db).where(e =>
    e.or([
      e.and([isTheirs(e, who), e.not(complainsAbove(e, who))]),
      ...(who.roles.includes('integrity') ? [complainsOfDirector(e)] : []),
    ]),
  )
}

type Of = ExpressionBuilder<DB, 'appeal'>

const isTheirs = (e: Of, { staffId, departmentId, roles }: Who) =>
  e.or([
    e('executorId', '=', staffId),
    e('receivedBy', '=', staffId),
    ...(roles.includes('head') ? [e('departmentId', '=', departmentId), e('departmentId', 'is', null)] : []),
  ])

const complained = (e: Of) =>
  e
    .selectFrom('appealComplained')
    .leftJoin('staff', 'staff.id', 'appealComplained.staffId')
    .whereRef('appealComplained.appealId', '=', 'appeal.id')
    .select('appealComplained.id')

const directs = sql<boolean>`'director' = any(staff.roles)`
const heads = sql<boolean>`'head' = any(staff.roles)`

const complainsOfDirector = (e: Of) => e.exists(complained(e).where(directs))

const complainsAbove = (e: Of, { staffId, departmentId }: Who) =>
  e.exists(
    complained(e).where(c =>
      c.or([
        c('appealComplained.departmentId', '=', departmentId),
        c('appealComplained.staffId', '=', staffId),
        c.and([c('staff.departmentId', '=', departmentId), heads]),
        directs,
      ]),
    ),
  )

type New = Omit<Particulars, 'author'> &
  Author & {
    id: string
    receivedBy: string
    receivedAt: string
    dueOn: string
    dueWhy: string
    dueSource: string
  }

export const insertAppeal = (db: Db, row: New) => db.insertInto('appeal').values(row).execute()

type Change = Partial<{
  [K in keyof Omit<AppealTable, 'id' | 'authorKey'>]: AppealRow[K & keyof AppealRow] | string | number | null
}>

export const changeAppeal = (db: Db, id: string, change: Change) =>
  db
    .updateTable('appeal')
    .set(change as never)
    .where('id', '=', id)
    .execute()

/** The next number of the year; two at once wait for each other, a refused transaction gives its number back. */
export async function nextCount(db: Db, year: number): Promise<number> {
  const row = await db
    .insertInto('appealCounter')
    .values({ year, last: 1 })
    .onConflict(c => c.column('year').doUpdateSet(e => ({ last: e('appealCounter.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
