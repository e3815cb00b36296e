// The span that an indicator is asked for: two instants (ISO), `to` excluded.
import { sql } from 'kysely'
import { addDays } from '#calendar/day.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'

export type Span = { from: string; to: string }

/** From the local midnight that begins `from` to the one that ends `to`; both are dates of the centre. */
export const spanOf = (from: string, to: string, zone: string): Span => ({
  from: isoOf(msOfLocal({ date: from, minute: 0 }, zone)),
  to: isoOf(msOfLocal({ date: addDays(to, 1), minute: 0 }, zone)),
})

export const within = (column: string, { from, to }: Span) =>
  sql<boolean>`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to}`
