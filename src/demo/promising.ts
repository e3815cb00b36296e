// The life of an invented promise: made for a moment that people really offer, then kept, late, moved, cancelled, or still to come.
import { addWorkingMinutes, workingMinutesBetween } from '#calendar/working-time.ts'
import { sensibleMoments } from '#promises/rules.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import type { Chance } from './chance.ts'
import type { Frame } from './frame.ts'
import { cancelReasons, followUpOutcomes, lateReasons, moveReasons, outcomes, theirOutcomes } from './talks.data.ts'

export type Promised = {
  what: string
  clientId: string | null
  colleagueId?: string | null
  contactId: string | null
  channel: Row<'promise'>['channel']
  clause: string
  byClient: boolean
  ownerId: string
  departmentId: string
  madeBy: string | null
  /** ISO, inside working time. */
  dueAt: string
}

/** `open`: nobody has done anything about it yet. */
export type Fate = 'open' | 'kept' | 'late' | 'moved' | 'cancelled'

/** Shares of an ordinary department: most is done in time, little is dropped. */
export const fateOf = (chance: Chance): Fate =>
  chance.weigh([
    ['kept', 80],
    ['late', 7],
    ['moved', 8],
    ['cancelled', 5],
  ])

/** A moment that the desk would offer then; nearer ones oftener. */
export function dueFor(frame: Frame, at: number, chance: Chance): string {
  const moments = sensibleMoments(new Date(at), frame.office, 12)
  return chance.weigh(moments.map((moment, i) => [moment, 12 / (i + 2)] as const))
}

export function planPromise(plan: Plan, frame: Frame, at: number, chance: Chance, asked: Promised, fate: Fate): string {
  const id = chance.id(at)
  let row: Row<'promise'>
  plan.at(at, books => {
    const { colleagueId = null, ...rest } = asked
    row = {
      ...rest,
      id,
      colleagueId,
      madeAt: iso(at),
      firstDueAt: asked.dueAt,
      state: 'open',
      endedAt: null,
      endedBy: null,
      outcome: '',
      latenessReason: '',
      lateBecause: '',
      homeOwnerId: null,
      ownedSince: null,
      dueOff: false,
      lookAt: '1970-01-01T00:00:00.000Z',
    }
    books.rows.promise.push(row)
    told(books, at, row, 'promise.made', asked.madeBy, { due: asked.dueAt, byClient: asked.byClient, channel: asked.channel })
  })
  const end = { of: () => row, by: asked.ownerId, outcome: outcomeOf(asked, chance) }
  if (fate === 'kept') planKept(plan, within(frame, at, asked.dueAt, chance), end)
  if (fate === 'late') planKept(plan, after(frame, asked.dueAt, chance), { ...end, lateBecause: chance.pick(lateReasons) })
  if (fate === 'cancelled')
    planCancelled(plan, within(frame, at, asked.dueAt, chance), { ...end, outcome: chance.pick(cancelReasons) })
  if (fate === 'moved') planMoved(plan, frame, within(frame, at, asked.dueAt, chance), chance, end)
  return id
}

type End = { of: () => Row<'promise'>; by: string; outcome: string; lateBecause?: string }

const outcomeOf = ({ byClient, channel }: Promised, chance: Chance): string =>
  chance.pick(channel === 'rating' ? followUpOutcomes : byClient ? theirOutcomes : outcomes)

function planKept(plan: Plan, at: number, { of, by, outcome, lateBecause }: End): void {
  plan.at(at, books => {
    const row = of()
    const minutes = Math.floor((at - Date.parse(row.dueAt)) / 60_000)
    const late = at > Date.parse(row.dueAt)
    Object.assign(row, { state: 'kept', endedAt: iso(at), endedBy: by, outcome, latenessReason: late ? lateBecause : '' })
    told(books, at, row, 'promise.kept', by, { late, ...(late && { minutes }) })
  })
}

function planCancelled(plan: Plan, at: number, { of, by, outcome }: End): void {
  plan.at(at, books => {
    const row = of()
    Object.assign(row, { state: 'cancelled', endedAt: iso(at), endedBy: by, outcome })
    told(books, at, row, 'promise.cancelled', by, { late: false })
  })
}

/** Once, before its time, with the client's consent; then kept in time. */
function planMoved(plan: Plan, frame: Frame, at: number, chance: Chance, end: End): void {
  const id = chance.id(at)
  const [reason, pickedFrom] = [chance.pick(moveReasons), chance.next()]
  const later = (dueAt: string) => {
    const fit = sensibleMoments(new Date(at), frame.office, 16).filter(moment => moment > dueAt)
    return fit[Math.floor(pickedFrom * fit.length)]
  }
  plan.at(at, books => {
    const row = end.of()
    const [fromDue, toDue] = [row.dueAt, later(row.dueAt)]
    if (!toDue) return
    row.dueAt = toDue
    books.rows.promiseMove.push({
      id,
      promiseId: row.id,
      fromDue,
      toDue,
      clientAgreed: true,
      reason,
      at: iso(at),
      byStaff: end.by,
    })
    told(books, at, row, 'promise.moved', end.by, { from: fromDue, due: toDue, late: false })
  })
  planKept(plan, within(frame, at, iso(at + 4 * 86_400_000), chance), { ...end, lateBecause: chance.pick(lateReasons) })
}

/** Some time between, in working hours, oftener towards the end. */
function within(frame: Frame, from: number, dueAt: string, chance: Chance): number {
  const minutes = workingMinutesBetween(from, dueAt, frame.office)
  const at = addWorkingMinutes(from, Math.max(1, Math.floor(minutes * (0.25 + 0.7 * Math.sqrt(chance.next())))), frame.office)
  return Math.max(from + 60_000, Math.min(Date.parse(at), Date.parse(dueAt) - 60_000))
}

const after = (frame: Frame, dueAt: string, chance: Chance): number =>
  Date.parse(addWorkingMinutes(dueAt, Math.round(chance.lasting(150)) + 5, frame.office))

const told = (
  books: Books,
  at: number,
  row: Row<'promise'>,
  kind: `promise.${string}`,
  staffId: string | null,
  data: Record<string, string | number | boolean>,
) =>
  tell(books, at, {
    kind,
    staffId: staffId ?? undefined,
    clientId: row.clientId,
    contactId: row.contactId,
    departmentId: row.departmentId,
    data: { promise: row.id, owner: row.ownerId, ...data },
  })
