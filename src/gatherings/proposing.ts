// An event from proposal to agreement, its changes, its end.
import { randomBytes } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues, isDepartmentOpen } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Decision, GatheringPage, GatheringText } from './model.ts'
import { mayDecide, mayLead } from './rules/who-may.ts'
import { promote } from './seating.ts'
import { insertGathering, lockGathering, putInvited, updateGathering } from './store/gatherings.ts'
import { insertNotices } from './store/notices.ts'
import { seatRows } from './store/seats.ts'
import { getLed, getSeen, pageFor } from './viewing.ts'

/** New: a proposal that those who decide are told of. Known: a change; the author may change a proposal, whoever leads an agreed event. */
export async function saveGathering(db: Db, act: Act, id: string, given: GatheringText): Promise<GatheringPage> {
  const { who, now } = act
  const known = await lockGathering(db, id)
  if (known) return change(db, act, known, given)
  const { staffIds: _, ...row } = timed(given)
  if (row.startsAt <= now.toISOString()) throw badInput({ startsAt: 'Этот день уже прошёл. Выберите другой.' })
  if (row.departmentId && !(await isDepartmentOpen(db, row.departmentId)))
    throw badInput({ departmentId: 'Этот отдел закрыт. Выберите другой.' })
  const at = now.toISOString()
  const secret = randomBytes(24).toString('base64url')
  await insertGathering(db, { ...row, id, organiserId: who.staffId, madeAt: at, changedAt: at, secret })
  await putInvited(db, id, listed(given))
  await told(db, act, 'proposed', id)
  await insertNotices(db, now, await deciders(db, act, row.departmentId), {
    gatheringId: id,
    about: 'decide',
    moment: row.startsAt,
  })
  return pageFor(db, who, id, now)
}

const listed = ({ invited, staffIds }: GatheringText) => (invited === 'list' ? [...new Set(staffIds)] : [])

/** In Greenwich, as the database tells them. */
const timed = <T extends { startsAt: string; endsAt: string }>(given: T): T => ({
  ...given,
  startsAt: new Date(given.startsAt).toISOString(),
  endsAt: new Date(given.endsAt).toISOString(),
})

type Locked = NonNullable<Awaited<ReturnType<typeof lockGathering>>>

async function change(db: Db, act: Act, known: Locked, given: GatheringText): Promise<GatheringPage> {
  const { who, now } = act
  const { may } = await pageFor(db, who, known.id, now)
  if (!may.change) throw refused('over', 'Это событие уже не изменить: оно прошло, отменено или решение принято.')
  const { staffIds: _, ...row } = timed(given)
  if (row.startsAt <= now.toISOString() && row.startsAt !== known.startsAt)
    throw badInput({ startsAt: 'Этот день уже прошёл. Выберите другой.' })
  const agreed = known.state === 'agreed'
  if (agreed && (row.budget !== known.budget || row.budgetLine !== known.budgetLine))
    throw refused('agreed', 'Деньги согласованы: их меняет новое согласование. Остальное изменить можно.')
  if (agreed && row.place === '') throw badInput({ place: 'Место нужно: его уже согласовали' })
  const seats = await seatRows(db, known.id)
  const taken = seats.filter(({ state }) => state === 'in').reduce((sum, { guests }) => sum + 1 + guests, 0)
  if (row.places !== null && row.places < taken)
    throw refused('taken', `Занято мест: ${taken}. Меньше сделать нельзя: у людей уже есть место.`)
  const moved = row.startsAt !== known.startsAt || row.endsAt !== known.endsAt || row.place !== known.place
  const at = now.toISOString()
  await updateGathering(db, known.id, { ...row, sequence: known.sequence + (agreed ? 1 : 0), changedAt: at })
  await putInvited(db, known.id, listed(given))
  await told(db, act, 'changed', known.id, { moved })
  if (agreed && moved) {
    const people = seats.filter(({ state }) => state !== 'left').map(({ staffId }) => staffId)
    await insertNotices(db, now, people, { gatheringId: known.id, about: 'changed', moment: at })
  }
  if (agreed) await promote(db, act, { ...known, ...row })
  return pageFor(db, who, known.id, now)
}

