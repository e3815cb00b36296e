// Endpoint → action, and who may. Whoever interviews reaches the own interview alone; the vacancy is decided in the query.
import type { Mount } from '#platform/http.ts'
import { sendList } from '#platform/list-files.ts'
import { only, signedIn } from '#staff/may.ts'
import { bank, candidates, interviews, vacancies } from './api.ts'
import { bankNow, takeBank, writeBank } from './banking.ts'
import { addCandidate, invite, withdraw } from './candidates.ts'
import { answer, discuss, propose, settle } from './deciding.ts'
import { closeMarks, declare, interviewsFor, mark, seat } from './interviewing.ts'
import { handLetter, writeLetter } from './lettering.ts'
import { bankTable, candidatesTable } from './list-columns.ts'
import { takeCandidates } from './listing.ts'
import { candidatesToSave, lookAtCandidate, lookAtInterview, lookAtLetter } from './viewing.ts'
import { closeVacancy, openVacancy, overviewFor, reviseVacancy, vacancyFor } from './vacancies.ts'

const hires = only('hr', 'head', 'director')
const keeps = only('hr')

export function hiringRoutes(mount: Mount): void {
  mount(vacancies.all, hires, (_, { db, now, who }) => overviewFor(db, now, who))
  mount(vacancies.open, hires, ({ body }, { db, ...act }) => openVacancy(db, act, body))
  mount(vacancies.one, hires, ({ params }, { db, now, who }) => vacancyFor(db, now, who, params.id))
  mount(vacancies.change, hires, ({ params, body }, { db, ...act }) => reviseVacancy(db, act, params.id, body))
  mount(vacancies.close, hires, ({ params, body }, { db, ...act }) => closeVacancy(db, act, params.id, body.why))
  mount(vacancies.list, keeps, async ({ params, query }, { db, res, ...act }) =>
    sendList(res, query.format, candidatesTable(await candidatesToSave(db, act, params.id))),
  )
  mount(vacancies.take, keeps, ({ params, body }, { db, ...act }) => takeCandidates(db, act, params.id, body))
  mount(bank.now, hires, (_, { db }) => bankNow(db))
  mount(bank.write, keeps, ({ body }, { db, ...act }) => writeBank(db, act, body))
  mount(bank.list, hires, async ({ query }, { db, res }) => sendList(res, query.format, bankTable((await bankNow(db)).questions)))
  mount(bank.take, keeps, ({ body }, { db, ...act }) => takeBank(db, act, body))

  mount(candidates.add, keeps, ({ params, body }, { db, ...act }) => addCandidate(db, act, params.id, body))
  mount(candidates.one, hires, ({ params }, { db, ...act }) => lookAtCandidate(db, act, params.id))
  mount(candidates.invite, hires, ({ params, body }, { db, ...act }) => invite(db, act, params.id, body.meetingAt))
  mount(candidates.seat, hires, ({ params, body }, { db, ...act }) => seat(db, act, params.id, body))
  mount(candidates.withdraw, keeps, ({ params }, { db, ...act }) => withdraw(db, act, params.id))
  mount(candidates.discuss, signedIn, ({ params, body }, { db, ...act }) => discuss(db, act, params.id, body))
  mount(candidates.propose, hires, ({ params, body }, { db, ...act }) => propose(db, act, params.id, body))
  mount(candidates.settle, hires, ({ params, body }, { db, ...act }) => settle(db, act, params.id, params.number, body))
  mount(candidates.answer, hires, ({ params, body }, { db, ...act }) => answer(db, act, params.id, body.accepted))
  mount(candidates.letter, keeps, ({ params }, { db, ...act }) => lookAtLetter(db, act, params.id))
  mount(candidates.write, keeps, ({ params, body }, { db, ...act }) => writeLetter(db, act, params.id, body.text, body.version))
  mount(candidates.hand, keeps, ({ params, body }, { db, ...act }) => handLetter(db, act, params.id, body.way, body.version))

  mount(interviews.mine, signedIn, (_, { db, who }) => interviewsFor(db, who))
  mount(interviews.one, signedIn, ({ params }, { db, ...act }) => lookAtInterview(db, act, params.id))
  mount(interviews.declare, signedIn, ({ params, body }, { db, ...act }) => declare(db, act, params.id, body.tie))
  mount(interviews.mark, signedIn, ({ params, body }, { db, ...act }) => mark(db, act, params.id, params.question, body))
  mount(interviews.close, signedIn, ({ params }, { db, ...act }) => closeMarks(db, act, params.id))
}
