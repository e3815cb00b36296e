// The words of the room: what a client says of a contact, once.
import { z } from 'zod'
import { text } from '#platform/endpoint.ts'

export const Ease = z.enum(['easy', 'rather-easy', 'rather-hard', 'hard'])
export type Ease = z.infer<typeof Ease>

export const Answer = z.object({
  satisfaction: z.int().min(1).max(5),
  ease: Ease,
  comment: text(2000).default(''),
  givenBy: z.enum(['link', 'terminal']).default('link'),
})
export type Answer = z.infer<typeof Answer>

/** What the page of the rating asks about: no surname, no essence. */
export const Asked = z.object({
  clientAddress: z.string(),
  visitedAt: z.string(),
  counter: z.int().nullable(),
  centreTitle: z.string(),
  timeZone: z.string(),
  answered: z.boolean(),
  /** When somebody will call back after a low mark. */
  followUpAt: z.string().nullable(),
})
export type Asked = z.infer<typeof Asked>
