// The interview: each marks apart, nobody sees another's marks until all have closed; whoever is near the candidate leaves.
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { hasLeft } from '#staff/rules.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { candidateFor, markedOf, tell } from './candidates.ts'
import type { Candidate, Interview, InterviewLine, NewMark, Tie } from './model.ts'
import { getCandidate, mustGoOn, mustNameNoTrait, noCandidate, type Whole } from './reaching.ts'
import { changeCandidate, findCandidate, lockCandidate } from './store/candidates.ts'
import {
  allMarks,
  changeSeat,
  deleteMarks,
  insertSeats,
  ownMarks,
  putMark,
  seatsOf,
  seatsOfPerson,
  type SeatRow,
} from './store/seats.ts'
import { findVacancy, panelOf } from './store/vacancies.ts'
import { nameOf } from './vacancies.ts'

export async function interviewsFor(db: Db, { staffId }: Who): Promise<InterviewLine[]> {
  return (await seatsOfPerson(db, staffId)).map(({ closedAt, discussedAt, ...line }) => ({
    ...line,
    closed: closedAt !== null,
    allClosed: discussedAt !== null,
  }))
}

type Sitting = Whole & { seats: SeatRow[]; seat: SeatRow }

/** Somebody without a seat, or who left it, finds nothing. */
async function getSitting(db: Db, { staffId }: Who, id: string, lock = false): Promise<Sitting> {
  const row = await (lock ? lockCandidate : findCandidate)(db, id)
  const seats = row ? await seatsOf(db, id) : []
  const seat = seats.find(one => one.staffId === staffId && one.leftAt === null)
  if (!row || !seat || row.erasedAt !== null) throw noCandidate()
  return { row, vacancy: (await findVacancy(db, row.vacancyId))!, seats, seat }
}

export async function interviewFor(db: Db, who: Who, id: string): Promise<Interview> {
  const { row, vacancy, seats, seat } = await getSitting(db, who, id)
  const sitting = seats.filter(({ leftAt }) => leftAt === null)
  const marks = await ownMarks(db, id, who.staffId)
  return {
    candidateId: id,
    number: row.number,
    name: nameOf(row),
    position: vacancy.position,
    meetingAt: row.meetingAt,
    tie: seat.tie,
    closed: seat.closedAt !== null,
    questions: vacancy.questions,
    marks: Object.fromEntries(marks.map(({ question, mark, note }) => [question, { mark, note }])),
    done: sitting.filter(({ closedAt }) => closedAt !== null).length,
    of: vacancy.panelSize,
    marked: row.discussedAt === null ? null : markedOf(vacancy.questions, await allMarks(db, id)),
    discussion: row.discussion,
    discussionVersion: row.discussionVersion,
    decided: row.offeredAt !== null || row.outcome !== null,
  }
}

/** Somebody near leaves; their marks go, the next of the panel takes the seat where there is one. Refuses `closed`. */
export async function declare(db: Db, { who, now }: Act, id: string, tie: Tie): Promise<{ seated: boolean }> {
  const { row, vacancy, seats, seat } = await getSitting(db, who, id, true)
  mustGoOn(row)
  if (seat.closedAt !== null || row.discussedAt !== null)
    throw refused(
      'closed',
      'Отметки уже закрыты. Если Вы знакомы с кандидатом, скажите специалисту по кадрам: решение примут без Вас.',
    )
  const at = now.toISOString()
  if (tie === 'none') {
    await changeSeat(db, id, who.staffId, { tie, tieAt: at })
    return { seated: true }
  }
  await deleteMarks(db, id, who.staffId)
  await changeSeat(db, id, who.staffId, { tie, tieAt: at, leftAt: at })
  const sat = new Set(seats.map(({ staffId }) => staffId))
  const next = (await panelOf(db, vacancy.id)).find(({ staffId, leftOn }) => leftOn === null && !sat.has(staffId))
  if (next) await insertSeats(db, id, [next.staffId], at)
  await tell(db, { who, now }, 'replaced', row, vacancy)
  return { seated: false }
}

