// The layout of one analysis inside a list of analyses, and of the value of a word.

// An analysis: form of a paradigm | probability | pattern of «ё» in the stem | last of its list.
export const FORM_BITS = 18
export const FORM_MASK = (1 << FORM_BITS) - 1
const WEIGHT_SHIFT = FORM_BITS
const WEIGHT_LEVELS = 31
const YO_SHIFT = 23
export const YO_PATTERNS = 256
export const LAST_ENTRY = 2 ** 31

export const formOf = (entry: number) => entry & FORM_MASK
export const yoOf = (entry: number) => (entry >>> YO_SHIFT) & (YO_PATTERNS - 1)
/** Share of the word's uses, 0…1; 0 means that nothing was counted. */
export const shareOf = (entry: number) => ((entry >>> WEIGHT_SHIFT) & WEIGHT_LEVELS) / WEIGHT_LEVELS

export function packEntry(form: number, share: number, yo: number): number {
  const level = share > 0 ? Math.max(1, Math.round(share * WEIGHT_LEVELS)) : 0
  return (form | (level << WEIGHT_SHIFT) | (yo << YO_SHIFT)) >>> 0
}

// The value of a word: where its list starts | what is known of its use.
const LIST_BITS = 20
export const LIST_MASK = (1 << LIST_BITS) - 1
/** The second dictionary (hunspell) knows the word too. */
export const IN_SECOND = 1 << 20
/** The form was met in the annotated texts of OpenCorpora. */
export const ATTESTED_FORM = 1 << 21
/** Some form of this lemma was met there. */
export const ATTESTED_LEMMA = 1 << 22
/** The word belongs to the vocabulary of the field. */
export const IN_FIELD = 1 << 23
