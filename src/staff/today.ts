// The day by the centre's own clock: between midnight there and midnight in Greenwich the two differ.
import { todayAt } from '#calendar/moment-words.ts'
import type { Db } from '#platform/db.ts'
import { getCentre } from './store.ts'

/** `YYYY-MM-DD`. */
export async function todayOf(db: Db, now: Date): Promise<string> {
  return todayAt({ now: now.toISOString(), zone: (await getCentre(db)).timeZone })
}
