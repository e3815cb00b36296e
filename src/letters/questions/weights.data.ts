// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -1.41, // one
  0.63, // thingsNowhere
  2.55, // figureMissing
  0.19, // freeKind
  1.10, // noFreeKind
  1.54, // lessThanOthers
  -2.66, // alone
  3.41, // evasionHere
  -2.21, // askedFirst
  0.56, // askedLastOfMany
  0.94, // asksTerm
  3.82, // askedAtLength
  -3.84, // answered
  0.68, // behindOthers
  0.49, // outOfOrder
]
