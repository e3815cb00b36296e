// Looks every word of a text up: its readings side by side in flat arrays, the likeliest first.
import { CAPITAL, CAPS, MARKED, NEW_LINE, STOP, WORD, wordAt } from './tokens.ts'
import { ADJECTIVE, NOUN } from '../dictionary/tag-bits.ts'
import { TAG_BITS, countAt, firstAt, hashBoth, idAt, memoryOf, placeOf, remember, type WordMemory } from './word-memory.ts'
import type { Dictionary } from '../dictionary/reader.ts'
import type { Tokens } from './tokens.ts'

/** Readings of token i lie at `from[i]` … `from[i + 1] − 1`; a token that is no word, or a word nobody can guess, has none. */
export type Readings = {
  /** Per token: the number of the word in the dictionary, −1 if unknown. */
  readonly ids: Int32Array
  /** Per token: a hash of its letters (`hashForm`), 0 if it is no word. */
  readonly forms: Int32Array
  readonly from: Int32Array
  /** Per reading: its tag, its share among the uses of the word (0…31), its lemma. */
  readonly tags: Uint16Array
  readonly shares: Uint8Array
  readonly lemmas: Int32Array
}

let tagRoom = new Uint16Array(4096)
let shareRoom = new Uint8Array(4096)
let lemmaRoom = new Int32Array(4096)

export function lookUp(dictionary: Dictionary, tokens: Tokens): Readings {
  const memory = memoryOf(dictionary)
  const ids = new Int32Array(tokens.count).fill(-1)
  const forms = new Int32Array(tokens.count)
  const from = new Int32Array(tokens.count + 1)
  let end = 0
  for (let i = 0; i < tokens.count; i++) {
    from[i] = end
    if (tokens.kind[i] !== WORD) continue
    const spelling = hashBoth(tokens.source, tokens.start[i]!, tokens.end[i]!, forms, i)
    const place = wordAtPlace(dictionary, memory, tokens, i, spelling, forms[i]!)
    if (place < 0) continue
    ids[i] = idAt(memory, place)
    const first = firstAt(memory, place)
    const last = first + countAt(memory, place)
    if (end + last - first > tagRoom.length) grow(end + last - first)
    for (let r = first; r < last; r++, end++) {
      const tag = memory.readings[r * 2 + 1]!
      tagRoom[end] = tag
      shareRoom[end] = tag >>> TAG_BITS
      lemmaRoom[end] = memory.readings[r * 2]!
    }
  }
  from[tokens.count] = end
  return { ids, forms, from, tags: tagRoom.slice(0, end), shares: shareRoom.slice(0, end), lemmas: lemmaRoom.slice(0, end) }
}

/** Readings of stretches of tokens, one after another. */
export function joinReadings(pieces: readonly { of: Readings; first: number; last: number }[]): Readings {
  const count = pieces.reduce((sum, { first, last }) => sum + last - first, 0)
  const size = pieces.reduce((sum, { of, first, last }) => sum + of.from[last]! - of.from[first]!, 0)
  const [ids, forms, from] = [new Int32Array(count), new Int32Array(count), new Int32Array(count + 1)]
  const [tags, shares, lemmas] = [new Uint16Array(size), new Uint8Array(size), new Int32Array(size)]
  let [token, reading] = [0, 0]
  for (const { of, first, last } of pieces) {
    const [start, end] = [of.from[first]!, of.from[last]!]
    ids.set(of.ids.subarray(first, last), token)
    forms.set(of.forms.subarray(first, last), token)
    tags.set(of.tags.subarray(start, end), reading)
    shares.set(of.shares.subarray(start, end), reading)
    lemmas.set(of.lemmas.subarray(start, end), reading)
    for (let i = first; i < last; i++, token++) from[token] = of.from[i]! - start + reading
    reading += end - start
  }
  from[count] = size
  return { ids, forms, from, tags, shares, lemmas }
}

/** The place in memory at which the word of the token now stands, that nobody knows it too; or −1 where a guess is no use. */
function wordAtPlace(
  dictionary: Dictionary,
  memory: WordMemory,
  tokens: Tokens,
  i: number,
  spelling: number,
  form: number,
): number {
  const place = placeOf(memory, spelling, form)
  const guessed = dictionary.lexicon.words.wordCount
  if (place >= 0 && idAt(memory, place) < guessed) return place
  const id = idOf(dictionary, tokens, i)
  if (id >= guessed && isStrange(dictionary, tokens, i, id)) return -1
  // Guesses are asked for again each time: their numbers change, and what one is worth depends on where it stands.
  return remember(dictionary, memory, spelling, form, id)
}

/** A guess that a capitalised word in mid-sentence is a verb or an adverb («Гуммет», «Бовари») is worse than none. */
function isStrange(dictionary: Dictionary, tokens: Tokens, i: number, id: number): boolean {
  if ((tokens.flags[i]! & (CAPITAL | CAPS)) !== CAPITAL || i === 0 || tokens.kind[i - 1] === STOP || tokens.gap[i]! >= NEW_LINE)
    return false
  for (let a = 0; a < dictionary.analysesCount(id); a++)
    if ((dictionary.tags.classes[dictionary.tag(id, a)]! & (NOUN | ADJECTIVE)) !== 0) return false
  return true
}

function idOf(dictionary: Dictionary, tokens: Tokens, i: number): number {
  if ((tokens.flags[i]! & MARKED) !== 0) {
    const word = wordAt(tokens, i)
    const known = dictionary.find(word)
    return known >= 0 ? known : dictionary.predict(word)
  }
  const known = dictionary.find(tokens.source, tokens.start[i], tokens.end[i])
  return known >= 0 ? known : dictionary.predict(wordAt(tokens, i))
}

function grow(size: number): void {
  const [tags, shares, lemmas] = [tagRoom, shareRoom, lemmaRoom]
  tagRoom = new Uint16Array(size * 2)
  shareRoom = new Uint8Array(size * 2)
  lemmaRoom = new Int32Array(size * 2)
  tagRoom.set(tags)
  shareRoom.set(shares)
  lemmaRoom.set(lemmas)
}
