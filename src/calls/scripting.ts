// Call scripts: written by the head, rehearsed, put in force from a day; chosen and followed in a call.
import { reasons } from '#catalogue/store.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { departmentsOf } from '#staff/may.ts'
import { todayOf } from '#staff/today.ts'
import { tell } from './hearing.ts'
import { lockMine } from './reach.ts'
import { liveRefusal, maySay, wholeRehearsal } from './rules/scripts.ts'
import { ScriptStep, type NewScript, type Script, type ScriptBook } from './script-model.ts'
import { changeCall } from './store/calls.ts'
import {
  changeRehearsal,
  findRehearsal,
  insertRehearsal,
  insertScript,
  lockScript,
  putInForce,
  rewordScript,
  scriptInForce,
  scriptsOf,
  stepsOfScripts,
  takeReasonTurn,
} from './store/scripts.ts'

/** Reasons of the head's department with all their editions; the director sees all. */
export async function scriptBook(db: Db, { who, now }: Act): Promise<ScriptBook> {
  const today = await todayOf(db, now)
  const mine = departmentsOf(who)
  const own = (await reasons(db, today)).filter(({ departmentId }) => mine?.includes(departmentId) ?? true)
  const all = await scriptsOf(
    db,
    own.map(({ id }) => id),
  )
  const of = (id: string) => all.filter(({ reasonId }) => reasonId === id)
  return { today, reasons: own.map(({ id, title }) => ({ reasonId: id, title, scripts: of(id) })) }
}

/** The draft of the next edition; reworded, it has to be rehearsed anew. Refuses `in-force`, `another-draft`. */
export async function writeScript(db: Db, act: Act, id: string, { reasonId, steps }: NewScript): Promise<void> {
  await getReason(db, act, reasonId)
  await takeReasonTurn(db, reasonId)
  const by = { writtenBy: act.who.staffId, writtenAt: act.now.toISOString() }
  const known = await lockScript(db, id)
  if (known) {
    if (known.reasonId !== reasonId) throw notFound()
    if (known.validFrom !== null) throw refused('in-force', 'Эта редакция уже утверждена. Чтобы изменить, начните новую.')
    if (JSON.stringify(ScriptStep.array().parse(known.steps)) === JSON.stringify(steps)) return
    await rewordScript(db, id, { steps, ...by })
  } else {
    const all = await scriptsOf(db, [reasonId])
    if (all.some(({ validFrom }) => validFrom === null))
      throw refused('another-draft', 'Для этого вопроса уже пишут новую редакцию. Откройте её и продолжите.')
    await insertScript(db, { id, reasonId, steps, edition: (all[0]?.edition ?? 0) + 1, ...by })
  }
  await note(db, act, 'call.script-written', { script: id, reason: reasonId })
}

/** A practice call along a draft: `said` grows one by one, the last ends it. Refuses `in-force`, `out-of-order`. */
export async function rehearse(
  db: Db,
  act: Act,
  { id, rehearsalId }: { id: string; rehearsalId: string },
  said: number,
): Promise<void> {
  const script = await getScript(db, act, id)
  if (script.validFrom !== null) throw refused('in-force', 'Эта редакция уже утверждена: её репетировали.')
  const known = await findRehearsal(db, rehearsalId)
  if (known && (known.scriptId !== id || known.staffId !== act.who.staffId)) throw notFound()
  const now = act.now.toISOString()
  if (!known) await insertRehearsal(db, { id: rehearsalId, scriptId: id, staffId: act.who.staffId, beganAt: now })
  const before = known?.said ?? 0
  if (!maySay(before, said, script.steps.length))
    throw refused('out-of-order', 'Шаги говорят по порядку. Текст могли изменить: начните репетицию заново.')
  if (said === before) return
  const over = said === script.steps.length
  await changeRehearsal(db, rehearsalId, { said, endedAt: over ? now : null })
  if (over) await note(db, act, 'call.script-rehearsed', { script: id, reason: script.reasonId })
}

/** Refuses `in-force`, `not-rehearsed`, `past`, `same-day`. */
export async function goLive(db: Db, act: Act, id: string, validFrom: string): Promise<void> {
  const { reasonId } = await getScript(db, act, id)
  await takeReasonTurn(db, reasonId)
  const script = await getScript(db, act, id)
  if (script.validFrom === validFrom) return
  const others = (await scriptsOf(db, [reasonId])).filter(other => other.id !== id)
  const why = liveRefusal(script, validFrom, { today: await todayOf(db, act.now), others })
  if (why) throw refused(why.code, why.message)
  const rehearsalId = wholeRehearsal(script.rehearsals)!.id
  await putInForce(db, id, { validFrom, approvedBy: act.who.staffId, rehearsalId })
  await note(db, act, 'call.script-in-force', { script: id, reason: reasonId, from: validFrom })
}

/** What the client calls about; the script in force today comes with it, from its first step. */
export async function chooseReason(db: Db, act: Act, id: string, reasonId: string | null): Promise<void> {
  const call = await lockMine(db, act, id)
  if (call.settled) throw refused('call-over', 'Разговор уже завершён.')
  if (call.reasonId === reasonId) return
  const today = await todayOf(db, act.now)
  if (reasonId && !(await reasons(db, today)).some(reason => reason.id === reasonId))
    throw badInput({ reasonId: 'Такого вопроса в центре нет' })
  const script = reasonId ? await scriptInForce(db, reasonId, today) : undefined
  await changeCall(db, id, { reasonId, scriptId: script?.id ?? null, scriptSaid: 0 })
  await tell(db, act.now, call, { kind: 'call.reason-chosen', data: { reason: reasonId } })
}

/** Refuses `no-script`: none is in force for what the client calls about. */
export async function sayScript(db: Db, act: Act, id: string, said: number): Promise<void> {
  const call = await lockMine(db, act, id)
  const script = call.scriptId ? (await stepsOfScripts(db, [call.scriptId])).get(call.scriptId) : undefined
  if (!script || call.settled) throw refused('no-script', 'У этого разговора сценария нет.')
  if (said > script.steps.length) throw badInput({ said: 'Столько шагов в сценарии нет' })
  if (said === call.scriptSaid) return
  await changeCall(db, id, { scriptSaid: said })
  await tell(db, act.now, call, { kind: 'call.script-said', data: { said, of: script.steps.length } })
}

async function getReason(db: Db, { who, now }: Act, id: string) {
  const mine = departmentsOf(who)
  const reason = (await reasons(db, await todayOf(db, now))).find(one => one.id === id)
  if (!reason || !(mine?.includes(reason.departmentId) ?? true)) throw notFound('Такого вопроса в Вашем отделе нет.')
  return reason
}

async function getScript(db: Db, act: Act, id: string): Promise<Script> {
  const row = await lockScript(db, id)
  if (!row) throw notFound()
  await getReason(db, act, row.reasonId)
  return (await scriptsOf(db, [row.reasonId])).find(script => script.id === id)!
}

const note = (db: Db, { who, now }: Act, kind: `call.${string}`, data: Record<string, string>) =>
  record(db, now, { kind, staffId: who.staffId, departmentId: who.departmentId, data })
