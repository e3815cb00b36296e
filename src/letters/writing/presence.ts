// Who has the letter open: a beat of each screen, and the live topic by which the others learn of it.
import type { Db } from '#platform/db.ts'
import type { Topic } from '#platform/live.ts'
import type { Act } from '#platform/who.ts'
import { servesClients } from '#staff/may.ts'
import type { Present } from './model.ts'
import { getKnown } from './standing.ts'
import { deletePresence, presentIn, putPresence } from './store.ts'
import { told } from './writing.ts'

/** A screen beats every 15 seconds; three missed beats and nobody is there. */
const hereMs = 45_000

/** Others who have it open, and the revision that is in force. */
export async function beHere(db: Db, act: Act, appealId: string): Promise<{ others: Present[]; revision: number }> {
  const known = await getKnown(db, act.who, appealId)
  const since = new Date(act.now.getTime() - hereMs).toISOString()
  const row = { letterId: known.letter.id, staffId: act.who.staffId, seenAt: act.now.toISOString() }
  if (await putPresence(db, row, since)) await told(db, act, known, 'joined')
  const present = await presentIn(db, known.letter.id, since)
  return {
    others: present
      .filter(({ staffId }) => staffId !== act.who.staffId)
      .map(({ staffId, name, surname, seenAt }) => ({ staffId, name: `${name} ${surname}`.trim(), seenAt })),
    revision: known.letter.revision,
  }
}

export async function goAway(db: Db, act: Act, appealId: string): Promise<void> {
  const known = await getKnown(db, act.who, appealId)
  await deletePresence(db, known.letter.id, act.who.staffId)
  await told(db, act, known, 'left')
}

/** `letter:<id>`: only that something changed; what it is, is read through the endpoints, which know who may. */
export const letterTopic: Topic = {
  match: name => /^letter:(.+)$/u.exec(name)?.[1],
  may: who => servesClients(who),
  concerns: (event, key) => event.data.letter === key,
}
