// A committee is drawn by lot, and drawn from again where somebody steps out: who may sit is decided by the rules alone.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { hasLeft } from '#staff/rules.ts'
import { awayOn } from '#staff/store/absences.ts'
import { colleagues } from '#staff/store.ts'
import { drawn } from './rules/committee.ts'
import { insertMembers, membersOf } from './store/nominations.ts'
import { tiesOf } from './store/thanks.ts'

type Case = { id: string; nomineeId: string; nominatorId: string; seed: string; round: number; seats: number }

/** Fills the empty seats of the round; whoever is away today or judged before is passed over. Returns how many sit now. */
export async function fillSeats(db: Db, one: Case, today: string, now: Date, besides: readonly string[] = []): Promise<number> {
  const members = await membersOf(db, one.id)
  const away = await awayOn(db, today)
  const people = (await colleagues(db)).filter(({ leftOn, id }) => !hasLeft(leftOn, today) || id === one.nomineeId)
  const known = new Set([...members.map(({ staffId }) => staffId), ...besides])
  const order = drawn(one, people, await tiesOf(db, [one.nomineeId, one.nominatorId]), known).filter(id => !away.has(id))
  const here = members.filter(({ round }) => round === one.round)
  const sitting = here.filter(({ leftAt }) => leftAt === null).length
  const chosen = order.slice(0, Math.max(0, one.seats - sitting))
  await insertMembers(
    db,
    chosen.map((staffId, at) => ({
      nominationId: one.id,
      round: one.round,
      staffId,
      place: here.length + at + 1,
      drawnAt: now.toISOString(),
    })),
  )
  // Whoever was drawn is told at an open screen.
  for (const told of chosen) await record(db, now, { kind: 'nomination.drawn', data: { nomination: one.id, told } })
  return sitting + chosen.length
}
