// Whose name it is, a man's or a woman's: told by the patronymic, else the given name, else the surname, and never guessed.
import { getFirstnameGender } from 'lvovich'
import { menNames, sharedNames, womenNames } from './given-names.data.ts'
import { georgianInAya, womenNouns } from './known-surnames.data.ts'
import type { Gender, PersonName } from './model.ts'
import { keyOf, vowels } from './paradigm.ts'
import { patronymicGender } from './patronymic.ts'
import { isCyrillic, isInitials, tidy } from './pieces.ts'

/**
 * The gender a name shows; undefined means "ask the person". A clear patronymic settles it alone;
 * without one, a given name and a surname that contradict each other («Абуова Андрей») settle nothing.
 */
export function genderOf({ surname, name, patronymic }: PersonName): Gender | undefined {
  const byPatronymic = patronymicGender(keyOf(tidy(patronymic))) ?? turkicInName(name)
  if (byPatronymic) return byPatronymic
  const byName = givenNameGender(tidy(name))
  const bySurname = surnameGender(tidy(surname))
  if (byName && bySurname && byName !== bySurname) return undefined
  return byName ?? bySurname
}

/** «Эльчин Рамиз оглы» typed into one field. */
const turkicInName = (name: string | undefined) => {
  const key = keyOf(tidy(name))
  return key.includes(' ') || key.includes('-') ? patronymicGender(key) : undefined
}

/** By the list of names; an unlisted name only where its ending and an independent engine say the same. */
export function givenNameGender(name: string): Gender | undefined {
  if (name === '' || isInitials(name)) return undefined
  const whole = keyOf(name)
  const key = whole.split(/[\s-]+/)[0]!
  if (sharedNames.has(whole) || sharedNames.has(key)) return undefined
  const man = menNames.has(key)
  const woman = womenNames.has(key)
  if (man !== woman) return man ? 'm' : 'f'
  if (man || !isCyrillic(key)) return undefined
  const ending = /[ая]$/.test(key) ? 'female' : /[бвгджзйклмнпрстфхцчшщ]$/.test(key) ? 'male' : undefined
  if (ending === undefined || getFirstnameGender(key) !== ending) return undefined
  return ending === 'male' ? 'm' : 'f'
}

/** Only endings that Russian splits by gender: Иванов/Иванова, Горский/Горская. */
export function surnameGender(surname: string): Gender | undefined {
  const key = keyOf(surname)
    .split(/[\s-]+/)
    .at(-1)!
  if (!isCyrillic(key) || vowels(key) < 2 || womenNouns.has(key) || georgianInAya.has(key)) return undefined
  if (/([сц]кий|[оеё]в|[иы]н|[нмвлрт]ый)$/.test(key)) return 'm'
  if (vowels(key) < 3) return undefined
  if (/([сц]кая|[оеё]ва|[иы]на|[нмвлрт]ая|[жшчщн]яя)$/.test(key)) return 'f'
  return undefined
}
