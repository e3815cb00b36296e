// Short forms of a name: «Иванов И. И.» for lists and «И. И. Иванов» for signatures.
import type { PersonName } from './model.ts'
import { isInitials, pieces, tidy } from './pieces.ts'

export type InitialsOptions = { /** No-break spaces, so that a line never ends inside the name. */ noBreak?: boolean }

/** «Иванов И. И.»; pass a declined name to get «Иванову И. И.». A person without given names stays «Иванов». */
export const surnameThenInitials = (person: PersonName, options?: InitialsOptions): string =>
  spaced([tidy(person.surname), ...initialsOf(person)], options)

/** «И. И. Иванов». */
export const initialsThenSurname = (person: PersonName, options?: InitialsOptions): string =>
  spaced([...initialsOf(person), tidy(person.surname)], options)

/** ['И.', 'И.']: the given name and the patronymic; «Анна-Мария» gives «А.-М.», «Рамиз оглы» gives «Р.». */
export function initialsOf({ name, patronymic }: PersonName): string[] {
  return [initial(tidy(name), true), initial(tidy(patronymic), false)].filter(text => text !== '')
}

function initial(text: string, both: boolean): string {
  if (text === '' || (isInitials(text) && text.endsWith('.'))) return text
  const { words, between } = pieces(text)
  const letters = words.map(word => `${String.fromCodePoint(word.codePointAt(0) ?? 0x2e).toUpperCase()}.`)
  return both && between[0]?.includes('-') ? letters.slice(0, 2).join('-') : letters[0]!
}

const spaced = (words: string[], options: InitialsOptions = {}) =>
  words.filter(word => word !== '').join(options.noBreak ? '\u00A0' : ' ')
