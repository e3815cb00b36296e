// Fills an empty database with the invented centre: the same on every machine. Its history of visits is not made here yet.
import { createHash } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { hashPassword } from '#staff/password.ts'
import { departments, people, reasons } from './centre.data.ts'

/** One password for all demo accounts; printed at the start. */
export const demoPassword = 'весна-2026'

export const isEmpty = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('centre').select('id').executeTakeFirst()) === undefined

/** All or nothing: a centre half furnished would not be furnished again. */
export const furnish = (db: Db): Promise<void> =>
  db.transaction().execute(async tx => {
    await tx
      .insertInto('centre')
      .values({
        title: 'Центр занятости населения города Светлореченска',
        shortTitle: 'Центр занятости',
        address: 'Липовая, 8',
        phone: '+78350000100',
      })
      .execute()
    await tx
      .insertInto('department')
      .values(
        departments.map(({ code, title, shortTitle }, sort) => ({ id: idOf(code), title, shortTitle, hours: weekdays, sort })),
      )
      .execute()
    await tx
      .insertInto('counter')
      .values(
        ['jobs', 'jobs', 'jobs', 'jobs', 'benefits', 'benefits', 'benefits', 'employers', 'employers'].map((code, i) => ({
          id: idOf(`counter ${i + 1}`),
          number: i + 1,
          departmentId: idOf(code),
          direction: sides[i % 3]!,
        })),
      )
      .execute()
    const passwordHash = await hashPassword(demoPassword)
    await tx
      .insertInto('staff')
      .values(
        people.map(([login, surname, name, patronymic, gender, position, code, roles]) => ({
          id: idOf(login),
          login,
          surname,
          name,
          patronymic,
          gender,
          position,
          departmentId: idOf(code),
          roles,
          passwordHash,
          joinedOn: '2024-01-15',
        })),
      )
      .execute()
    await tx
      .insertInto('reason')
      .values(
        reasons.map(([code, letter, title, hint, icon, place, usualMinutes, documents, english, englishHint], sort) => ({
          id: idOf(`reason ${code}`),
          code,
          letter,
          title,
          hint,
          icon,
          departmentId: idOf(place),
          usualMinutes,
          documents,
          sort,
          validFrom: '2026-01-01',
          translations: JSON.stringify({ en: { title: english, hint: englishHint } }),
        })),
      )
      .execute()
    await tx
      .insertInto('queueOrder')
      .values({
        edition: 1,
        validFrom: '2026-01-01',
        overtakes: 2,
        publishedText:
          'Сначала записанные к их времени, затем льготные группы, затем остальные по времени прихода. Пришедшие позже по льготе обгоняют одного человека не больше двух раз.',
        approvedBy: 'Лебедев П. И.',
      })
      .execute()
  })

const sides = ['left', 'ahead', 'right'] as const
const weekdays = JSON.stringify([
  ...Array.from({ length: 5 }, () => [
    ['09:00', '13:00'],
    ['13:45', '18:00'],
  ]),
  [],
  [],
])

/** A fixed uuid for a word, so that the centre is the same wherever it is made. */
function idOf(word: string): string {
  const hex = createHash('sha256').update(`zabota demo ${word}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
