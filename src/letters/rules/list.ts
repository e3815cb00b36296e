// All rules of the checker. A new rule: one file beside this one, one import and one name here.
import { plainWord } from './plain-word.ts'
import { sentenceLength } from './sentence-length.ts'
import { youCapital } from './you-capital.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [plainWord, sentenceLength, youCapital]
