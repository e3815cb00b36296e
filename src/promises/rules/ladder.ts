// The ladder of reminders of one promise: before, at, after, up to the head, up to the director; each in working time, each once.
import { addDays } from '#calendar/day.ts'
import type { OfficeTime } from '#calendar/office-time.ts'
import { addWorkingMinutes, isWorking, nextWorkingMoment } from '#calendar/working-time.ts'
import { isoOf, localOf } from '#calendar/zone.ts'
import type { LadderStep } from '../model.ts'

/** Working minutes before the due moment and after it; norms of the centre. */
export type LadderNorms = { before: number; late: number; head: number; director: number }

export type Rung = { step: LadderStep; at: string }

const minute = 60_000
/** A rung at closing time is still given when the sweep comes a little later; after that it waits for the morning. */
const grace = 15 * minute
/** A year without enough working time is a mistake in the settings: then the moment itself. */
const daysBack = 366

/** The moment from which `minutes` of working time are left until `at`. ISO. Throws `calendar.year-missing`. */
export function workingMinutesBefore(at: string, minutes: number, office: OfficeTime): string {
  const end = Date.parse(at)
  let left = minutes * minute
  let date = localOf(end, office.zone).date
  for (let n = 0; n <= daysBack; n++, date = addDays(date, -1))
    for (const { from, to } of office.workedOn(date).toReversed()) {
      const until = Math.min(to, end)
      if (until <= from) continue
      if (until - from >= left) return isoOf(until - left)
      left -= until - from
    }
  return isoOf(end)
}

type Due = { dueAt: string; madeAt: string; byClient: boolean }

/**
 * In order of time. What a client undertook is only reminded of, nobody answers for it above the owner.
 * A promise made within the last stretch before its moment has no «before»: who promised it knows.
 */
export function ladderOf({ dueAt, madeAt, byClient }: Due, norms: LadderNorms, office: OfficeTime): Rung[] {
  const before = workingMinutesBefore(dueAt, norms.before, office)
  const after = (minutes: number) => addWorkingMinutes(dueAt, minutes, office)
  return [
    ...(before > madeAt && before < dueAt ? [{ step: 'before' as const, at: before }] : []),
    { step: 'due', at: dueAt },
    { step: 'late', at: after(norms.late) },
    ...(byClient
      ? []
      : [
          { step: 'head' as const, at: after(norms.head) },
          { step: 'director' as const, at: after(Math.max(norms.head, norms.director)) },
        ]),
  ]
}

/** The same by the wall clock, for a year that has no calendar yet: better an hour off than silent. */
export function plainLadder(due: Due, norms: LadderNorms): Rung[] {
  const at = (minutes: number) => isoOf(Date.parse(due.dueAt) + minutes * minute)
  const rungs: Rung[] = [
    { step: 'before', at: at(-norms.before) },
    { step: 'due', at: due.dueAt },
    { step: 'late', at: at(norms.late) },
    { step: 'head', at: at(norms.head) },
    { step: 'director', at: at(Math.max(norms.head, norms.director)) },
  ]
  return rungs.filter(({ step, at: when }) =>
    step === 'before' ? when > due.madeAt : !due.byClient || step === 'due' || step === 'late',
  )
}

/** `give`: the one rung to give now; `lookAt`: when to look again, undefined when the ladder is over. */
export type Turn = { give: LadderStep | undefined; lookAt: string | undefined }

/**
 * After a night, a power cut or a clock put forward several rungs may have come: only the highest is given, so that nobody finds a
 * storm in the morning. Outside working time nothing is given: it waits for the next working moment.
 */
export function turnOf(rungs: readonly Rung[], given: ReadonlySet<string>, now: Date, office: OfficeTime | undefined): Turn {
  const ms = now.getTime()
  const next = rungs.find(({ at }) => Date.parse(at) > ms)?.at
  const last = rungs.findLast(({ at }) => Date.parse(at) <= ms)
  const above = (step: LadderStep) => rungs.slice(rungs.findIndex(rung => rung.step === step)).some(rung => given.has(rung.step))
  if (!last || above(last.step)) return { give: undefined, lookAt: next }
  const inTime = !office || ms - Date.parse(last.at) <= grace || isWorking(ms, office)
  if (inTime) return { give: last.step, lookAt: next }
  return { give: undefined, lookAt: nextWorkingMoment(ms, office) }
}
