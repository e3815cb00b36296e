// The opened file of the dictionary: views of its sections and the plain questions to them.
import { openAutomaton, type Automaton } from './automaton.ts'
import { LIST_MASK } from './entry-bits.ts'
import { openSections } from './sections.ts'

/** Pieces of words (endings or prefixes): the letters of piece n are letters[starts[n], starts[n + 1]). */
export type Pieces = { readonly letters: Uint8Array; readonly starts: Uint32Array }

export type Lexicon = {
  readonly words: Automaton
  /** Word → where its list of analyses starts in `entries`, and its flags: two halves of one number. */
  readonly valuesLow: Uint16Array
  readonly valuesHigh: Uint8Array
  readonly entries: Uint32Array
  readonly yoMasks: Uint32Array
  /** Endings of words from the last letter on, and the list of analyses of each. */
  readonly endings: Automaton
  readonly endingLists: Uint32Array
  readonly paradigmStarts: Uint32Array
  /** Form → the first form of its paradigm, which is the lemma. */
  readonly firstForms: Uint32Array
  readonly formSuffixes: Uint16Array
  readonly formTags: Uint16Array
  readonly formPrefixes: Uint8Array
  readonly suffixes: Pieces
  readonly prefixes: Pieces
  readonly tags: TagTable
}

/** The distinct tags; a tag is its number here. */
export type TagTable = {
  /** Tag → bits of the class of the word (`NOUN`, `SURNAME`…). */
  readonly classes: Uint32Array
  /** Tag → bits of the shape of the form (`GENITIVE`, `PLURAL`…). */
  readonly shapes: Uint32Array
  /** The tag in the words of OpenCorpora, for people: «NOUN,inan,femn sing,gent». */
  name(tag: number): string
}

/** Opens the file in place: the buffer is not copied and must not change. */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  const { bytes, words, numbers } = openSections(buffer)
  const paradigmStarts = numbers('paradigmStarts')
  return {
    words: openAutomaton(numbers('words')),
    valuesLow: words('valuesLow'),
    valuesHigh: bytes('valuesHigh'),
    entries: numbers('entries'),
    yoMasks: numbers('yoMasks'),
    endings: openAutomaton(numbers('endings')),
    endingLists: numbers('endingLists'),
    paradigmStarts,
    firstForms: firstFormsOf(paradigmStarts),
    formSuffixes: words('formSuffixes'),
    formTags: words('formTags'),
    formPrefixes: bytes('formPrefixes'),
    suffixes: { letters: bytes('suffixLetters'), starts: numbers('suffixStarts') },
    prefixes: { letters: bytes('prefixLetters'), starts: numbers('prefixStarts') },
    tags: { classes: numbers('tagClasses'), shapes: numbers('tagShapes'), name: namesFrom(bytes('tagNames')) },
  }
}

/** Paradigm starts → for each form the first form of its paradigm. */
export function firstFormsOf(starts: Uint32Array): Uint32Array {
  const firsts = new Uint32Array(starts.at(-1)!)
  for (let paradigm = 0; paradigm + 1 < starts.length; paradigm++)
    firsts.fill(starts[paradigm]!, starts[paradigm], starts[paradigm + 1])
  return firsts
}

function namesFrom(text: Uint8Array): (tag: number) => string {
  let names: string[] | undefined
  return tag => (names ??= new TextDecoder().decode(text).split('\n'))[tag]!
}

/** Where the list of analyses of a word starts; 0 when the word is known by its spelling only. */
export const listOf = (lexicon: Lexicon, word: number) =>
  (lexicon.valuesLow[word]! | (lexicon.valuesHigh[word]! << 16)) & LIST_MASK

/** What is known of the use of a word: `IN_SECOND`, `ATTESTED_FORM`… */
export const flagsOf = (lexicon: Lexicon, word: number) => (lexicon.valuesHigh[word]! << 16) & ~LIST_MASK

/** The length of piece n. */
export const pieceLength = ({ starts }: Pieces, piece: number) => starts[piece + 1]! - starts[piece]!

/** Copies piece n into `letters` at `at`; returns where it ends. */
export function putPiece({ letters: from, starts }: Pieces, piece: number, letters: Uint8Array, at: number): number {
  let end = at
  for (let k = starts[piece]!; k < starts[piece + 1]!; k++) letters[end++] = from[k]!
  return end
}
