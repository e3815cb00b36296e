// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.55, // one
  -1.76, // share
  0.19, // focusNowhere
  0.88, // thingsNowhere
  -0.15, // restHere
  0.71, // kindMissing
  0.78, // softMissing
  1.90, // figureMissing
  1.80, // figureNowhere
  0.58, // freeKind
  1.52, // noFreeKind
  -0.34, // freeText
  1.23, // lessThanOthers
  1.55, // othersHere
  -2.87, // alone
  1.23, // outOfOrder
  3.18, // evasionHere
  1.79, // evaded
  1.00, // passedByWords
  -2.67, // askedFirst
  1.34, // askedLastOfMany
  0.83, // asksWhether
  1.43, // asksTerm
  0.93, // asksWhy
  3.99, // askedAtLength
  -1.92, // longLetter
]
