// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.36, // one
  -1.74, // share
  0.34, // focusNowhere
  1.21, // thingsNowhere
  -0.32, // restHere
  0.50, // kindMissing
  0.83, // softMissing
  2.52, // figureMissing
  1.40, // figureNowhere
  0.57, // freeKind
  1.10, // noFreeKind
  -0.51, // freeText
  2.04, // lessThanOthers
  1.33, // othersHere
  -2.88, // alone
  1.11, // outOfOrder
  3.12, // evasionHere
  1.91, // evaded
  0.89, // passedByWords
  -2.43, // askedFirst
  1.58, // askedLastOfMany
  0.92, // asksWhether
  1.27, // asksTerm
  1.07, // asksWhy
  3.44, // askedAtLength
  -1.52, // longLetter
]
