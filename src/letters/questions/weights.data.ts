// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -1.93, // one
  -0.69, // share
  1.16, // focusNowhere
  -0.92, // restHere
  0.90, // kindMissing
  0.30, // softMissing
  2.31, // figureMissing
  0.96, // figureNowhere
  0.14, // freeKind
  1.45, // noFreeKind
  -0.28, // freeText
  2.27, // lessThanOthers
  1.67, // othersHere
  -1.30, // alone
  1.31, // outOfOrder
  3.12, // evasionHere
  2.10, // evaded
  1.01, // passedByWords
]
