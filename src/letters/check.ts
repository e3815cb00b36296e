// The checker: a case in, findings out. Pure, linear in the length of the text, for Node and the browser alike.
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { readLetter } from './letter.ts'
import { ruleIds, type Finding, type LetterCase } from './model.ts'
import { rules } from './rules/list.ts'
import type { Find, Found, Rule } from './rules/rule.ts'

export type Check = (letterCase: LetterCase, options?: { textOnly?: boolean }) => Finding[]

/**
 * Prepares the rules for a dictionary; do it once. With `textOnly` the rules that need to know the reader are left out:
 * for a bare text that nobody has addressed yet.
 */
export function checker(dictionary: Dictionary): Check {
  const ready = rules.map(rule => ({ rule, find: rule.prepare(dictionary) }))
  return (letterCase, { textOnly = false } = {}) => {
    const letter = readLetter(dictionary, letterCase)
    const asked = textOnly ? ready.filter(({ rule }) => rule.needs === 'text') : ready
    return asked
      .flatMap(({ rule, find }: { rule: Rule; find: Find }) => find(letter).map(one => signed(rule, one)))
      .toSorted(inOrder)
  }
}

const signed = ({ id, clause, severity }: Rule, { suggestions = [], confidence = 'sure', ...found }: Found): Finding => ({
  rule: id,
  clause,
  severity,
  ...found,
  suggestions,
  confidence,
})

const inOrder = (a: Finding, b: Finding) =>
  a.start - b.start || a.end - b.end || ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule)
