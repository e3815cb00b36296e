// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -1.29, // one
  0.71, // thingsNowhere
  3.30, // figureMissing
  0.11, // freeKind
  0.93, // noFreeKind
  1.64, // lessThanOthers
  -1.97, // alone
  3.57, // evasionHere
  -1.93, // askedFirst
  0.74, // askedLastOfMany
  0.94, // asksTerm
  3.45, // askedAtLength
  -4.00, // answered
  0.79, // behindOthers
  0.46, // outOfOrder
]
