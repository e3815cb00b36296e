// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.07, // one
  -1.24, // share
  0.41, // focusNowhere
  1.35, // thingsNowhere
  -0.07, // restHere
  0.51, // kindMissing
  0.62, // softMissing
  2.91, // figureMissing
  0.92, // figureNowhere
  0.65, // freeKind
  1.09, // noFreeKind
  -0.28, // freeText
  2.50, // lessThanOthers
  1.45, // othersHere
  -1.70, // alone
  1.00, // outOfOrder
  3.22, // evasionHere
  1.90, // evaded
  0.85, // passedByWords
]
