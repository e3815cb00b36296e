// Knows every way a given person may be named in a text: a quick look-up for rules, and the list of writings for search.
import { contextOf } from './decline.ts'
import { genderOf } from './gender.ts'
import { initialsOf } from './initials.ts'
import { cases, parts, type Case, type Gender, type Part, type PersonName } from './model.ts'
import { keyOf } from './paradigm.ts'
import { tidy } from './pieces.ts'
import { allVariants, variants, type VariantRequest } from './variants.ts'

/** Forms of each part in all cases: lower case, е for ё. */
export type PersonMatcher = Record<Part, ReadonlySet<string>> & {
  /** Which part of this person's name a word of a text may be; undefined if none. */
  partOf: (word: string) => Part | undefined
  /** May a word with this first code unit be any of the forms? The quick look that spares most words the slow one. */
  mayBegin: (code: number) => boolean
}

const LATE = 256
const late = new Map<string, PersonMatcher>()

/** With an unknown gender both genders' forms count. The people of late letters are remembered: a letter is checked at each keystroke. */
export function personMatcher(person: PersonName): PersonMatcher {
  const key = JSON.stringify([person.surname, person.name, person.patronymic, person.gender])
  let matcher = late.get(key)
  if (matcher) return matcher
  if (late.size >= LATE) late.clear()
  late.set(key, (matcher = newMatcher(person)))
  return matcher
}

function newMatcher(person: PersonName): PersonMatcher {
  const [surname, name, patronymic] = parts.map(part => formsOfPart(person, part)) as [Set<string>, Set<string>, Set<string>]
  const sets = { surname, name, patronymic }
  const partOf = (word: string) => {
    const key = keyOf(word)
    return parts.find(part => sets[part].has(key))
  }
  const letters = new Set([surname, name, patronymic].flatMap(forms => Array.from(forms, form => form[0] ?? '')))
  const codes = new Set(Array.from(letters).flatMap(letter => writingsOf(letter).map(one => one.charCodeAt(0))))
  return { ...sets, partOf, mayBegin: code => codes.has(code) }
}

/** What a letter of a key may stand for in a text. */
const writingsOf = (letter: string): readonly string[] =>
  letter === 'е' ? ['е', 'ё', 'Е', 'Ё'] : letter === "'" ? ["'", '’', 'ʼ', '`', '´'] : [letter, letter.toUpperCase()]

function formsOfPart(person: PersonName, part: Part): Set<string> {
  const text = tidy(person[part])
  if (text === '') return new Set()
  return new Set(gendersOf(person).flatMap(gender => [...allVariants(requestOf(person, part, gender))]))
}

function gendersOf(person: PersonName): Gender[] {
  const gender = person.gender ?? genderOf(person)
  return gender ? [gender] : ['m', 'f']
}

const requestOf = (person: PersonName, part: Part, gender: Gender): VariantRequest => ({
  part,
  text: tidy(person[part]),
  gender,
  context: contextOf({ name: tidy(person.name), patronymic: tidy(person.patronymic) }),
})

/**
 * Every writing of the person in every case, as keys (lower case, е for ё): «иванову и. и.», «и.и.иванов», «иванова ивана ивановича»,
 * «иван иванович», «иванову». Look them up in a text brought to the same key with single spaces.
 */
export function formsOf(person: PersonName): Set<string> {
  const found = new Set<string>()
  for (const gender of gendersOf(person)) {
    for (const to of cases) for (const text of writings(person, gender, to)) found.add(text)
  }
  return found
}

function writings(person: PersonName, gender: Gender, to: Case): string[] {
  const of = (part: Part) => {
    const request = requestOf(person, part, gender)
    return request.text === '' ? [''] : variants(request, to)
  }
  const [surnames, names, patronymics] = [of('surname'), of('name'), of('patronymic')]
  const initials = initialsOf(person).map(keyOf)
  const found: string[] = []
  for (const surname of surnames) {
    found.push(surname)
    if (surname !== '') found.push(...withInitials(surname, initials))
    for (const name of names) for (const patronymic of patronymics) found.push(...inFull(surname, name, patronymic))
  }
  return found.filter(text => text !== '')
}

/** Both orders; «И. И.», «И.И.» and the single «И.»; with and without a space before the surname. */
function withInitials(surname: string, initials: string[]): string[] {
  if (initials.length === 0) return []
  const rows = [initials.join(' '), initials.join(''), initials[0]!]
  return rows.flatMap(row => [`${surname} ${row}`, `${row} ${surname}`, `${row}${surname}`])
}

function inFull(surname: string, name: string, patronymic: string): string[] {
  const orders = [
    [surname, name, patronymic],
    [name, patronymic, surname],
    [name, patronymic],
    [surname, name],
    [name, surname],
  ]
  return orders.map(words => words.filter(word => word !== '').join(' '))
}
