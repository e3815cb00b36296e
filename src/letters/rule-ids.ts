// The names of the rules, apart from the shapes: what checks a letter needs no parser of shapes.

/** Every rule, in the order in which findings at one place are shown. */
export const ruleIds = [
  'salutation-missing',
  'salutation-form',
  'third-person',
  'familiarity',
  'rude',
  'accusation',
  'threat',
  'discrimination',
  'personal-data',
  'fee',
  'neutrality',
  'question-unanswered',
  'apology-missing',
  'signature',
  'you-capital',
  'sentence-length',
  'plain-word',
  'noun-chain',
  'jargon',
  'vague-term',
  'length',
  'brevity',
  'spelling',
] as const
