// The words of the checker: a letter about to be sent and what is known about it, and the findings of the rules.
import { z } from 'zod'

/** Every rule, in the order in which findings at one place are shown. */
export const ruleIds = [
  'salutation-missing',
  'salutation-form',
  'third-person',
  'familiarity',
  'rude',
  'accusation',
  'threat',
  'discrimination',
  'personal-data',
  'fee',
  'neutrality',
  'question-unanswered',
  'apology-missing',
  'signature',
  'you-capital',
  'sentence-length',
  'plain-word',
  'noun-chain',
  'jargon',
  'vague-term',
  'length',
  'brevity',
  'spelling',
] as const
export const RuleId = z.enum(ruleIds)
export type RuleId = z.infer<typeof RuleId>

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
