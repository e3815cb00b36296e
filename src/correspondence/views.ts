// What the screens of mail show.
import { addressedAs } from '#clients/store.ts'
import { findOpenIn } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { colleagues, departments } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { whyNotOn } from './beginning.ts'
import { signerOf } from './queueing.ts'
import { whyNotTo } from './rules/address.ts'
import { splitQuoted } from './rules/quoted.ts'
import { phoneWords, signatureOf } from './rules/signature.ts'
import { cameAt } from './rules/waiting.ts'
import { attachmentsIn, lettersIn, quarantined } from './store.ts'
import { findBox, findFolder, privateBoxes, senders } from './store/box.ts'
import { fileNamesIn, outboxIn } from './store/outbox.ts'
import {
  clientFullNames,
  clientsAt,
  draftsIn,
  findSeen,
  fullName,
  insertView,
  lastWords,
  threadsSeen,
  unsentAmong,
  type ThreadRow,
} from './store/threads.ts'
import type { BoxState, Letter, LetterOut, Quarantined, Shelf, ThreadCard, ThreadLine, Threads } from './thread-model.ts'

const most = 100

export async function getThreads(db: Db, who: Who, shelf: Shelf): Promise<Threads> {
  const found = await threadsSeen(db, who, shelf, most)
  const lines = await linesOf(db, found.slice(0, most))
  return { lines, more: found.length > most, connected: (await findBox(db)) !== undefined }
}

async function linesOf(db: Db, rows: readonly ThreadRow[]): Promise<ThreadLine[]> {
  const clients = await clientFullNames(
    db,
    rows.flatMap(({ clientId }) => clientId ?? []),
  )
  const names = await staffNames(db)
  const places = new Map((await departments(db)).map(({ id, shortTitle }) => [id, shortTitle]))
  const words = await lastWords(
    db,
    rows.map(({ id }) => id),
  )
  const unsent = await unsentAmong(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, subject, address, lastAt, waitingSince, dueAt, ownerId, departmentId, clientId }) => {
    const last = words.get(id)
    return {
      ...{ id, subject, address, lastAt, waitingSince, dueAt },
      with: (clientId && clients.get(clientId)) || last?.fromName || address,
      lastWords: unsent.has(id)
        ? 'Черновик, ещё не отправлено'
        : splitQuoted(last?.body ?? '')
            .own.replaceAll(/\s+/gu, ' ')
            .trim()
            .slice(0, 140),
      owner: (ownerId && names.get(ownerId)) ?? '',
      department: (departmentId && places.get(departmentId)) ?? '',
    }
  })
}

const staffNames = async (db: Db) =>
  new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))

/** Opens it: the first look of a day is journalled (4.1.л). Somebody else's is «not found». */
export async function openThread(db: Db, act: Act, id: string): Promise<ThreadCard> {
  const row = await findSeen(db, act.who, id)
  if (!row) throw notFound()
  const day = await todayOf(db, act.now)
  if (await insertView(db, { threadId: id, staffId: act.who.staffId, day }))
    await record(db, act.now, {
      kind: 'mail.viewed',
      staffId: act.who.staffId,
      clientId: row.clientId,
      departmentId: row.departmentId,
      data: { thread: id },
    })
  return card(db, act.who, row)
}

/** As it is after an act; null when it has left this person's sight. */
export async function shown(db: Db, who: Who, id: string): Promise<ThreadCard | null> {
  const row = await findSeen(db, who, id)
  return row ? card(db, who, row) : null
}

export async function getShown(db: Db, who: Who, id: string): Promise<ThreadCard> {
  const found = await shown(db, who, id)
  if (!found) throw notFound()
  return found
}

