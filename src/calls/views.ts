// What the screen of calls shows.
import { findClients } from '#clients/finding.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { datedNorms } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import type { CallDesk, CallOnDesk, PhoneCall } from './model.ts'
import { callBacksOf, findCallBack, saidBefore } from './store/call-backs.ts'
import { callsAt } from './store/calls.ts'
import { lineOf } from './store/lines.ts'
import { stepsOfScripts } from './store/scripts.ts'
import { lastTransferOf, offeredTo, withNames } from './store/transfers.ts'

/** What the promise behind an outgoing call says; the moment only while it is open and ours to keep by this call. */
async function behind(
  db: Db,
  { callBackId, staffId, convenient }: PhoneCall,
): Promise<Pick<CallOnDesk, 'promisedAt' | 'before'>> {
  const back = callBackId ? await findCallBack(db, callBackId) : undefined
  if (!back) return { promisedAt: null, before: null }
  const keeps = convenient !== false && back.state === 'open' && back.ownerId === staffId
  return { promisedAt: keeps ? back.dueAt : null, before: saidBefore(back) }
}

export async function callDesk(db: Db, now: Date, who: Who, practice: boolean): Promise<CallDesk> {
  const day = await todayOf(db, now)
  const norm = await datedNorms(db)
  const calls: CallOnDesk[] = []
  const rows = await callsAt(db, who)
  const scripts = await stepsOfScripts(
    db,
    rows.flatMap(({ scriptId }) => scriptId ?? []),
  )
  for (const call of rows) {
    const last = await lastTransferOf(db, call.id)
    const mine = last?.fromStaffId === who.staffId ? last : undefined
    const known = call.number ? await findClients(db, now, call.number, undefined) : []
    const [transfer = null] = await withNames(db, mine ? [mine] : [])
    calls.push({
      ...call,
      known,
      transfer,
      script: scripts.get(call.scriptId ?? '') ?? null,
      ...(await behind(db, call)),
    })
  }
  return {
    calls,
    offered: await withNames(db, await offeredTo(db, who.staffId)),
    callBacks: await callBacksOf(db, who.staffId),
    norms: {
      hold: norm('call.hold', day),
      transferAnswer: norm('call.transfer-answer', day),
      attempts: norm('call.attempts', day),
    },
    practice,
    line: (await lineOf(db, who.staffId))?.number ?? null,
  }
}
