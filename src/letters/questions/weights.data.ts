// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.74, // one
  -1.71, // share
  0.20, // focusNowhere
  0.74, // thingsNowhere
  -0.05, // restHere
  0.72, // kindMissing
  0.88, // softMissing
  1.89, // figureMissing
  1.74, // figureNowhere
  0.53, // freeKind
  1.53, // noFreeKind
  -0.33, // freeText
  1.32, // lessThanOthers
  1.32, // othersHere
  -2.73, // alone
  1.15, // outOfOrder
  3.28, // evasionHere
  1.54, // evaded
  1.11, // passedByWords
  -2.69, // askedFirst
  1.31, // askedLastOfMany
  0.89, // asksWhether
  1.42, // asksTerm
  0.86, // asksWhy
  3.91, // askedAtLength
  -1.90, // longLetter
]
