// Until when a client waits for an answer in writing (3.5), by mail and in messengers alike.
import { addWorkingMinutes } from '#calendar/working-time.ts'
import type { Db } from '#platform/db.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { norm } from '#staff/norms.ts'
import { openDepartments } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'

/**
 * The moment (ISO) by which the norm `code`, in working minutes of the department, ends; nobody's question is counted by the hours of
 * the first department that is open. Nothing is lost for want of a calendar or a department: then it is due in a day.
 */
export async function answerDue(
  db: Db,
  code: 'mail.answer' | 'message.answer',
  departmentId: string | null,
  since: string,
): Promise<string> {
  const inDay = new Date(Date.parse(since) + 86_400_000).toISOString()
  const id = departmentId ?? (await openDepartments(db))[0]?.id
  if (!id) return inDay
  const minutes = await norm(db, code, await todayOf(db, new Date(since)))
  const office = await officeTimeOf(db, id)
  try {
    return addWorkingMinutes(since, minutes, office)
  } catch {
    return inDay
  }
}
