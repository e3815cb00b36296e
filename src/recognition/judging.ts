// The committee at work: each votes alone, steps out where there is an interest, substitutes come by the lot, a decision has its ground.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import { fillSeats } from './committing.ts'
import { seeNomination, stateNow } from './nominating.ts'
import { beKind } from './polite.ts'
import { rulesOf } from './ruling.ts'
import { outcomeOf } from './rules/committee.ts'
import { changeMember, changeNomination, findNomination, hasOpen, lockNomination, membersOf } from './store/nominations.ts'

/** As the nomination stands once nobody else is writing to it. */
async function lockSeen(db: Db, { who, now }: Act, id: string) {
  await lockNomination(db, id)
  const seen = await seeNomination(db, who, id)
  const today = await todayOf(db, now)
  return { ...seen, today, state: await stateNow(db, seen.row, seen.members, today) }
}

const decidedAlready = () => refused('decided', 'Решение уже принято, оно на странице.')

async function lockSeat(db: Db, act: Act, id: string) {
  const seen = await lockSeen(db, act, id)
  if (!seen.me) throw notFound('Вы не в этой комиссии.')
  if (seen.row.outcome !== null) throw decidedAlready()
  if (seen.me.choice !== null) throw refused('voted', 'Вы уже проголосовали. Голос записан и не меняется.')
  return seen
}

/** Once; nobody else reads it before the decision. Refuses `decided`, `voted`. */
export async function vote(
  db: Db,
  act: Act,
  id: string,
  { choice, reason }: { choice: 'for' | 'against'; reason: string },
): Promise<void> {
  const { row } = await lockSeat(db, act, id)
  await beKind('reason', reason)
  const { who, now } = act
  await changeMember(db, id, row.round, who.staffId, { choice, reason, votedAt: now.toISOString() })
  await record(db, now, { kind: 'nomination.voted', staffId: who.staffId, data: { nomination: id } })
}

/** An interest is not explained to anybody: the next of the lot takes the seat. */
export async function stepOut(db: Db, act: Act, id: string): Promise<void> {
  const { row, today } = await lockSeat(db, act, id)
  const { who, now } = act
  await changeMember(db, id, row.round, who.staffId, { leftAt: now.toISOString(), leftWhy: 'interest' })
  await fillSeats(db, row, today, now)
  await record(db, now, { kind: 'nomination.stepped-out', staffId: who.staffId, data: { nomination: id } })
}

/** Where the term is over without a quorum: who kept silent gives the seat to the next of the lot, and the term begins again. */
export async function substitute(db: Db, act: Act, id: string): Promise<void> {
  const { row, members, me, today, state } = await lockSeen(db, act, id)
  const { who, now } = act
  if (!me && row.nominatorId !== who.staffId) throw notFound('Вы не в этой комиссии.')
  if (state !== 'stuck') throw refused('not-stuck', 'Запасные пока не нужны: комиссия успевает.')
  const silent = row.votesUntil < today ? members.filter(({ leftAt, choice }) => leftAt === null && choice === null) : []
  for (const { staffId } of silent)
    await changeMember(db, id, row.round, staffId, { leftAt: now.toISOString(), leftWhy: 'silent' })
  if ((await fillSeats(db, row, today, now)) < row.quorum)
    throw refused('too-few', 'Запасных больше нет. Выдвинуть можно снова, когда вернутся те, кто сейчас отсутствует.')
  const { voteDays } = (await rulesOf(db, row)).body
  await changeNomination(db, id, { votesUntil: addDays(today, voteDays) })
  await record(db, now, { kind: 'nomination.substituted', staffId: who.staffId, data: { nomination: id } })
}

/** The votes decide, a member writes the ground. Refuses `not-yet`, `decided`. */
export async function decide(db: Db, act: Act, id: string, ground: string): Promise<void> {
  const { row, members, me, today, state } = await lockSeen(db, act, id)
  const { who, now } = act
  if (row.outcome !== null) throw decidedAlready()
  if (!me) throw notFound('Вы не в этой комиссии.')
  if (state !== 'to-decide') throw refused('not-yet', 'Ещё не все проголосовали, и срок не вышел. Решение можно записать позже.')
  await beKind('ground', ground)
  const outcome = outcomeOf(members.map(({ leftAt, choice }) => ({ left: leftAt !== null, choice })))
  const { appealDays } = (await rulesOf(db, row)).body
  await changeNomination(db, id, {
    outcome,
    ground,
    decidedBy: who.staffId,
    decidedAt: now.toISOString(),
    appealUntil: addDays(today, appealDays),
  })
  const data = { nomination: id, outcome, owner: row.nomineeId }
  await record(db, now, { kind: 'nomination.decided', staffId: who.staffId, data })
}

/** Done once by whoever runs recognition; never of oneself, never while an appeal is open. */
export async function publish(db: Db, act: Act, id: string): Promise<void> {
  const { row, state } = await lockSeen(db, act, id)
  const { who, now } = act
  if (row.nomineeId === who.staffId) throw refused('own', 'О Вас решение публикует другой: директор или специалист по кадрам.')
  if (row.publishedAt !== null) return
  if (state !== 'decided' || row.outcome !== 'awarded')
    throw refused('not-awarded', 'Опубликовать можно решение отметить человека, когда на него нет открытого возражения.')
  await changeNomination(db, id, { publishedBy: who.staffId, publishedAt: now.toISOString() })
  await record(db, now, {
    kind: 'nomination.published',
    staffId: who.staffId,
    data: { nomination: id, owner: row.nomineeId },
  })
}

/** After an upheld appeal: another committee, nobody of the first nor who answered; the decision and its publication are taken back. */
export async function judgeAnew(db: Db, { who, now }: Act, id: string): Promise<void> {
  const today = await todayOf(db, now)
  const row = (await findNomination(db, id))!
  if (await hasOpen(db, row.nomineeId, row.title))
    throw refused('open-already', 'Этого человека выдвинули на то же снова, комиссия уже смотрит. Дождитесь её решения.')
  const { voteDays } = (await rulesOf(db, row)).body
  await changeNomination(db, id, {
    ...{ round: 2, votesUntil: addDays(today, voteDays), outcome: null, ground: '', decidedBy: null, decidedAt: null },
    ...{ appealUntil: null, publishedBy: null, publishedAt: null },
  })
  const judged = (await membersOf(db, id)).map(({ staffId }) => staffId)
  if ((await fillSeats(db, { ...row, round: 2 }, today, now, [...judged, who.staffId])) < row.quorum)
    throw refused('too-few', 'Другую комиссию не собрать: нет людей без личного интереса. Ответ не записан, решите на месте.')
}
