// The words of the room: a client is one file, a person or an organisation.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

/** Help that may be asked for; the cause is never asked. */
export const Help = z.enum(['escort', 'louder', 'large-print', 'sign-language', 'interpreter', 'with-child'])
export type Help = z.infer<typeof Help>

export const ConsentKind = z.enum(['data', 'calls', 'messenger', 'email'])

export const Consent = z.object({
  id: Id,
  kind: ConsentKind,
  words: z.string(),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
})
export type Consent = z.infer<typeof Consent>

export const Client = z.object({
  id: Id,
  kind: z.enum(['person', 'organisation']),
  surname: z.string(),
  name: z.string(),
  patronymic: z.string(),
  gender: z.enum(['male', 'female']).nullable(),
  birthOn: Day.nullable(),
  title: z.string(),
  inn: z.string().nullable(),
  occupation: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  language: z.string(),
  knownSince: Instant,
})
export type Client = z.infer<typeof Client>

/** How a person is addressed. */
export const Addressed = Client.pick({ name: true, patronymic: true })
export type Addressed = z.infer<typeof Addressed>

/** One line of a search: enough to tell two people apart, the telephone masked («+7 ••• ••• 12-34»). */
export const ClientLine = Client.pick({
  id: true,
  kind: true,
  surname: true,
  name: true,
  patronymic: true,
  title: true,
  birthOn: true,
  occupation: true,
}).extend({
  phoneMasked: z.string().nullable(),
  lastContactAt: Instant.nullable(),
  /** Why it is offered: found by name, telephone, birth date; or looks like the same person. */
  match: z.enum(['name', 'phone', 'birth', 'inn', 'similar']),
})
export type ClientLine = z.infer<typeof ClientLine>

/** What is needed to begin a file in seconds; everything else may come later. */
export const NewClient = z
  .object({
    id: Id,
    kind: z.enum(['person', 'organisation']),
    surname: text(300).default(''),
    name: text(300).default(''),
    patronymic: text(300).default(''),
    gender: z.enum(['male', 'female']).nullable().default(null),
    birthOn: Day.nullable().default(null),
    title: text(300).default(''),
    inn: z
      .string()
      .regex(/^\d{10}(\d{2})?$/u, 'ИНН: 10 или 12 цифр')
      .nullable()
      .default(null),
    phone: text(40).nullable().default(null),
    occupation: text(200).default(''),
    /** Made although a likely duplicate was shown. */
    evenIfSimilar: z.boolean().default(false),
  })
  .refine(c => c.kind === 'person' || c.title !== '', { path: ['title'], error: 'Напишите название организации' })
  .refine(c => c.kind === 'organisation' || c.name !== '' || c.surname !== '', {
    path: ['name'],
    error: 'Напишите, как к Вам обращаться',
  })
export type NewClient = z.infer<typeof NewClient>

export const Note = z.object({ id: Id, body: filled(2000), writtenAt: Instant, writtenBy: Id, author: z.string() })
export type Note = z.infer<typeof Note>

/** A dot on the client's line: any contact, promise or rating, oldest first. */
export const TimelineItem = z.object({
  at: Instant,
  kind: z.enum(['visit', 'call', 'letter', 'mail', 'message', 'promise', 'rating', 'booking', 'appeal']),
  title: z.string(),
  detail: z.string(),
  state: z.string(),
  contactId: Id.nullable(),
})
export type TimelineItem = z.infer<typeof TimelineItem>

/** The whole of what concerns a client: opened only with a ground, and every opening is journalled (4.1.л). */
export const ClientFile = z.object({
  client: Client,
  help: z.array(Help),
  consents: z.array(Consent),
  notes: z.array(Note),
  timeline: z.array(TimelineItem),
  /** People who speak for this organisation, or organisations that this person speaks for. */
  represents: z.array(
    ClientLine.pick({ id: true, kind: true, surname: true, name: true, patronymic: true, title: true }).extend({
      capacity: z.string(),
    }),
  ),
})
export type ClientFile = z.infer<typeof ClientFile>

/** Why a file is opened: a contact that is under way, or a written reason. */
export const Ground = z.object({ contactId: Id.optional(), reason: text(300).optional() })
export type Ground = z.infer<typeof Ground>

/** What is looked for in the journal of openings; an empty `q` and null are «anybody, any day». */
export const ViewQuery = z.object({
  q: text(200).default(''),
  staffId: Id.nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  /** Only those for a written reason. */
  withoutContact: z.boolean().default(false),
})
export type ViewQuery = z.infer<typeof ViewQuery>

/** Who opened whose file: nothing of what lies in it. */
export const FileViews = z.object({
  views: z.array(
    z.object({
      id: Id,
      at: Instant,
      clientId: Id,
      clientName: z.string(),
      staffId: Id,
      staffName: z.string(),
      department: z.string(),
      inContact: z.boolean(),
      reason: z.string(),
    }),
  ),
  more: z.boolean(),
})
export type FileViews = z.infer<typeof FileViews>
