// The checker: a case in, findings out. Pure, linear in the length of the text, for Node and the browser alike.
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { readLetter, type Letter } from './letter.ts'
import { ruleIds } from './rule-ids.ts'
import type { Finding, LetterCase } from './model.ts'
import { rules } from './rules/list.ts'
import type { Find, Found, Rule } from './rules/rule.ts'

export type Check = (letterCase: LetterCase, options?: { textOnly?: boolean }) => Finding[]

/**
 * Prepares the rules for a dictionary; do it once. With `textOnly` the rules that need to know the reader are left out:
 * for a bare text that nobody has addressed yet.
 */
export function checker(dictionary: Dictionary): Check {
  const check = letterChecker(dictionary)
  return (letterCase, { textOnly = false } = {}) => check(readLetter(dictionary, letterCase), textOnly)
}

/** The same for a letter that has been read already. */
export function letterChecker(dictionary: Dictionary): (letter: Letter, textOnly: boolean) => Finding[] {
  const ready = prepared(dictionary)
  return (letter, textOnly) => {
    const all: Finding[] = []
    for (const { rule, find } of ready) {
      if (textOnly && rule.needs !== 'text') continue
      for (const found of find(letter)) all.push(signed(rule, found))
    }
    return all.toSorted(inOrder)
  }
}

type Ready = readonly { rule: Rule; find: Find }[]
const made = new WeakMap<Dictionary, Ready>()

/** Once for a dictionary, however many check. */
function prepared(dictionary: Dictionary): Ready {
  const ready = made.get(dictionary) ?? rules.map(rule => ({ rule, find: rule.prepare(dictionary) }))
  made.set(dictionary, ready)
  return ready
}

/** Each property is named: to spread one object over another takes several times as long. */
const signed = (
  { id: rule, clause, severity }: Rule,
  { start, end, question, message, suggestions = [], confidence = 'sure' }: Found,
): Finding =>
  question === undefined
    ? { rule, clause, severity, start, end, message, suggestions, confidence }
    : { rule, clause, severity, start, end, message, question, suggestions, confidence }

const inOrder = (a: Finding, b: Finding) =>
  a.start - b.start || a.end - b.end || ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule)
