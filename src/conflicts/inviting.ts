// The head is invited: rung one after another until somebody answers; the database lets one answer be the first.
import { getClient } from '#clients/store.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record, type Happening } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { norm } from '#staff/norms.ts'
import { colleagues } from '#staff/store.ts'
import { awayOn } from '#staff/store/absences.ts'
import { todayOf } from '#staff/today.ts'
import type { Answering, RingAnswer } from './model.ts'
import { lockMine } from './reach.ts'
import { chainOf, isUnanswered } from './rules/chain.ts'
import { deputyOf, findConflict, presentSince, type ConflictRow } from './store/conflicts.ts'
import {
  answerRing,
  changeInvitation,
  findInvitation,
  insertInvitation,
  insertRing,
  lastInvitationOf,
  lockInvitation,
  ringAgain,
  ringsOf,
  silentSince,
  type InvitationRow,
} from './store/invitations.ts'

/** Seen at a screen this lately counts as being there. */
const presentMs = 15 * 60_000

/** Invites; the same id again, or while one is open, is the same. Refuses `ended`, `nobody`. */
export async function invite(db: Db, act: Act, conflictId: string, asked: { id: string; essence: string }): Promise<void> {
  const row = await lockMine(db, act, conflictId)
  if (row.endedAt) throw refused('ended', 'Конфликт уже завершён. Если начался снова, позовите начальника по телефону.')
  const clientName = row.clientId ? nameOf(await getClient(db, row.clientId)) : ''
  const made = { id: asked.id, conflictId, essence: asked.essence, clientName, madeAt: act.now.toISOString() }
  if (!(await insertInvitation(db, made))) return
  const invitation = (await lockInvitation(db, asked.id))!
  if (!(await ringNext(db, act.now, invitation, row)))
    throw refused('nobody', 'Позвать некого: в центре нет начальника, заместителя и директора. Попросите коллегу рядом.')
}

const nameOf = ({ surname, name, patronymic, title }: { surname: string; name: string; patronymic: string; title: string }) =>
  [surname, name, patronymic].filter(Boolean).join(' ') || title

/** The next in the chain is rung; false where nobody is left. */
async function ringNext(db: Db, now: Date, { id }: InvitationRow, conflict: ConflictRow): Promise<boolean> {
  const { staffId: workerId, departmentId } = conflict
  const today = await todayOf(db, now)
  const present = await presentSince(db, new Date(now.getTime() - presentMs).toISOString())
  const chain = chainOf(
    await colleagues(db),
    { workerId, departmentId, deputyId: await deputyOf(db, departmentId), today, away: await awayOn(db, today) },
    present,
  )
  const rung = await ringsOf(db, id)
  // Whoever was spared because another said «иду» may be needed after all.
  const spared = (staffId: string) => rung.find(ring => ring.staffId === staffId && ring.answer === 'not-needed')
  const left = chain.filter(({ staffId }) => spared(staffId) ?? !rung.some(ring => ring.staffId === staffId))
  const found = left.find(({ away }) => !away)
  if (!found) return false
  const next = found.staffId
  const absent = left.slice(0, left.indexOf(found)).filter(({ staffId }) => !spared(staffId))
  const again = spared(next)
  const rungAt = now.toISOString()
  for (const [i, { staffId }] of absent.entries())
    await insertRing(db, { id: uuid7(), invitationId: id, place: rung.length + 1 + i, staffId, rungAt, away: true })
  if (again) await ringAgain(db, again.id, rungAt)
  else await insertRing(db, { id: uuid7(), invitationId: id, place: rung.length + absent.length + 1, staffId: next, rungAt })
  await tell(db, now, conflict, { kind: 'conflict.rung', data: { invitation: id, owner: next } })
  return true
}

/** Whoever was rung answers, even after it has gone on to the next: the first has it. Refuses `taken`, `over`. */
export async function answerInvitation(db: Db, { who, now }: Act, id: string, asked: Answering): Promise<void> {
  const row = await lockInvitation(db, id)
  const ring = row && (await ringsOf(db, id)).find(({ staffId, answer }) => staffId === who.staffId && answer !== 'away')
  if (!row || !ring) throw notFound()
  if (row.takenBy === who.staffId && asked.answer !== 'passed') return
  if (asked.answer === 'passed' && ring.answer !== null && row.takenBy !== who.staffId) return
  if (row.takenBy && row.takenBy !== who.staffId)
    throw refused('taken', `Уже идёт ${await nameOfColleague(db, row.takenBy)}. Вас больше не зовут.`)
  if (row.endedAt) throw refused('over', overWords[row.state] ?? overWords.withdrawn!)
  const conflict = (await findConflict(db, row.conflictId))!
  const at = now.toISOString()
  if (asked.answer === 'passed') return pass(db, now, { row, conflict, ringId: ring.id })
  const dueAt = asked.answer === 'in-minutes' ? new Date(now.getTime() + asked.minutes * 60_000).toISOString() : null
  await settleRings(db, id, at, { [ring.id]: asked.answer })
  await changeInvitation(db, id, { state: 'coming', takenBy: who.staffId, answeredAt: at, dueAt })
  const seconds = Math.round((now.getTime() - Date.parse(row.madeAt)) / 1000)
  const data = { invitation: id, owner: conflict.staffId, answer: asked.answer, seconds, rung: await rungIds(db, id) }
  await tell(db, now, conflict, { kind: 'conflict.answered', data }, who.staffId)
}

