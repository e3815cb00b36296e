// Fills an empty database with the invented centre, the same on every machine; with its history, if asked, up to the moment that is now.
import type { Db, Tx } from '#platform/db.ts'
import { sealEvents } from '#platform/journal.ts'
import { seedProtocols } from '#contacts/store/protocols.ts'
import { hashPassword } from '#staff/password.ts'
import { addAlbums } from './albums.ts'
import {
  centre,
  counterDepartments,
  departments,
  joinedOn,
  norms,
  people,
  priorityGroups,
  reasons,
  weekOf,
} from './centre.data.ts'
import { idOf } from './chance.ts'
import { putCode } from './code.ts'
import { frameOf } from './frame.ts'
import { historyOf } from './history.ts'
import { putBooks } from './put.ts'
import { services, servicesOfReason } from './services.data.ts'

/** One password for all demo accounts; printed at the start. */
export const demoPassword = 'весна-2026'

export const isEmpty = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('centre').select('id').executeTakeFirst()) === undefined &&
  (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) === undefined

export type History = {
  now: Date
  /** Another word makes another town's people. */
  word?: string
  /** Working days up to today. */
  days?: number
}

/** The history is older than anybody's screen: its seals need not be small. */
const sealedAtOnce = 4000

/** All or nothing: a centre half furnished would not be furnished again. Without a history it is ready in a moment, for tests. */
export async function furnish(
  db: Db,
  { zone = 'Europe/Moscow', history }: { zone?: string; history?: History } = {},
): Promise<number> {
  // Made before the transaction begins: a connection that idles in one is cut off.
  const books = history && historyOf({ ...history, zone })
  if (books) await addAlbums(books)
  const passwordHash = await hashPassword(demoPassword)
  const count = await db.transaction().execute(async tx => {
    await putCentre(tx, zone)
    await putStaff(tx, passwordHash)
    await putCatalogue(tx)
    await putOrder(tx)
    if (!history || !books) return 0
    await seedProtocols(tx)
    const code = await putCode(tx, frameOf({ word: '', now: history.now, zone }))
    return code + (await putBooks(tx, books))
  })
  if (history) while ((await sealEvents(db, history.now, sealedAtOnce)) > 0);
  return count
}

async function putCentre(tx: Tx, timeZone: string): Promise<void> {
  await tx
    .insertInto('centre')
    .values({ ...centre, timeZone })
    .execute()
  const hours = JSON.stringify(weekOf)
  await tx
    .insertInto('department')
    .values(departments.map(({ code, title, shortTitle }, sort) => ({ id: idOf(code), title, shortTitle, hours, sort })))
    .execute()
  await tx
    .insertInto('counter')
    .values(
      counterDepartments.map((code, i) => ({
        id: idOf(`counter ${i + 1}`),
        number: i + 1,
        departmentId: idOf(code),
        direction: sides[i % 3]!,
      })),
    )
    .execute()
}

const sides = ['left', 'ahead', 'right'] as const

async function putStaff(tx: Tx, passwordHash: string): Promise<void> {
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
        joinedOn: joinedOn[login]!,
      })),
    )
    .execute()
}

const validFrom = '2026-01-01'

async function putCatalogue(tx: Tx): Promise<void> {
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
        validFrom,
        translations: JSON.stringify({ en: { title: english, hint: englishHint } }),
      })),
    )
    .execute()
  await tx
    .insertInto('service')
    .values(
      services.map(({ elsewhere, documents, leaflet = '', ...service }) => ({
        ...service,
        id: idOf(`service ${service.code}`),
        documents: [...documents],
        leaflet,
        competence: elsewhere ? ('other' as const) : ('ours' as const),
        body: elsewhere?.[0] ?? '',
        bodyAddress: elsewhere?.[1] ?? '',
        bodyPhone: elsewhere?.[2] ?? '',
        validFrom,
      })),
    )
    .execute()
  const links = Object.entries(servicesOfReason).flatMap(([reason, codes]) =>
    codes.map((code, sort) => ({ reasonId: idOf(`reason ${reason}`), serviceId: idOf(`service ${code}`), sort })),
  )
  await tx.insertInto('reasonService').values(links).execute()
}

async function putOrder(tx: Tx): Promise<void> {
  await tx
    .insertInto('priorityGroup')
    .values(priorityGroups.map(([code, title, source]) => ({ code, title, source, validFrom })))
    .execute()
  await tx
    .insertInto('norm')
    .values(norms.map(([code, value, unit, source]) => ({ code, value, unit, source, validFrom })))
    .execute()
  const publishedText =
    'Сначала записанные к их времени, затем льготные группы, затем остальные по времени прихода. Одного человека обгоняют не больше двух раз.'
  await tx
    .insertInto('queueOrder')
    .values({ edition: 1, validFrom, overtakes: 2, publishedText, approvedBy: 'Лебедев П. И.' })
    .execute()
}
