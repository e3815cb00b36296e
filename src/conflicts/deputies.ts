// The deputy of a department: who is rung where its head does not answer.
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { hasLeft } from '#staff/rules.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { deleteDeputy, deputyOf, putDeputy } from './store/conflicts.ts'

type Deputy = { departmentId: string; staffId: string | null }

export const getDeputy = async (db: Db, { who: { departmentId } }: Act): Promise<Deputy> => ({
  departmentId,
  staffId: await deputyOf(db, departmentId),
})

/** Null: nobody. Refuses `no-deputy`: somebody who left, or who does not serve clients and so may not hear of them. */
export async function nameDeputy(db: Db, { who, now }: Act, staffId: string | null): Promise<Deputy> {
  const { departmentId } = who
  if (staffId) {
    const { leftOn, roles } = await getColleague(db, staffId)
    const serves = roles.some(role => ['specialist', 'hall', 'head', 'director'].includes(role))
    if (!serves || staffId === who.staffId || hasLeft(leftOn, await todayOf(db, now)))
      throw refused('no-deputy', 'Этот сотрудник не может заменить: не ведёт приём или уже не работает. Выберите другого.')
    await putDeputy(db, { departmentId, staffId, setBy: who.staffId, setAt: now.toISOString() })
  } else await deleteDeputy(db, departmentId)
  await record(db, now, { kind: 'deputy.named', staffId: who.staffId, departmentId, data: { owner: staffId } })
  return { departmentId, staffId }
}
