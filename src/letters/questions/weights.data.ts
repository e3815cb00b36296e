// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -1.31, // one
  0.75, // thingsNowhere
  2.42, // figureMissing
  0.30, // freeKind
  0.93, // noFreeKind
  1.39, // lessThanOthers
  -2.65, // alone
  3.25, // evasionHere
  -2.20, // askedFirst
  0.52, // askedLastOfMany
  0.89, // asksTerm
  3.73, // askedAtLength
  -3.85, // answered
  0.61, // behindOthers
  0.66, // outOfOrder
]
