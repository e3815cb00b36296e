// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.49, // one
  -1.77, // share
  0.28, // focusNowhere
  1.36, // thingsNowhere
  -0.10, // restHere
  0.47, // kindMissing
  0.89, // softMissing
  2.35, // figureMissing
  1.50, // figureNowhere
  0.51, // freeKind
  1.24, // noFreeKind
  -0.48, // freeText
  2.07, // lessThanOthers
  1.05, // othersHere
  -2.91, // alone
  1.19, // outOfOrder
  3.35, // evasionHere
  1.66, // evaded
  0.95, // passedByWords
  -2.58, // askedFirst
  1.44, // askedLastOfMany
  0.81, // asksWhether
  1.31, // asksTerm
  1.01, // asksWhy
  3.67, // askedAtLength
  -1.88, // longLetter
]
