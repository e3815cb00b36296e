// The telephone on the screen, for demo and training: what it plays goes the way of the exchange's own events.
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { hearExchange } from './exchange.ts'
import type { ExchangeEvent } from './model.ts'
import { lineOf, lines, putLine, type Line } from './store/lines.ts'

type Played = Pick<ExchangeEvent, 'id' | 'call' | 'kind' | 'number' | 'by'>

/** Rings at the player's own line. Refuses `exchange-connected`: invented calls do not mix with real ones. */
export async function practise(db: Db, act: Act, { event, allowed }: { event: Played; allowed: boolean }): Promise<void> {
  if (!allowed) throw refused('exchange-connected', 'Телефонная станция подключена: учебный телефон здесь выключен.')
  const { number } = await ownLine(db, act)
  await hearExchange(db, act.now, { ...event, at: act.now.toISOString(), direction: 'in', line: number })
}

/** A person without a line gets the next free one, from 101 on. */
async function ownLine(db: Db, { who: { staffId, departmentId } }: Act): Promise<Line> {
  const own = await lineOf(db, staffId)
  if (own) return own
  const taken = new Set((await lines(db)).map(({ number }) => number))
  let next = 101
  while (taken.has(String(next))) next++
  const line = { number: String(next), staffId, departmentId }
  await putLine(db, line)
  return line
}
