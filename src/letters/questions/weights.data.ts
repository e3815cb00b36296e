// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.10, // one
  -1.19, // share
  0.41, // focusNowhere
  1.34, // thingsNowhere
  -0.09, // restHere
  0.50, // kindMissing
  0.64, // softMissing
  2.92, // figureMissing
  0.92, // figureNowhere
  0.65, // freeKind
  1.08, // noFreeKind
  -0.27, // freeText
  2.51, // lessThanOthers
  1.37, // othersHere
  -1.70, // alone
  0.98, // outOfOrder
  3.23, // evasionHere
  1.90, // evaded
  0.85, // passedByWords
]
