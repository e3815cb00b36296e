// The words of meetings of colleagues: agenda, who is free, minutes that become promises, hours spent.
import { z } from 'zod'
import { filled, Id, Instant, text } from '#platform/endpoint.ts'

export const MeetingState = z.enum(['planned', 'held', 'cancelled'])

export const AgendaItem = z.object({
  title: filled(300, 'О чём этот пункт?'),
  minutes: z.int().min(1, 'Хотя бы минута').max(240, 'Не больше четырёх часов'),
})

export const MeetingText = z
  .object({
    title: filled(200, 'О чём совещание?'),
    startsAt: Instant,
    endsAt: Instant,
    place: text(300),
    /** By video: the address is made by the centre's pattern. */
    video: z.boolean(),
    staffIds: z.array(Id).min(1, 'Позовите хотя бы одного коллегу').max(200),
    items: z.array(AgendaItem).min(1, 'Напишите хотя бы один вопрос повестки').max(30),
  })
  .refine(
    ({ startsAt, endsAt }) =>
      Date.parse(endsAt) > Date.parse(startsAt) && Date.parse(endsAt) - Date.parse(startsAt) <= 36_000_000,
    { path: ['endsAt'], message: 'Конец раньше начала или дольше десяти часов. Проверьте время.' },
  )
export type MeetingText = z.infer<typeof MeetingText>

export const MeetingLine = z.object({
  id: Id,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  video: z.string().nullable(),
  state: MeetingState,
  organiserId: Id,
  organiser: z.string(),
  people: z.int(),
})
export type MeetingLine = z.infer<typeof MeetingLine>

export const MeetingPage = MeetingLine.extend({
  minutes: z.string(),
  heldMinutes: z.int().nullable(),
  items: z.array(z.object({ nth: z.int(), title: z.string(), minutes: z.int(), decision: z.string() })),
  persons: z.array(z.object({ staffId: Id, name: z.string(), came: z.boolean().nullable() })),
  promises: z.array(
    z.object({ id: Id, what: z.string(), ownerName: z.string(), dueAt: Instant, state: z.enum(['open', 'kept', 'cancelled']) }),
  ),
  mayChange: z.boolean(),
})
export type MeetingPage = z.infer<typeof MeetingPage>

/** What is written down when it is over. */
export const Minutes = z.object({
  heldMinutes: z.int().min(1, 'Сколько минут шло совещание?').max(600, 'Не больше десяти часов'),
  minutes: text(10_000),
  decisions: z.array(text(2000)).max(30),
  cameIds: z.array(Id).max(200),
})
export type Minutes = z.infer<typeof Minutes>

export const Task = z.object({ id: Id, what: filled(500, 'Что сделать?'), ownerId: Id, toId: Id, dueAt: Instant })
export type Task = z.infer<typeof Task>

/** When each is taken, without a word of by what; moments at which all are free. */
export const FreeBusy = z.object({
  people: z.array(
    z.object({
      staffId: Id,
      name: z.string(),
      /** Not here that day at all. */
      away: z.boolean(),
      works: z.array(z.object({ from: Instant, to: Instant })),
      busy: z.array(z.object({ from: Instant, to: Instant })),
    }),
  ),
  free: z.array(Instant),
})
export type FreeBusy = z.infer<typeof FreeBusy>

/** Hours of people in meetings in a week, by department; of whom, nobody reads here. */
export const MeetingHours = z.object({
  weeks: z.array(z.string()),
  departments: z.array(
    z.object({
      departmentId: Id,
      title: z.string(),
      people: z.int(),
      weeks: z.array(z.object({ week: z.string(), meetings: z.int(), minutes: z.int() })),
    }),
  ),
})
export type MeetingHours = z.infer<typeof MeetingHours>

export const VideoPattern = z
  .string()
  .trim()
  .max(300)
  .regex(/^https:\/\/[^\s{}<>"]+\{code\}[^\s{}<>"]*$/u, 'Адрес начинается с https:// и содержит {code}')
export const MeetingSetting = z.object({ videoPattern: z.string() })
