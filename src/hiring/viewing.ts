// What shows a candidate is written down with who looked, once a day; a list that is saved, each time.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import { candidateFor, tell } from './candidates.ts'
import { interviewFor } from './interviewing.ts'
import { letterFor } from './lettering.ts'
import type { Candidate, CandidateLine, Interview, Letter, Seen } from './model.ts'
import { findCandidate } from './store/candidates.ts'
import { findVacancy } from './store/vacancies.ts'
import { insertView } from './store/views.ts'
import { vacancyFor } from './vacancies.ts'

/** Nothing is written where nothing was shown: a stranger’s id is refused before. */
async function seen(db: Db, { who, now }: Act, id: string, what: Seen): Promise<void> {
  const view = { candidateId: id, staffId: who.staffId, day: await todayOf(db, now), what, at: now.toISOString() }
  await db.transaction().execute(async tx => {
    const row = (await findCandidate(tx, id))!
    if (row.erasedAt === null && (await insertView(tx, view)))
      await tell(tx, { who, now }, 'seen', row, (await findVacancy(tx, row.vacancyId))!)
  })
}

export async function lookAtCandidate(db: Db, act: Act, id: string): Promise<Candidate> {
  const shown = await candidateFor(db, act.who, id)
  await seen(db, act, id, 'card')
  return shown
}

export async function lookAtInterview(db: Db, act: Act, id: string): Promise<Interview> {
  const shown = await interviewFor(db, act.who, id)
  await seen(db, act, id, 'interview')
  return shown
}

export async function lookAtLetter(db: Db, act: Act, id: string): Promise<Letter> {
  const shown = await letterFor(db, act.who, id)
  await seen(db, act, id, 'letter')
  return shown
}

export async function candidatesToSave(db: Db, { who, now }: Act, vacancyId: string): Promise<CandidateLine[]> {
  const { candidates, departmentId } = await vacancyFor(db, now, who, vacancyId)
  await record(db, now, { kind: 'candidate.saved', staffId: who.staffId, departmentId, data: { vacancy: vacancyId } })
  return candidates
}
