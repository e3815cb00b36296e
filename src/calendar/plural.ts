// Chooses the Russian plural form: 1 минута, 2 минуты, 5 минут, 11 минут, 21 минута.

/** The form that agrees with `n`; a fraction takes the second form (1,5 минуты). */
export function plural(n: number, one: string, few: string, many: string): string {
  const size = Math.abs(n)
  if (!Number.isInteger(size)) return few
  const [tens, units] = [size % 100, size % 10]
  if (tens >= 11 && tens <= 14) return many
  if (units === 1) return one
  return units >= 2 && units <= 4 ? few : many
}

/** «5 минут»: the number with its word. */
export const counted = (n: number, one: string, few: string, many: string): string => `${n} ${plural(n, one, few, many)}`
