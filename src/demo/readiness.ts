// Scripts of calls in force after a rehearsal, absences with who stands in, an alarm rehearsed with who came and how soon.
import { addDays } from '#calendar/day.ts'
import { iso, tell, type Plan, type Row } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import { dayOf } from './course.ts'
import type { Frame } from './frame.ts'
import { absences, callScripts } from './readiness.data.ts'

const [second, minute, day] = [1000, 60_000, 86_400_000]

export function planReadiness(plan: Plan, frame: Frame, dates: readonly string[]): void {
  const first = frame.office.workedOn(dates[0]!)[0]!.from
  for (const [i, script] of callScripts.entries()) planScript(plan, frame, script, first + (40 + i * 25) * minute)
  for (const [i, absence] of absences.entries()) planAbsence(plan, frame, absence, i)
  const rehearsed = dates.at(-8)
  if (rehearsed) planRehearsal(plan, frame, frame.office.workedOn(rehearsed).at(-1)!.from + 95 * minute)
}

/** Written, said aloud to the end, in force from the next day. */
function planScript(plan: Plan, frame: Frame, { reason, by, steps }: (typeof callScripts)[number], at: number): void {
  const chance = chanceOf(`${frame.word} script ${reason}`)
  const [id, rehearsalId, staffId, reasonId] = [chance.id(at), chance.id(at), idOf(by), idOf(`reason ${reason}`)]
  const { departmentId } = frame.colleagues.find(one => one.id === staffId)!
  const about = { staffId, departmentId, data: { script: id, reason: reasonId } }
  let row: Row<'callScript'>
  plan.at(at, books => {
    row = {
      ...{ id, reasonId, edition: 1, steps: steps.map(([title, say]) => ({ title, say })) },
      ...{ writtenBy: staffId, writtenAt: iso(at), validFrom: null, approvedBy: null, rehearsalId: null },
    }
    books.rows.callScript.push(row)
    tell(books, at, { ...about, kind: 'call.script-written' })
  })
  const said = at + 9 * minute
  plan.at(said, books => {
    const rehearsal = { id: rehearsalId, scriptId: id, staffId, beganAt: iso(said - 2 * minute), said: steps.length }
    books.rows.callRehearsal.push({ ...rehearsal, endedAt: iso(said) })
    tell(books, said, { ...about, kind: 'call.script-rehearsed' })
  })
  plan.at(said + minute, books => {
    const validFrom = addDays(dayOf(frame, said), 1)
    Object.assign(row, { validFrom, approvedBy: staffId, rehearsalId })
    tell(books, said + minute, { ...about, kind: 'call.script-in-force', data: { ...about.data, from: validFrom } })
  })
}

/** Written down a fortnight before by the person themselves. */
function planAbsence(plan: Plan, frame: Frame, [login, from, days, why, deputy]: (typeof absences)[number], i: number): void {
  const at = Math.min(frame.now + (from - 14) * day, frame.now - (20 + i) * minute)
  const [staffId, deputyId] = [idOf(login), deputy && idOf(deputy)]
  const { departmentId } = frame.colleagues.find(one => one.id === staffId)!
  const fromOn = addDays(dayOf(frame, frame.now), from)
  const toOn = addDays(fromOn, days - 1)
  plan.at(at, books => {
    books.rows.absence.push({
      ...{ id: chanceOf(`${frame.word} absence ${login}`).id(at), staffId, fromOn, toOn, why, deputyId },
      ...{ setAt: iso(at), setBy: staffId, cancelledAt: null, cancelledBy: null },
    })
    const data = { colleague: staffId, owner: staffId, from: fromOn, to: toOn, told: deputyId }
    tell(books, at, { kind: 'staff.absence-set', staffId, departmentId, data })
  })
}

function planRehearsal(plan: Plan, frame: Frame, at: number): void {
  const id = chanceOf(`${frame.word} rehearsed alarm`).id(at)
  const [staffId, head, guard] = ['gusev', 'krylova', 'grachev'].map(idOf) as [string, string, string]
  const { departmentId } = frame.colleagues.find(one => one.id === staffId)!
  const about = { departmentId, data: { alarm: id, rehearsal: true } }
  let row: Row<'alarm'>
  plan.at(at, books => {
    row = {
      ...{ id, staffId, departmentId, contactId: null, place: 'Поиск работы', rehearsal: true, raisedAt: iso(at) },
      ...{ endedAt: null, endedBy: null, endReason: null },
    }
    books.rows.alarm.push(row)
    tell(books, at, { ...about, kind: 'alarm.raised', staffId })
  })
  for (const [helper, seconds] of [
    [guard, 14],
    [head, 31],
  ] as const)
    plan.at(at + seconds * second, books => {
      books.rows.alarmHelp.push({ alarmId: id, staffId: helper, at: iso(at + seconds * second) })
      tell(books, at + seconds * second, {
        ...{ kind: 'alarm.answered', staffId: helper, departmentId },
        data: { ...about.data, seconds, owner: staffId },
      })
    })
  const over = at + 4 * minute
  plan.at(over, books => {
    Object.assign(row, { endedAt: iso(over), endedBy: head, endReason: 'Учения окончены: услышали все, пришли двое' })
    tell(books, over, { kind: 'alarm.ended', staffId: head, departmentId, data: { ...about.data, owner: staffId } })
  })
}
