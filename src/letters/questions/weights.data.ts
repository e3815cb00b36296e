// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.06, // one
  -0.44, // share
  0.98, // focusNowhere
  -1.00, // restHere
  0.81, // kindMissing
  0.57, // softMissing
  2.25, // figureMissing
  0.96, // figureNowhere
  -0.00, // freeKind
  1.26, // noFreeKind
  -0.18, // freeText
  2.55, // lessThanOthers
  1.85, // othersHere
  -1.21, // alone
  1.57, // outOfOrder
  3.07, // evasionHere
  2.06, // evaded
  1.18, // passedByWords
]
