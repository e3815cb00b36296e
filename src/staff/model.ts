// The words of the room: who works here, where, and what the centre is.
import { z } from 'zod'
import { Id, Instant, text } from '#platform/endpoint.ts'

export const Role = z.enum(['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'admin'])
export type Role = z.infer<typeof Role>

export const Gender = z.enum(['male', 'female'])

/** Somebody who works here, as colleagues see them. */
export const Colleague = z.object({
  id: Id,
  surname: z.string(),
  name: z.string(),
  patronymic: z.string(),
  gender: Gender.nullable(),
  position: z.string(),
  departmentId: Id,
  roles: z.array(Role),
  joinedOn: z.string(),
  leftOn: z.string().nullable(),
})
export type Colleague = z.infer<typeof Colleague>

export const Department = z.object({ id: Id, title: z.string(), shortTitle: z.string() })
export type Department = z.infer<typeof Department>

/** A service window of the hall: «окно 4». */
export const Counter = z.object({ id: Id, number: z.int(), departmentId: Id, direction: z.enum(['', 'left', 'right', 'ahead']) })
export type Counter = z.infer<typeof Counter>

export const Centre = z.object({
  title: z.string(),
  shortTitle: z.string(),
  address: z.string(),
  phone: z.string(),
  timeZone: z.string(),
  theme: z.record(z.string(), z.string()),
})
export type Centre = z.infer<typeof Centre>

/** The person who has signed in, with what their screens need on every page. */
export const Me = Colleague.extend({
  department: Department,
  counter: Counter.nullable(),
  centre: Centre,
  locked: z.boolean(),
  /** Minutes of stillness after which the screen locks itself; a norm of the centre. */
  lockAfterMinutes: z.number(),
  signedInAt: Instant,
})
export type Me = z.infer<typeof Me>

export const Credentials = z.object({ login: text(60), password: z.string().max(200) })

export const Norm = z.object({
  code: z.string(),
  value: z.number(),
  unit: z.string(),
  source: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})
export type Norm = z.infer<typeof Norm>
