// A template of a letter: words with fields and conditions, for whom and from when.
import { z } from 'zod'
import { Day, filled, Id, text } from '#platform/endpoint.ts'

/** answer: to an appeal; letter: by e-mail, on our own accord. */
export const Purpose = z.enum(['answer', 'letter'])
export type Purpose = z.infer<typeof Purpose>

export const Template = z.object({
  code: z.string().trim().min(1).max(60),
  purpose: Purpose.default('answer'),
  title: filled(120, 'Назовите шаблон'),
  about: text(300).default(''),
  departmentId: Id.nullable(),
  body: filled(20_000, 'Напишите текст шаблона'),
  validFrom: Day,
  withdrawn: z.boolean().default(false),
})
export type Template = z.infer<typeof Template>
