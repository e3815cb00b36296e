// The certifying test: which questions are drawn, and what counts.
import type { ClauseResult, Option, Order, Situation } from '../model.ts'
import { shuffled } from './chance.ts'
import { byClause, headOf, isUnder } from './clauses.ts'
import { gradeOf } from './grading.ts'

/** A question of an attempt as it is kept: options in the order shown. */
export type Question = Pick<Situation, 'key' | 'edition' | 'clause' | 'place' | 'scene'> & { options: Option[] }

/** Which situations an order may draw from. */
export const drawable = (bank: readonly Situation[], { clauses }: Pick<Order, 'clauses'>): Situation[] =>
  bank.filter(one => !one.retired && (clauses.length === 0 || clauses.some(clause => isUnder(one.clause, clause))))

/** By the seed alone, spread over the clauses: a second of one clause comes when each has given one. Fewer where the bank has fewer. */
export function drawOf(bank: readonly Situation[], order: Pick<Order, 'clauses' | 'questions'>, seed: string): Question[] {
  const all = drawable(bank, order).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const groups = shuffled([...Map.groupBy(shuffled(all, seed), ({ clause }) => headOf(clause)).values()], `${seed} clauses`)
  const drawn: Situation[] = []
  for (let round = 0; drawn.length < order.questions && round < all.length; round++)
    for (const group of groups) if (group[round] && drawn.length < order.questions) drawn.push(group[round]!)
  return shuffled(drawn, `${seed} order`).map(({ key, edition, clause, place, scene, options }) => ({
    key,
    edition,
    clause,
    place,
    scene,
    options: shuffled(options, `${seed} ${key}`),
  }))
}

/** Only all that is right and nothing else counts. */
export const isRight = ({ options }: Pick<Question, 'options'>, chosen: readonly number[]): boolean =>
  gradeOf(options, chosen) === 'good'

type Answered = { questions: readonly Question[]; right: ReadonlySet<number>; upheld: readonly number[]; passPercent: number }

/** What was not answered is not right; a question disputed with success is. */
export function resultOf({ questions, right, upheld, passPercent }: Answered): {
  right: number
  passed: boolean
  clauses: ClauseResult[]
} {
  const counts = (at: number) => right.has(at) || upheld.includes(at)
  const clauses = new Map<string, ClauseResult>()
  for (const [at, { clause }] of questions.entries()) {
    const head = headOf(clause)
    const line = clauses.get(head) ?? { clause: head, right: 0, of: 0 }
    clauses.set(head, { clause: head, right: line.right + (counts(at) ? 1 : 0), of: line.of + 1 })
  }
  const total = questions.filter((_, at) => counts(at)).length
  return {
    right: total,
    passed: total * 100 >= passPercent * questions.length,
    clauses: [...clauses.values()].toSorted((a, b) => byClause(a.clause, b.clause)),
  }
}

/** The least people behind a share, so that nobody's own answers are seen through it. */
export const leastPeople = 3

/** Of the latest attempts of several people. */
export function sharesOf(results: readonly (readonly ClauseResult[])[]) {
  const groups = Map.groupBy(results.flat(), ({ clause }) => clause)
  return [...groups]
    .map(([clause, rows]) => {
      const answers = rows.reduce((sum, { of }) => sum + of, 0)
      const right = rows.reduce((sum, row) => sum + row.right, 0)
      return { clause, people: rows.length, answers, share: rows.length < leastPeople ? null : right / answers }
    })
    .toSorted((a, b) => byClause(a.clause, b.clause))
}
