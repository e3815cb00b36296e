// Takes the box's letters in: first looks and asks, then letter by letter, each kept before the next; dies and goes on anywhere.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { takeIn } from './actions.ts'
import type { Box } from './post/box.ts'
import { foundSent, withFolder, type Folder } from './post/imap.ts'
import { changeFolder, dropLease, ensureFolder, findFolder, passUid, takeLease, type Lease } from './store/box.ts'
import { changeOutbox, uncertain } from './store/outbox.ts'

/** Longer than one letter takes, however large. */
const leaseMs = 5 * 60_000
const until = (now: Date) => new Date(now.getTime() + leaseMs).toISOString()

/** `now` of every step is asked anew: a long round must not outlive its lease. */
type Clock = () => Date

/** One round over the box; of two fetchers at once one works. Returns how many letters were taken in. */
export async function fetchMail(db: Db, clock: Clock, box: Box): Promise<number> {
  await ensureFolder(db, box.folder)
  const lease: Lease = { folder: box.folder, by: uuid7() }
  if (!(await takeLease(db, lease, clock().toISOString(), until(clock())))) return 0
  try {
    const taken = await withFolder(box, box.folder, folder => round(db, clock, lease, folder))
    await findUncertain(db, clock(), box)
    await changeFolder(db, box.folder, { fetchedAt: clock().toISOString(), trouble: '' })
    return taken
  } catch (error) {
    await changeFolder(db, box.folder, { trouble: troubleOf(error as Failed) })
    return 0
  } finally {
    await dropLease(db, lease)
  }
}

type Failed = Error & { authenticationFailed?: boolean; code?: string }

/** For a person; neither addresses nor passwords. */
const troubleOf = ({ authenticationFailed, code = '' }: Failed): string =>
  authenticationFailed
    ? 'Почтовый сервер не принял логин или пароль.'
    : `Почтовый сервер не ответил как положено${code ? ` (${code})` : ''}. Попробуем снова через полминуты.`

async function round(db: Db, clock: Clock, lease: Lease, folder: Folder): Promise<number> {
  const known = (await findFolder(db, lease.folder))!
  if (known.confirmedAt === null) {
    const { found, bytes, oldestAt } = await folder.look()
    await changeFolder(db, lease.folder, { found, foundBytes: bytes, oldestAt, lookedAt: clock().toISOString() })
    return 0
  }
  const { uidValidity } = folder
  // The server has numbered its letters anew: all are read again, and those that are kept stay one.
  const anew = known.uidValidity !== null && known.uidValidity !== uidValidity
  // «Only new»: where the box ended is learnt at the first round after the confirmation.
  const begins = known.uidValidity === null && known.lastUid < 0
  const after = anew ? 0 : begins ? (await folder.look()).lastUid : Math.max(0, known.lastUid)
  await changeFolder(db, lease.folder, { uidValidity, lastUid: after })
  let taken = 0
  for (const uid of await folder.above(after)) {
    const letter = await folder.letter(uid)
    if (letter) {
      const { status } = await takeIn(db, clock(), letter.raw, letter.arrivedAt)
      if (status !== 'duplicate') taken++
    }
    if (!(await passUid(db, lease, uid, until(clock())))) break
  }
  return taken
}

/** Letters of which nobody knows whether they left are looked for among the sent. */
async function findUncertain(db: Db, now: Date, box: Box): Promise<void> {
  const open = await uncertain(db)
  if (open.length === 0) return
  const found = new Set(
    await foundSent(
      box,
      open.map(({ messageId }) => messageId),
    ),
  )
  for (const { id, threadId, writtenBy, departmentId } of open.filter(({ messageId }) => found.has(messageId)))
    await db.transaction().execute(async tx => {
      if (!(await changeOutbox(tx, id, ['uncertain'], { state: 'handed-over', endedAt: now.toISOString(), trouble: '' }))) return
      await record(tx, now, { kind: 'mail.found-sent', departmentId, data: { thread: threadId, letter: id, owner: writtenBy } })
    })
}

/** An administrator has seen what the dry run found. `new`: only what comes from now on. Once. */
export async function confirmFetching(db: Db, { who, now }: Act, folder: string, take: 'all' | 'new'): Promise<void> {
  const known = await findFolder(db, folder)
  if (!known) throw notFound('Такой папки нет. Проверьте, подключена ли почта.')
  if (known.confirmedAt !== null) return
  if (known.lookedAt === null) throw refused('not-looked', 'Пробное подключение ещё не закончилось. Подождите полминуты.')
  await changeFolder(db, folder, { confirmedAt: now.toISOString(), confirmedBy: who.staffId, lastUid: take === 'new' ? -1 : 0 })
  await record(db, now, { kind: 'mail.connected', staffId: who.staffId, data: { take, found: known.found } })
}
