// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.36, // one
  -1.76, // share
  0.34, // focusNowhere
  1.21, // thingsNowhere
  -0.32, // restHere
  0.50, // kindMissing
  0.82, // softMissing
  2.52, // figureMissing
  1.40, // figureNowhere
  0.57, // freeKind
  1.09, // noFreeKind
  -0.51, // freeText
  2.03, // lessThanOthers
  1.33, // othersHere
  -2.89, // alone
  1.11, // outOfOrder
  3.05, // evasionHere
  2.02, // evaded
  0.89, // passedByWords
  -2.43, // askedFirst
  1.57, // askedLastOfMany
  0.92, // asksWhether
  1.27, // asksTerm
  1.08, // asksWhy
  3.45, // askedAtLength
  -1.51, // longLetter
]