/** Refuses `tie` before the person has said whether the candidate is near, `closed`, `trait` for a note. */
export async function mark(db: Db, { who, now }: Act, id: string, question: string, given: NewMark): Promise<Interview> {
  await mustNameNoTrait(given.note)
  const { row, vacancy, seat } = await getSitting(db, who, id, true)
  mustGoOn(row)
  if (seat.tie === null) throw refused('tie', 'Сначала скажите, знакомы ли Вы с кандидатом.')
  if (seat.closedAt !== null) throw refused('closed', 'Ваши отметки закрыты. Их больше не меняют.')
  if (!vacancy.questions.some(({ code }) => code === question))
    throw badInput({ question: 'Такого вопроса в этом собеседовании нет.' })
  await putMark(db, { candidateId: id, staffId: who.staffId, question, ...given, at: now.toISOString() })
  return interviewFor(db, who, id)
}

/** Refuses `left` while an answer has no mark. The last who closes opens all marks to all. */
export async function closeMarks(db: Db, { who, now }: Act, id: string): Promise<Interview> {
  const { row, vacancy, seat } = await getSitting(db, who, id, true)
  if (seat.closedAt !== null) return interviewFor(db, who, id)
  mustGoOn(row)
  if (seat.tie === null) throw refused('tie', 'Сначала скажите, знакомы ли Вы с кандидатом.')
  const left = vacancy.questions.length - (await ownMarks(db, id, who.staffId)).length
  if (left > 0) throw refused('left', `Осталось без отметки: ${left}. Отметьте каждый ответ.`)
  await changeSeat(db, id, who.staffId, { closedAt: now.toISOString() })
  const data = { candidate: id, vacancy: vacancy.id }
  await record(db, now, { kind: 'interview.closed', staffId: who.staffId, departmentId: vacancy.departmentId, data })
  await openIfAll(db, { who, now }, id, vacancy.panelSize)
  return interviewFor(db, who, id)
}

/** With the candidate locked: all who sit have closed, and they are as many as the vacancy asks for. */
async function openIfAll(db: Db, { now }: Act, id: string, panelSize: number): Promise<void> {
  const sitting = (await seatsOf(db, id)).filter(({ leftAt }) => leftAt === null)
  if (sitting.length >= panelSize && sitting.every(({ closedAt }) => closedAt !== null))
    await changeCandidate(db, id, { discussedAt: now.toISOString() })
}

/** One more, or one instead of somebody who has not closed. Refuses `sat`, `discussed`, `closed`, `early`. */
export async function seat(
  db: Db,
  act: Act,
  id: string,
  { staffId, instead }: { staffId: string; instead: string | null },
): Promise<Candidate> {
  const { row, vacancy } = await getCandidate(db, act.who, id, true)
  mustGoOn(row)
  if (row.invitedAt === null) throw refused('early', 'Сначала пригласите кандидата на собеседование.')
  if (row.discussedAt !== null) throw refused('discussed', 'Все отметки уже закрыты. Новых не добавляют.')
  const seats = await seatsOf(db, id)
  if (seats.some(one => one.staffId === staffId)) throw refused('sat', 'Этот человек уже назван для этого собеседования.')
  if (hasLeft((await getColleague(db, staffId)).leftOn, await todayOf(db, act.now)))
    throw refused('gone', 'Этот человек здесь больше не работает.')
  const at = act.now.toISOString()
  if (instead !== null) {
    const before = seats.find(one => one.staffId === instead && one.leftAt === null)
    if (!before) throw refused('changed', 'Этого человека уже заменили. Обновите страницу.')
    if (before.closedAt !== null) throw refused('closed', 'Этот человек уже закрыл отметки. Они остаются.')
    await deleteMarks(db, id, instead)
    await changeSeat(db, id, instead, { leftAt: at })
  } else if (seats.filter(({ leftAt }) => leftAt === null).length >= vacancy.panelSize)
    throw refused('full', 'Людей хватает. Если кто-то не сможет, выберите, вместо кого.')
  await insertSeats(db, id, [staffId], at)
  await tell(db, act, 'replaced', row, vacancy)
  return candidateFor(db, act.who, id)
}
