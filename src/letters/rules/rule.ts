// What a rule is: one file, one exported Rule, one line in list.ts. Its examples are run as tests and shown as help.
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Letter } from '../letter.ts'
import type { Finding, LetterCase, RuleId, Severity } from '../model.ts'

export type Rule = {
  id: RuleId
  /** Clause of the Code that the rule comes from. */
  clause: string
  severity: Severity
  /** One polite sentence for the writer: why this is marked. */
  why: string
  /** `case`: means nothing without knowing who reads and how the text is sent; left out when only a text is given. */
  needs: 'text' | 'case'
  bad: readonly BadExample[]
  good: readonly Example[]
  /** Called once for a dictionary: build sets of lemmas here. What it returns is called for every letter, and must be linear in it. */
  prepare: (dictionary: Dictionary) => Find
}

export type Find = (letter: Letter) => Found[]

/** A finding before the rule puts its name, clause and severity on it. */
export type Found = Pick<Finding, 'start' | 'end' | 'message'> & Partial<Pick<Finding, 'question' | 'suggestions' | 'confidence'>>

/** A bare string is the whole text of a message to Ivan Ivanovich Ivanov; whatever is named beside `text` stands instead of that. */
export type Example = string | ({ text: string } & Partial<LetterCase>)

/** `marks`: the stretches of the text that are found, in order ('' for the whole text). `fixed`: the text after the first suggestion of the first. */
export type BadExample = { text: string; marks: readonly string[]; fixed?: string } & Partial<LetterCase>

/** Tokens `first` … `last − 1` as a finding. */
export const mark = (
  { text: { tokens } }: Letter,
  range: { first: number; last: number },
  message: string,
  suggestions: string[] = [],
): Found => ({ start: tokens.start[range.first]!, end: tokens.end[range.last - 1]!, message, suggestions })

/** The replacement with a capital where the original has one. */
export const capitalLike = (original: string, replacement: string): string =>
  original[0] === original[0]?.toLowerCase() ? replacement : (replacement[0] ?? '').toUpperCase() + replacement.slice(1)
