// Equal reasons counted together, the most frequent first.
import type { Counted } from '../model.ts'

export const countedTexts = (texts: readonly string[]): Counted[] =>
  [...Map.groupBy(texts, text => text)]
    .map(([text, those]) => ({ text, count: those.length }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
