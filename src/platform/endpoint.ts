// An endpoint, described once: the server mounts it, the browser calls it, OpenAPI is printed from it.
import { z } from 'zod'

type Shape = z.core.$ZodType

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Fastify's notation: `/api/tickets/:id`. */
  path: string
  params?: Shape
  query?: Shape
  body?: Shape
  reply: Shape
  /** One sentence for the page of endpoints. */
  summary: string
  /** Clauses of the Code that this endpoint serves; the clause pages are built from these marks. */
  clauses?: readonly string[]
  /** A write whose statements stand each for themselves: what it counts (failed sign-ins) must outlive its own refusal. */
  alone?: true
  /** Bytes of the body where a file is sent; otherwise the server's own limit. */
  bodyLimit?: number
}

export const endpoint = <const E extends Endpoint>(e: E): E => e

type Sent<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends Shape ? { [P in K]: z.input<E[K]> } : unknown
type Parsed<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends Shape
  ? { [P in K]: z.output<E[K]> }
  : unknown

/** What the browser passes to `call()`. */
export type CallArgs<E extends Endpoint> = Sent<E, 'params'> & Sent<E, 'query'> & Sent<E, 'body'>
/** What a route's handler gets, already parsed. */
export type Input<E extends Endpoint> = Parsed<E, 'params'> & Parsed<E, 'query'> & Parsed<E, 'body'>
export type Reply<E extends Endpoint> = z.output<E['reply']>

/** What every refusal looks like on the wire: a stable code for programs, a Russian sentence for people. */
export const Refusal = z.object({
  code: z.string(),
  message: z.string(),
  /** Which field, and what about it; only for input that has the wrong shape. */
  fields: z.record(z.string(), z.string()).optional(),
})
export type Refusal = z.infer<typeof Refusal>

/** Text that a person typed: trimmed, without control characters (a NUL would break the database), whole surrogate pairs only. */
export const text = (max: number) =>
  z
    .string()
    .max(max * 2, `Не длиннее ${max} знаков`)
    .transform(clean)
    .pipe(z.string().max(max, `Не длиннее ${max} знаков`))

/** The same, but something must be left. */
export const filled = (max: number, message = 'Напишите здесь хотя бы слово') => text(max).pipe(z.string().min(1, message))

function clean(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')
    .replace(/\r\n?/gu, '\n')
    .trim()
}

export const Id = z.uuid('Неверный номер записи')
export const Instant = z.iso.datetime({ offset: true })
export const Day = z.iso.date('Дата пишется так: 2026-11-24')
