// SQL of the register: lines by filter, the late ones apart, earlier appeals of the same author, what executors have.
import { sql } from 'kysely'
import { nameKey } from '#clients/rules/name-key.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import type { State } from '../model.ts'
import { rows, seenBy } from './appeals.ts'

export type Filter = {
  /** open: not ended; ended; or one state. */
  state: 'open' | 'ended' | State
  executorId?: string | undefined
  /** Due on this day or earlier. */
  dueBy?: string | undefined
  /** Number or author. */
  typed?: string | undefined
}

export const mostLines = 200

type Seen = ReturnType<typeof rows>

/** With what lists show besides the row. */
const lines = (query: Seen) =>
  query
    .select(e => [
      e
        .selectFrom('appealQuestion')
        .whereRef('appealQuestion.appealId', '=', 'appeal.id')
        .select('appealQuestion.body')
        .orderBy('place')
        .limit(1)
        .as('firstQuestion'),
      e.exists(e.selectFrom('appealLink').whereRef('appealLink.appealId', '=', 'appeal.id').select('earlierId')).as('repeated'),
    ])
    .limit(mostLines + 1)

export type LineRow = Awaited<ReturnType<typeof lateLines>>[number]

/** Open and past their day, whatever anybody filters by; the latest first. */
export const lateLines = (db: Db, who: Who, today: string) =>
  lines(seenBy(db, who).where('endedOn', 'is', null).where('dueOn', '<', today))
    .orderBy('dueOn')
    .orderBy('id')
    .execute()

/** The rest by due day; of ended ones the newest first. */
export function registerLines(db: Db, who: Who, { state, executorId, dueBy, typed }: Filter, today: string) {
  let query = seenBy(db, who).where(e => e.or([e('endedOn', 'is not', null), e('dueOn', '>=', today)]))
  if (state === 'open') query = query.where('endedOn', 'is', null)
  else if (state === 'ended') query = query.where('endedOn', 'is not', null)
  else query = query.where('state', '=', state)
  if (executorId) query = query.where('executorId', '=', executorId)
  if (dueBy) query = query.where('dueOn', '<=', dueBy)
  if (typed) {
    const key = nameKey(typed).replaceAll(/[%_\\]/gu, '')
    const number = `%${typed.replaceAll(/[%_\\]/gu, '')}%`
    query = query.where(e =>
      e.or([
        sql<boolean>`search_form(appeal.number) like search_form(${number})`,
        ...(key ? [e('authorKey', 'like', `%${key}%`)] : []),
      ]),
    )
  }
  return lines(query)
    .orderBy(sql`ended_on desc nulls first`)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
}

export const linesOf = (db: Db, ids: readonly string[]) => lines(rows(db).where('id', 'in', ids)).execute()

/** Open ones that somebody considers or signs: for reminders. */
export const openRows = (db: Db) => rows(db).where('endedOn', 'is', null).orderBy('dueOn').execute()

type Same = { id: string | null; clientId: string | null; authorKey: string; phone: string; email: string }

/** Of the same author: the same file, the same whole name, telephone or address of mail; newest first. */
export function earlierOf(db: Db, who: Who, { id, clientId, authorKey, phone, email }: Same) {
  const named = authorKey.trim().length > 5
  if (!clientId && !named && !phone && !email) return Promise.resolve([])
  return lines(
    seenBy(db, who)
      .where('number', 'is not', null)
      .where(e => (id ? e('id', '!=', id) : e.val(true)))
      .where(e =>
        e.or([
          ...(clientId ? [e('clientId', '=', clientId)] : []),
          ...(named ? [e('authorKey', '=', authorKey)] : []),
          ...(phone ? [e('phone', '=', phone)] : []),
          ...(email ? [e('email', '=', email)] : []),
        ]),
      ),
  )
    .orderBy('receivedOn', 'desc')
    .limit(20)
    .execute()
}

/** The author's name as the database keeps it for comparison. */
export const authorKeyOf = ({ surname, name, patronymic, title }: Record<'surname' | 'name' | 'patronymic' | 'title', string>) =>
  nameKey(`${surname} ${name} ${patronymic} ${title}`)

export const linkedTo = (db: Db, appealId: string) =>
  db.selectFrom('appealLink').select('earlierId').where('appealId', '=', appealId).execute()

export const putLinks = async (
  db: Db,
  appealId: string,
  earlier: readonly string[],
  by: { linkedAt: string; linkedBy: string },
): Promise<void> => {
  await db.deleteFrom('appealLink').where('appealId', '=', appealId).execute()
  if (earlier.length === 0) return
  await db
    .insertInto('appealLink')
    .values(earlier.map(earlierId => ({ appealId, earlierId, ...by })))
    .execute()
}

/** Answers on the merits already given in these appeals. */
export const answersIn = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('appealDispatch')
        .select(['appealId', 'sentOn', 'number', 'body'])
        .where('appealId', 'in', ids)
        .where('kind', '=', 'answer')
        .orderBy('sentOn')
        .execute()

/** Open appeals by executor. */
export async function openCounts(db: Db): Promise<Map<string, number>> {
  const found = await db
    .selectFrom('appeal')
    .select(e => ['executorId', e.fn.countAll<number>().as('count')])
    .where('endedOn', 'is', null)
    .where('executorId', 'is not', null)
    .groupBy('executorId')
    .execute()
  return new Map(found.map(({ executorId, count }) => [executorId!, count]))
}
