// SQL of answers and their versions.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { State, Words } from '../model.ts'

const nameOf = (who: string) => sql<string>`coalesce(${sql.ref(`${who}.surname`)} || ' ' || ${sql.ref(`${who}.name`)}, '')`
const now = sql<string>`clock_timestamp()`

const query = (db: Db) =>
  db
    .selectFrom('knowledgeArticle as a')
    .innerJoin('staff as owner', 'owner.id', 'a.ownerId')
    .leftJoin('staff as verifier', 'verifier.id', 'a.verifiedBy')
    .innerJoin('knowledgeVersion as latest', join =>
      join.onRef('latest.articleId', '=', 'a.id').onRef('latest.version', '=', 'a.version'),
    )
    .leftJoin('knowledgeVersion as shown', join =>
      join.onRef('shown.articleId', '=', 'a.id').onRef('shown.version', '=', 'a.verifiedVersion'),
    )
    .selectAll('a')
    .select(['owner.departmentId as ownerDepartmentId', 'latest.authorId as authorId'])
    .select([nameOf('owner').as('owner'), nameOf('verifier').as('verifier')])
    .select([
      sql<Words>`coalesce(shown.content, latest.content)`.as('words'),
      sql<Words | null>`case when a.version is distinct from a.verified_version and a.verified_version is not null then latest.content end`.as(
        'waiting',
      ),
    ])

export type ArticleRow = Awaited<ReturnType<typeof articleRows>>[number]

/** In the order of the first question that clients ask. Without `ids`: all. */
export const articleRows = (db: Db, ids?: readonly string[]) =>
  query(db)
    .$if(ids !== undefined, q => q.where(sql<boolean>`a.id = any(${ids ?? []}::uuid[])`))
    .orderBy(sql`(coalesce(shown.content, latest.content)->'asked'->>0) collate ru`)
    .execute()

export const findArticle = (db: Db, id: string): Promise<ArticleRow | undefined> =>
  query(db).where('a.id', '=', id).executeTakeFirst()

/** Waits until nobody else changes it. */
export async function lockArticle(db: Db, id: string): Promise<ArticleRow | undefined> {
  await db.selectFrom('knowledgeArticle').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return findArticle(db, id)
}

/** What the index follows: touched after `since` (null: all), by the clock of the database; a minute back, for acts that end later. */
export const touchedRows = (db: Db, since: string | null) =>
  db
    .selectFrom('knowledgeArticle')
    .select(['id', 'state', 'verifiedVersion', sql<string>`clock_timestamp()`.as('readAt')])
    .$if(since !== null, q => q.where('touchedAt', '>', sql<string>`${since}::timestamptz - interval '1 minute'`))
    .orderBy('id')
    .execute()

/** What is shown of these. */
export const shownWords = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('knowledgeArticle as a')
    .innerJoin('knowledgeVersion as v', join =>
      join.onRef('v.articleId', '=', 'a.id').onRef('v.version', '=', 'a.verifiedVersion'),
    )
    .select(['a.id', sql<Words>`v.content`.as('words')])
    .where(sql<boolean>`a.id = any(${ids}::uuid[])`)
    .execute()

type NewVersion = { articleId: string; version: number; words: Words; authorId: string; writtenAt: string }

const insertVersion = (db: Db, { words, ...row }: NewVersion) =>
  db
    .insertInto('knowledgeVersion')
    .values({ ...row, content: JSON.stringify(words) })
    .execute()

/** A new answer; false if one with this id is there. */
export async function insertArticle(db: Db, { ownerId, ...version }: NewVersion & { ownerId: string }): Promise<boolean> {
  const { articleId: id, words, authorId: madeBy, writtenAt: madeAt } = version
  const row = { id, state: 'draft' as const, ownerId, version: 1, reviewBy: words.reviewBy, madeBy, madeAt }
  const made = await db
    .insertInto('knowledgeArticle')
    .values(row)
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) await insertVersion(db, version)
  return made !== undefined
}

/** The next version of one that is locked. What is shown stays until somebody has checked. */
export async function addVersion(db: Db, { ownerId, ...version }: NewVersion & { ownerId: string }): Promise<void> {
  await insertVersion(db, version)
  await db
    .updateTable('knowledgeArticle')
    .set({
      ownerId,
      version: version.version,
      touchedAt: now,
      reviewBy: sql<string>`case when verified_version is null then ${version.words.reviewBy}::date else review_by end`,
      // What was taken out of use is a draft again.
      state: sql<State>`case when state = 'retired' then 'draft' else state end`,
    })
    .where('id', '=', version.articleId)
    .execute()
}

export async function setVerified(db: Db, id: string, version: number, reviewBy: string, by: string, at: string): Promise<void> {
  await db
    .updateTable('knowledgeVersion')
    .set({ verifiedBy: by, verifiedAt: at })
    .where('articleId', '=', id)
    .where('version', '=', version)
    .execute()
  await db
    .updateTable('knowledgeArticle')
    .set({
      state: 'verified',
      verifiedVersion: version,
      verifiedBy: by,
      verifiedAt: at,
      reviewBy,
      staleWhy: '',
      staleAt: null,
      told: 0,
      touchedAt: now,
    })
    .where('id', '=', id)
    .execute()
}

export const setRetired = (db: Db, id: string) =>
  db
    .updateTable('knowledgeArticle')
    .set({ state: 'retired', staleWhy: '', staleAt: null, told: 0, touchedAt: now })
    .where('id', '=', id)
    .where('state', '!=', 'retired')
    .returning('id')
    .executeTakeFirst()

type Aged = { id: string; ownerId: string }

/** Those whose day has passed become stale; of two that ask at once one gets each of them. */
export const ageByDate = (db: Db, today: string, at: string): Promise<Aged[]> =>
  db
    .updateTable('knowledgeArticle')
    .set({ state: 'stale', staleWhy: 'date', staleAt: at, told: 1, touchedAt: now })
    .where('state', '=', 'verified')
    .where('reviewBy', '<', today)
    .returning(['id', 'ownerId'])
    .execute()

export const ageBySource = (db: Db, ids: readonly string[], at: string): Promise<Aged[]> =>
  db
    .updateTable('knowledgeArticle')
    .set({ state: 'stale', staleWhy: 'source', staleAt: at, told: 1, touchedAt: now })
    .where('state', '=', 'verified')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .returning(['id', 'ownerId'])
    .execute()

/** Stale since before `before` and only the owner knows: now the head does. */
export const raiseStale = (db: Db, before: string) =>
  db
    .updateTable('knowledgeArticle')
    .set({ told: 2 })
    .where('state', '=', 'stale')
    .where('told', '=', 1)
    .where('staleAt', '<=', before)
    .returning(['id', 'ownerId', sql<string>`(select department_id from staff where staff.id = owner_id)`.as('departmentId')])
    .execute()

export const versionRows = (db: Db, id: string) =>
  db
    .selectFrom('knowledgeVersion as v')
    .innerJoin('staff as author', 'author.id', 'v.authorId')
    .leftJoin('staff as verifier', 'verifier.id', 'v.verifiedBy')
    .select(['v.version', 'v.writtenAt', 'v.verifiedAt'])
    .select([nameOf('author').as('author'), nameOf('verifier').as('verifiedBy'), sql<Words>`v.content`.as('words')])
    .where('v.articleId', '=', id)
    .orderBy('v.version', 'desc')
    .execute()
