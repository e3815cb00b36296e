// Weights of the model of unanswered questions, written by train.ts: one for each sign of a match, in their order.
export const weights: readonly number[] = [
  -2.53, // one
  -1.66, // share
  0.19, // focusNowhere
  1.18, // thingsNowhere
  -0.18, // restHere
  0.64, // kindMissing
  0.92, // softMissing
  1.98, // figureMissing
  1.72, // figureNowhere
  0.40, // freeKind
  1.46, // noFreeKind
  -0.20, // freeText
  1.48, // lessThanOthers
  1.22, // othersHere
  -2.92, // alone
  1.40, // outOfOrder
  2.90, // evasionHere
  2.26, // evaded
  1.01, // passedByWords
  -2.70, // askedFirst
  1.51, // askedLastOfMany
  0.91, // asksWhether
  1.46, // asksTerm
  1.07, // asksWhy
  3.76, // askedAtLength
  -2.03, // longLetter
]
