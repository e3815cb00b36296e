// Reads what was typed into the search: its words as the database splits them (search_words, migrations/0032_search.sql).

/** More words than this narrow nothing. */
const mostWords = 12
/** A shorter beginning would stand for half of the dictionary. */
const shortestBeginning = 4

/** Words in small letters, ё = е; whatever is neither letter nor digit parts them, so no sign of it is ever an operator. */
export const wordsOf = (typed: string): string[] =>
  (
    typed
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).slice(0, mostWords)

/** What to_tsquery is given: all words, the last one possibly not typed to its end. Empty: nothing to ask by. */
export function queryOf(words: readonly string[]): string {
  const last = words.at(-1)
  return words.map(word => (word === last && word.length >= shortestBeginning ? `${word}:*` : word)).join(' & ')
}
