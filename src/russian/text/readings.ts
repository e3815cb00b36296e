// Looks every word of a text up: its readings side by side in flat arrays, the likeliest first.
import { CAPITAL, CAPS, MARKED, NEW_LINE, STOP, WORD, wordAt } from './tokens.ts'
import { ADJECTIVE, NOUN } from '../dictionary/tag-bits.ts'
import type { Dictionary } from '../dictionary/reader.ts'
import type { Tokens } from './tokens.ts'

/** Readings of token i lie at `from[i]` … `from[i + 1] − 1`; a token that is no word, or a word nobody can guess, has none. */
export type Readings = {
  /** Per token: the number of the word in the dictionary, −1 if unknown. */
  readonly ids: Int32Array
  readonly from: Int32Array
  /** Per reading: its tag, and its share among the uses of the word, 0…31. */
  readonly tags: Uint16Array
  readonly shares: Uint8Array
}

let tagRoom = new Uint16Array(4096)
let shareRoom = new Uint8Array(4096)

export function lookUp(dictionary: Dictionary, tokens: Tokens): Readings {
  const ids = new Int32Array(tokens.count).fill(-1)
  const from = new Int32Array(tokens.count + 1)
  const known = dictionary.lexicon.words.wordCount
  let end = 0
  for (let i = 0; i < tokens.count; i++) {
    from[i] = end
    if (tokens.kind[i] !== WORD) continue
    const id = idOf(dictionary, tokens, i)
    if (id < 0) continue
    if (id >= known && isStrange(dictionary, tokens, i, id)) continue
    ids[i] = id
    const count = dictionary.analysesCount(id)
    if (end + count > tagRoom.length) grow(end + count)
    for (let a = 0; a < count; a++, end++) {
      tagRoom[end] = dictionary.tag(id, a)
      shareRoom[end] = dictionary.weight(id, a) * 31
    }
  }
  from[tokens.count] = end
  return { ids, from, tags: tagRoom.slice(0, end), shares: shareRoom.slice(0, end) }
}

/** A guess that a capitalised word in mid-sentence is a verb or an adverb («Гуммет», «Бовари») is worse than none. */
function isStrange(dictionary: Dictionary, tokens: Tokens, i: number, id: number): boolean {
  if ((tokens.flags[i]! & (CAPITAL | CAPS)) !== CAPITAL || i === 0 || tokens.kind[i - 1] === STOP || tokens.gap[i]! >= NEW_LINE)
    return false
  for (let a = 0; a < dictionary.analysesCount(id); a++) {
    if ((dictionary.tags.classes[dictionary.tag(id, a)]! & (NOUN | ADJECTIVE)) !== 0) return false
  }
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
  const [tags, shares] = [tagRoom, shareRoom]
  tagRoom = new Uint16Array(size * 2)
  shareRoom = new Uint8Array(size * 2)
  tagRoom.set(tags)
  shareRoom.set(shares)
}