const overWords: Partial<Record<InvitationRow['state'], string>> = {
  unanswered: 'Приглашение уже закончилось: никто не ответил. Подойдите к окну или позвоните.',
  withdrawn: 'Сотрудник справился без помощи. Идти не нужно.',
  here: 'Начальник уже у окна. Идти не нужно.',
}

type Passing = { row: InvitationRow; conflict: ConflictRow; ringId: string }

/** Handed to the next; after «иду» too, when something stood in the way. */
async function pass(db: Db, now: Date, { row, conflict, ringId }: Passing): Promise<void> {
  const at = now.toISOString()
  await answerRing(db, ringId, 'passed', at)
  if (row.takenBy) await changeInvitation(db, row.id, { state: 'open', takenBy: null, answeredAt: null, dueAt: null })
  // Somebody later in the chain is being rung already: the one open ring stays where it is.
  if ((await ringsOf(db, row.id)).some(({ answer }) => answer === null)) return
  await goOn(db, now, row, conflict)
}

async function goOn(db: Db, now: Date, row: InvitationRow, conflict: ConflictRow): Promise<void> {
  if (await ringNext(db, now, row, conflict)) return
  await changeInvitation(db, row.id, {
    state: 'unanswered',
    takenBy: null,
    answeredAt: null,
    dueAt: null,
    endedAt: now.toISOString(),
  })
  const data = { invitation: row.id, owner: conflict.staffId, rung: await rungIds(db, row.id) }
  await tell(db, now, conflict, { kind: 'conflict.unanswered', data })
}

async function settleRings(db: Db, id: string, at: string, own: Record<string, RingAnswer>): Promise<void> {
  for (const ring of await ringsOf(db, id)) {
    const answer = own[ring.id] ?? (ring.answer === null ? 'not-needed' : undefined)
    if (answer) await answerRing(db, ring.id, answer, at)
  }
}

const rungIds = async (db: Db, id: string) =>
  (await ringsOf(db, id)).filter(({ answer }) => answer !== 'away').map(({ staffId }) => staffId)

/** The head is at the window: said by either. Refuses `not-coming`. */
export async function arrive(db: Db, { who, now }: Act, id: string): Promise<void> {
  const row = await lockInvitation(db, id)
  const conflict = row && (await findConflict(db, row.conflictId))
  if (!conflict || (conflict.staffId !== who.staffId && row.takenBy !== who.staffId)) throw notFound()
  if (row.state === 'here') return
  if (row.state !== 'coming') throw refused('not-coming', 'Никто ещё не ответил, что идёт. Подождите или позовите снова.')
  await changeInvitation(db, id, { state: 'here', hereAt: now.toISOString(), endedAt: now.toISOString() })
  const seconds = Math.round((now.getTime() - Date.parse(row.madeAt)) / 1000)
  const owner = conflict.staffId === who.staffId ? row.takenBy : conflict.staffId
  await tell(
    db,
    now,
    conflict,
    { kind: 'conflict.head-here', data: { invitation: id, owner, seconds, rung: await rungIds(db, id) } },
    who.staffId,
  )
}

/** Nobody has to come any more; gives the conflict it was of. */
export async function withdraw(db: Db, act: Act, id: string): Promise<string> {
  const found = await findInvitation(db, id)
  if (!found) throw notFound()
  // Always the conflict before its invitation: two who lock in turn never wait for each other.
  const conflict = await lockMine(db, act, found.conflictId)
  const row = (await lockInvitation(db, id))!
  if (row.endedAt) return conflict.id
  const at = act.now.toISOString()
  await settleRings(db, id, at, {})
  await changeInvitation(db, id, { state: 'withdrawn', endedAt: at })
  const data = { invitation: id, owner: row.takenBy, rung: await rungIds(db, id) }
  await tell(db, act.now, conflict, { kind: 'conflict.withdrawn', data }, act.who.staffId)
  return conflict.id
}

/** With the end of the conflict: who has not come need not. */
export async function closeInvitation(db: Db, act: Act, conflictId: string): Promise<void> {
  const last = await lastInvitationOf(db, conflictId)
  if (last && !last.endedAt) await withdraw(db, act, last.id)
}

/** By the clock: whoever says nothing in time passes it on. Returns how many went on. */
export async function goOnUnanswered(db: Db, now: Date): Promise<number> {
  const seconds = await norm(db, 'conflict.answer', await todayOf(db, now))
  const silent = await silentSince(db, new Date(now.getTime() - seconds * 1000).toISOString())
  let gone = 0
  for (const { invitationId } of silent)
    gone += await db.transaction().execute(async tx => {
      const row = await lockInvitation(tx, invitationId)
      const ring = (await ringsOf(tx, invitationId)).find(({ answer }) => answer === null)
      // Another process, or an answer, was faster.
      if (row?.state !== 'open' || !ring || !isUnanswered(ring.rungAt, now, seconds)) return 0
      await answerRing(tx, ring.id, 'unanswered', now.toISOString())
      await goOn(tx, now, row, (await findConflict(tx, row.conflictId))!)
      return 1
    })
  return gone
}

async function nameOfColleague(db: Db, id: string): Promise<string> {
  const one = (await colleagues(db)).find(person => person.id === id)
  return one ? `${one.name} ${one.surname}` : 'другой руководитель'
}

const tell = (db: Db, now: Date, row: ConflictRow, { data, ...happening }: Happening, staffId?: string): Promise<void> =>
  record(db, now, {
    ...{ staffId, contactId: row.contactId, clientId: row.clientId, departmentId: row.departmentId },
    ...happening,
    data: { conflict: row.id, ...data },
  })
