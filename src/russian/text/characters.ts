// Tells what a UTF-16 code unit is to Russian text: letter, digit, hyphen, quote, gap, invisible mark.

export const GAP = 0
export const LINE = 1
/** Invisible inside a word: soft hyphen, stress mark, zero-width characters, direction marks. */
export const MARK = 2
export const DIGIT = 3
export const HYPHEN = 4
export const QUOTE = 5
export const STOP = 6
export const OTHER = 7
export const CYRILLIC_LOWER = 8
export const CYRILLIC_UPPER = 9
export const LATIN_LOWER = 10
export const LATIN_UPPER = 11
export const FOREIGN_LETTER = 12

const TABLE_SIZE = 0x2100
const UNKNOWN = 255
/** Of eight thousand characters a text has a hundred: each is classified when it is met. */
const table = new Uint8Array(TABLE_SIZE).fill(UNKNOWN)

/** The class of a UTF-16 code unit; a half of a surrogate pair is OTHER. */
export function classOf(code: number): number {
  const known = code < TABLE_SIZE ? table[code]! : UNKNOWN
  return known === UNKNOWN ? newlyClassed(code) : known
}

function newlyClassed(code: number): number {
  const found = code >= 0xd800 && code <= 0xdfff ? OTHER : classify(code)
  if (code < TABLE_SIZE) table[code] = found
  return found
}

export const isLetter = (cls: number): boolean => cls >= CYRILLIC_LOWER
export const isUpper = (cls: number): boolean => cls === CYRILLIC_UPPER || cls === LATIN_UPPER

function classify(code: number): number {
  const char = String.fromCharCode(code)
  if (/[\n\r\v\f\u0085\u2028\u2029]/u.test(char)) return LINE
  if (/[\p{M}\p{Cf}]/u.test(char)) return MARK
  if (/\s/u.test(char)) return GAP
  if (/[-\u2010\u2011]/u.test(char)) return HYPHEN
  if (/["«»„“”‟]/u.test(char)) return QUOTE
  if (/[.!?…]/u.test(char)) return STOP
  if (/[0-9]/u.test(char)) return DIGIT
  if (/\p{L}/u.test(char)) return letterClass(char)
  return OTHER
}

function letterClass(char: string): number {
  const upper = char !== char.toLowerCase()
  if (/\p{Script=Cyrillic}/u.test(char)) return upper ? CYRILLIC_UPPER : CYRILLIC_LOWER
  if (/\p{Script=Latin}/u.test(char)) return upper ? LATIN_UPPER : LATIN_LOWER
  return FOREIGN_LETTER
}
