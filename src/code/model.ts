// The words of the room: the organisation's Code as a tree of its clauses.
import { z } from 'zod'

export const ClauseKind = z.enum(['title', 'section', 'clause', 'item', 'paragraph', 'example'])
export type ClauseKind = z.infer<typeof ClauseKind>

/** One piece of the Code. Ids are the document's own: «4», «4.2», «4.2.3» the third item, «4.1.л» the item with that letter. */
export const Clause = z.object({
  id: z.string(),
  kind: ClauseKind,
  /** Without its number or list mark, letters of other alphabets put right, lines joined. */
  text: z.string(),
  parent: z.string().nullable(),
})
export type Clause = z.infer<typeof Clause>

/** A word that was typed with letters of another alphabet; `start` is its offset in the source. */
export type Repair = { start: number; word: string; repaired: string }
