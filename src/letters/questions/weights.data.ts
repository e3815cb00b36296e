// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -1.72, // one
  0.96, // thingsNowhere
  2.98, // figureMissing
  0.64, // freeKind
  1.74, // noFreeKind
  1.91, // lessThanOthers
  -2.04, // alone
  4.55, // evasionHere
  -1.76, // askedFirst
  0.96, // askedLastOfMany
  1.42, // asksTerm
  3.63, // askedAtLength
  -3.91, // answered
  0.49, // behindOthers
  0.66, // outOfOrder
]
