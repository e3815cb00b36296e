// What was typed into a search as a new person: words become a name, digits a telephone or a birth date.

export type TypedPerson = { surname: string; name: string; patronymic: string; birth: string; phone: string }

/** «юсупова гузель 8 903 123-45-67 21.03.1969»; what is not there is ''. */
export function typedPerson(typed: string): TypedPerson {
  const birth = /\d{1,2}\.\d{1,2}\.\d{4}/u.exec(typed)?.[0] ?? ''
  const phone = /\+?\d[\d\s()-]{5,}\d/u.exec(typed.replace(birth, ' '))?.[0] ?? ''
  const words = typed.replace(birth, ' ').replace(phone, ' ').split(/\s+/u).filter(Boolean)
  const upper = words.map(word => word.charAt(0).toUpperCase() + word.slice(1))
  // One word alone may be either: most people say the surname.
  const [surname = '', name = '', ...rest] = upper
  return { surname, name, patronymic: rest.join(' '), birth, phone: phone.trim() }
}
