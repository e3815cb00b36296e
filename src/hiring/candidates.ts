// Candidates: put down under their consent, invited, seen by whoever hires, erased by their word or by the term.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { forgetReplies } from '#platform/http.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Candidate, Marked, NewCandidate, Question } from './model.ts'
import { getCandidate, getVacancy, mustGoOn } from './reaching.ts'
import { keepsHiring } from './rules/reach.ts'
import { meansOf, scoreOf, standingOf } from './rules/standing.ts'
import { consentWords } from './rules/words.ts'
import {
  changeCandidate,
  dueToErase,
  eraseRow,
  findCandidate,
  insertCandidates,
  lockCandidate,
  type CandidateRow,
  type NewRow,
} from './store/candidates.ts'
import { decisionsOf, findLetter } from './store/decisions.ts'
import { allMarks, insertSeats, seatsOf } from './store/seats.ts'
import { panelOf, type VacancyRow } from './store/vacancies.ts'
import { viewsOf } from './store/views.ts'
import { nameOf } from './vacancies.ts'

/** Marks of others, notes and the score only after all have closed; contacts only for HR. */
export async function candidateFor(db: Db, who: Who, id: string): Promise<Candidate> {
  const { row, vacancy } = await getCandidate(db, who, id)
  const seats = await seatsOf(db, id)
  const marks = row.discussedAt === null ? null : await allMarks(db, id)
  const decisions = await decisionsOf(db, id)
  const last = decisions.at(-1)
  const letter = await findLetter(db, id)
  const means = marks ? meansOf(vacancy.requirements, vacancy.questions, marks) : []
  const { phone, email, source, consentWords: words, consentOn } = row
  const decided = last?.confirmed ? last.outcome : null
  return {
    id,
    vacancyId: vacancy.id,
    position: vacancy.position,
    number: row.number,
    name: nameOf(row),
    standing: standingOf(row, last !== undefined && last.confirmed === null),
    contacts: keepsHiring(who) && row.erasedAt === null ? { phone, email, source, consentWords: words, consentOn } : null,
    eraseOn: row.eraseOn,
    erased: row.erasedAt !== null,
    meetingAt: row.meetingAt,
    questions: vacancy.questions,
    requirements: vacancy.requirements,
    seats: seats.map(({ staffId, name, tie, leftAt, closedAt }) => ({
      staffId,
      name,
      tie,
      left: leftAt !== null,
      closed: closedAt !== null,
    })),
    panelSize: vacancy.panelSize,
    marked: marks && markedOf(vacancy.questions, marks),
    means,
    score: scoreOf(vacancy.requirements, means),
    discussion: row.discussion,
    discussionVersion: row.discussionVersion,
    decisions: decisions,
    settles: last !== undefined && last.confirmed === null && last.proposedBy !== who.staffId && row.outcome === null,
    letter: decided && row.erasedAt === null ? { kind: decided, handedWay: letter?.handedWay ?? null } : null,
    seenBy: keepsHiring(who) || has(who, 'director') ? await viewsOf(db, id) : null,
  }
}

export const markedOf = (
  questions: readonly Question[],
  marks: readonly { question: string; by: string; mark: number; note: string }[],
): Marked[] =>
  questions.map(({ code }) => ({
    code,
    marks: marks.filter(({ question }) => question === code).map(({ by, mark, note }) => ({ by, mark, note })),
  }))

/** Refuses `closed`, `stale-consent`; a consent is never of tomorrow. */
export async function addCandidate(
  db: Db,
  { who, now }: Act,
  vacancyId: string,
  { id, ...given }: NewCandidate,
): Promise<Candidate> {
  const vacancy = await getVacancy(db, who, vacancyId, true)
  if (await findCandidate(db, id)) return candidateFor(db, who, id)
  if (vacancy.closedAt !== null) throw refused('closed', 'Вакансия закрыта. Кандидата не записали.')
  const today = await todayOf(db, now)
  const consent = await consentOf(db, now, vacancy)
  if (given.consentOn > today) throw badInput({ consentOn: 'Согласие не может быть дано завтра. Проверьте дату.' })
  const row = { ...given, ...consent(given.consentOn), id, vacancyId, addedBy: who.staffId, appliedAt: now.toISOString() }
  if (row.eraseOn <= today)
    throw refused('stale-consent', 'Срок этого согласия уже вышел. Спросите человека снова и поставьте новую дату.')
  await insertCandidates(db, vacancyId, [row])
  await tell(db, { who, now }, 'added', { id, vacancyId }, vacancy)
  return candidateFor(db, who, id)
}

