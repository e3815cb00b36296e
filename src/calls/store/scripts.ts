// SQL of call scripts and their rehearsals.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { colleagues } from '#staff/store.ts'
import { ScriptStep, type Rehearsal, type Script } from '../script-model.ts'

const columns = ['id', 'reasonId', 'edition', 'steps', 'writtenBy', 'writtenAt', 'validFrom', 'approvedBy'] as const

/** Editions of those reasons, newest first, with their rehearsals and names. */
export async function scriptsOf(db: Db, reasonIds: readonly string[]): Promise<Script[]> {
  if (reasonIds.length === 0) return []
  const query = db.selectFrom('callScript').select(columns).where('reasonId', 'in', reasonIds)
  const rows = await query.orderBy('edition', 'desc').execute()
  const ids = rows.map(({ id }) => id)
  const rehearsals = ids.length > 0 ? await rehearsalsOf(db, ids) : []
  const names = await namesOf(db)
  return rows.map(row => ({
    ...row,
    steps: ScriptStep.array().parse(row.steps),
    writtenBy: names(row.writtenBy),
    approvedBy: row.approvedBy && names(row.approvedBy),
    rehearsals: rehearsals
      .filter(({ scriptId }) => scriptId === row.id)
      .map(({ id, staffId, beganAt, said, endedAt }) => ({ id, staffId, staffName: names(staffId), beganAt, said, endedAt })),
  }))
}

const rehearsalsOf = (db: Db, scriptIds: readonly string[]) =>
  db
    .selectFrom('callRehearsal')
    .select(['id', 'scriptId', 'staffId', 'beganAt', 'said', 'endedAt'])
    .where('scriptId', 'in', scriptIds)
    .orderBy('beganAt', 'desc')
    .execute()

async function namesOf(db: Db) {
  const names = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  return (id: string) => names.get(id) ?? ''
}

/** Writers of one reason take turns, even before there is a row. */
export const takeReasonTurn = (db: Db, reasonId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${reasonId}, 6))`.execute(db)

export const lockScript = (db: Db, id: string) =>
  db.selectFrom('callScript').select(['id', 'reasonId', 'validFrom', 'steps']).where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertScript(
  db: Db,
  row: { id: string; reasonId: string; edition: number; steps: ScriptStep[]; writtenBy: string; writtenAt: string },
): Promise<void> {
  await db
    .insertInto('callScript')
    .values({ ...row, steps: JSON.stringify(row.steps) })
    .execute()
}

export async function rewordScript(
  db: Db,
  id: string,
  { steps, ...by }: { steps: ScriptStep[]; writtenBy: string; writtenAt: string },
): Promise<void> {
  await db.deleteFrom('callRehearsal').where('scriptId', '=', id).execute()
  await db
    .updateTable('callScript')
    .set({ ...by, steps: JSON.stringify(steps) })
    .where('id', '=', id)
    .execute()
}

export const putInForce = (db: Db, id: string, change: { validFrom: string; approvedBy: string; rehearsalId: string }) =>
  db.updateTable('callScript').set(change).where('id', '=', id).execute()

export const findRehearsal = (db: Db, id: string) =>
  db.selectFrom('callRehearsal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertRehearsal = (db: Db, row: { id: string; scriptId: string; staffId: string; beganAt: string }) =>
  db.insertInto('callRehearsal').values(row).execute()

export const changeRehearsal = (db: Db, id: string, change: Pick<Rehearsal, 'said' | 'endedAt'>) =>
  db.updateTable('callRehearsal').set(change).where('id', '=', id).execute()

/** The script in force on a day, for a call about that reason. */
export const scriptInForce = (db: Db, reasonId: string, day: string) =>
  db
    .selectFrom('callScript')
    .select('id')
    .where('reasonId', '=', reasonId)
    .where('validFrom', '<=', day)
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function stepsOfScripts(db: Db, ids: readonly string[]): Promise<Map<string, Pick<Script, 'edition' | 'steps'>>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('callScript').select(['id', 'edition', 'steps']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, edition, steps }) => [id, { edition, steps: ScriptStep.array().parse(steps) }]))
}
