// What each word lights by itself, whatever stands around it: found once, kept for late words in rows of numbers.
import { lemmaOf, lemmaSet, type Text } from '#russian/text/read.ts'
import { wordAt } from '#russian/text/tokens.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { hashOf, mix } from '../hash.ts'
import { NOT, WE, YOU } from './shapes.ts'

/** `find` gives the row of a word among `words`, which stands until room is made: before each sentence. */
export type WordsSeen = { words: Int32Array; find: (text: Text, i: number) => number; makeRoom: () => void }
/** In a row stand, so far from its beginning: the hash of the lemma; 1 in a word that no harmless sentence has; five numbers for `keep`; bits of
 * its signs. */
export const [HASH, STRANGE, KEPT, SIGNS] = [2, 3, 4, 9]
/** By these the row is known; no word has the number −1, which says that it is free. */
const [ID, LEMMA] = [0, 1]

const ROW_BITS = 15
const ROWS = 1 << ROW_BITS
/** Rows for words that no dictionary has, taken anew in each sentence. */
const STRANGERS = 1 << 12

type Known = {
  signsOf: (lemma: string, form: string) => readonly number[]
  /** The 32 bits of signs that belong to shapes. */
  shapesAt: number
  isFamiliar: (hash: number) => boolean
  /** Told of each new row and of what the word lights. */
  keep: (row: number, hashes: readonly number[]) => void
}

export function wordsSeen(dictionary: Dictionary, { signsOf, shapesAt, isFamiliar, keep }: Known): WordsSeen {
  const { wordCount } = dictionary.lexicon.words
  const pronouns = [
    [YOU, lemmaSet(dictionary, ['вы', 'ваш'])],
    [WE, lemmaSet(dictionary, ['мы', 'наш', 'я', 'мой'])],
    [NOT, lemmaSet(dictionary, ['не', 'нет', 'ни', 'без', 'никто', 'ничто', 'никакой'])],
  ] as const
  /** A row of sixteen numbers lies in one line of the processor's memory. */
  const width = Math.ceil((SIGNS + shapesAt + 1) / 16) * 16
  const words = new Int32Array((ROWS + STRANGERS) * width)
  let kept = ROWS
  let strangers = 0
  makeRoom()

  function makeRoom(): void {
    strangers = 0
    if (kept < ROWS / 2) return
    words.fill(-1)
    kept = 0
  }

  function find(text: Text, i: number): number {
    const id = text.ids[i]!
    const lemma = text.lemmas[i]!
    if (id < 0 || id >= wordCount) return write((ROWS + (strangers++ % STRANGERS)) * width, text, i)
    for (let place = Math.imul(id ^ Math.imul(lemma, 0x9e3779b1), 0x85ebca6b) >>> (32 - ROW_BITS); ; place = (place + 1) % ROWS) {
      const row = place * width
      if (words[row + ID] === id && words[row + LEMMA] === lemma) return row
      if (words[row + ID] !== -1) continue
      kept++
      return write(row, text, i)
    }
  }

  function write(row: number, text: Text, i: number): number {
    const [id, lemma] = [text.ids[i]!, text.lemmas[i]!]
    const written = lemmaOf(text, i)
    const hash = hashOf(written)
    const form = id < 0 ? wordAt(text.tokens, i).toLowerCase() : dictionary.word(id)
    words.fill(0, row, row + width)
    words[row + ID] = id
    words[row + LEMMA] = lemma
    words[row + HASH] = hash
    words[row + STRANGE] = isFamiliar(hash) ? 0 : 1
    keep(row, hashesOf(written, form))
    for (const sign of signsOf(written, form)) words[row + SIGNS + (sign >>> 5)]! |= 1 << (sign & 31)
    if (lemma < 0) return row
    for (const [shape, lemmas] of pronouns) if (lemmas.has(lemma)) words[row + SIGNS + shapesAt]! |= 1 << shape
    return row
  }
  return { words, find, makeRoom }
}

/** The lemma, its relatives, the form, and so many pieces of the lemma as a long word has. */
export const MOST_OWN = 24

/** What a word lights: its lemma, what begins alike, the form, and four letters after four letters of the lemma, edges among them. */
function hashesOf(lemma: string, form: string): number[] {
  const edged = `^${lemma}$`
  const pieces = Array.from({ length: Math.max(0, edged.length - 3) }, (_, at) => mix(OF_PIECE, hashOf(edged.slice(at, at + 4))))
  const stem = hashOf(lemma.replace(PREFIX, '').slice(0, 4))
  return [mix(OF_LEMMA, hashOf(lemma)), mix(OF_STEM, stem), mix(OF_FORM, hashOf(form)), ...pieces].slice(0, MOST_OWN)
}

const [OF_LEMMA, OF_STEM, OF_FORM, OF_PIECE] = [13, 29, 31, 59]
/** What relatives of a word may have before their root. */
const PREFIX = /^(?:не|без|бес|по|за|на|про|пере|вы|от|об|с|у|при|раз|рас)(?=.{5})/u
