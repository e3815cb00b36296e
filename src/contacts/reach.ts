// Who reaches a contact: the department reads it, the worker who leads it writes, for all others it does not exist.
import type { Db } from '#platform/db.ts'
import { notFound, Problem, refused } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import { departmentsOf } from '#staff/may.ts'
import { getColleague } from '#staff/store.ts'
import type { Contact } from './model.ts'
import type { ContactState } from './rules.ts'
import { findContact, lockContactRow, type ContactRow } from './store/contacts.ts'

export function sees(who: Who, { departmentId }: Pick<Contact, 'departmentId'>): boolean {
  const departments = departmentsOf(who)
  return departments === undefined || departments.includes(departmentId)
}

/** For reading; not found for another department. */
export async function getContact(db: Db, who: Who, id: string): Promise<Contact> {
  const contact = await findContact(db, id)
  if (!contact || !sees(who, contact)) throw notFound()
  return contact
}

/** For writing: one's own, locked until the transaction ends. */
export async function lockOwn(db: Db, { who }: Act, id: string): Promise<ContactRow> {
  const row = await lockContactRow(db, id)
  if (!row || !sees(who, row)) throw notFound()
  if (row.staffId === who.staffId) return row
  const { name, surname } = await getColleague(db, row.staffId)
  throw new Problem(403, 'not-yours', `Этот разговор ведёт ${name} ${surname}. Записать в него может только ведущий.`)
}

/** The same, while the talk may still be written to. */
export async function lockOpen(db: Db, act: Act, id: string, states: ContactState[] = ['open']): Promise<ContactRow> {
  const row = await lockOwn(db, act, id)
  if (!states.includes(row.state)) throw refused('not-open', whyNot[row.state])
  return row
}

const whyNot: Record<ContactState, string> = {
  open: 'Приём идёт. Сначала отложите или завершите его.',
  parked: 'Приём отложен. Верните его и продолжайте, место и текст сохранились.',
  closed: 'Приём уже завершён, записи в нём не меняют. Набранное осталось на экране.',
  'handed-over': 'Клиента передали в другое окно, записывает теперь оно. Набранное осталось на экране.',
}
