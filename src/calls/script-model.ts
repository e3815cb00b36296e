// The words of call scripts: editions by reason, their rehearsal, and what of them is said in a call.
import { z } from 'zod'
import { Day, filled, Id, Instant } from '#platform/endpoint.ts'

export const ScriptStep = z.object({
  title: filled(120, 'Напишите, что делает сотрудник'),
  say: filled(500, 'Напишите, что сказать клиенту'),
})
export type ScriptStep = z.infer<typeof ScriptStep>

export const Rehearsal = z.object({
  id: Id,
  staffId: Id,
  staffName: z.string(),
  beganAt: Instant,
  /** Steps said so far, in their order. */
  said: z.int(),
  endedAt: Instant.nullable(),
})
export type Rehearsal = z.infer<typeof Rehearsal>

export const Script = z.object({
  id: Id,
  reasonId: Id,
  edition: z.int(),
  steps: z.array(ScriptStep),
  writtenBy: z.string(),
  writtenAt: Instant,
  /** Null: a draft. */
  validFrom: Day.nullable(),
  approvedBy: z.string().nullable(),
  rehearsals: z.array(Rehearsal),
})
export type Script = z.infer<typeof Script>

export const ReasonScripts = z.object({
  reasonId: Id,
  title: z.string(),
  /** All editions, newest first. */
  scripts: z.array(Script),
})
export type ReasonScripts = z.infer<typeof ReasonScripts>

export const ScriptBook = z.object({ today: Day, reasons: z.array(ReasonScripts) })
export type ScriptBook = z.infer<typeof ScriptBook>

export const NewScript = z.object({
  reasonId: Id,
  steps: z.array(ScriptStep).min(1, 'Нужен хотя бы один шаг').max(12, 'Не больше двенадцати шагов: длинный сценарий не читают'),
})
export type NewScript = z.infer<typeof NewScript>

/** What the worker sees during a call. */
export const ScriptInCall = z.object({ edition: z.int(), steps: z.array(ScriptStep) })
