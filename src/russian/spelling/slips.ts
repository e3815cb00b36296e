// What a slip of the pen or of the finger costs: sounds alike, keys side by side, a letter doubled. In hundredths of a plain slip.
import { HYPHEN, letterOf, LETTER_BITS } from '../dictionary/alphabet.ts'

const LETTERS = 1 << LETTER_BITS
const PLAIN = 100
const ALIKE = 45
const NEIGHBOURS = 70
const LOST = 90
/** A letter written twice, or once instead of twice. */
export const doubled = 35
export const swapped = 60
const SOFT = 50
const HYPHEN_LOST = 40

const soundAlike = 'оа еи еэ яе яи ыи бп вф гк дт жш зс щш чш цс ъь уы юу йи ёо'
const keyboard = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю']

const code = (letter: string): number => letterOf[letter.charCodeAt(0)]!

const costs = new Uint8Array(LETTERS * LETTERS).fill(PLAIN)
const setBoth = (a: string, b: string, cost: number): void => {
  costs[code(a) * LETTERS + code(b)] = cost
  costs[code(b) * LETTERS + code(a)] = cost
}
for (const row of keyboard) for (let at = 1; at < row.length; at++) setBoth(row[at - 1]!, row[at]!, NEIGHBOURS)
for (const [a, b] of soundAlike.split(' ')) setBoth(a!, b!, ALIKE)
setBoth('е', 'ё', 2)

const SOFT_SIGN = code('ь')
const SILENT = new Uint8Array(LETTERS)
for (const letter of 'втдьй') SILENT[code(letter)] = 1

/** One letter was written for another. */
export const replaced = (own: number, right: number): number => costs[own * LETTERS + right]!

/** The letter at `at` should not be there. */
export function dropped(letters: Uint8Array, at: number): number {
  const letter = letters[at]!
  if (letter === HYPHEN) return HYPHEN_LOST
  if (letter === SOFT_SIGN) return SOFT
  return LOST
}

/** A letter is missing after `before`. */
export function inserted(before: number, letter: number): number {
  if (letter === HYPHEN) return HYPHEN_LOST
  if (letter === before) return doubled
  return SILENT[letter] === 1 ? SOFT + 10 : LOST
}
