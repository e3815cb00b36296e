// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.49, // one
  -1.75, // share
  0.30, // focusNowhere
  1.32, // thingsNowhere
  -0.02, // restHere
  0.44, // kindMissing
  0.93, // softMissing
  2.36, // figureMissing
  1.49, // figureNowhere
  0.40, // freeKind
  1.27, // noFreeKind
  -0.48, // freeText
  2.13, // lessThanOthers
  1.04, // othersHere
  -2.88, // alone
  1.19, // outOfOrder
  3.32, // evasionHere
  1.66, // evaded
  0.97, // passedByWords
  -2.61, // askedFirst
  1.40, // askedLastOfMany
  0.87, // asksWhether
  1.34, // asksTerm
  0.95, // asksWhy
  3.60, // askedAtLength
  -2.00, // longLetter
]
