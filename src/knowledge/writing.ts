// An answer from draft to verified, stale, retired: each act by whom it may be, with its event.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { norm } from '#staff/norms.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { hindrances } from './leaflet/checking.ts'
import type { Article, Words } from './model.ts'
import { actKey, isPast, leafletText, mayEdit, maySee, mayVerify, answersFor } from './rules/answers.ts'
import {
  addVersion,
  ageByDate,
  ageBySource,
  articleRows,
  insertArticle,
  lockArticle,
  raiseStale,
  setRetired,
  setVerified,
  type ArticleRow,
} from './store/articles.ts'
import { articleFor } from './views.ts'

type Saving = { ownerId: string; version: number; words: Words }

/** `version` is the one that was read (0: a new answer). Refuses `changed` where another has been written meanwhile. */
export async function save(db: Db, { who, now }: Act, id: string, { ownerId, version, words }: Saving): Promise<Article> {
  await mustOwn(db, now, ownerId)
  if (isPast(words.reviewBy, await todayOf(db, now)))
    throw badInput({ reviewBy: 'Этот день прошёл. Выберите сегодня или позже.' })
  const written = { articleId: id, ownerId, words, authorId: who.staffId, writtenAt: now.toISOString() }
  if (version === 0) {
    if (!(await insertArticle(db, { ...written, version: 1 }))) throw changed()
  } else {
    const row = await locked(db, who, id)
    if (!mayEdit(who, row))
      throw refused('not-owner', 'Этот ответ правит его владелец или начальник отдела. Напишите в отзыве, что изменить.')
    if (row.version !== version) throw changed()
    await addVersion(db, { ...written, version: version + 1 })
  }
  await told(db, { who, now }, 'written', id, { version: version + 1, owner: ownerId })
  return articleFor(db, who, id)
}

const changed = () =>
  refused('changed', 'Ответ уже изменил другой человек. Ваш текст на месте: откройте ответ рядом и перенесите правку.')

async function locked(db: Db, who: Who, id: string): Promise<ArticleRow> {
  const row = await lockArticle(db, id)
  if (!row || !maySee(who, row)) throw notFound('Такого ответа нет или его ещё пишут.')
  return row
}

async function mustOwn(db: Db, now: Date, ownerId: string): Promise<void> {
  const today = await todayOf(db, now)
  const owner = (await colleagues(db)).find(({ id }) => id === ownerId)
  if (!owner || hasLeft(owner.leftOn, today)) throw badInput({ ownerId: 'Владельца с таким номером нет или он уже не работает.' })
}

/** Refuses `same-person` to the author, `checker` while the leaflet has errors, `changed` if it is not the latest version. */
export async function verify(db: Db, { who, now }: Act, id: string, version: number): Promise<Article> {
  const row = await locked(db, who, id)
  if (row.version !== version) throw changed()
  if (row.verifiedVersion === version) return articleFor(db, who, id)
  if (row.authorId === who.staffId) throw refused('same-person', 'Проверяет другой человек, не автор. Попросите коллегу.')
  if (!mayVerify(who, row)) throw refused('not-verifier', 'Проверяет владелец, начальник отдела или специалист по качеству.')
  const words = row.waiting ?? row.words
  if (isPast(words.reviewBy, await todayOf(db, now)))
    throw refused('past-review', 'Срок пересмотра уже прошёл. Поправьте его в ответе.')
  const errors = (await hindrances(leafletText(words))).filter(({ sure }) => sure)
  if (errors.length > 0)
    throw refused('checker', `Памятку ещё нельзя отдать: ${errors[0]!.message} Поправьте: «${errors[0]!.words}».`)
  await setVerified(db, id, version, words.reviewBy, who.staffId, now.toISOString())
  await told(db, { who, now }, 'verified', id, { version, owner: row.ownerId })
  return articleFor(db, who, id)
}

/** The same words with a new day of review: another person still has to confirm it. */
export async function confirm(
  db: Db,
  act: Act,
  id: string,
  about: { version: number; reviewBy: string; edition: string | null },
): Promise<Article> {
  const row = await locked(db, act.who, id)
  const words = { ...(row.waiting ?? row.words), reviewBy: about.reviewBy, edition: about.edition }
  return save(db, act, id, { ownerId: row.ownerId, version: about.version, words })
}

export async function retire(db: Db, act: Act, id: string): Promise<Article> {
  const row = await locked(db, act.who, id)
  if (!answersFor(act.who, row)) throw refused('not-owner', 'Убирает владелец ответа или начальник отдела.')
  if (await setRetired(db, id)) await told(db, act, 'retired', id, { owner: row.ownerId })
  return articleFor(db, act.who, id)
}

/** All verified answers that rest on this act become stale, and their owners are asked. Returns how many. */
export async function sourceChanged(db: Db, act: Act, name: string): Promise<number> {
  const key = actKey(name)
  const ids = (await articleRows(db))
    .filter(({ state, words }) => state === 'verified' && actKey(words.act) === key)
    .map(({ id }) => id)
  const aged = await ageBySource(db, ids, act.now.toISOString())
  for (const { id, ownerId } of aged) await told(db, act, 'stale', id, { owner: ownerId, why: 'source' })
  return aged.length
}

/** Day passed: stale, the owner is asked, once; after some days the head hears of it, once. Returns how many were told. */
export async function ageAnswers(db: Db, now: Date): Promise<number> {
  const today = await todayOf(db, now)
  const aged = await ageByDate(db, today, now.toISOString())
  for (const { id, ownerId } of aged)
    await record(db, now, { kind: 'knowledge.stale', data: { article: id, owner: ownerId, why: 'date' } })
  const days = await norm(db, 'knowledge.head', today)
  const raised = await raiseStale(db, new Date(now.getTime() - days * 86_400_000).toISOString())
  for (const { id, ownerId, departmentId } of raised)
    await record(db, now, { kind: 'knowledge.raised', departmentId, data: { article: id, owner: ownerId } })
  return aged.length + raised.length
}

/** When an answer is usually read again. */
export const usualReview = (today: string): string => addDays(today, 180)

type Data = Record<string, string | number | boolean>
export const told = (db: Db, { who, now }: Act, what: string, article: string, data: Data = {}) =>
  record(db, now, { kind: `knowledge.${what}`, staffId: who.staffId, data: { article, ...data } })
