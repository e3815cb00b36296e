// What the exchange tells: each event is kept once, in whatever order it comes; a call begins when its announcement is there.
import { phoneOf } from '#clients/rules/phone.ts'
import type { Db } from '#platform/db.ts'
import { Problem } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { settleCourse, tell } from './hearing.ts'
import type { ExchangeEvent, PhoneCall } from './model.ts'
import {
  announcementOf,
  claimHeard,
  findSameByHand,
  insertCall,
  insertHeard,
  lockCall,
  lockCallOf,
  nameByExchange,
  takeTurn,
} from './store/calls.ts'
import { findLine, type Line } from './store/lines.ts'
import { connectBriefed } from './transferring.ts'

/** Again is the same. Refuses `unknown-line`: nothing is kept then, the exchange may send it anew. */
export async function hearExchange(db: Db, now: Date, event: ExchangeEvent): Promise<void> {
  const line = event.line === undefined ? undefined : await getLine(db, event.line)
  if (event.kind === 'newCall' && !line) throw new Problem(400, 'no-line', 'У нового звонка должна быть линия: поле line.')
  await takeTurn(db, event.call)
  const call = await lockCallOf(db, event.call)
  const { number = '', direction, by, done } = event
  const moves =
    event.kind === 'transfer' && done !== undefined && line?.staffId
      ? { done, from: call?.staffId ?? null, to: line.staffId }
      : {}
  const fresh = await insertHeard(db, {
    id: `exchange:${event.id}`,
    exchangeCall: event.call,
    callId: call?.id ?? null,
    kind: event.kind,
    at: new Date(event.at).toISOString(),
    heardAt: now.toISOString(),
    body: {
      direction,
      number: phoneOf(number) ?? null,
      ...(line && { line: line.number }),
      // A transfer without a briefing is not taken for one: the client stays with whoever talks.
      ...(line?.staffId && event.kind !== 'transfer' && { staffId: line.staffId }),
      ...moves,
      ...(by && { by }),
    },
  })
  if (!fresh) return
  const known = call ?? (await begin(db, event.call))
  if (!known) return
  if (event.kind === 'transfer' && line?.staffId) await connectBriefed(db, now, known.id, line.staffId, done)
  await settleCourse(db, now, known.id)
}

async function getLine(db: Db, number: string): Promise<Line> {
  const line = await findLine(db, number)
  if (!line) throw new Problem(404, 'unknown-line', `Линия ${number} в «Заботе» не заведена. Её заводит администратор.`)
  return line
}

/** Once the announcement has come: a row for the call, or the one that somebody wrote by hand just before. */
async function begin(db: Db, exchangeCall: string): Promise<PhoneCall | undefined> {
  const announced = await announcementOf(db, exchangeCall)
  const line = announced?.line === undefined ? undefined : await findLine(db, announced.line)
  if (!announced || !line) return undefined
  const { at: cameAt, number = null, direction = 'in' } = announced
  const { staffId, departmentId } = line
  const byHand = staffId && number ? await findSameByHand(db, { staffId, number, direction }) : undefined
  const id = byHand?.id ?? uuid7()
  if (byHand) await nameByExchange(db, id, exchangeCall)
  else await insertCall(db, { id, exchangeCall, direction, number, line: line.number, departmentId, staffId, cameAt })
  await claimHeard(db, exchangeCall, id)
  const call = (await lockCall(db, id))!
  if (!byHand) await tell(db, new Date(cameAt), call, { kind: 'call.rang', data: { direction } })
  return call
}
