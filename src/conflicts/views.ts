// What the screens see: a conflict with its steps and who was invited; what rings at somebody; the lists.
import { findOpenVisit } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import type { Act } from '#platform/who.ts'
import { departmentsOf, has } from '#staff/may.ts'
import { colleagues } from '#staff/store.ts'
import type { Conflict, Invitation, Summons } from './model.ts'
import { breakEnd, conflictsOf, findConflict, findConflictOf, stepsOf, topicOf, type ConflictRow } from './store/conflicts.ts'
import { lastInvitationOf, ringsOf, summonsOf, type InvitationRow } from './store/invitations.ts'

type Names = (id: string | null) => string

export async function namesOf(db: Db): Promise<Names> {
  const people = new Map((await colleagues(db)).map(one => [one.id, one]))
  return id => {
    const one = id ? people.get(id) : undefined
    return one ? `${one.name} ${one.patronymic} ${one.surname}`.replace(/ {2,}/gu, ' ') : ''
  }
}

async function whole(db: Db, names: Names, { reasonId, breakId, ...row }: ConflictRow): Promise<Conflict> {
  const last = await lastInvitationOf(db, row.id)
  return {
    ...row,
    staffName: names(row.staffId),
    topic: await topicOf(db, reasonId),
    steps: await stepsOf(db, row.id),
    invitation: last ? await withRings(db, names, last) : null,
    breakEndsAt: await breakEnd(db, breakId),
  }
}

async function withRings(db: Db, names: Names, row: InvitationRow): Promise<Invitation> {
  const rings = await ringsOf(db, row.id)
  return {
    ...row,
    takenByName: names(row.takenBy),
    rings: rings.map(({ staffId, rungAt, answer, answeredAt }) => ({
      staffId,
      name: names(staffId),
      rungAt,
      answer,
      answeredAt,
    })),
  }
}

export async function conflictOf(db: Db, contactId: string): Promise<Conflict | null> {
  const row = await findConflictOf(db, contactId)
  return row ? whole(db, await namesOf(db), row) : null
}

/** Whoever asks may see it: checked before. */
export const getConflict = async (db: Db, id: string): Promise<Conflict> =>
  whole(db, await namesOf(db), (await findConflict(db, id))!)

/** Mine, and for a head those of the department, for the director all; newest first. */
export async function conflictList(db: Db, { who }: Act): Promise<{ mine: Conflict[]; department: Conflict[] }> {
  const names = await namesOf(db)
  const of = async (rows: ConflictRow[]) => {
    const seen: Conflict[] = []
    for (const row of rows) seen.push(await whole(db, names, row))
    return seen
  }
  const mine = await of(await conflictsOf(db, { staffId: who.staffId }))
  if (!has(who, 'head', 'director')) return { mine, department: [] }
  const all = await conflictsOf(db, { departments: departmentsOf(who) })
  return { mine, department: await of(all.filter(({ staffId }) => staffId !== who.staffId)) }
}

/** What rings at me, and to whom I have promised to come. */
export async function mySummons(db: Db, { who }: Act): Promise<Summons[]> {
  const found = await summonsOf(db, who.staffId)
  if (found.length === 0) return []
  const names = await namesOf(db)
  const quiet = (await findOpenVisit(db, who.staffId)) !== undefined
  const summons: Summons[] = []
  for (const row of found) {
    const conflict = (await findConflict(db, row.conflictId))!
    const { place, staffId, channel } = conflict
    summons.push({ invitation: await withRings(db, names, row), place, staffName: names(staffId), channel, quiet })
  }
  return summons
}
