// Half a year of ideas in the invented centre: answered within the norm's days, tried, seen to work or not.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { shippedNorms } from '#staff/norms.data.ts'
import { iso, tell, type Plan, type Row } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'
import { demoIdeas } from './ideas.data.ts'

const dayMs = 86_400_000
const { value: days, source } = shippedNorms['idea.answer']

export function planIdeas(plan: Plan, frame: Frame): void {
  const later = (from: number, minutes: number) => Date.parse(addWorkingMinutes(from, minutes, frame.office))
  for (const one of demoIdeas) {
    const said = later(frame.now - one.daysAgo * dayMs, 90)
    const [authorId, departmentId] = [idOf(one.author), idOf(one.department)]
    const row: Row<'idea'> = {
      ...{ id: chanceOf(`idea ${one.code}`).id(said), authorId, departmentId, hurts: one.hurts, change: one.change },
      ...{ clause: one.clause, at: iso(said), dueOn: addDays(todayAt({ now: iso(said), zone: frame.zone }), days), source },
      ...{ answer: null, answerWords: '', answeredBy: null, answeredAt: null },
      ...{ outcome: null, seen: '', seenBy: null, seenAt: null },
    }
    plan.at(said, books => {
      books.rows.idea.push(row)
      tell(books, said, { kind: 'idea.said', staffId: authorId, departmentId, data: { idea: row.id } })
    })
    if (!one.answer) continue
    const [by, answer, answerWords] = one.answer
    const answered = later(said, 1200)
    const told = (outcome: string) => ({ staffId: idOf(by), departmentId, data: { idea: row.id, outcome, owner: authorId } })
    plan.at(answered, books => {
      Object.assign(row, { answer, answerWords, answeredBy: idOf(by), answeredAt: iso(answered) })
      tell(books, answered, { kind: 'idea.answered', ...told(answer) })
    })
    if (!one.seen) continue
    const [outcome, seen] = one.seen
    const ended = later(answered, 20 * 480)
    plan.at(ended, books => {
      Object.assign(row, { outcome, seen, seenBy: idOf(by), seenAt: iso(ended) })
      tell(books, ended, { kind: 'idea.concluded', ...told(outcome) })
    })
  }
}
