// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.28, // one
  -0.69, // share
  1.04, // focusNowhere
  1.14, // thingsNowhere
  -0.85, // restHere
  0.54, // kindMissing
  0.47, // softMissing
  2.69, // figureMissing
  1.09, // figureNowhere
  0.46, // freeKind
  1.28, // noFreeKind
  -0.29, // freeText
  2.61, // lessThanOthers
  1.36, // othersHere
  -1.45, // alone
  1.64, // outOfOrder
  3.17, // evasionHere
  2.26, // evaded
  1.00, // passedByWords
]
