// Remembers the words of late texts with all their readings, in flat arrays: the words of letters come again and again.
import type { Dictionary } from '../dictionary/reader.ts'

export type WordMemory = {
  /** Place → two hashes of the spelling there, the number of the word, where its readings begin and how many there are: four numbers. */
  readonly places: Int32Array
  /** Readings of a word stand side by side, the likeliest first. Of each, two numbers: the lemma; the tag, and above TAG_BITS the share among the
   * uses of the word, 0…31. What belongs to a word lies together, so that it is fetched at once. */
  readonly readings: Int32Array
  end: number
}

export const TAG_BITS = 16

const PLACE_BITS = 16
const WAY_BITS = 2
const WAYS = 1 << WAY_BITS
const READINGS = 1 << 18
const COUNT_BITS = 8
const MOST_READINGS = (1 << COUNT_BITS) - 1
const WIDTH = 4
const [SPELLING, FORM, ID, LIST] = [0, 1, 2, 3]

const memories = new WeakMap<Dictionary, WordMemory>()

/** Four places, one line of the processor's memory, for each of thousands of spellings; a newcomer takes the first, the others move on. */
export function memoryOf(dictionary: Dictionary): WordMemory {
  const known = memories.get(dictionary)
  if (known) return known
  const memory: WordMemory = {
    places: new Int32Array(WIDTH << PLACE_BITS),
    readings: new Int32Array(READINGS * 2),
    end: 0,
  }
  memories.set(dictionary, memory)
  return memory
}

/** The place where the word stands, or −1. Two hashes of 32 bits are taken for the spelling itself. */
export function placeOf(memory: WordMemory, spelling: number, form: number): number {
  const home = homeOf(spelling)
  for (let place = home; place < home + WAYS * WIDTH; place += WIDTH) if (standsAt(memory, place, spelling, form)) return place
  return -1
}

const homeOf = (spelling: number): number => (Math.imul(spelling, 0x9e3779b1) >>> (32 - PLACE_BITS + WAY_BITS)) * WIDTH * WAYS

const standsAt = ({ places }: WordMemory, place: number, spelling: number, form: number): boolean =>
  places[place + SPELLING] === spelling && places[place + FORM] === form

export const idAt = ({ places }: WordMemory, place: number): number => places[place + ID]!
export const firstAt = ({ places }: WordMemory, place: number): number => places[place + LIST]! >>> COUNT_BITS
export const countAt = ({ places }: WordMemory, place: number): number => places[place + LIST]! & MOST_READINGS

/** Asks the dictionary all there is to ask of a word (−1: nobody knows it); returns the place where it stands now. All is forgotten when the room is full. */
export function remember(dictionary: Dictionary, memory: WordMemory, spelling: number, form: number, id: number): number {
  const count = id < 0 ? 0 : isAlwaysFirst(dictionary, id) ? 1 : Math.min(dictionary.analysesCount(id), MOST_READINGS)
  if (memory.end + count > READINGS) {
    memory.places.fill(0)
    memory.end = 0
  }
  const place = homeOf(spelling)
  memory.places.copyWithin(place + WIDTH, place, place + (WAYS - 1) * WIDTH)
  memory.places.set([spelling, form, id, (memory.end << COUNT_BITS) | count], place)
  for (let a = 0; a < count; a++, memory.end++) {
    memory.readings[memory.end * 2] = dictionary.lemmaId(id, a)
    memory.readings[memory.end * 2 + 1] = dictionary.tag(id, a) | (Math.trunc(dictionary.weight(id, a) * 31) << TAG_BITS)
  }
  return place
}

/**
 * Was the word met in one reading only wherever it was counted? Its others are none for a reader («и» the cry, «какая» of «какать»), and half of
 * all readings of a letter stand behind such words.
 */
const isAlwaysFirst = (dictionary: Dictionary, id: number): boolean => dictionary.weight(id, 0) === 1

/** Returns a hash of the letters as they are written, capitals and dots of «ё» included, and writes that of `hashForm` into forms[place]. */
export function hashBoth(source: string, start: number, end: number, forms: Int32Array, place: number): number {
  let hash = 0x2545f491
  let form = FORM_SEED
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    hash = Math.imul(hash ^ code, 0x5bd1e995) ^ (hash >>> 15)
    form = Math.imul(form ^ lowerOf(code), FORM_PRIME)
  }
  forms[place] = (form ^ (form >>> 13)) | 1
  return hash | 1
}

/** The same for both cases of letters and for «ё» and «е»; never 0. */
export function hashForm(source: string, start: number, end: number): number {
  let hash = FORM_SEED
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ lowerOf(source.charCodeAt(at)), FORM_PRIME)
  return (hash ^ (hash >>> 13)) | 1
}

const FORM_SEED = 7
const FORM_PRIME = 0x01000193
const lowerOf = (code: number): number =>
  code >= 0x410 && code <= 0x42f ? code + 32 : code === 0x451 || code === 0x401 ? 0x435 : code
