// The words of alarms: who is threatened where, who goes there, and whether the message has left the house.
import { z } from 'zod'
import { filled, Id, Instant } from '#platform/endpoint.ts'

export const Alarm = z.object({
  id: Id,
  staffId: Id,
  staffName: z.string(),
  place: z.string(),
  rehearsal: z.boolean(),
  raisedAt: Instant,
  endedAt: Instant.nullable(),
  endedByName: z.string(),
  endReason: z.string().nullable(),
  help: z.array(z.object({ staffId: Id, name: z.string(), at: Instant })),
  notices: z.array(
    z.object({ channel: z.enum(['webhook', 'mail']), kind: z.enum(['raised', 'ended']), state: z.string(), attempts: z.int() }),
  ),
})
export type Alarm = z.infer<typeof Alarm>

export const NewAlarm = z.object({ id: Id, contactId: Id.nullable().default(null), rehearsal: z.boolean().default(false) })
export type NewAlarm = z.infer<typeof NewAlarm>

export const EndingAlarm = z.object({ reason: filled(500, 'Напишите, почему тревога окончена') })

/** What goes outside: place and name of the worker; nothing about a client. */
export type AlarmNotice = {
  id: string
  kind: 'raised' | 'ended'
  alarm: { id: string; place: string; name: string; raisedAt: string; endedAt: string | null; endedBy: string; reason: string }
}

/** A way out of the house; `send` throws when it did not get through. */
export type AlarmChannel = { name: 'webhook' | 'mail'; send: (notice: AlarmNotice, now: Date) => Promise<void> }
