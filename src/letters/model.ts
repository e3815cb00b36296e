// The words of the checker: a letter about to be sent and what is known about it, and the findings of the rules.
import { z } from 'zod'
import { filled, Id, Instant } from '#platform/endpoint.ts'
import { ruleIds } from './rule-ids.ts'

export const RuleId = z.enum(ruleIds)
export type RuleId = z.infer<typeof RuleId>
export { ruleIds }

/** An error holds the letter back until it is mended or a reason is written; a warning asks for a second look; a hint is advice. */
export const Severity = z.enum(['error', 'warning', 'hint'])
export type Severity = z.infer<typeof Severity>

export const Person = z.object({
  surname: z.string(),
  /** Absent: the sender does not know them, and may say «господин» with the surname. */
  name: z.string().optional(),
  patronymic: z.string().optional(),
  gender: z.enum(['male', 'female']).optional(),
})
export type Person = z.infer<typeof Person>

export const Addressee = z.discriminatedUnion('type', [
  Person.extend({ type: z.literal('person') }),
  z.object({ type: z.literal('organisation'), title: z.string(), person: Person.optional() }),
])
export type Addressee = z.infer<typeof Addressee>

/** What somebody is about to send to a client. */
export const LetterCase = z.object({
  kind: z.enum(['letter', 'email', 'message']),
  addressee: Addressee,
  /** The verdict on the client's complaint, null when there is none. */
  complaint: z.enum(['justified', 'unjustified']).nullable().default(null),
  /** The questions of the client's appeal, as the registrar wrote them out. */
  questions: z.array(z.string()).default([]),
  text: z.string(),
})
export type LetterCase = z.infer<typeof LetterCase>

export const Finding = z.object({
  rule: RuleId,
  /** Clause of the Code, «4.4» or «3.6 а». */
  clause: z.string(),
  severity: Severity,
  /** UTF-16 offsets, `start` inclusive, `end` exclusive; equal where the whole text is meant. */
  start: z.int(),
  end: z.int(),
  /** Index of the question, of the rule about unanswered questions only. */
  question: z.int().optional(),
  message: z.string(),
  /** Replacements for text[start, end), already inflected, the best first. */
  suggestions: z.array(z.string()),
  confidence: z.enum(['sure', 'likely']),
})
export type Finding = z.infer<typeof Finding>

/** UTF-16 units of a text that is checked at once on a screen: some fifty pages. */
export const longestText = 100_000

/** How hard the body is to read: a hint to the writer, never a mark of the writer. */
export const Ease = z.object({
  words: z.int(),
  sentences: z.int(),
  /** Words in a sentence. */
  sentenceLength: z.number(),
  /** Flesch's index with Russian constants: 0 hard … 100 easy. */
  ease: z.number(),
})
export type Ease = z.infer<typeof Ease>

/** `ease` is null where the text has no words of its own. */
export const Checked = z.object({ findings: z.array(Finding), ease: Ease.nullable() })
export type Checked = z.infer<typeof Checked>

/** A rule as it is explained to a writer. */
export const RuleHelp = z.object({
  rule: RuleId,
  clause: z.string(),
  severity: Severity,
  why: z.string(),
  bad: z.array(z.object({ text: z.string(), marks: z.array(z.string()), fixed: z.string().optional() })),
  good: z.array(z.string()),
})
export type RuleHelp = z.infer<typeof RuleHelp>

/** Somebody leaves a finding as it is. Of the fragment only a hash is kept. */
export const SetAside = z.object({
  id: Id,
  rule: RuleId,
  reason: filled(500, 'Напишите, почему так верно: по этим словам правят сами правила'),
  fragment: z.string().max(longestText),
})
export type SetAside = z.infer<typeof SetAside>

/** What was set aside by one rule; `fragments` and `authors` count different ones; reasons newest first. */
export const SetAsideOfRule = z.object({
  rule: RuleId,
  count: z.int(),
  fragments: z.int(),
  authors: z.int(),
  reasons: z.array(z.object({ reason: z.string(), at: Instant, by: z.string() })),
})
export type SetAsideOfRule = z.infer<typeof SetAsideOfRule>