/** Agreed with a place, and with a budget line where money is spent; declined with a reason. */
export async function decide(db: Db, act: Act, id: string, given: Decision): Promise<GatheringPage> {
  const { who, now } = act
  await getSeen(db, who, id)
  const row = (await lockGathering(db, id))!
  if (row.state !== 'proposed') throw refused('decided', 'Решение уже принято. Обновите страницу, чтобы его увидеть.')
  if (!mayDecide(who, row)) throw notFound('Это решает начальник отдела или директор.')
  const { agreed, place, budget, budgetLine, reason } = given
  if (agreed && place === '') throw badInput({ place: 'Укажите место: без него людей не позвать' })
  if (agreed && budget > 0 && budgetLine === '') throw badInput({ budgetLine: 'Назовите статью бюджета, из которой деньги' })
  if (!agreed && reason === '') throw badInput({ reason: 'Напишите, почему: автор прочитает и предложит иначе' })
  if (agreed && row.startsAt <= now.toISOString()) throw refused('past', 'Время события уже прошло. Автор предложит другой день.')
  const at = now.toISOString()
  const decided = { decidedBy: who.staffId, decidedAt: at, reason, changedAt: at }
  await updateGathering(
    db,
    id,
    agreed ? { ...decided, state: 'agreed', place, budget, budgetLine } : { ...decided, state: 'declined' },
  )
  await told(db, act, agreed ? 'agreed' : 'declined', id, { budget: agreed ? budget : 0 })
  await insertNotices(
    db,
    now,
    [row.organiserId].filter(one => one !== who.staffId),
    {
      gatheringId: id,
      about: agreed ? 'agreed' : 'declined',
      moment: row.startsAt,
    },
  )
  return pageFor(db, who, id, now)
}

export async function cancel(db: Db, act: Act, id: string, reason: string): Promise<GatheringPage> {
  const { who, now } = act
  await getLed(db, who, id)
  const row = (await lockGathering(db, id))!
  if (row.state === 'cancelled') return pageFor(db, who, id, now)
  if (row.state === 'declined' || row.endsAt < now.toISOString() || !mayLead(who, row))
    throw refused('over', 'Это событие уже не отменить: оно прошло или его не согласовали.')
  const at = now.toISOString()
  await updateGathering(db, id, { state: 'cancelled', reason, sequence: row.sequence + 1, changedAt: at })
  const people = (await seatRows(db, id)).filter(({ state }) => state !== 'left').map(({ staffId }) => staffId)
  await insertNotices(db, now, people, { gatheringId: id, about: 'cancelled', moment: row.startsAt })
  await told(db, act, 'cancelled', id, { people: people.length })
  return pageFor(db, who, id, now)
}

export async function keepLessons(
  db: Db,
  act: Act,
  id: string,
  said: { again: string; otherwise: string },
): Promise<GatheringPage> {
  const row = await getLed(db, act.who, id)
  if (row.state !== 'agreed' || row.startsAt > act.now.toISOString())
    throw refused('too-early', 'Выводы запишете, когда событие начнётся.')
  await updateGathering(db, id, said)
  await told(db, act, 'lessons-kept', id)
  return pageFor(db, act.who, id, act.now)
}

/** The head of the department that is invited, else the directors; never the author. */
async function deciders(db: Db, { who, now }: Act, departmentId: string | null): Promise<string[]> {
  const today = await todayOf(db, now)
  const here = (await colleagues(db)).filter(({ leftOn, id }) => !hasLeft(leftOn, today) && id !== who.staffId)
  const heads = here.filter(one => departmentId !== null && one.departmentId === departmentId && one.roles.includes('head'))
  return (heads.length > 0 ? heads : here.filter(({ roles }) => roles.includes('director'))).map(({ id }) => id)
}

export const told = (db: Db, { who, now }: Act, what: string, id: string, data: Record<string, string | number | boolean> = {}) =>
  record(db, now, { kind: `gathering.${what}`, staffId: who.staffId, data: { gathering: id, ...data } })
