// Chance from a word: the same word gives the same order on every machine, so a draw can be made again and checked.

/** Numbers from 0 up to, not including, 1. Good enough to shuffle questions, not for secrets. */
export function chanceOf(word: string): () => number {
  let state = 2166136261
  for (const sign of word) state = Math.imul(state ^ sign.codePointAt(0)!, 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A new list in the order that the word gives (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], word: string): T[] {
  const next = chanceOf(word)
  const order = list.slice()
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
