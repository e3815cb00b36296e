// Registration numbers of an organisation: right by their control digits, so that a slip of a key does not stand on every letter.

const digitsOf = (typed: string) => Array.from(typed, Number)
const weighed = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * digits[i]!, 0)

/** INN of an organisation: ten digits, the last by the order of the Federal Tax Service. */
export function isInn(typed: string): boolean {
  if (!/^\d{10}$/u.test(typed)) return false
  const digits = digitsOf(typed)
  return (weighed(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digits[9]
}

/** OGRN of an organisation: thirteen digits, the last is the rest of the others by 11. */
export const isOgrn = (typed: string): boolean =>
  /^\d{13}$/u.test(typed) && Number(BigInt(typed.slice(0, 12)) % 11n) % 10 === Number(typed[12])

/** OKPO: eight digits for an organisation, ten for its branches; weights one to ten, and again from three where the rest is ten. */
export function isOkpo(typed: string): boolean {
  if (!/^(?:\d{8}|\d{10})$/u.test(typed)) return false
  const digits = digitsOf(typed)
  const own = digits.at(-1)
  const from = (start: number) =>
    weighed(
      digits,
      digits.slice(0, -1).map((_, i) => ((start - 1 + i) % 10) + 1),
    ) % 11
  const first = from(1)
  return (first === 10 ? from(3) % 10 : first) === own
}
