// The words of writing an answer: the letter and where it stands on its way, its versions, remarks, requisites, templates.
import { z } from 'zod'
import { Result } from '#appeals/model.ts'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'
import { longestText, RuleId } from '../model.ts'
import { Template } from './template-model.ts'

/** What is done with a letter, by an office verb; which of them when: rules/course.ts. */
export const Acts = ['write', 'submit', 'agree', 'return', 'sign', 'handOver', 'takeBack', 'send'] as const
export type Act = (typeof Acts)[number]

/** `dropped`: the appeal ended without this answer. */
export const State = z.enum(['draft', 'returned', 'approval', 'agreed', 'signed', 'sending', 'sent', 'dropped'])
export type State = z.infer<typeof State>
export type StoredState = Exclude<State, 'dropped'>

export const Gender = z.enum(['male', 'female'])

/** Text as typed: a space that ends a line is the writer's, so nothing is trimmed; a NUL would break the database. */
export const LetterText = z
  .string()
  .max(longestText, 'Письмо слишком длинное. Уберите лишнее в приложение.')
  .transform(typed =>
    typed
      .toWellFormed()
      .replaceAll(/\r\n?/gu, '\n')
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, ''),
  )

/** What the writer decides besides the words. */
export const Details = z.object({
  gender: Gender.nullable(),
  signerId: Id,
  result: Result.nullable(),
  cause: text(1000).default(''),
  remedy: text(1000).default(''),
})
export type Details = z.infer<typeof Details>

export const NewRemark = z.object({
  id: Id,
  start: z.int().min(0),
  quote: z.string().max(2000),
  body: filled(1000, 'Напишите, что поправить'),
})
export type NewRemark = z.infer<typeof NewRemark>

/** A remark with what became of its place: `now` is the paragraph as it stands; null: it was taken out. */
export const Remark = NewRemark.extend({
  revision: z.int(),
  at: Instant,
  by: z.string(),
  changed: z.boolean(),
  now: z.string().nullable(),
})
export type Remark = z.infer<typeof Remark>

export const NewAside = z.object({
  id: Id,
  rule: RuleId,
  fragment: z.string().max(longestText),
  question: z.int().optional(),
  reason: filled(500, 'Напишите, почему так верно: это прочтёт тот, кто согласует'),
})
export type NewAside = z.infer<typeof NewAside>

export const Aside = NewAside.extend({ at: Instant, by: z.string() })
export type Aside = z.infer<typeof Aside>

export const VersionKind = z.enum(['draft', 'submitted', 'returned', 'signed', 'aside'])

export const Version = z.object({ id: Id, revision: z.int(), kind: VersionKind, at: Instant, by: z.string() })
export type Version = z.infer<typeof Version>

/** Who may put the name under it. */
export const Signer = z.object({ id: Id, name: z.string(), position: z.string() })
export type Signer = z.infer<typeof Signer>

/** The reader as the checker knows them; `gender` null: the writer is asked. */
export const Reader = z.object({
  title: z.string(),
  surname: z.string(),
  name: z.string(),
  patronymic: z.string(),
  gender: Gender.nullable(),
  /** Told by the name itself: nothing to ask. */
  genderKnown: z.boolean(),
})
export type Reader = z.infer<typeof Reader>

export const Letter = z.object({
  id: Id,
  appealId: Id,
  state: State,
  text: z.string(),
  revision: z.int(),
  changedAt: Instant,
  changedBy: z.string(),
  reader: Reader,
  complaint: z.enum(['justified', 'unjustified']).nullable(),
  /** Ours, in order: what the answer must cover. */
  questions: z.array(z.object({ id: Id, body: z.string() })),
  details: Details.extend({ signerId: Id.nullable() }),
  signers: z.array(Signer),
  asides: z.array(Aside),
  remarks: z.array(Remark),
  number: z.string(),
  signedOn: Day.nullable(),
  sentOn: Day.nullable(),
  way: z.string().nullable(),
  track: z.string(),
  may: z.array(z.enum(Acts)),
})
export type Letter = z.infer<typeof Letter>

/** Of a question: in which paragraphs it is answered (numbers from one), and how sure that is. */
export const Covered = z.object({ id: Id, paragraphs: z.array(z.int()), answered: z.enum(['yes', 'unsure', 'no']) })
export type Covered = z.infer<typeof Covered>

/** The text laid out: `filled` 1.4 is four tenths of the second sheet; `lacks`: what keeps it from going on, in words. */
export const Look = z.object({
  pages: z.int(),
  filled: z.number(),
  paragraphs: z.int(),
  covered: z.array(Covered),
  lacks: z.array(z.string()),
})
export type Look = z.infer<typeof Look>

/** Somebody who has the letter open. */
export const Present = z.object({ staffId: Id, name: z.string(), seenAt: Instant })
export type Present = z.infer<typeof Present>

/** The answer has left by post or from hand to hand; `track` is the number on the receipt of the post. */
export const Sent = z.object({ id: Id, way: z.enum(['post', 'hand', 'portal']), sentOn: Day, track: text(100).default('') })
export type Sent = z.infer<typeof Sent>

/** As the list shows it; `own`: the centre's, else one that ships. */
export const TemplateLine = Template.extend({ own: z.boolean(), fits: z.boolean() })
export type TemplateLine = z.infer<typeof TemplateLine>

/** A template put into words for one letter; `asks`: what the writer must say first. */
export const Composed = z.object({ text: z.string(), asks: z.array(z.string()) })
export type Composed = z.infer<typeof Composed>

/** Filled in for one letter; `clause` '' where none. */
export const ReadyPhrase = z.object({ group: z.string(), title: z.string(), text: z.string(), clause: z.string() })
export type ReadyPhrase = z.infer<typeof ReadyPhrase>
