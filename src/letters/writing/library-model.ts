// The words of the library of letters: templates with their editions, a trial of one, phrases and whose they are.
import { z } from 'zod'
import { filled, Id, Instant, text } from '#platform/endpoint.ts'
import { Finding } from '../model.ts'
import { Purpose, Template } from './template-model.ts'

/** A template as the library shows it, taken out of use too; `edits`: this person may write the next edition. */
export const LibraryLine = Template.extend({
  own: z.boolean(),
  edits: z.boolean(),
  /** How many editions the centre has written. */
  editions: z.int(),
})
export type LibraryLine = z.infer<typeof LibraryLine>

/** One edition; `by` is empty for the one that ships with the house. */
export const Edition = Template.extend({ id: z.string(), madeAt: Instant.nullable(), by: z.string() })
export type Edition = z.infer<typeof Edition>

/** For whom a template is tried: a real appeal, or somebody invented. */
export const TrialReader = z.enum(['man', 'woman', 'organisation', 'unknown'])
export type TrialReader = z.infer<typeof TrialReader>

export const NewTrial = z.object({
  purpose: Purpose,
  body: z.string().max(20_000),
  appealId: Id.nullable(),
  reader: TrialReader.default('man'),
})
export type NewTrial = z.infer<typeof NewTrial>

/** `text` whole with its requisites; `wrong`: what the language of templates does not understand; `asks`: what nobody knows yet. */
export const Trial = z.object({
  text: z.string(),
  wrong: z.array(z.string()),
  asks: z.array(z.string()),
  findings: z.array(Finding),
})
export type Trial = z.infer<typeof Trial>

export const TrialAppeal = z.object({ id: Id, number: z.string(), author: z.string() })
export type TrialAppeal = z.infer<typeof TrialAppeal>

/** Whose a phrase is: shipped ones nobody changes. */
export const Scope = z.enum(['mine', 'department', 'centre'])
export type Scope = z.infer<typeof Scope>

const Clause = text(12).pipe(z.string().regex(/^$|^\d(?:\.\d{1,2}){0,2}(?:\.[а-я])?$/u, 'Пункт пишется так: 4.4'))

export const NewPhrase = z.object({
  scope: Scope,
  /** «Начало», «Извинение»: of which part of a letter. */
  part: filled(40, 'Назовите, для какого места письма'),
  title: filled(80, 'Назовите фразу'),
  body: filled(2000, 'Напишите фразу'),
  clause: Clause.default(''),
})
export type NewPhrase = z.infer<typeof NewPhrase>

export const Phrase = NewPhrase.extend({
  scope: z.enum([...Scope.options, 'shipped']),
  /** Null for one that ships. */
  id: Id.nullable(),
  by: z.string(),
  edits: z.boolean(),
})
export type Phrase = z.infer<typeof Phrase>
