// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.10, // one
  -0.53, // share
  1.20, // focusNowhere
  -0.89, // restHere
  0.92, // kindMissing
  0.28, // softMissing
  2.29, // figureMissing
  0.96, // figureNowhere
  0.15, // freeKind
  1.47, // noFreeKind
  -0.24, // freeText
  2.35, // lessThanOthers
  1.71, // othersHere
  -1.26, // alone
  1.31, // outOfOrder
  3.11, // evasionHere
  2.09, // evaded
  1.00, // passedByWords
]
