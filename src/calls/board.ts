// What the head sees of the lines: who talks and who waits now, how the day has gone, whom we owe a call.
import { masked } from '#clients/rules/phone.ts'
import type { Db } from '#platform/db.ts'
import type { Act } from '#platform/who.ts'
import { departmentsOf } from '#staff/may.ts'
import { datedNorms } from '#staff/norms.ts'
import { colleagues, getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { LinesBoard } from './lines-model.ts'
import { answeredOn, busyCalls, owedCalls, unbriefedOn } from './store/board.ts'

/** One's own department; the director sees all. */
export async function linesBoard(db: Db, { who, now }: Act): Promise<LinesBoard> {
  const departments = departmentsOf(who)
  const day = await todayOf(db, now)
  const norm = await datedNorms(db)
  const answer = norm('call.answer', day)
  const { timeZone: zone } = await getCentre(db)
  const names = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  const busy = (await busyCalls(db, departments)).map(
    ({ staffId, number, cameAt, answeredAt, heldSince, id, direction, state, departmentTitle }) => ({
      ...{ id, direction, state, departmentTitle },
      staffName: staffId ? (names.get(staffId) ?? '') : null,
      numberMasked: number && masked(number),
      since: heldSince ?? answeredAt ?? cameAt,
    }),
  )
  const talks = (state: string) => Number(state === 'talking')
  return {
    busy: busy.toSorted((a, b) => talks(a.state) - talks(b.state) || Date.parse(a.since) - Date.parse(b.since)),
    owed: (await owedCalls(db, departments)).map(({ ownerId, attempts, ...owed }) => ({
      ...owed,
      ownerName: names.get(ownerId) ?? '',
      attempts: attempts ?? 0,
    })),
    unbriefed: (await unbriefedOn(db, departments, { day, zone })).map(({ id, at, done, fromId, toId, number }) => ({
      ...{ id, at, done },
      fromName: (fromId && names.get(fromId)) ?? '',
      toName: names.get(toId) ?? '',
      numberMasked: number && masked(number),
    })),
    today: await answeredOn(db, departments, { day, zone, seconds: answer }),
    norms: { answer, hold: norm('call.hold', day), least: norm('sample.least', day) },
  }
}
