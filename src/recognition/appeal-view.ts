// An appeal as a reader sees it, and whether they may answer: never whoever judged, decided, or is concerned.
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import type { Appeal } from './model.ts'
import { membersOf, type AppealRow } from './store/nominations.ts'
import { tiesOf } from './store/thanks.ts'

export async function mayAnswer(db: Db, who: Who, appeal: AppealRow): Promise<boolean> {
  const me = who.staffId
  if (!has(who, 'director', 'hr') || [appeal.staffId, appeal.nomineeId, appeal.nominatorId].includes(me)) return false
  if (has(who, 'head') && appeal.departmentId === who.departmentId) return false
  if ((await membersOf(db, appeal.nominationId)).some(({ staffId }) => staffId === me)) return false
  const near = await tiesOf(db, [appeal.nomineeId, appeal.nominatorId])
  return !near.some(({ staffId, otherId }) => staffId === me || otherId === me)
}

export const shownAppeal = async (db: Db, who: Who, row: AppealRow): Promise<Appeal> => ({
  id: row.id,
  nominationId: row.nominationId,
  title: row.title,
  nominee: row.nominee,
  text: row.text,
  at: row.at,
  dueOn: row.dueOn,
  outcome: row.outcome,
  answer: row.answer,
  mayAnswer: row.outcome === null && (await mayAnswer(db, who, row)),
})
