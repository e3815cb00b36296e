// The words of the room: what the centre does, what it does not, and the reasons people come with.
import { z } from 'zod'
import { Id } from '#platform/endpoint.ts'

export const Service = z.object({
  id: Id,
  code: z.string(),
  title: z.string(),
  plainTitle: z.string(),
  audience: z.enum(['person', 'organisation']),
  /** Out of competence (4.1.б): then whose it is and where to go. */
  competence: z.enum(['ours', 'other']),
  body: z.string(),
  bodyAddress: z.string(),
  bodyPhone: z.string(),
  source: z.string(),
  summary: z.string(),
  documents: z.array(z.string()),
  leaflet: z.string(),
})
export type Service = z.infer<typeof Service>

/** «С чем Вы пришли?»: a line of the kiosk. */
export const Reason = z.object({
  id: Id,
  code: z.string(),
  letter: z.string(),
  title: z.string(),
  hint: z.string(),
  translations: z.record(z.string(), z.object({ title: z.string(), hint: z.string() })),
  icon: z.string(),
  departmentId: Id,
  /** What an ordinary visit takes; counts only until there are observations. */
  usualMinutes: z.int(),
  documents: z.array(z.string()),
  bookingOnly: z.boolean(),
  sort: z.int(),
  serviceIds: z.array(Id),
})
export type Reason = z.infer<typeof Reason>
