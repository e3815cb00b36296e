// Gives a form the look of the text it goes into: capital letters, «ё» or «е».

/** «обращения» like «Обращение» → «Обращения», like «ОБРАЩЕНИЕ» → «ОБРАЩЕНИЯ»; else as it is. */
export function capitalsOf(like: string, form: string): string {
  const letters = like.replace(/[^\p{L}]/gu, '')
  if (letters === '' || form === '') return form
  if (letters.length > 1 && letters === letters.toUpperCase()) return form.toUpperCase()
  return startsCapital(like) ? form[0]!.toUpperCase() + form.slice(1) : form
}

const startsCapital = (word: string): boolean => {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

/** Does whoever wrote this text put the dots? A text without a single «ё» is left without them. */
export const writesYo = (source: string): boolean => /[ёЁ]/u.test(source)

export const withoutYo = (form: string): string => form.replaceAll('ё', 'е').replaceAll('Ё', 'Е')
