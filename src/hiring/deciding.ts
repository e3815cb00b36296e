// After the marks: what was discussed, a decision with its ground that two people make, the answer to an offer.
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import { candidateFor, tell } from './candidates.ts'
import type { Candidate, NewDecision, Remark, Settling } from './model.ts'
import { getCandidate, mustGoOn, mustNameNoTrait, noCandidate, type Whole } from './reaching.ts'
import { hiresFor } from './rules/reach.ts'
import { changeCandidate, lockCandidate } from './store/candidates.ts'
import { decisionsOf, insertDecision, placesTaken, settleDecision } from './store/decisions.ts'
import { seatsOf } from './store/seats.ts'
import { findVacancy } from './store/vacancies.ts'

/** Whoever hires or sits writes it, once all marks are closed. Refuses `early`, `stale`, `trait`. */
export async function discuss(db: Db, { who, now }: Act, id: string, { text, version }: Remark): Promise<Remark> {
  await mustNameNoTrait(text)
  const row = await lockCandidate(db, id)
  const vacancy = row && (await findVacancy(db, row.vacancyId))
  if (!row || !vacancy || !(hiresFor(who, vacancy.departmentId) || (await sits(db, who, id)))) throw noCandidate()
  mustGoOn(row)
  if (row.discussedAt === null) throw refused('early', 'Обсуждение начнётся, когда все закроют отметки.')
  if (row.discussionVersion !== version)
    throw refused('stale', 'Запись изменил другой человек. Его слова целы. Скопируйте свои и обновите страницу.')
  await changeCandidate(db, id, { discussion: text, discussionVersion: version + 1 })
  await tell(db, { who, now }, 'discussed', row, vacancy)
  return { text, version: version + 1 }
}

const sits = async (db: Db, { staffId }: Who, id: string) =>
  (await seatsOf(db, id)).some(one => one.staffId === staffId && one.leftAt === null)

/** Whoever said they are near does not decide. */
async function mustBeStranger(db: Db, { staffId }: Who, id: string): Promise<void> {
  const near = (await seatsOf(db, id)).some(one => one.staffId === staffId && one.tie !== null && one.tie !== 'none')
  if (near) throw refused('near', 'Вы сказали, что знакомы с кандидатом. Решение примут двое других.')
}

async function toDecide(db: Db, who: Who, id: string): Promise<Whole> {
  const whole = await getCandidate(db, who, id, true)
  mustGoOn(whole.row)
  await mustBeStranger(db, who, id)
  if (whole.row.discussedAt === null) throw refused('early', 'Решают после того, как все закроют отметки.')
  if (whole.row.offeredAt !== null) throw refused('offered', 'Место уже предложено. Запишите, что ответил кандидат.')
  return whole
}

/** Refuses `early`, `near`, `changed` where another was quicker, `trait` in the ground. */
export async function propose(db: Db, { who, now }: Act, id: string, given: NewDecision): Promise<Candidate> {
  await mustNameNoTrait(given.ground)
  const { row, vacancy } = await toDecide(db, who, id)
  if (given.criteria.some(value => !vacancy.requirements.some(one => one.value === value)))
    throw badInput({ criteria: 'Решают по тем ценностям, что названы в вакансии.' })
  const before = await decisionsOf(db, id)
  if (before.length !== given.after || before.at(-1)?.confirmed === null)
    throw refused('changed', 'Решение уже предложил другой человек. Обновите страницу: его можно подтвердить или вернуть.')
  const { outcome, criteria, ground } = given
  const number = before.length + 1
  await insertDecision(db, {
    candidateId: id,
    number,
    outcome,
    criteria,
    ground,
    proposedBy: who.staffId,
    proposedAt: now.toISOString(),
  })
  await tell(db, { who, now }, 'proposed', row, vacancy)
  return candidateFor(db, who, id)
}

/** The second person. Refuses `own`, `near`, `changed`, and `full` where all places are promised. */
export async function settle(
  db: Db,
  { who, now }: Act,
  id: string,
  number: number,
  { confirmed, remark }: Settling,
): Promise<Candidate> {
  await mustNameNoTrait(remark)
  const { row, vacancy } = await toDecide(db, who, id)
  const last = (await decisionsOf(db, id)).at(-1)
  if (!last || last.number !== number || last.confirmed !== null)
    throw refused('changed', 'Это решение уже подтверждено или возвращено. Обновите страницу.')
  if (last.proposedBy === who.staffId) throw refused('own', 'Решение предложили Вы. Подтвердить его должен другой человек.')
  if (confirmed && last.outcome === 'offer' && (await placesTaken(db, vacancy.id)) >= vacancy.openings)
    throw refused('full', 'Все места по этой вакансии уже предложены или заняты. Увеличьте число мест или верните решение.')
  const at = now.toISOString()
  await settleDecision(db, id, number, { confirmed, remark, settledBy: who.staffId, settledAt: at })
  if (confirmed) await changeCandidate(db, id, last.outcome === 'offer' ? { offeredAt: at } : { outcome: 'refused', endedAt: at })
  await tell(db, { who, now }, confirmed ? 'confirmed' : 'returned', row, vacancy)
  return candidateFor(db, who, id)
}

/** Refuses `no-offer`. Said once. */
export async function answer(db: Db, { who, now }: Act, id: string, accepted: boolean): Promise<Candidate> {
  const { row, vacancy } = await getCandidate(db, who, id, true)
  mustGoOn(row)
  if (row.offeredAt === null) throw refused('no-offer', 'Место этому кандидату ещё не предложили.')
  await changeCandidate(db, id, { outcome: accepted ? 'hired' : 'left', endedAt: now.toISOString() })
  await tell(db, { who, now }, 'answered', row, vacancy)
  return candidateFor(db, who, id)
}
