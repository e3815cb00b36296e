// Declines a whole name: surname, given name and patronymic in one of six cases.
import { foreignNames } from './given-names.data.ts'
import { genderOf } from './gender.ts'
import { parts, type Case, type DeclinedName, type FixedForms, type Gender, type Part, type PersonName } from './model.ts'
import { keyOf } from './paradigm.ts'
import { declinePart, type NameDictionary, type PartForm } from './part.ts'
import { patronymicGender } from './patronymic.ts'
import { isInitials, tidy } from './pieces.ts'
import type { Context } from './surname-shared.ts'

export type DeclineOptions = {
  /** Forms from the person's card: what the person has confirmed wins over every rule. */
  fixed?: FixedForms | undefined
  /** A third opinion where a dictionary is at hand; everything works without it. */
  dictionary?: NameDictionary | undefined
}

/**
 * The name in the case asked for. Letter case and ё of the original are kept, stray spaces are not.
 * With an unknown gender only what both genders share is declined; the rest stays in the nominative, not confident.
 * Accepts any strings and never throws.
 */
export function decline(person: PersonName, to: Case, { fixed = {}, dictionary }: DeclineOptions = {}): DeclinedName {
  const clean = { surname: tidy(person.surname), name: tidy(person.name), patronymic: tidy(person.patronymic) }
  const gender = person.gender ?? genderOf(clean)
  const context = contextOf(clean)
  const formOf = (part: Part): PartForm => {
    const settled = fixed[part]?.[to]
    if (settled !== undefined) return { form: settled, confident: true }
    const ask = (g: Gender) => declinePart({ part, text: clean[part], gender: g, to, context, dictionary })
    if (gender) return ask(gender)
    const [he, she] = [ask('m'), ask('f')]
    return he.form === she.form
      ? { form: he.form, confident: he.confident && she.confident }
      : { form: clean[part], confident: false }
  }
  const [surname, name, patronymic] = parts.map(formOf) as [PartForm, PartForm, PartForm]
  const confident = surname.confident && name.confident && patronymic.confident && (to === 'nom' || !contradicts(clean, gender))
  return { surname: surname.form, name: name.form, patronymic: patronymic.form, gender, confident }
}

/** «Петровна» called a man: one of the two was mistyped. */
function contradicts({ patronymic }: { patronymic: string }, gender: Gender | undefined): boolean {
  const shown = patronymicGender(keyOf(patronymic))
  return shown !== undefined && gender !== undefined && shown !== gender
}

/** A Russian patronymic makes any -ин/-ов a Russian suffix; «Чарльз» without one does not. */
export function contextOf({ name, patronymic }: PersonName): Context {
  if (patronymic && !isInitials(patronymic)) return { foreigner: patronymicGender(keyOf(patronymic)) ? 'no' : 'unknown' }
  if (!name || isInitials(name)) return { foreigner: 'unknown' }
  return { foreigner: foreignNames.has(keyOf(name).split(/[\s-]+/)[0]!) ? 'yes' : 'no' }
}
