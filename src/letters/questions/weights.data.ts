// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.72, // one
  -1.69, // share
  0.22, // focusNowhere
  0.82, // thingsNowhere
  -0.05, // restHere
  0.73, // kindMissing
  0.85, // softMissing
  1.93, // figureMissing
  1.72, // figureNowhere
  0.46, // freeKind
  1.53, // noFreeKind
  -0.28, // freeText
  1.28, // lessThanOthers
  1.31, // othersHere
  -2.80, // alone
  1.13, // outOfOrder
  3.42, // evasionHere
  1.58, // evaded
  1.06, // passedByWords
  -2.65, // askedFirst
  1.30, // askedLastOfMany
  0.89, // asksWhether
  1.39, // asksTerm
  0.85, // asksWhy
  3.86, // askedAtLength
  -1.84, // longLetter
]
