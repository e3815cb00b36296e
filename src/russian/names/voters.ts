// Two independent engines that vote on a form: where they disagree with our rules, a human must look.
import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'
import petrovich from 'petrovich'
import type { Gender, Oblique, Part } from './model.ts'
import { keyOf } from './paradigm.ts'

/** What is voted on: one word of one part of a name, in the nominative. */
export type Question = { part: Part; gender: Gender; word: string; to: Oblique }

const caseNames = { gen: 'genitive', dat: 'dative', acc: 'accusative', ins: 'instrumental', prep: 'prepositional' } as const
const genderNames = { m: 'male', f: 'female' } as const
const partNames = { surname: 'last', name: 'first', patronymic: 'middle' } as const
const lvovich = { surname: inclineLastname, name: inclineFirstname, patronymic: inclineMiddlename }

/** The forms of both engines, as keys (lower case, е for ё). */
export function votes({ part, gender, word, to }: Question): [string, string] {
  const first = lvovich[part](word, caseNames[to], genderNames[gender])
  const second = petrovich[genderNames[gender]][partNames[part]][caseNames[to]](word)
  return [keyOf(first), keyOf(second)]
}

/** True when both engines give the form that our rules gave. */
export function agree(question: Question, form: string): boolean {
  const key = keyOf(form)
  return votes(question).every(vote => vote === key)
}
