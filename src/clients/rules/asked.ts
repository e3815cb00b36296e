// Reads what was typed into the search: words of a name, a birth date, a telephone or an INN, in any order.
import { isDay } from '#calendar/day.ts'
import { keyWords } from './name-key.ts'

export type Asked = {
  /** Keys of the words, see name-key.ts. */
  words: string[]
  birthOn: string | undefined
  /** Digits of a telephone, whole or a part, without the country's 8 or 7; or of an INN. */
  digits: string | undefined
}

const dayFirst = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/u
const yearFirst = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u
const numbers = /\+?\d[\d\s()\-–.]*\d/u

/** `year` is the present one: «12.03.69» means 1969, «12.03.09» 2009. */
export function readAsked(typed: string, year: number): Asked {
  let rest = typed
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)
    if (found) rest = rest.replace(found[0], ' ')
    return found
  }
  const iso = take(yearFirst)
  const russian = iso ? undefined : take(dayFirst)
  const birthOn = iso ? iso[0] : russian && dayOf(russian, year)
  if (birthOn && isDay(birthOn)) return { birthOn, digits: digitsOf(take(numbers)?.[0]), words: keyWords(rest) }
  rest = typed
  return { birthOn: undefined, digits: digitsOf(take(numbers)?.[0]), words: keyWords(rest) }
}

function dayOf([, day, month, short]: RegExpExecArray, present: number): string {
  const year = short!.length === 4 ? short! : String(Number(short) + (Number(short) > present % 100 ? 1900 : 2000))
  return [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-')
}

/** Fewer than four digits would find half of the town. */
function digitsOf(typed: string | undefined): string | undefined {
  const digits = typed?.replace(/\D/gu, '') ?? ''
  if (digits.length < 4) return undefined
  return digits.length === 11 && /^[78]/u.test(digits) ? digits.slice(1) : digits
}
