// SQL of what colleagues say: whether an answer helped, and questions that have none.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { GapKind } from '../model.ts'

const nameOf = (who: string) => sql<string>`coalesce(${sql.ref(`${who}.surname`)} || ' ' || ${sql.ref(`${who}.name`)}, '')`

type NewFeedback = {
  id: string
  articleId: string
  version: number
  helped: boolean
  reason: string
  givenBy: string
  givenAt: string
}

export const insertFeedback = (db: Db, row: NewFeedback) =>
  db
    .insertInto('knowledgeFeedback')
    .values(row)
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()

const feedback = (db: Db) =>
  db
    .selectFrom('knowledgeFeedback as f')
    .innerJoin('knowledgeArticle as a', 'a.id', 'f.articleId')
    .innerJoin('knowledgeVersion as v', join =>
      join.onRef('v.articleId', '=', 'f.articleId').onRef('v.version', '=', 'f.version'),
    )
    .innerJoin('staff as owner', 'owner.id', 'a.ownerId')
    .innerJoin('staff as giver', 'giver.id', 'f.givenBy')
    .leftJoin('staff as answerer', 'answerer.id', 'f.answeredBy')
    .select(['f.id', 'f.articleId', 'f.helped', 'f.reason', 'f.givenAt as at', 'f.answer', 'f.answeredAt'])
    .select(['a.ownerId', 'owner.departmentId as ownerDepartmentId', sql<string>`v.content->'asked'->>0`.as('title')])
    .select([nameOf('giver').as('by'), nameOf('answerer').as('answeredBy')])

export type FeedbackRow = Awaited<ReturnType<typeof openComplaints>>[number]

/** What did not help and nobody has answered, the oldest first. */
export const openComplaints = (db: Db) =>
  feedback(db).where('f.helped', '=', false).where('f.answeredAt', 'is', null).orderBy('f.givenAt').execute()

export const complaintsOf = (db: Db, articleId: string) =>
  feedback(db).where('f.articleId', '=', articleId).where('f.helped', '=', false).orderBy('f.givenAt', 'desc').limit(50).execute()

export const findFeedback = (db: Db, id: string) => feedback(db).where('f.id', '=', id).executeTakeFirst()

/** Answered once: a second answer changes nothing. */
export const setFeedbackAnswer = (db: Db, id: string, answer: string, answeredBy: string, answeredAt: string) =>
  db
    .updateTable('knowledgeFeedback')
    .set({ answer, answeredBy, answeredAt })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const countsOf = (db: Db, articleId: string): Promise<{ helped: number; notHelped: number }> =>
  db
    .selectFrom('knowledgeFeedback')
    .select([
      sql<number>`count(*) filter (where helped)`.as('helped'),
      sql<number>`count(*) filter (where not helped)`.as('notHelped'),
    ])
    .where('articleId', '=', articleId)
    .executeTakeFirstOrThrow()

/** Questions are gathered one at a time: the second of two at once must meet the first. */
export const alone = (db: Db) => sql`select pg_advisory_xact_lock(38, 1)`.execute(db)

export const findQuestion = (db: Db, id: string) =>
  db
    .selectFrom('knowledgeQuestion as q')
    .innerJoin('knowledgeGap as g', 'g.id', 'q.gapId')
    .select(['g.id as gapId', 'g.proposedAt'])
    .where('q.id', '=', id)
    .executeTakeFirst()

type NewQuestion = {
  id: string
  gapId: string
  text: string
  kind: GapKind
  askedBy: string
  departmentId: string
  askedAt: string
}

export const insertGap = (db: Db, id: string) => db.insertInto('knowledgeGap').values({ id }).execute()
export const insertQuestion = (db: Db, row: NewQuestion) => db.insertInto('knowledgeQuestion').values(row).execute()

/** True for whoever was first to propose it. */
export const setProposed = async (db: Db, id: string, at: string): Promise<boolean> =>
  (await db
    .updateTable('knowledgeGap')
    .set({ proposedAt: at })
    .where('id', '=', id)
    .where('proposedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

export type QuestionRow = Awaited<ReturnType<typeof openQuestions>>[number]

export const openQuestions = (db: Db) =>
  db
    .selectFrom('knowledgeQuestion as q')
    .innerJoin('knowledgeGap as g', 'g.id', 'q.gapId')
    .select(['g.id as gapId', 'g.proposedAt', 'q.text', 'q.kind', 'q.askedAt', 'q.askedBy', 'q.departmentId'])
    .where('g.state', '=', 'open')
    .orderBy('q.askedAt')
    .execute()

export const closeGap = async (
  db: Db,
  id: string,
  closed: { articleId: string | null; closedBy: string; closedAt: string },
): Promise<boolean> =>
  (await db
    .updateTable('knowledgeGap')
    .set({ ...closed, state: closed.articleId === null ? 'dismissed' : 'answered' })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()) !== undefined