/** Words and day of erasure for a consent of a day, by the norm of today. */
export async function consentOf(
  db: Db,
  now: Date,
  { position }: VacancyRow,
): Promise<(consentOn: string) => Pick<NewRow, 'consentWords' | 'eraseOn'>> {
  const keep = await norm(db, 'hiring.keep', await todayOf(db, now))
  const { title } = await getCentre(db)
  return consentOn => {
    const eraseOn = addDays(consentOn, Math.max(1, Math.floor(keep)))
    return { eraseOn, consentWords: consentWords(title, position, eraseOn) }
  }
}

/** Takes the first of the panel into their seats; later only the moment moves. Refuses `few` where the panel is too small. */
export async function invite(db: Db, { who, now }: Act, id: string, meetingAt: string): Promise<Candidate> {
  const { row, vacancy } = await getCandidate(db, who, id, true)
  mustGoOn(row)
  if (row.discussedAt !== null) throw refused('discussed', 'Собеседование уже прошло. Время не меняют.')
  if (row.invitedAt === null) {
    const panel = (await panelOf(db, vacancy.id)).filter(({ leftOn }) => leftOn === null).slice(0, vacancy.panelSize)
    if (panel.length < vacancy.panelSize)
      throw refused('few', 'Не хватает тех, кто проводит собеседование. Добавьте их в вакансии.')
    await insertSeats(
      db,
      id,
      panel.map(({ staffId }) => staffId),
      now.toISOString(),
    )
  }
  await changeCandidate(db, id, { meetingAt, invitedAt: row.invitedAt ?? now.toISOString() })
  await tell(db, { who, now }, 'invited', row, vacancy)
  return candidateFor(db, who, id)
}

/** At the candidate's word everything personal goes at once; done once. */
export async function withdraw(db: Db, { who, now }: Act, id: string): Promise<Candidate> {
  const { row, vacancy } = await getCandidate(db, who, id, true)
  if (row.erasedAt === null) {
    const at = now.toISOString()
    await eraseRow(db, id, { outcome: 'left', endedAt: at, erasedAt: at, erasedWhy: 'withdrawal' })
    await forgetReplies(db, id)
    await tell(db, { who, now }, 'erased', row, vacancy)
  }
  return candidateFor(db, who, id)
}

/** By the clock: those whose term is over today. Returns how many. */
export async function eraseDue(db: Db, now: Date): Promise<number> {
  const today = await todayOf(db, now)
  let count = 0
  for (const { id } of await dueToErase(db, today)) {
    const done = await db.transaction().execute(async tx => {
      const row = await lockCandidate(tx, id)
      if (!row || row.erasedAt !== null) return false
      const at = now.toISOString()
      await eraseRow(tx, id, { outcome: 'lapsed', endedAt: at, erasedAt: at, erasedWhy: 'term' })
      await forgetReplies(tx, id)
      await record(tx, now, { kind: 'candidate.erased', data: { candidate: id, vacancy: row.vacancyId, why: 'term' } })
      return true
    })
    if (done) count++
  }
  return count
}

type Told =
  | 'added'
  | 'invited'
  | 'erased'
  | 'discussed'
  | 'proposed'
  | 'confirmed'
  | 'returned'
  | 'answered'
  | 'replaced'
  | 'wrote'
  | 'handed'
  | 'seen'
/** The event names the candidate by id alone. */
export const tell = (
  db: Db,
  { who, now }: Act,
  what: Told,
  { id, vacancyId }: Pick<CandidateRow, 'id' | 'vacancyId'>,
  { departmentId }: Pick<VacancyRow, 'departmentId'>,
) =>
  record(db, now, { kind: `candidate.${what}`, staffId: who.staffId, departmentId, data: { candidate: id, vacancy: vacancyId } })
