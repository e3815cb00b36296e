// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -1.21, // one
  0.73, // thingsNowhere
  3.20, // figureMissing
  0.08, // freeKind
  1.01, // noFreeKind
  1.41, // lessThanOthers
  -2.32, // alone
  3.31, // evasionHere
  -2.07, // askedFirst
  0.75, // askedLastOfMany
  0.81, // asksTerm
  3.38, // askedAtLength
  -3.90, // answered
  0.71, // behindOthers
  0.50, // outOfOrder
]
