// By the clock: while somebody is away their promises are with whoever stands in; afterwards they come back. Both are told.
import { addDays } from '#calendar/day.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { hasLeft, isAwayOn } from '#staff/rules.ts'
import { colleagues, getCentre } from '#staff/store.ts'
import { absencesFrom } from '#staff/store/absences.ts'
import { todayOf } from '#staff/today.ts'
import { comesHome, standInFor } from './rules/standing-in.ts'
import { atOnce } from './store.ts'
import { bringHome, homes, lendAll, stayWhereTheyAre } from './store/reminding.ts'

/** Returns how many promises changed hands. Each person in a transaction of its own. */
export async function coverAbsences(db: Db, now: Date): Promise<number> {
  const everybody = await colleagues(db)
  if (everybody.length === 0) return 0
  const today = await todayOf(db, now)
  const frame = { everybody, absences: await absencesFrom(db, today), today }
  const { timeZone } = await getCentre(db)
  const at = now.toISOString()
  let passed = 0
  for (const absence of frame.absences.filter(one => isAwayOn(one, today))) {
    const to = standInFor(absence.staffId, frame)
    if (!to) continue
    // The first day back has a morning: what is due then is the owner's own again.
    const before = isoOf(msOfLocal({ date: addDays(absence.toOn, 1), minute: 0 }, timeZone))
    passed += await db.transaction().execute(async tx => {
      const lent = await lendAll(tx, { from: absence.staffId, to, before, at, atOnce })
      for (const row of lent) await tell(tx, now, row, { owner: to.id, previousOwner: absence.staffId, away: true })
      return lent.length
    })
  }
  for (const id of await homes(db)) {
    const home = everybody.find(one => one.id === id)
    if (home && hasLeft(home.leftOn, today)) await stayWhereTheyAre(db, id)
    else if (home && comesHome(home, frame))
      passed += await db.transaction().execute(async tx => {
        const back = await bringHome(tx, home, at, atOnce)
        for (const { ownerId, ...row } of back)
          await tell(tx, now, { ...row, departmentId: home.departmentId }, { owner: id, previousOwner: ownerId, back: true })
        return back.length
      })
  }
  return passed
}

type Row = { id: string; clientId: string | null; contactId: string | null; departmentId: string }

const tell = (db: Db, now: Date, { id, clientId, contactId, departmentId }: Row, data: Record<string, string | boolean>) =>
  record(db, now, { kind: 'promise.passed', clientId, contactId, departmentId, data: { promise: id, ...data } })
