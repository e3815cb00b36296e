// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -1.30, // one
  0.72, // thingsNowhere
  3.29, // figureMissing
  0.12, // freeKind
  0.94, // noFreeKind
  1.62, // lessThanOthers
  -1.92, // alone
  3.97, // evasionHere
  -1.95, // askedFirst
  0.74, // askedLastOfMany
  0.95, // asksTerm
  3.43, // askedAtLength
  -3.95, // answered
  0.80, // behindOthers
  0.48, // outOfOrder
]
