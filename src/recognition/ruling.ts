// The open rules: what is in force, and the next edition that the director or personnel write.
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import type { NewRules, Rules } from './model.ts'
import { shippedRules } from './rules/shipped-rules.data.ts'
import { findRules, insertRules, latestRules, rulesOn } from './store/editions.ts'

const shipped: Rules = { edition: 0, inForceFrom: null, body: shippedRules }

export const rulesInForce = async (db: Db, day: string): Promise<Rules> => (await rulesOn(db, day)) ?? shipped

/** By which a nomination goes on to its end. */
export const rulesOf = async (db: Db, { rulesEdition }: { rulesEdition: number }): Promise<Rules> =>
  (await findRules(db, rulesEdition)) ?? shipped

export async function rulesFor(db: Db, now: Date): Promise<{ now: Rules; next: Rules | null }> {
  const today = await todayOf(db, now)
  const [current, latest] = [await rulesInForce(db, today), await latestRules(db)]
  return { now: current, next: latest && latest.edition > current.edition ? latest : null }
}

/** Written once, from today on at the earliest. Refuses `past`, `other-edition` when somebody was faster. */
export async function writeRules(db: Db, { who, now }: Act, given: NewRules): Promise<{ now: Rules; next: Rules | null }> {
  if (given.inForceFrom < (await todayOf(db, now)))
    throw refused('past', 'Правила не действуют задним числом. Выберите сегодня или позже.')
  const latest = (await latestRules(db)) ?? shipped
  if (given.edition !== latest.edition + 1 || given.inForceFrom < (latest.inForceFrom ?? ''))
    throw refused('other-edition', 'Правила тем временем изменил кто-то другой. Набранное на месте: обновите и сверьте.')
  if (!(await insertRules(db, { ...given, writtenBy: who.staffId, writtenAt: now.toISOString() })))
    throw refused('other-edition', 'Правила тем временем изменил кто-то другой. Набранное на месте: обновите и сверьте.')
  await record(db, now, {
    kind: 'recognition.rules-written',
    staffId: who.staffId,
    data: { edition: given.edition, from: given.inForceFrom },
  })
  return rulesFor(db, now)
}