async function card(db: Db, who: Who, row: ThreadRow): Promise<ThreadCard> {
  const [line] = await linesOf(db, [row])
  const names = await staffNames(db)
  const drafts = await draftsIn(db, row.id)
  const candidates = row.clientId ? [] : await clientsAt(db, row.address)
  return {
    ...line!,
    clientId: row.clientId,
    candidates: candidates.map(one => ({ id: one.id, name: fullName(one) || one.title })),
    letters: await lettersOf(db, row, names),
    writers: drafts
      .filter(({ staffId, body }) => staffId !== who.staffId && body.trim() !== '')
      .map(({ staffId, touchedAt }) => ({ name: names.get(staffId) ?? '', touchedAt })),
    draft: drafts.find(({ staffId }) => staffId === who.staffId)?.body ?? '',
    signature: signatureOf(await signerOf(db, who.staffId)),
    barred: (await barred(db, row.address)) || (await whyNotOn(db, row)),
    mine: row.ownerId === who.staffId,
    addressed: await addressedAs(db, row.clientId),
    hardTalkId: await findOpenIn(db, who.staffId, { threadId: row.id }),
  }
}

async function barred(db: Db, address: string): Promise<string> {
  const own = await findBox(db)
  if (!own) return 'Почта центра не подключена: ответить отсюда нельзя.'
  const why = whyNotTo(address, { own, privateBoxes: await privateBoxes(db) })
  if (why === 'private-box') return 'Это личный ящик сотрудника. Служебная переписка идёт только через рабочую почту.'
  return why ? 'По этому адресу писем не читают: отвечать некому.' : ''
}

async function lettersOf(db: Db, thread: ThreadRow, names: ReadonlyMap<string, string>): Promise<Letter[]> {
  const ours = await outboxIn(db, thread.id)
  const sentIds = new Set(ours.map(({ messageId }) => messageId))
  const attached = Map.groupBy(await attachmentsIn(db, thread.id), ({ mailId }) => mailId)
  const sent = Map.groupBy(await fileNamesIn(db, thread.id), ({ outboxId }) => outboxId)
  const theirs = (await lettersIn(db, thread.id))
    // A copy of what stands here already.
    .filter(({ origin, messageId }) => !(origin === 'own' && sentIds.has(messageId)))
    .map(({ id, fromName, fromAddress, origin, body, html, ...came }): Letter => {
      const { own, quoted } = splitQuoted(body)
      const files = (attached.get(id) ?? []).map(({ place, safeName: name, size }) => ({ place, name, size }))
      const otherAddress = origin === 'person' && fromAddress !== thread.address ? fromAddress : null
      const at = cameAt({ ...came, origin })
      return {
        side: 'theirs',
        id,
        at,
        from: fromName || fromAddress,
        otherAddress,
        origin,
        own,
        quoted,
        hasHtml: html !== '',
        files,
      }
    })
  const written = ours.map(
    ({ id, writtenAt, endedAt, writtenBy, body, state, notBefore, held, trouble, bouncedBy }): LetterOut => ({
      ...{ side: 'ours', id, body, state, notBefore, held, trouble },
      at: state === 'handed-over' ? endedAt! : writtenAt,
      from: names.get(writtenBy) ?? '',
      bounced: bouncedBy !== null,
      files: (sent.get(id) ?? []).map(({ name, size }) => ({ name, size })),
    }),
  )
  return [...theirs, ...written].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The head of the raw message, as far as it is text at all. */
export const inQuarantine = async (db: Db): Promise<Quarantined[]> =>
  (await quarantined(db)).map(({ head, ...row }) => ({
    ...row,
    head: Buffer.from(head)
      .toString('utf8')
      .replaceAll(/[^\P{C}\n]|\uFFFD/gu, '·'),
  }))

export async function boxState(db: Db): Promise<BoxState> {
  const folder = await findFolder(db, 'INBOX')
  const known = new Map((await senders(db)).map(one => [one.staffId, one]))
  const people = (await colleagues(db)).filter(({ leftOn }) => leftOn === null)
  return {
    address: (await findBox(db)) ?? null,
    folder: folder
      ? {
          ...{ folder: folder.folder, found: folder.found, foundBytes: folder.foundBytes, oldestAt: folder.oldestAt },
          ...{ lookedAt: folder.lookedAt, confirmedAt: folder.confirmedAt, fetchedAt: folder.fetchedAt, trouble: folder.trouble },
        }
      : null,
    quarantined: (await quarantined(db)).length,
    senders: people.map(({ id, surname, name }) => ({
      staffId: id,
      name: `${surname} ${name}`.trim(),
      phone: phoneWords(known.get(id)?.phone ?? ''),
      privateBoxes: known.get(id)?.privateBoxes ?? [],
    })),
  }
}
