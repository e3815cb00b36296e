// The words of the room: telephone calls, warm transfers, call-backs, and what an exchange tells.
import { z } from 'zod'
import { filled, Id, Instant, text } from '#platform/endpoint.ts'
import { ClientLine } from '#clients/model.ts'
import { ScriptInCall } from './script-model.ts'

export const CallState = z.enum(['ringing', 'talking', 'held', 'transferring', 'ended', 'missed'])
export type CallState = z.infer<typeof CallState>

export const Side = z.enum(['client', 'centre'])

/** How a call ended; `outside`: a telephone sent the client on to a number that is not ours, nobody hung up. */
export const End = z.enum([...Side.options, 'outside'])
export type End = z.infer<typeof End>

export const PhoneCall = z.object({
  id: Id,
  direction: z.enum(['in', 'out']),
  /** The other side, E.164; null where it hides its number. */
  number: z.string().nullable(),
  /** Which of our numbers it came to. */
  line: z.string(),
  state: CallState,
  departmentId: Id,
  /** Null while a department's line rings. */
  staffId: Id.nullable(),
  contactId: Id.nullable(),
  cameAt: Instant,
  answeredAt: Instant.nullable(),
  heldSince: Instant.nullable(),
  /** All pauses that are over, together. */
  heldSeconds: z.int(),
  endedAt: Instant.nullable(),
  endedBy: End.nullable(),
  /** Outgoing: why we call. */
  purpose: z.string(),
  callBackId: Id.nullable(),
  /** Outgoing: whether it was convenient to talk; null until asked. */
  convenient: z.boolean().nullable(),
  refusalGround: z.string().nullable(),
  refusalWhere: z.string().nullable(),
  /** Put away: the talk is closed, or there was none. */
  settled: z.boolean(),
  /** Not taken by the one whose line it came to: since when the whole department may. */
  passedOnAt: Instant.nullable(),
  /** What the client calls about, and the script in force when it was said. */
  reasonId: Id.nullable(),
  scriptId: Id.nullable(),
  /** How many steps of the script have been said. */
  scriptSaid: z.int(),
})
export type PhoneCall = z.infer<typeof PhoneCall>

export const TransferState = z.enum(['offered', 'read', 'connected', 'refused', 'unanswered', 'taken-back', 'lost'])
export type TransferState = z.infer<typeof TransferState>

/** How well the receiver was told: 3 all, 2 had to ask again, 1 began anew. */
export const Mark = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const WarmTransfer = z.object({
  id: Id,
  callId: Id,
  fromStaffId: Id,
  fromName: z.string(),
  toStaffId: Id,
  toName: z.string(),
  essence: z.string(),
  clientName: z.string(),
  ask: z.string(),
  state: TransferState,
  madeAt: Instant,
  readAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  refusal: z.string(),
  mark: Mark.nullable(),
})
export type WarmTransfer = z.infer<typeof WarmTransfer>

export const NewTransfer = z.object({
  id: Id,
  toStaffId: Id,
  essence: filled(2000, 'Напишите суть: без неё звонок не передают'),
  clientName: filled(300, 'Напишите, как зовут клиента: полностью'),
  ask: text(500).default(''),
})
export type NewTransfer = z.infer<typeof NewTransfer>

/** What was said in the talk that a call-back comes from. */
export const SaidBefore = z.object({ at: Instant, essence: z.string(), result: z.string() })
export type SaidBefore = z.infer<typeof SaidBefore>

export const CallBack = z.object({
  id: Id,
  promiseId: Id,
  why: z.enum(['agreed', 'missed', 'abandoned']),
  number: z.string(),
  clientId: Id.nullable(),
  clientName: z.string(),
  ownerId: Id,
  ownerName: z.string(),
  what: z.string(),
  dueAt: Instant,
  /** Calls made so far that nobody answered. */
  attempts: z.int(),
  /** Null where nobody talked: a missed call. */
  before: SaidBefore.nullable(),
})
export type CallBack = z.infer<typeof CallBack>

/** A call on the worker's screen: with those who may be calling and with what is being transferred. */
export const CallOnDesk = PhoneCall.extend({
  known: z.array(ClientLine),
  transfer: WarmTransfer.nullable(),
  script: ScriptInCall.nullable(),
  /** Until when we promised to call; kept later, it needs a reason. */
  promisedAt: Instant.nullable(),
  /** Outgoing by a call-back. */
  before: SaidBefore.nullable(),
})
export type CallOnDesk = z.infer<typeof CallOnDesk>

export const CallDesk = z.object({
  /** Mine that are not put away, and those that ring at my department; oldest first. */
  calls: z.array(CallOnDesk),
  /** Offered to me, and mine by transfer until rated. */
  offered: z.array(WarmTransfer),
  callBacks: z.array(CallBack),
  /** Seconds on hold before one must speak to the client; attempts before a call-back may be given up. */
  norms: z.object({ hold: z.number(), transferAnswer: z.number(), attempts: z.number() }),
  /** The telephone on the screen plays the exchange: only where none is connected. */
  practice: z.boolean(),
  /** My own number at the exchange. */
  line: z.string().nullable(),
})
export type CallDesk = z.infer<typeof CallDesk>

export const EventKind = z.enum(['newCall', 'answer', 'hold', 'back', 'transfer', 'hangup'])
export type EventKind = z.infer<typeof EventKind>

const Line = z.string().regex(/^\+?\d{2,15}$/u, 'Номер линии: цифры')

/** What an exchange sends; see docs/telephone.md. */
export const ExchangeEvent = z.object({
  /** Unique: the same event sent again is heard once. */
  id: z.string().min(1).max(100),
  /** The exchange's own name of the call, the same in all its events. */
  call: z.string().min(1).max(100),
  kind: EventKind,
  at: Instant,
  direction: z.enum(['in', 'out']).default('in'),
  /** newCall: the other side, in any writing; absent where it is hidden. */
  number: z.string().max(40).optional(),
  /** newCall: the line that rings; answer, transfer: the line that talks now. */
  line: Line.optional(),
  /** transfer: a telephone has done it itself, past the screen: the client is with that line already. */
  done: z.enum(['blind', 'attended']).optional(),
  /** hangup: who put the receiver down; `outside`: nobody did, the client was sent on out of the house. */
  by: End.optional(),
})
export type ExchangeEvent = z.infer<typeof ExchangeEvent>

/** A call written by hand: no exchange, or we are the ones who call. */
export const NewCall = z.object({
  id: Id,
  direction: z.enum(['in', 'out']),
  /** In any writing; null where it is hidden, or is in the client's file. */
  number: text(40).nullable().default(null),
  clientId: Id.nullable().default(null),
  callBackId: Id.nullable().default(null),
  purpose: text(500).default(''),
})
export type NewCall = z.infer<typeof NewCall>

export const NewCallBack = z.object({
  id: Id,
  what: filled(500, 'Напишите, о чём перезвоним'),
  dueAt: Instant,
  /** Where the number of the call is hidden, or another is asked for. */
  number: text(40).nullable().default(null),
  ownerId: Id.nullable().default(null),
})
export type NewCallBack = z.infer<typeof NewCallBack>

export const Refusing = z.object({
  ground: filled(500, 'Напишите, почему не можем помочь'),
  where: filled(500, 'Напишите, куда обратиться: адрес и телефон'),
})
