// SQL of protocols: the edition in force on a day; the shipped one is written down when a contact first needs it.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { Step, type Channel, type Protocol } from '../model.ts'
import { shippedFrom, shippedProtocol, shippedProtocols } from '../protocol/shipped.ts'

const columns = ['channel', 'edition', 'steps', 'approvedBy'] as const

/**
 * Writes the shipped editions down. Not at start: an import goes only into an empty database, so a server that was merely
 * started must leave no rows.
 */
export async function seedProtocols(db: Db): Promise<void> {
  const rows = shippedProtocols.map(({ channel, edition, steps, approvedBy }) => ({
    ...{ channel, edition, approvedBy },
    validFrom: shippedFrom,
    steps: JSON.stringify(steps),
  }))
  await db
    .insertInto('protocol')
    .values(rows)
    .onConflict(c => c.doNothing())
    .execute()
}

/** `day` is the centre's own date. Of editions that have begun the highest counts; without any, the shipped one. */
export async function protocolOn(db: Db, channel: Channel, day: string): Promise<Protocol> {
  const row = await inForce(db, channel, day).select(columns).executeTakeFirst()
  return row ? read(row) : getShipped(channel)
}

/** The number of the edition in force; it stands in the table from now on. */
export async function editionOn(db: Db, channel: Channel, day: string): Promise<number> {
  const row = await inForce(db, channel, day).select('edition').executeTakeFirst()
  if (row) return row.edition
  const { edition } = getShipped(channel)
  await seedProtocols(db)
  return edition
}

const inForce = (db: Db, channel: Channel, day: string) =>
  db.selectFrom('protocol').where('channel', '=', channel).where('validFrom', '<=', day).orderBy('edition', 'desc').limit(1)

function getShipped(channel: Channel): Protocol {
  const found = shippedProtocol(channel)
  if (!found) throw notFound('Для этого канала порядок разговора пока не утверждён.')
  return found
}

export async function protocolOf(db: Db, channel: Channel, edition: number): Promise<Protocol> {
  const query = db.selectFrom('protocol').select(columns).where('channel', '=', channel).where('edition', '=', edition)
  return read(await query.executeTakeFirstOrThrow())
}

const read = (row: Omit<Protocol, 'steps'> & { steps: object }): Protocol => ({ ...row, steps: Step.array().parse(row.steps) })
