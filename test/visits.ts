// Whole visits in the past, played by the actions of the hall: for tests of what is measured and for pictures of full days.
import { visitProtocol } from '#contacts/protocol/visit.data.ts'
import { changeContact } from '#contacts/store/contacts.ts'
import { endInterruption, insertInterruption, putStep } from '#contacts/store/steps.ts'
import { answer } from '#feedback/actions.ts'
import type { Answer } from '#feedback/model.ts'
import type { Db } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { issueTicket } from '#reception/actions.ts'
import { callNext, finish, startVisit } from '#reception/desk-actions.ts'
import { cast, jobs, window4, window5, window6, type CastName } from '#test/people.ts'

export const work = '00000000-0000-7000-8000-000000000301'

export async function furnishWork(db: Db): Promise<void> {
  await db
    .insertInto('reason')
    .values({
      id: work,
      code: 'work',
      letter: 'Р',
      title: 'Ищу работу',
      hint: '',
      icon: 'case',
      departmentId: jobs,
      usualMinutes: 15,
      sort: 1,
      validFrom: '2020-01-01',
    })
    .execute()
}

export const at = (name: CastName, iso: string): Act => ({
  who: {
    staffId: cast[name].id,
    departmentId: cast[name].departmentId,
    roles: cast[name].roles,
    counterId: { gusev: window5, akhmetov: window6 }[name as string] ?? window4,
    sessionId: '',
    locked: false,
  },
  now: new Date(iso),
})

const after = (iso: string, minutes: number) => new Date(Date.parse(iso) + minutes * 60_000).toISOString()

const required = ['greet', 'name', 'listen', 'agree', 'check']

type Visit = {
  /** When the client took the ticket. */
  came: string
  waited?: number
  served?: number
  by?: 'vorontsova' | 'gusev'
  /** Steps observed; the visit is closed with a reason when a required one is missing. */
  steps?: readonly string[]
  skipped?: Record<string, string>
  interrupted?: boolean
  rated?: Partial<Answer>
}

/** A visit from the ticket to the rating, by the published order; gives its contact. */
export async function playVisit(db: Db, visit: Visit): Promise<{ contactId: string; clientId: string; ticketId: string }> {
  const { came, waited = 5, served = 10, by = 'vorontsova', steps = [...required, 'services'], skipped = {}, rated } = visit
  const [ticketId, clientId, contactId] = [uuid7(), uuid7(), uuid7()]
  const called = after(came, waited)
  await db
    .insertInto('client')
    .values({ id: clientId, kind: 'person', surname: 'Сафронова', name: 'Нина', patronymic: 'Петровна', knownSince: came })
    .execute()
  await issueTicket(db, new Date(came), { id: ticketId, reasonId: work, help: [], language: 'ru' })
  await callNext(db, at(by, called), uuid7())
  const talk = at(by, after(called, 1))
  await startVisit(db, talk, contactId)
  await changeContact(db, contactId, { clientId })
  const doneAt = talk.now.toISOString()
  // The marks of the talk go straight into their tables: of two hundred visits nobody wants each screen's answer.
  for (const { code: step, clause } of visitProtocol.steps)
    if (steps.includes(step) || skipped[step])
      await putStep(db, { contactId, step, clause, doneAt, staffId: talk.who.staffId, skipped: skipped[step] ?? null })
  if (visit.interrupted) {
    await insertInterruption(db, { id: uuid7(), contactId, beganAt: doneAt, apologised: true })
    await endInterruption(db, contactId, doneAt)
  }
  const settled = [...steps, ...Object.keys(skipped)]
  const end = at(by, after(called, 1 + served))
  const { code } = await finish(db, end, required.every(step => settled.includes(step)) ? null : 'Клиент торопился')
  if (rated) {
    const given = { satisfaction: 5, ease: 'easy', comment: '', givenBy: 'link', ...rated } as const
    await answer(db, new Date(after(called, 3 + served)), code, given)
  }
  return { contactId, clientId, ticketId }
}
