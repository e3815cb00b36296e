// All rules of the checker. A new rule: one file beside this one, one import and one name here.
import { apologyMissing } from './apology-missing.ts'
import { brevity } from './brevity.ts'
import { familiarity } from './familiarity.ts'
import { jargon } from './jargon.ts'
import { length } from './length.ts'
import { nounChain } from './noun-chain.ts'
import { plainWord } from './plain-word.ts'
import { questionUnanswered } from './question-unanswered.ts'
import { salutationForm } from './salutation-form.ts'
import { salutationMissing } from './salutation-missing.ts'
import { sentenceLength } from './sentence-length.ts'
import { signature } from './signature.ts'
import { thirdPerson } from './third-person.ts'
import { vagueTerm } from './vague-term.ts'
import { youCapital } from './you-capital.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  apologyMissing,
  brevity,
  familiarity,
  jargon,
  length,
  nounChain,
  plainWord,
  questionUnanswered,
  salutationForm,
  salutationMissing,
  sentenceLength,
  signature,
  thirdPerson,
  vagueTerm,
  youCapital,
]
