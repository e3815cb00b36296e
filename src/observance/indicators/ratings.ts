// Clause 2.1: what clients said, by channel and mark; how many were asked; what became of low marks.
import type { Db } from '#platform/db.ts'
import type { RatingCount } from '../rules/ratings.ts'
import { within, type Span } from './span.ts'

/** Answers given within the span. */
export const ratingsIn = (db: Db, departmentId: string, span: Span): Promise<RatingCount[]> =>
  db
    .selectFrom('rating')
    .select(e => ['channel', 'satisfaction', 'ease', e.fn.countAll<number>().as('n')])
    .where('departmentId', '=', departmentId)
    .where(within('rating.at', span))
    .groupBy(['channel', 'satisfaction', 'ease'])
    .execute() as Promise<RatingCount[]>

/** Of the contacts that ended within the span, how many have been rated (by now). */
export async function answeredIn(db: Db, departmentId: string, span: Span): Promise<{ count: number; of: number }> {
  const { of, count } = await db
    .selectFrom('contact')
    .leftJoin('rating', 'rating.contactId', 'contact.id')
    .select(e => [e.fn.countAll<number>().as('of'), e.fn.count<number>('rating.id').as('count')])
    .where('contact.departmentId', '=', departmentId)
    .where('contact.state', '=', 'closed')
    // Beside correspondence nobody is asked for a mark.
    .where('contact.channel', 'in', ['visit', 'call'])
    .where(within('contact.ended_at', span))
    .executeTakeFirstOrThrow()
  return { count, of }
}

/** Marks not above `threshold`, and those among them whose follow-up is still open. */
export async function lowIn(
  db: Db,
  departmentId: string,
  span: Span,
  threshold: number,
): Promise<{ count: number; waiting: number }> {
  const { count, waiting } = await db
    .selectFrom('rating')
    .leftJoin('promise', 'promise.id', 'rating.followUpId')
    .select(e => [
      e.fn.countAll<number>().as('count'),
      e.fn.countAll<number>().filterWhere('promise.state', '=', 'open').as('waiting'),
    ])
    .where('rating.departmentId', '=', departmentId)
    .where('rating.satisfaction', '<=', threshold)
    .where(within('rating.at', span))
    .executeTakeFirstOrThrow()
  return { count, waiting }
}
