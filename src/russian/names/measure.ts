// Measures declension against a set of known forms: how often right, how often sure, and how often sure of a mistake.
import { decline } from './decline.ts'
import type { GoldName } from './gold.ts'
import { cases, obliques, type Case, type Gender, type Part } from './model.ts'
import { keyOf } from './paradigm.ts'

export type Mistake = {
  nominative: string
  part: Part
  gender: Gender
  to: Case
  form: string
  expected: string[]
  confident: boolean
}
export type Measure = {
  part: Part
  gender: Gender
  forms: number
  right: number
  confident: number
  wrongAndFlagged: number
  byCase: Record<Case, number>
}

/** One row for each part and gender over the five oblique cases (type-weighted), and all mistakes. */
export function measure(gold: readonly GoldName[]): { rows: Measure[]; mistakes: Mistake[] } {
  const rows = new Map<string, Measure>()
  const mistakes: Mistake[] = []
  for (const { part, gender, nominative, forms } of gold) {
    const row = rows.get(`${part} ${gender}`) ?? empty(part, gender)
    rows.set(`${part} ${gender}`, row)
    const word = nominative[0]!.toUpperCase() + nominative.slice(1)
    for (const to of obliques) {
      const answer = decline({ [part]: word, gender }, to)
      const right = forms[to].some(form => keyOf(form) === keyOf(answer[part]))
      row.forms++
      if (right) row.right++
      if (right) row.byCase[to]++
      if (answer.confident) row.confident++
      if (right) continue
      if (!answer.confident) row.wrongAndFlagged++
      mistakes.push({ nominative, part, gender, to, form: answer[part], expected: forms[to], confident: answer.confident })
    }
  }
  return { rows: [...rows.values()], mistakes }
}

const empty = (part: Part, gender: Gender): Measure => ({
  part,
  gender,
  forms: 0,
  right: 0,
  confident: 0,
  wrongAndFlagged: 0,
  byCase: Object.fromEntries(cases.map(to => [to, 0])) as Record<Case, number>,
})
