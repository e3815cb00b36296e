// Endpoint → action, and who may. Whoever interviews reaches the own interview alone; the vacancy is decided in the query.
import type { Mount } from '#platform/http.ts'
import { sendList } from '#platform/list-files.ts'
import { only, signedIn } from '#staff/may.ts'
import { candidates, interviews, vacancies } from './api.ts'
import { addCandidate, candidateFor, invite, withdraw } from './candidates.ts'
import { answer, discuss, propose, settle } from './deciding.ts'
import { closeMarks, declare, interviewFor, interviewsFor, mark, seat } from './interviewing.ts'
import { handLetter, letterFor, writeLetter } from './lettering.ts'
import { bankTable, candidatesTable } from './list-columns.ts'
import { takeCandidates } from './listing.ts'
import { bank } from './rules/bank.data.ts'
import { closeVacancy, openVacancy, overviewFor, reviseVacancy, vacancyFor } from './vacancies.ts'

const hires = only('hr', 'head', 'director')
const keeps = only('hr')

export function hiringRoutes(mount: Mount): void {
  mount(vacancies.all, hires, (_, { db, now, who }) => overviewFor(db, now, who))
  mount(vacancies.open, hires, ({ body }, { db, ...act }) => openVacancy(db, act, body))
  mount(vacancies.one, hires, ({ params }, { db, now, who }) => vacancyFor(db, now, who, params.id))
  mount(vacancies.change, hires, ({ params, body }, { db, ...act }) => reviseVacancy(db, act, params.id, body))
  mount(vacancies.close, hires, ({ params, body }, { db, ...act }) => closeVacancy(db, act, params.id, body.why))
  mount(vacancies.list, keeps, async ({ params, query }, { db, now, who, res }) =>
    sendList(res, query.format, candidatesTable((await vacancyFor(db, now, who, params.id)).candidates)),
  )
  mount(vacancies.take, keeps, ({ params, body }, { db, ...act }) => takeCandidates(db, act, params.id, body))
  mount(vacancies.bank, hires, async () => [...bank])
  mount(vacancies.bankList, hires, ({ query }, { res }) => sendList(res, query.format, bankTable(bank)))

  mount(candidates.add, keeps, ({ params, body }, { db, ...act }) => addCandidate(db, act, params.id, body))
  mount(candidates.one, hires, ({ params }, { db, who }) => candidateFor(db, who, params.id))
  mount(candidates.invite, hires, ({ params, body }, { db, ...act }) => invite(db, act, params.id, body.meetingAt))
  mount(candidates.seat, hires, ({ params, body }, { db, ...act }) => seat(db, act, params.id, body))
  mount(candidates.withdraw, keeps, ({ params }, { db, ...act }) => withdraw(db, act, params.id))
  mount(candidates.discuss, signedIn, ({ params, body }, { db, ...act }) => discuss(db, act, params.id, body))
  mount(candidates.propose, hires, ({ params, body }, { db, ...act }) => propose(db, act, params.id, body))
  mount(candidates.settle, hires, ({ params, body }, { db, ...act }) => settle(db, act, params.id, params.number, body))
  mount(candidates.answer, hires, ({ params, body }, { db, ...act }) => answer(db, act, params.id, body.accepted))
  mount(candidates.letter, keeps, ({ params }, { db, who }) => letterFor(db, who, params.id))
  mount(candidates.write, keeps, ({ params, body }, { db, ...act }) => writeLetter(db, act, params.id, body.text, body.version))
  mount(candidates.hand, keeps, ({ params, body }, { db, ...act }) => handLetter(db, act, params.id, body.way, body.version))

  mount(interviews.mine, signedIn, (_, { db, who }) => interviewsFor(db, who))
  mount(interviews.one, signedIn, ({ params }, { db, who }) => interviewFor(db, who, params.id))
  mount(interviews.declare, signedIn, ({ params, body }, { db, ...act }) => declare(db, act, params.id, body.tie))
  mount(interviews.mark, signedIn, ({ params, body }, { db, ...act }) => mark(db, act, params.id, params.question, body))
  mount(interviews.close, signedIn, ({ params }, { db, ...act }) => closeMarks(db, act, params.id))
}
