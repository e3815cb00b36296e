// The journal of openings for whoever answers for personal data (4.1.л): by client, by worker, by day; asking it is journalled too.
import { addDays } from '#calendar/day.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { colleagues, departments, getCentre } from '#staff/store.ts'
import type { FileViews, ViewQuery } from './model.ts'
import { readAsked } from './rules/asked.ts'
import { findLines } from './store/search.ts'
import { findViews } from './store/views.ts'

/** More are not read by eye: the days are narrowed instead. */
const most = 200

/** Newest first; says whether there are more than are shown. */
export async function searchViews(
  db: Db,
  { who, now }: Act,
  { q, staffId, from, to, withoutContact }: ViewQuery,
): Promise<FileViews> {
  const { timeZone } = await getCentre(db)
  const midnight = (date: string) => isoOf(msOfLocal({ date, minute: 0 }, timeZone))
  const clientIds =
    q === '' ? undefined : (await findLines(db, readAsked(q, now.getUTCFullYear()), undefined)).map(({ id }) => id)
  const filter = { clientIds, staffId, since: from && midnight(from), until: to && midnight(addDays(to, 1)), withoutContact }
  const rows = await findViews(db, filter, most + 1)
  const people = new Map((await colleagues(db)).map(person => [person.id, person]))
  const places = new Map((await departments(db)).map(({ id, shortTitle }) => [id, shortTitle]))
  await record(db, now, {
    kind: 'journal.searched',
    staffId: who.staffId,
    // Whose file was asked about, where it was one: the search itself says something about a client.
    ...(clientIds?.length === 1 && { clientId: clientIds[0] }),
    data: { worker: staffId, from, to, byClient: q !== '' },
  })
  const views = rows.slice(0, most).map(row => {
    const person = people.get(row.staffId)
    return {
      id: row.id,
      at: row.at,
      clientId: row.clientId,
      clientName: row.title || fullName(row),
      staffId: row.staffId,
      staffName: person ? fullName(person) : '',
      department: places.get(person?.departmentId ?? '') ?? '',
      inContact: row.contactId !== null,
      reason: row.reason,
    }
  })
  return { views, more: rows.length > most }
}

const fullName = ({ surname, name, patronymic }: { surname: string; name: string; patronymic: string }): string =>
  [surname, name, patronymic].filter(Boolean).join(' ')
