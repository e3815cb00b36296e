// The words of the room: whatever the centre said it will do, with an owner and a due moment inside working hours.
import { z } from 'zod'
import { filled, Id, Instant, text } from '#platform/endpoint.ts'

/** Where it was said; `office`: the house itself promised, `meeting`: among colleagues. */
export const Origin = z.enum(['visit', 'call', 'letter', 'mail', 'message', 'rating', 'office', 'meeting'])
export type Origin = z.infer<typeof Origin>

/** Steps of reminding, lowest first. */
export const LadderStep = z.enum(['before', 'due', 'late', 'head', 'director'])
export type LadderStep = z.infer<typeof LadderStep>

/** What a person is told of: a step of the ladder, a due moment that the calendar has closed, a client who asks. */
export const Told = z.enum([...LadderStep.options, 'calendar', 'asked'])
export type Told = z.infer<typeof Told>

/** Why it was done later than promised, for the figures. */
export const LateBecause = z.enum(['other-body', 'workload', 'papers', 'absence', 'system', 'client', 'other'])
export type LateBecause = z.infer<typeof LateBecause>

export const GivenPromise = z.object({
  id: Id,
  what: z.string(),
  clientId: Id.nullable(),
  /** Name and patronymic, or the organisation's title; for lists. */
  clientName: z.string(),
  contactId: Id.nullable(),
  channel: Origin,
  byClient: z.boolean(),
  ownerId: Id,
  ownerName: z.string(),
  departmentId: Id,
  madeAt: Instant,
  dueAt: Instant,
  state: z.enum(['open', 'kept', 'cancelled']),
  endedAt: Instant.nullable(),
  outcome: z.string(),
  /** Times it was moved. */
  moves: z.int(),
})
export type GivenPromise = z.infer<typeof GivenPromise>

export const NewPromise = z
  .object({
    id: Id,
    what: filled(500, 'Напишите, что обещаем сделать'),
    clientId: Id.nullable().default(null),
    /** Instead of a client: the colleague to whom it is promised. */
    colleagueId: Id.nullable().default(null),
    contactId: Id.nullable().default(null),
    channel: Origin.exclude(['rating', 'office']).default('visit'),
    /** What the client undertakes («принесёт справку»): then the owner here is who reminds. */
    byClient: z.boolean().default(false),
    /** Defaults to whoever promises. */
    ownerId: Id.nullable().default(null),
    dueAt: Instant,
  })
  .refine(({ clientId, colleagueId }) => (clientId === null) !== (colleagueId === null), {
    path: ['clientId'],
    message: 'Выберите, кому обещаем: клиенту или коллеге',
  })
export type NewPromise = z.infer<typeof NewPromise>

export const Move = z.object({ dueAt: Instant, clientAgreed: z.boolean(), reason: filled(500, 'Напишите, почему переносим') })
export const Ending = z.object({
  outcome: text(1000),
  latenessReason: text(500).default(''),
  lateBecause: LateBecause.default('other'),
})
export const Cancelling = z.object({ reason: filled(500, 'Напишите, почему отменяем') })

/** A line of the ledger: a promise with what its owner and those above need to decide. */
export const LedgerLine = GivenPromise.extend({
  clause: z.string(),
  colleagueId: Id.nullable(),
  colleagueName: z.string(),
  firstDueAt: Instant,
  latenessReason: z.string(),
  lateBecause: z.union([LateBecause, z.literal('')]),
  /** The due moment fell out of working time: ask the client for another. */
  dueOff: z.boolean(),
  /** Whose it is again when their absence is over. */
  homeOwnerId: Id.nullable(),
  homeOwnerName: z.string(),
  /** Whether the reader may keep, move, cancel, pass it. */
  mayChange: z.boolean(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

export const LedgerView = z.enum(['mine', 'department', 'client', 'to-me', 'raised'])
export type LedgerView = z.infer<typeof LedgerView>

/** `risk`: open, and so near that its owner has been reminded. */
export const LedgerFilter = z.enum(['open', 'late', 'risk', 'ended'])
export type LedgerFilter = z.infer<typeof LedgerFilter>

export const Ledger = z.object({
  lines: z.array(LedgerLine),
  /** Counts of the whole view, whatever the filter. */
  counts: z.object({ open: z.int(), late: z.int(), risk: z.int() }),
  more: z.boolean(),
  /** The «now» of the lists, and until when something open counts as at risk. */
  at: Instant,
  riskUntil: Instant,
})
export type Ledger = z.infer<typeof Ledger>

/** What somebody was told and has not yet read. */
export const ToldLine = z.object({
  promiseId: Id,
  what: z.string(),
  ownerName: z.string(),
  step: Told,
  dueAt: Instant,
  at: Instant,
})
export type ToldLine = z.infer<typeof ToldLine>

const batchOf = z.array(Id).min(1, 'Отметьте хотя бы одно обещание').max(100, 'Не больше ста за раз')

/** One act over several promises; each is answered for itself. */
export const Batch = z.discriminatedUnion('act', [
  Ending.extend({ act: z.literal('keep'), ids: batchOf }),
  Move.extend({ act: z.literal('move'), ids: batchOf }),
  Cancelling.extend({ act: z.literal('cancel'), ids: batchOf }),
  z.object({ act: z.literal('pass'), ids: batchOf, ownerId: Id }),
])
export type Batch = z.infer<typeof Batch>

export const BatchAnswer = z.array(z.object({ id: Id, done: z.boolean(), message: z.string() }))
export type BatchAnswer = z.infer<typeof BatchAnswer>

/** Made by the browser; the server keeps only its hash. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/u, 'Ссылка повреждена')

/** What the client sees by the private link: no name of theirs, nothing of their file. */
export const PromiseState = z.object({
  what: z.string(),
  who: z.string(),
  department: z.string(),
  byClient: z.boolean(),
  madeAt: Instant,
  dueAt: Instant,
  state: z.enum(['open', 'kept', 'cancelled']),
  endedAt: Instant.nullable(),
  /** Only where it was cancelled. */
  reason: z.string(),
  moves: z.array(z.object({ from: Instant, to: Instant })),
  /** It is late, and nobody has been asked by the client yet for this moment. */
  mayAsk: z.boolean(),
  asked: z.boolean(),
  at: Instant,
  centre: z.object({ title: z.string(), address: z.string(), phone: z.string(), timeZone: z.string() }),
})
export type PromiseState = z.infer<typeof PromiseState>

/** What a client takes home: who does what by when; read by the private link. */
export const Summary = z.object({
  clientAddress: z.string(),
  visitedAt: Instant,
  counter: z.int().nullable(),
  servedBy: z.string(),
  position: z.string(),
  essence: z.string(),
  result: z.string(),
  services: z.array(z.object({ title: z.string(), summary: z.string(), documents: z.array(z.string()) })),
  promises: z.array(
    z.object({
      what: z.string(),
      who: z.string(),
      byClient: z.boolean(),
      dueAt: Instant,
      state: z.enum(['open', 'kept', 'cancelled']),
      endedAt: Instant.nullable(),
    }),
  ),
  centre: z.object({ title: z.string(), address: z.string(), phone: z.string(), timeZone: z.string() }),
  rated: z.boolean(),
})
export type Summary = z.infer<typeof Summary>
