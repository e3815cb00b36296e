// What becomes of a promise: kept, moved, cancelled, passed on; never left without an owner.
import { durationWords } from '#calendar/duration-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import type { Db } from '#platform/db.ts'
import { notFound, Problem, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { departmentsOf } from '#staff/may.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues, getCentre, getColleague } from '#staff/store.ts'
import { checkDue, getOwner } from './making.ts'
import type { GivenPromise, LateBecause } from './model.ts'
import { headFor, isLate, mayChange } from './rules.ts'
import { countOpenOf, endPromise, getNamed, giveTo, leaversWhoOwe, lockPromise, movePromise, takeAllFrom } from './store.ts'

export { makePromise, openPromise } from './making.ts'

type Row = NonNullable<Awaited<ReturnType<typeof lockPromise>>>

/** It is done; late needs a reason (`late-reason`). Again is the same. */
export async function keepPromise(
  db: Db,
  act: Act,
  id: string,
  { outcome, latenessReason, lateBecause = 'other' }: { outcome: string; latenessReason: string; lateBecause?: LateBecause },
): Promise<GivenPromise> {
  const row = await lockMine(db, act, id)
  if (row.state === 'kept') return getNamed(db, id)
  stillOpen(row)
  const { now, who } = act
  const late = isLate(row.dueAt, now)
  const minutes = Math.floor((now.getTime() - Date.parse(row.dueAt)) / 60_000)
  if (late && latenessReason === '')
    throw refused('late-reason', `Опоздание: ${durationWords(minutes)}. Напишите, почему: так мы увидим, где помочь.`)
  await endPromise(db, id, {
    state: 'kept',
    endedAt: now.toISOString(),
    endedBy: who.staffId,
    outcome,
    ...(late && { latenessReason, lateBecause }),
  })
  await told(db, act, row, 'promise.kept', { late, ...(late && { minutes }) })
  return getNamed(db, id)
}

/** To another moment, only with the client's consent (`ask-client`). */
export async function movePromiseTo(
  db: Db,
  act: Act,
  id: string,
  { dueAt, clientAgreed, reason }: { dueAt: string; clientAgreed: boolean; reason: string },
): Promise<GivenPromise> {
  const row = await lockMine(db, act, id)
  stillOpen(row)
  if (!clientAgreed) throw refused('ask-client', 'Сначала спросите человека: новый срок действует, когда он согласен.')
  await checkDue(db, act.now, dueAt, row.departmentId)
  const toDue = new Date(dueAt).toISOString()
  if (toDue === row.dueAt) return getNamed(db, id)
  const at = act.now.toISOString()
  await movePromise(db, {
    id: uuid7(act.now.getTime()),
    promiseId: id,
    fromDue: row.dueAt,
    toDue,
    reason,
    at,
    byStaff: act.who.staffId,
  })
  await told(db, act, row, 'promise.moved', { from: row.dueAt, due: toDue, late: isLate(row.dueAt, act.now) })
  return getNamed(db, id)
}

export async function cancelPromise(db: Db, act: Act, id: string, { reason }: { reason: string }): Promise<GivenPromise> {
  const row = await lockMine(db, act, id)
  if (row.state === 'cancelled') return getNamed(db, id)
  stillOpen(row)
  await endPromise(db, id, { state: 'cancelled', endedAt: act.now.toISOString(), endedBy: act.who.staffId, outcome: reason })
  await told(db, act, row, 'promise.cancelled', { late: isLate(row.dueAt, act.now) })
  return getNamed(db, id)
}

/** To another owner; a colleague of the department may take it over without being asked. */
export async function passPromise(db: Db, act: Act, id: string, ownerId: string): Promise<GivenPromise> {
  const row = await lockSeen(db, act, id)
  const { who, now } = act
  if (ownerId !== who.staffId && !mayChange(who, row)) throw await notMine(db, row)
  stillOpen(row)
  if (row.ownerId === ownerId) return getNamed(db, id)
  const owner = await getOwner(db, now, ownerId)
  await giveTo(db, id, owner, now.toISOString())
  await told(db, act, { ...row, ownerId, departmentId: owner.departmentId }, 'promise.passed', { previousOwner: row.ownerId })
  return getNamed(db, id)
}

/** How many promises a leaver owed, and whose they are now; nobody's where there is neither a head nor a director. */
export type Passed = { promises: number; heir: string | null }

/**
 * Gives everything that a leaver owes to the head of the department (else to a director).
 * `by` is whoever closes the account; the sweep has nobody.
 */
export async function reassignFrom(db: Db, { now, by }: { now: Date; by: string | null }, leaverId: string): Promise<Passed> {
  const { departmentId } = await getColleague(db, leaverId)
  const heir = headFor(await colleagues(db), departmentId, leaverId, await today(db, now))
  if (!heir) return { promises: await countOpenOf(db, leaverId), heir: null }
  const taken = await takeAllFrom(db, leaverId, heir, now.toISOString())
  for (const { id, ...of } of taken) {
    const data = { promise: id, owner: heir.id, previousOwner: leaverId, left: true }
    await record(db, now, { kind: 'promise.passed', staffId: by ?? undefined, ...of, data })
  }
  return { promises: taken.length, heir: taken.length > 0 ? heir.id : null }
}

/** By the clock: no promise stays with somebody who no longer works here. Each leaver in a transaction of its own. */
export async function reassignFromLeavers(db: Db, now: Date): Promise<number> {
  const everybody = await colleagues(db)
  if (everybody.length === 0) return 0
  const day = await today(db, now)
  const leavers = everybody.filter(({ leftOn }) => hasLeft(leftOn, day)).map(({ id }) => id)
  let count = 0
  for (const leaver of await leaversWhoOwe(db, leavers)) {
    const { promises, heir } = await db.transaction().execute(tx => reassignFrom(tx, { now, by: null }, leaver))
    if (heir) count += promises
  }
  return count
}

async function today(db: Db, now: Date): Promise<string> {
  return todayAt({ now: now.toISOString(), zone: (await getCentre(db)).timeZone })
}

/** Held until the transaction ends; not found for whoever may not see it. */
export async function lockSeen(db: Db, { who }: Act, id: string): Promise<Row> {
  const row = await lockPromise(db, id)
  const departments = departmentsOf(who)
  const seen = row && (row.ownerId === who.staffId || departments === undefined || departments.includes(row.departmentId))
  if (!seen) throw notFound()
  return row
}

async function lockMine(db: Db, act: Act, id: string): Promise<Row> {
  const row = await lockSeen(db, act, id)
  if (!mayChange(act.who, row)) throw await notMine(db, row)
  return row
}

async function notMine(db: Db, { ownerId }: Row): Promise<Problem> {
  const { name, surname } = await getColleague(db, ownerId)
  return new Problem(403, 'not-yours', `Обещание дано за именем: ${name} ${surname}. Возьмите его себе, если нужно помочь.`)
}

function stillOpen({ state }: Row): void {
  if (state !== 'open') throw refused('over', state === 'kept' ? 'Обещание уже выполнено.' : 'Обещание уже отменили.')
}

const told = (db: Db, { who, now }: Act, row: Row, kind: `promise.${string}`, data: Record<string, string | number | boolean>) =>
  record(db, now, {
    kind,
    staffId: who.staffId,
    clientId: row.clientId,
    contactId: row.contactId,
    departmentId: row.departmentId,
    data: { promise: row.id, owner: row.ownerId, ...data },
  })
