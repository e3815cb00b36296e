// SQL of ideas. No query counts or orders people.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Answer, NewIdea, Result } from '../idea-model.ts'
import { nameOf } from './thanks.ts'

const ideas = (db: Db) =>
  db
    .selectFrom('idea as i')
    .innerJoin('staff as author', 'author.id', 'i.authorId')
    .innerJoin('department as d', 'd.id', 'i.departmentId')
    .leftJoin('staff as head', 'head.id', 'i.answeredBy')
    .leftJoin('staff as eye', 'eye.id', 'i.seenBy')
    .select(['i.id', 'i.authorId', 'i.departmentId', 'i.hurts', 'i.change', 'i.clause', 'i.at', 'i.dueOn', 'i.source'])
    .select(['i.answer', 'i.answerWords', 'i.answeredAt', 'i.outcome', 'i.seen', 'i.seenAt', 'd.title as department'])
    .select([nameOf('author').as('author')])
    .select([
      sql<string>`coalesce(${nameOf('head')}, '')`.as('answeredBy'),
      sql<string>`coalesce(${nameOf('eye')}, '')`.as('seenBy'),
    ])

export type IdeaRow = Awaited<ReturnType<typeof ideaRows>>[number]

/** The newest first; `before` is the moment of the last one seen. */
export const ideaRows = (db: Db, before: string | undefined, limit: number) =>
  ideas(db)
    .$if(before !== undefined, query => query.where('i.at', '<', before!))
    .orderBy('i.at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute()

export const findIdea = (db: Db, id: string): Promise<IdeaRow | undefined> => ideas(db).where('i.id', '=', id).executeTakeFirst()

/** Held until the transaction ends. */
export const lockIdea = (db: Db, id: string) =>
  db.selectFrom('idea').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

type NewRow = NewIdea & { authorId: string; at: string; dueOn: string; source: string }

/** False where this id is there already. */
export const insertIdea = async (db: Db, row: NewRow): Promise<boolean> =>
  (
    await db
      .insertInto('idea')
      .values(row)
      .onConflict(on => on.doNothing())
      .returning('id')
      .execute()
  ).length > 0

type Answered = { answer: Answer; answerWords: string; answeredBy: string; answeredAt: string }
type Seen = { outcome: Result; seen: string; seenBy: string; seenAt: string }

export const setIdea = (db: Db, id: string, set: Answered | Seen) =>
  db.updateTable('idea').set(set).where('id', '=', id).execute()

/** Ideas of this person that were seen to work within the time. */
export const workedIdeas = (db: Db, authorId: string, { from, to }: { from: string; to: string }) =>
  db
    .selectFrom('idea')
    .select(['id', 'change', 'seen', 'seenAt'])
    .where('authorId', '=', authorId)
    .where('outcome', '=', 'worked')
    .where('seenAt', '>=', from)
    .where('seenAt', '<', to)
    .orderBy('seenAt')
    .limit(40)
    .execute()
