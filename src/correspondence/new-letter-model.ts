// The words of a letter that we begin ourselves.
import { z } from 'zod'
import { Gender } from '#letters/writing/model.ts'
import { filled, Id } from '#platform/endpoint.ts'

/** `barred`: why no letter may go, with what to do; '' when it may. `gender` null: the writer is asked. */
export const LetterReader = z.object({
  id: Id,
  name: z.string(),
  /** «n•••@mail.test»; '' where the file names none. */
  address: z.string(),
  barred: z.string(),
  person: z.boolean(),
  gender: Gender.nullable(),
})
export type LetterReader = z.infer<typeof LetterReader>

export const NewLetter = z.object({
  /** Of the conversation: the same again begins nothing. */
  id: Id,
  clientId: Id,
  subject: filled(200, 'Напишите, о чём письмо: тему видно в списке писем'),
  template: z.string().max(60).nullable(),
  gender: Gender.nullable(),
})
export type NewLetter = z.infer<typeof NewLetter>
