// The number of an appeal by the centre's pattern: «{буква}-{номер}» makes К-118.
import type { Author, Form } from '../model.ts'

/** Tokens: `{буква}` of the author, `{номер}` in the year, `{год}`, `{гг}`; everything else stands as written. */
export const numberOf = (pattern: string, given: { count: number; letter: string; year: number }): string =>
  pattern
    .replaceAll('{буква}', given.letter)
    .replaceAll('{номер}', String(given.count))
    .replaceAll('{год}', String(given.year))
    .replaceAll('{гг}', String(given.year).slice(-2))

/** First letter of the surname or of the organisation's own name; А where nobody signed. */
export function letterOf({ surname, name, title }: Pick<Author, 'surname' | 'name' | 'title'>, form: Form): string {
  if (form === 'anonymous') return 'А'
  const own = /[«"„]\s*(\p{L})/u.exec(title)?.[1]
  return (own ?? /\p{L}/u.exec(surname || title || name)?.[0] ?? 'А').toUpperCase()
}
