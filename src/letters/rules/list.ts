// All rules of the checker. A new rule: one file beside this one, one import and one name here.
import { accusation } from './accusation.ts'
import { apologyMissing } from './apology-missing.ts'
import { brevity } from './brevity.ts'
import { discrimination } from './discrimination.ts'
import { familiarity } from './familiarity.ts'
import { fee } from './fee.ts'
import { jargon } from './jargon.ts'
import { length } from './length.ts'
import { neutrality } from './neutrality.ts'
import { nounChain } from './noun-chain.ts'
import { personalData } from './personal-data.ts'
import { plainWord } from './plain-word.ts'
import { questionUnanswered } from './question-unanswered.ts'
import { rude } from './rude.ts'
import { salutationForm } from './salutation-form.ts'
import { salutationMissing } from './salutation-missing.ts'
import { sentenceLength } from './sentence-length.ts'
import { signature } from './signature.ts'
import { spelling } from './spelling.ts'
import { thirdPerson } from './third-person.ts'
import { threat } from './threat.ts'
import { vagueTerm } from './vague-term.ts'
import { youCapital } from './you-capital.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  accusation,
  apologyMissing,
  brevity,
  discrimination,
  familiarity,
  fee,
  jargon,
  length,
  neutrality,
  nounChain,
  personalData,
  plainWord,
  questionUnanswered,
  rude,
  salutationForm,
  salutationMissing,
  sentenceLength,
  signature,
  spelling,
  thirdPerson,
  threat,
  vagueTerm,
  youCapital,
]
