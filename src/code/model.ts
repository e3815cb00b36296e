// The words of the room: the organisation's Code as a tree of its clauses.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

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

/** An edition in force since a day, as it was imported. */
export const Edition = z.object({
  id: Id,
  title: z.string(),
  approvedBy: z.string(),
  /** `YYYY-MM-DD`. */
  inForceFrom: Day,
  importedAt: Instant,
  clauses: z.int(),
})
export type Edition = z.infer<typeof Edition>

/** A document that somebody gives: DOCX, TXT or MD, its bytes in base64. */
export const NewEdition = z.object({
  name: filled(200),
  bytes: z.base64('Файл передан не целиком. Выберите его ещё раз.'),
  approvedBy: text(200).default(''),
  inForceFrom: Day,
})

/** What colleagues have said of a clause: good examples, questions, and how many of these wait for an answer. */
export const Said = z.object({ clause: z.string(), examples: z.int(), questions: z.int(), open: z.int() })
export type Said = z.infer<typeof Said>

/** The Code for a reader: the edition in force, the tree, whether this reader has said that they read it. */
export const Book = z.object({
  edition: Edition.nullable(),
  /** Newest first, with the ones to come. */
  editions: z.array(Edition),
  clauses: z.array(Clause),
  said: z.array(Said),
  acknowledgedAt: Instant.nullable(),
})
export type Book = z.infer<typeof Book>

/** A quiet line: `edition` is not read yet and one was reminded of it; `department`: how many there have not, for their head. */
export const Reminder = z.object({
  edition: Edition.nullable(),
  department: z.int(),
  /** Own questions that were answered lately, the last first. */
  answered: z.array(z.object({ note: Id, clause: z.string() })),
})
export type Reminder = z.infer<typeof Reminder>

export const Way = z.enum(['guided', 'checked', 'recorded', 'measured'])
export type Way = z.infer<typeof Way>

/** Where the system serves a clause, in words of its screens. */
export const Place = z.object({ clause: z.string(), way: Way, title: z.string() })
export type Place = z.infer<typeof Place>

export const Note = z.object({
  id: Id,
  clause: z.string(),
  kind: z.enum(['question', 'example']),
  text: z.string(),
  author: z.string(),
  writtenAt: Instant,
  answer: z.string(),
  answeredBy: z.string(),
})
export type Note = z.infer<typeof Note>

export const NewNote = z.object({ id: Id, kind: z.enum(['question', 'example']), text: filled(2000) })

/** What stands around a clause: our words about it, where it lives in the system, what colleagues ask and tell. */
export const ClausePage = z.object({
  id: z.string(),
  meaning: z.string(),
  places: z.array(Place),
  notes: z.array(Note),
})
export type ClausePage = z.infer<typeof ClausePage>

/** `before` and `after` are texts; null where the clause is not in that edition. */
export const Difference = z.object({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export type Difference = z.infer<typeof Difference>

/** Who has read the edition in force; `at` is null where not yet. */
export const Reader = z.object({ staffId: Id, name: z.string(), department: z.string(), at: Instant.nullable() })
export type Reader = z.infer<typeof Reader>
