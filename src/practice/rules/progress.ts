// What a person knows, for that person only.
import { addDays, dayNumber, weekdayOf, weekdays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import type { ClauseKnown, Grade, Progress, Situation } from '../model.ts'
import { byClause, headOf } from './clauses.ts'
import { forgettingOf, meanRecall, type Memory } from './repetition.ts'

type Frame = {
  bank: readonly Situation[]
  memories: ReadonlyMap<string, Memory>
  answers: readonly { at: string; grade: Grade }[]
  now: number
  zone: string
}

/** How far the curve looks ahead, days; how many weeks back the columns go. */
const ahead = 60
const weeksBack = 12

export function progressOf({ bank, memories, answers, now, zone }: Frame): Progress {
  const groups = Map.groupBy(bank, ({ clause }) => headOf(clause))
  const clauses = [...groups].map(([clause, rows]): ClauseKnown => {
    const known = rows.flatMap(({ key }) => memories.get(key) ?? [])
    const due = known.filter(({ dueAt }) => Date.parse(dueAt) <= now).length
    return { clause, all: rows.length, met: known.length, due, recall: meanRecall(known, now) }
  })
  const met = bank.flatMap(({ key }) => memories.get(key) ?? [])
  return {
    clauses: clauses.toSorted((a, b) => byClause(a.clause, b.clause)),
    curve: forgettingOf(met, now, ahead),
    weeks: weeksOf(answers, now, zone),
    met: met.length,
    all: bank.length,
  }
}

/** Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -weekdays.indexOf(weekdayOf(day)))

function weeksOf(answers: Frame['answers'], now: number, zone: string): Progress['weeks'] {
  const monday = mondayOf(todayAt({ now, zone }))
  const first = addDays(monday, -7 * (weeksBack - 1))
  const weeks = Array.from({ length: weeksBack }, (_, i) => ({ from: addDays(first, 7 * i), answers: 0, good: 0 }))
  for (const { at, grade } of answers) {
    const week = weeks[Math.floor((dayNumber(todayAt({ now: at, zone })) - dayNumber(first)) / 7)]
    if (!week) continue
    week.answers += 1
    if (grade === 'good') week.good += 1
  }
  return weeks
}
