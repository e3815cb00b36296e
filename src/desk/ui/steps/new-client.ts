// Begins a new file from what was typed into the search: words become a name, digits a telephone or a birth date.
import type { NewClient } from '#clients/model.ts'
import { typedPerson } from '#clients/rules/typed-person.ts'
import { typedDay } from '../../rules/typed-moment.ts'

export type Blank = {
  surname: string
  name: string
  patronymic: string
  birth: string
  phone: string
  occupation: string
  title: string
  inn: string
}

export function blankFrom(typed: string, kind: NewClient['kind']): Blank {
  const empty: Blank = { surname: '', name: '', patronymic: '', birth: '', phone: '', occupation: '', title: '', inn: '' }
  if (kind === 'organisation') return /^\d{10,12}$/u.test(typed) ? { ...empty, inn: typed } : { ...empty, title: typed }
  return { ...empty, ...typedPerson(typed) }
}

/** For the wire; `undefined` where the birth date is not a day of the calendar. */
export function newClientOf(blank: Blank, kind: NewClient['kind'], id: string, evenIfSimilar: boolean): NewClient | undefined {
  const { surname, name, patronymic, occupation, title } = blank
  const birthOn = blank.birth.trim() === '' ? null : typedDay(blank.birth)
  if (birthOn === undefined) return undefined
  const phone = blank.phone.trim() || null
  const inn = blank.inn.trim() || null
  return { id, kind, surname, name, patronymic, gender: null, birthOn, title, inn, phone, occupation, evenIfSimilar }
}
