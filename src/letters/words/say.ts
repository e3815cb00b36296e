// How lists of words with what to say instead are written: several phrases beside one piece of advice.
import type { PlainWord } from './plain-words.data.ts'

/** Phrases that one plain word or one piece of advice replaces. */
export const say = (plain: string, ...phrases: readonly string[]): PlainWord[] => phrases.map(phrase => ({ phrase, plain }))
/** The same for words that are common in good letters too: shown only in a letter dense with officialese. */
export const mild = (plain: string, ...phrases: readonly string[]): PlainWord[] =>
  phrases.map(phrase => ({ phrase, plain, mild: true as const }))
/** Words met in this very form only. */
export const asIs = (plain: string, ...phrases: readonly string[]): PlainWord[] =>
  phrases.map(phrase => ({ phrase, plain, asIs: true as const }))
