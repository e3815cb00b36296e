// Lines of the register as screens show them, and who may be given an appeal.
import { daysBetween } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { normsOf } from './counting.ts'
import type { AppealLine, Candidate, Register } from './card-model.ts'
import { authorName } from './rules/counting.ts'
import { urgencyOf } from './rules/deadlines.ts'
import { whyNotExecutor } from './rules/people.ts'
import { getSeen } from './standing.ts'
import { complainedOf } from './store/parts.ts'
import { lateLines, mostLines, openCounts, registerLines, type Filter, type LineRow } from './store/register.ts'

/** What every line needs besides its row. */
export type Frame = { today: string; names: ReadonlyMap<string, string>; norms: Awaited<ReturnType<typeof normsOf>> }

export async function frameOf(db: Db, now: Date): Promise<Frame> {
  const names = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  return { today: await todayOf(db, now), names, norms: await normsOf(db) }
}

/** The late ones stand apart and above, whatever the filter says. */
export async function getRegister(db: Db, who: Who, now: Date, filter: Filter): Promise<Register> {
  const frame = await frameOf(db, now)
  const late = (await lateLines(db, who, frame.today)).map(row => line(row, frame))
  const found = await registerLines(db, who, filter, frame.today)
  const more = found.length > mostLines || late.length > mostLines
  return { today: frame.today, late, lines: found.slice(0, mostLines).map(row => line(row, frame)), more }
}

export function line(row: LineRow, { today, names, norms }: Frame): AppealLine {
  const { id, state, law, kind, form, channel, number, receivedOn, registeredOn, executorId, departmentId, dueOn, endedOn } = row
  return {
    ...{ id, state, law, kind, form, channel, number, receivedOn, registeredOn, executorId, departmentId, dueOn, endedOn },
    author: authorName(row),
    about: row.firstQuestion ?? shortened(row.body),
    executor: (executorId && names.get(executorId)) ?? '',
    urgency: urgencyOf(row, today, norms),
    daysLeft: daysBetween(today, dueOn),
    repeated: Boolean(row.repeated),
  }
}

function shortened(body: string): string {
  const said = body.replace(/\s+/gu, ' ').trim()
  return said.length > 140 ? `${said.slice(0, 139)}…` : said
}

/** Everybody who works with appeals today; with the law's reason where somebody may not have this one. */
export async function candidatesFor(db: Db, who: Who, now: Date, id: string): Promise<Candidate[]> {
  const row = await getSeen(db, who, id)
  const complained = await complainedOf(db, row.id)
  const everybody = await colleagues(db)
  const frame = { everybody, today: await todayOf(db, now) }
  const open = await openCounts(db)
  const mine = (departmentId: string) => who.roles.includes('director') || departmentId === who.departmentId
  return everybody
    .map(one => ({ one, barred: whyNotExecutor(one, complained, frame) }))
    .filter(({ one, barred }) => mine(one.departmentId) && barred !== 'Не работает с обращениями')
    .map(({ one, barred }) => ({
      id: one.id,
      name: `${one.surname} ${one.name}`.trim(),
      position: one.position,
      departmentId: one.departmentId,
      barred,
      open: open.get(one.id) ?? 0,
    }))
}
