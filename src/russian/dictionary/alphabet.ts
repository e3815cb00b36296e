// The small alphabet of the automaton: a hyphen, «ё» and the thirty-two other letters, one number each.

/** How many bits of a transition hold a letter. */
export const LETTER_BITS = 6

export const HYPHEN = 1
export const YO = 2
/** The letter «е». */
export const YE = 8
const FIRST_LETTER = 3
const CYRILLIC_A = 0x430
const CYRILLIC_CAPITAL_A = 0x410
const CYRILLIC_YA = 0x44f
const SMALL_YO = 0x451
const CAPITAL_YO = 0x401
const HYPHEN_MARKS = [0x2d, 0x2010, 0x2011]

/** UTF-16 code unit → letter of the automaton, in any case; 0 for everything that no Russian word contains. */
export const letterOf = new Uint8Array(0x10000)
for (let unit = CYRILLIC_A; unit <= CYRILLIC_YA; unit++) {
  letterOf[unit] = letterOf[unit - CYRILLIC_A + CYRILLIC_CAPITAL_A] = FIRST_LETTER + unit - CYRILLIC_A
}
letterOf[SMALL_YO] = letterOf[CAPITAL_YO] = YO
for (const unit of HYPHEN_MARKS) letterOf[unit] = HYPHEN

/** Letter of the automaton → its lower-case character. */
export const characterOf: string[] = [
  '',
  '-',
  'ё',
  ...Array.from({ length: 32 }, (_, at) => String.fromCharCode(CYRILLIC_A + at)),
]

/** Spells letters of the automaton out. */
export function spell(letters: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += characterOf[letters[at]!]!
  return text
}

/** The word as letters in a string, whose plain order is the order of the automaton; undefined when a character has no letter. */
export function encode(word: string): string | undefined {
  let code = ''
  for (let at = 0; at < word.length; at++) {
    const letter = letterOf[word.charCodeAt(at)]!
    if (letter === 0) return undefined
    code += String.fromCharCode(letter)
  }
  return code
}
