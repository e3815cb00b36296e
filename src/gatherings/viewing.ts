// An event as a person may see it.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { norm } from '#staff/norms.ts'
import { departments, getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { GatheringLine, GatheringPage, Turnout } from './model.ts'
import { impressionsOf } from './rules/impressions.ts'
import { isInvited, mayDecide, mayLead, maySee } from './rules/who-may.ts'
import { findGathering, gatheringRows, invitedIds, turnoutRows, type GatheringRow } from './store/gatherings.ts'
import { impressionRows, seatRows } from './store/seats.ts'

/** A stranger's event is not found. */
export async function getSeen(db: Db, who: Who, id: string): Promise<GatheringRow> {
  const row = await findGathering(db, who, id)
  if (!row || !maySee(who, row, row.onList)) throw notFound('Такого события нет, или Вас туда не звали.')
  return row
}

/** Only for whoever organises, HR and the director. */
export async function getLed(db: Db, who: Who, id: string): Promise<GatheringRow> {
  const row = await getSeen(db, who, id)
  if (!mayLead(who, row)) throw notFound('Это событие ведёт другой человек.')
  return row
}

export const linesFor = async (db: Db, who: Who, when: 'coming' | 'past', now: Date): Promise<GatheringLine[]> =>
  gatheringRows(db, who, when, now)

export async function pageFor(db: Db, who: Who, id: string, now: Date): Promise<GatheringPage> {
  const row = await getSeen(db, who, id)
  const seats = await seatRows(db, id)
  const own = seats.find(({ staffId }) => staffId === who.staffId)
  const waiting = seats.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.nth - b.nth)
  const answers = await impressionRows(db, id)
  const lead = mayLead(who, row)
  const over = row.endsAt < now.toISOString()
  const place = waiting.findIndex(({ staffId }) => staffId === who.staffId)
  const { secret: _, madeAt: __, decidedAt: ___, ...shown } = row
  return {
    ...shown,
    department: row.departmentId ? ((await departments(db)).find(one => one.id === row.departmentId)?.title ?? '') : '',
    staffIds: lead ? await invitedIds(db, id) : [],
    decidedBy: row.decidedBy ? await nameOf(db, row.decidedBy) : '',
    waiting: waiting.length,
    seat: own
      ? {
          state: own.state,
          guests: own.guests,
          nth: place < 0 ? null : place + 1,
          code: own.code,
          came: own.cameAt !== null,
          told: answers.some(({ staffId }) => staffId === who.staffId),
        }
      : null,
    may: {
      decide: mayDecide(who, row),
      change: lead && !over && (row.state === 'agreed' || (row.state === 'proposed' && row.organiserId === who.staffId)),
      lead: lead && row.state === 'agreed',
      signUp: row.state === 'agreed' && row.startsAt > now.toISOString() && isInvited(who, row, row.onList),
    },
    impressions: over && row.state === 'agreed' ? await summed(db, now, answers, seats, lead) : null,
  }
}

async function summed(
  db: Db,
  now: Date,
  answers: Awaited<ReturnType<typeof impressionRows>>,
  seats: Awaited<ReturnType<typeof seatRows>>,
  withWords: boolean,
) {
  const day = await todayOf(db, now)
  const [least, enough] = [await norm(db, 'review.least', day), await norm(db, 'sample.least', day)]
  return impressionsOf(answers, { least, enough, came: seats.filter(({ cameAt }) => cameAt !== null).length, withWords })
}

const nameOf = async (db: Db, id: string): Promise<string> => {
  const { surname, name } = await getColleague(db, id)
  return `${surname} ${name}`
}

export const turnoutFor = async (db: Db, who: Who, now: Date): Promise<Turnout[]> =>
  turnoutRows(db, who, now, await norm(db, 'sample.least', await todayOf(db, now)))
