// Candidates from a file: looked through first, taken whole or not at all.
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { readList } from '#platform/list-files.ts'
import { bad, type ListReport, type SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import { consentOf } from './candidates.ts'
import { candidateColumns } from './list-columns.ts'
import { getVacancy } from './reaching.ts'
import { candidatesOf, insertCandidates } from './store/candidates.ts'

/** Each needs a contact and a consent whose term is not over; nobody twice. */
export async function takeCandidates(db: Db, { who, now }: Act, vacancyId: string, sent: SentList): Promise<ListReport> {
  const vacancy = await getVacancy(db, who, vacancyId, true)
  if (vacancy.closedAt !== null) throw refused('closed', 'Вакансия закрыта. Кандидатов не записали.')
  const today = await todayOf(db, now)
  const consent = await consentOf(db, now, vacancy)
  const known = new Set((await candidatesOf(db, vacancyId)).map(printOf))
  const { rows, report } = await readList(sent, candidateColumns, list =>
    list.flatMap(({ row, value }) => {
      if (value.phone === '' && value.email === '') return [bad(row, candidateColumns.phone.title, '', 'Нужен телефон или почта')]
      if (value.consentOn > today)
        return [bad(row, candidateColumns.consentOn.title, value.consentOn, 'Этот день ещё не наступил')]
      if (consent(value.consentOn).eraseOn <= today)
        return [bad(row, candidateColumns.consentOn.title, value.consentOn, 'Срок этого согласия уже вышел')]
      const print = printOf(value)
      if (known.has(print)) return [bad(row, candidateColumns.surname.title, value.surname, 'Этот кандидат уже записан')]
      known.add(print)
      return []
    }),
  )
  if (!report.taken) return report
  const made = { vacancyId, addedBy: who.staffId, appliedAt: now.toISOString() }
  await insertCandidates(
    db,
    vacancyId,
    rows.map(row => ({ ...row, ...consent(row.consentOn), ...made, id: uuid7(now.getTime()) })),
  )
  const data = { vacancy: vacancyId, rows: rows.length }
  await record(db, now, { kind: 'candidate.imported', staffId: who.staffId, departmentId: vacancy.departmentId, data })
  return report
}

type Named = { surname: string; name: string; patronymic: string; phone: string; email: string }
const printOf = ({ surname, name, patronymic, phone, email }: Named) =>
  JSON.stringify(
    [surname, name, patronymic, phone.replace(/\D/gu, ''), email].map(part => part.toLowerCase().replaceAll('ё', 'е')),
  )
