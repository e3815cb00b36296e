// What is asked about: which department, which day, by whom; a department that is not theirs to see does not exist for them.
import { todayAt } from '#calendar/moment-words.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { norm } from '#staff/norms.ts'
import { departments, getCentre } from '#staff/store.ts'
import { seesDepartment } from './rules/access.ts'

export type Asked = {
  departmentId: string
  departmentTitle: string
  /** Dates of the centre. */
  day: string
  today: string
  zone: string
  now: Date
  /** The norm `sample.least` of the day. */
  least: number
}

type Query = { departmentId?: string | undefined; day?: string | undefined }

export async function askedFor(db: Db, { who, now }: { who: Who; now: Date }, query: Query): Promise<Asked> {
  const departmentId = query.departmentId ?? who.departmentId
  const department = (await departments(db)).find(({ id }) => id === departmentId)
  if (!department || !seesDepartment(who, departmentId)) throw notFound('Такого отдела нет или его видит другой начальник.')
  const { timeZone: zone } = await getCentre(db)
  const today = todayAt({ now: now.toISOString(), zone })
  const day = query.day ?? today
  if (day > today) throw badInput({ day: 'Этот день ещё не наступил. Выберите сегодня или раньше.' })
  return { departmentId, departmentTitle: department.title, day, today, zone, now, least: await norm(db, 'sample.least', day) }
}
