// A hall of fifty windows for the bench: five departments, a specialist signed in at each window, people waiting in each queue.
import { hashToken, newToken } from '#staff/session.ts'
import type { Db } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'

/** One window with its specialist: what a client of the bench needs to act there. */
export type Place = {
  token: string
  tokenHash: string
  staffId: string
  counterId: string
  departmentId: string
  reasonId: string
}

const letters = ['А', 'Б', 'В', 'Г', 'Д']
const allDay = JSON.stringify(Array.from({ length: 7 }, () => [['00:00', '23:59']]))

/** Fills an empty, migrated database. `waiting`: people in each queue before anything begins. */
export async function fillCentre(db: Db, { places, waiting }: { places: number; waiting: number }): Promise<Place[]> {
  const now = new Date().toISOString()
  const departments = letters.map(letter => ({ id: uuid7(), reasonId: uuid7(), letter }))
  const made = Array.from({ length: places }, (_, i) => {
    const { id: departmentId, reasonId } = departments[i % departments.length]!
    const token = newToken()
    return { token, tokenHash: hashToken(token), staffId: uuid7(), counterId: uuid7(), departmentId, reasonId }
  })
  const title = 'Центр для замера'
  await db.insertInto('centre').values({ title, shortTitle: title, address: 'Липовая, 8', phone: '+78350000100' }).execute()
  await db
    .insertInto('department')
    .values(departments.map(({ id, letter }, sort) => ({ id, title: letter, shortTitle: letter, hours: allDay, sort })))
    .execute()
  await db
    .insertInto('reason')
    .values(
      departments.map(({ id, reasonId, letter }, sort) => ({
        id: reasonId,
        code: `reason-${sort}`,
        letter,
        title: `Строка ${letter}`,
        hint: '',
        icon: 'case',
        departmentId: id,
        usualMinutes: 15,
        sort,
        validFrom: '2026-01-01',
      })),
    )
    .execute()
  await db
    .insertInto('counter')
    .values(made.map(({ counterId: id, departmentId }, i) => ({ id, departmentId, number: i + 1 })))
    .execute()
  await db
    .insertInto('staff')
    .values(
      made.map(({ staffId: id, departmentId }, i) => ({
        id,
        departmentId,
        login: `place-${i}`,
        surname: 'Иванова',
        name: 'Анна',
        position: 'инспектор',
        roles: ['specialist'],
        passwordHash: '',
        joinedOn: '2024-01-15',
      })),
    )
    .execute()
  await db
    .insertInto('session')
    .values(made.map(({ tokenHash, staffId, counterId }) => ({ tokenHash, staffId, counterId, createdAt: now, seenAt: now })))
    .execute()
  const order = {
    edition: 1,
    validFrom: '2026-01-01',
    overtakes: 2,
    publishedText: 'Порядок для замера',
    approvedBy: 'Иванова А.',
  }
  await db.insertInto('queueOrder').values(order).execute()
  for (const { id: departmentId, reasonId, letter } of departments) {
    const rows = Array.from({ length: waiting }, (_, i) => ({ id: uuid7(), code: `waiting-${letter}-${i}`, number: 100_000 + i }))
    const place = { day: now.slice(0, 10), letter, reasonId, departmentId, issuedAt: now, queuedAt: now }
    if (rows.length > 0)
      await db
        .insertInto('ticket')
        .values(rows.map(row => ({ ...row, ...place })))
        .execute()
  }
  return made
}
