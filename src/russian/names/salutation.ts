// The salutation of a letter or a talk: «Уважаемый Иван Иванович!», and what to ask when the name does not tell.
import { genderOf } from './gender.ts'
import type { PersonName } from './model.ts'
import { isInitials, tidy } from './pieces.ts'

/** Either the words of the salutation, or the question that has to be answered first. */
export type Salutation = { text: string; ask?: undefined } | { text?: undefined; ask: string }

/**
 * By name and patronymic where both are known; by «господин» and the surname only where they are not (clause 4.4).
 * The gender is never guessed: without it there is a question instead of a text.
 */
export function salutation(person: PersonName): Salutation {
  const [surname, name, patronymic] = [person.surname, person.name, person.patronymic].map(tidy) as [string, string, string]
  const gender = person.gender ?? genderOf(person)
  const named = name !== '' && !isInitials(name)
  const full = named && patronymic !== '' && !isInitials(patronymic)
  if (!named && surname === '') return { ask: 'Как зовут адресата?' }
  if (!gender) return { ask: 'Как обращаться: «Уважаемый» или «Уважаемая»?' }
  const dear = gender === 'm' ? 'Уважаемый' : 'Уважаемая'
  if (full) return { text: `${dear} ${name} ${patronymic}!` }
  if (surname === '') return { text: `${dear} ${name}!` }
  return { text: `${dear} ${gender === 'm' ? 'господин' : 'госпожа'} ${surname}!` }
}
