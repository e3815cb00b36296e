// What a number does to the noun it counts: 1 день, 2 дня, 5 дней; and in other cases «двум дням».
import type { Want } from './want.ts'

export type Count = 'one' | 'few' | 'many' | 'part'

const TENS = 10
const HUNDREDS = 100
const FIRST_TEEN = 11
const LAST_TEEN = 14
const LAST_FEW = 4

/** Of 1, 21: one; of 2…4: few; of 0, 5…20: many; of 1,5: part. */
export function countOf(value: number): Count {
  const size = Math.abs(value)
  if (!Number.isInteger(size)) return 'part'
  const [teens, units] = [size % HUNDREDS, size % TENS]
  if (teens >= FIRST_TEEN && teens <= LAST_TEEN) return 'many'
  if (units === 1) return 'one'
  return units >= 2 && units <= LAST_FEW ? 'few' : 'many'
}

/** The number that a token like «38 000» or «1,5» stands for; NaN if none. */
export const valueOf = (token: string): number =>
  /^[\d\s\u00a0\u202f]+(?:,\d+)?$/u.test(token) ? Number(token.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.')) : Number.NaN

/** The form of the noun, where the whole group stands in the nominative. */
export const counting: Readonly<Record<Count, Want>> = {
  one: { case: 'NOMINATIVE', number: 'SINGULAR' },
  few: { case: 'GENITIVE', number: 'SINGULAR' },
  many: { case: 'GENITIVE', number: 'PLURAL' },
  part: { case: 'GENITIVE', number: 'SINGULAR' },
}

/** After «пять» these two take another word. */
export const countedPlurals: Readonly<Record<string, string>> = { год: 'лет', человек: 'человек' }
