// What the rules look at: the text read once, the case it belongs to, and the one person it speaks to.
import { readText, type Text } from '#russian/text/read.ts'
import type { Reread } from '#russian/text/reread.ts'
import { personMatcher, type PersonMatcher } from '#russian/names/matcher.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { PersonName } from '#russian/names/model.ts'
import type { LetterCase, Person } from './model.ts'

export type Letter = {
  case: LetterCase
  text: Text
  reader: Reader | undefined
}

/** The person who will read the letter: the addressee, or the one named in an organisation. */
export type Reader = { name: PersonName; forms: PersonMatcher }

/** `read` reads the text where it is not read for the first time. */
export function readLetter(dictionary: Dictionary, letterCase: LetterCase, read?: Reread): Letter {
  const { addressee, kind, text } = letterCase
  const person = addressee.type === 'person' ? addressee : addressee.person
  return {
    case: letterCase,
    text: read ? read(text, { kind }) : readText(dictionary, text, { kind }),
    reader: person && reader(person),
  }
}

function reader({ surname, name = '', patronymic = '', gender }: Person): Reader {
  const known: PersonName = { surname, name, patronymic, gender: gender && (gender === 'male' ? 'm' : 'f') }
  return { name: known, forms: personMatcher(known) }
}
