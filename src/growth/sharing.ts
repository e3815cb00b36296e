// «Поделиться»: a short write-up that all colleagues read, thank for and speak about.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { colleagues, departments } from '#staff/store.ts'
import type { NewShare, Share } from './model.ts'
import { fullName } from './planning.ts'
import {
  commentRows,
  findShare,
  insertComment,
  insertThanks,
  putShare,
  removeComment,
  removeThanks,
  shareRows,
  thanksRows,
  withdrawShare,
} from './store/studies.ts'

/** The newest first. Who thanked is told to nobody but by the number. */
export async function sharesFor(db: Db, who: Who): Promise<Share[]> {
  const rows = await shareRows(db)
  const ids = rows.map(({ id }) => id)
  const people = new Map((await colleagues(db)).map(one => [one.id, one]))
  const titles = new Map((await departments(db)).map(({ id, shortTitle }) => [id, shortTitle]))
  const thanks = Map.groupBy(await thanksRows(db, ids), ({ shareId }) => shareId)
  const comments = Map.groupBy(await commentRows(db, ids), ({ shareId }) => shareId)
  const nameOf = (id: string) => fullName(people.get(id)!)
  return rows.map(({ staffId, ...row }) => ({
    ...row,
    name: nameOf(staffId),
    department: titles.get(people.get(staffId)!.departmentId) ?? '',
    mine: staffId === who.staffId,
    thanks: thanks.get(row.id)?.length ?? 0,
    thanked: thanks.get(row.id)?.some(one => one.staffId === who.staffId) ?? false,
    comments: (comments.get(row.id) ?? []).map(one => ({
      id: one.id,
      name: nameOf(one.staffId),
      words: one.words,
      at: one.at,
      mine: one.staffId === who.staffId,
    })),
  }))
}

const told = (db: Db, { who, now }: Act, verb: string, share: string, owner?: string) =>
  record(db, now, { kind: `growth.${verb}`, staffId: who.staffId, data: { share, ...(owner && { owner }) } })

export async function share(db: Db, act: Act, id: string, given: NewShare): Promise<Share[]> {
  const { who, now } = act
  const before = await findShare(db, id)
  if (!(await putShare(db, { id, staffId: who.staffId, ...given, sharedAt: now.toISOString() })))
    throw notFound('Такой записи у Вас нет.')
  await told(db, act, before ? 'share-changed' : 'shared', id)
  return sharesFor(db, who)
}

export async function withdraw(db: Db, act: Act, id: string): Promise<Share[]> {
  if (await withdrawShare(db, id, act.who.staffId, act.now.toISOString())) await told(db, act, 'share-withdrawn', id)
  return sharesFor(db, act.who)
}

async function shareToRead(db: Db, id: string) {
  const row = await findShare(db, id)
  if (!row) throw notFound('Эту запись убрали.')
  return row
}

/** Once from a person; not for one's own. */
export async function thank(db: Db, act: Act, id: string, thanked: boolean): Promise<Share[]> {
  const { staffId: owner } = await shareToRead(db, id)
  if (owner === act.who.staffId) throw refused('own', 'Это Ваша запись: спасибо за неё скажут коллеги.')
  const row = { shareId: id, staffId: act.who.staffId, at: act.now.toISOString() }
  if (!thanked) await removeThanks(db, id, act.who.staffId)
  else if (await insertThanks(db, row)) await told(db, act, 'thanked', id, owner)
  return sharesFor(db, act.who)
}

export async function comment(db: Db, act: Act, shareId: string, id: string, words: string): Promise<Share[]> {
  const { staffId: owner } = await shareToRead(db, shareId)
  await insertComment(db, { id, shareId, staffId: act.who.staffId, words, at: act.now.toISOString() })
  await told(db, act, 'commented', shareId, owner)
  return sharesFor(db, act.who)
}

export async function uncomment(db: Db, act: Act, shareId: string, id: string): Promise<Share[]> {
  if (await removeComment(db, id, act.who.staffId, act.now.toISOString())) await told(db, act, 'comment-removed', shareId)
  return sharesFor(db, act.who)
}
