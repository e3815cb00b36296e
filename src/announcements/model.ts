// The words of the room: an announcement, who was told, who has read.
import { z } from 'zod'
import { filled, Id, Instant } from '#platform/endpoint.ts'

export const NewAnnouncement = z.object({
  id: Id,
  /** Null: the whole centre. */
  departmentId: Id.nullable(),
  title: filled(120, 'Напишите, о чём'),
  text: filled(3000, 'Напишите, что сообщить'),
})
export type NewAnnouncement = z.infer<typeof NewAnnouncement>

/** For whoever was told. */
export const Announcement = NewAnnouncement.extend({
  author: z.string(),
  department: z.string(),
  at: Instant,
  readAt: Instant.nullable(),
})
export type Announcement = z.infer<typeof Announcement>

/** For the author alone: names of those who have not read, by the alphabet. */
export const Sent = NewAnnouncement.extend({
  department: z.string(),
  at: Instant,
  told: z.int(),
  read: z.int(),
  unread: z.array(z.string()),
})
export type Sent = z.infer<typeof Sent>

/** `departments`: whom one may tell; `everybody`: the whole centre too. */
export const Board = z.object({
  received: z.array(Announcement),
  sent: z.array(Sent),
  may: z.object({ everybody: z.boolean(), departments: z.array(z.object({ id: Id, title: z.string() })) }),
})
export type Board = z.infer<typeof Board>
