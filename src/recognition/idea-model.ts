// The words of ideas: what hurts, what to change, the answer, what came of it.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

export const NewIdea = z.object({
  id: Id,
  departmentId: Id,
  hurts: filled(1000, 'Напишите, что мешает клиентам или коллегам'),
  change: filled(1000, 'Напишите, что изменить'),
  /** As the Code numbers it; empty where none comes to mind. */
  clause: text(20).refine(said => /^(\d+(\.\d+)*(\.[а-яё])?)?$/u.test(said), 'Пункт пишется так: 3.5 или 4.1.л'),
})
export type NewIdea = z.infer<typeof NewIdea>

export const Answer = z.enum(['try', 'no'])
export type Answer = z.infer<typeof Answer>
export const Result = z.enum(['worked', 'did-not'])
export type Result = z.infer<typeof Result>

export const Idea = NewIdea.extend({
  clause: z.string(),
  author: z.string(),
  own: z.boolean(),
  department: z.string(),
  at: Instant,
  dueOn: Day,
  /** Of the term. */
  source: z.string(),
  answer: Answer.nullable(),
  answerWords: z.string(),
  answeredBy: z.string(),
  answeredAt: Instant.nullable(),
  outcome: Result.nullable(),
  seen: z.string(),
  seenBy: z.string(),
  seenAt: Instant.nullable(),
  may: z.object({ answer: z.boolean(), conclude: z.boolean() }),
})
export type Idea = z.infer<typeof Idea>

/** The newest first; `today` is the day of the centre. */
export const Ideas = z.object({ rows: z.array(Idea), days: z.int(), source: z.string(), today: Day })
export type Ideas = z.infer<typeof Ideas>
