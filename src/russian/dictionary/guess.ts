// Guesses the analyses of a word that the dictionary lacks: by a known prefix, by the last half of a hyphened word, by its ending.
import { encode, letterOf, spell } from './alphabet.ts'
import { ENDS_WORD, findLetters, LAST, LETTER_MASK, TARGET_SHIFT } from './automaton.ts'
import { formOf, LAST_ENTRY, yoOf } from './entry-bits.ts'
import { findAnalysed, LONGEST } from './find.ts'
import { listOf, pieceLength, type Lexicon } from './lexicon.ts'
import { knownPrefixes } from './known-prefixes.data.ts'
import { lettersOfForm, lexemeAt, lexemeLimit, reform } from './reform.ts'
import {
  ADJECTIVE,
  ADVERB,
  ANY_NAME,
  GERUND,
  INFINITIVE,
  NOUN,
  PARTICIPLE,
  PRONOMINAL,
  SHORT_ADJECTIVE,
  SHORT_PARTICIPLE,
  VERB,
} from './tag-bits.ts'

/** A guessed word; `entries` are packed analyses without marks of «ё». */
export type Guess = { text: string; entries: Uint32Array; lemmas: string[]; lemmaIds: number[] }

export type Guesser = {
  predict(word: string): number
  /** The guess with this number; numbers are reused after 65 536 other guesses. */
  at(id: number): Guess
  lemma(lemmaId: number): string
}

const KEPT_GUESSES = 1 << 16
const KEPT_LEMMAS = 1 << 17
const LEMMA_HASHES = 2 ** 28
const SHORTEST_REST = 4
const SHORTEST_WORD = 4
const OPEN_CLASSES = NOUN | ADJECTIVE | SHORT_ADJECTIVE | VERB | INFINITIVE | PARTICIPLE | SHORT_PARTICIPLE | GERUND | ADVERB

export function guesser(lexicon: Lexicon): Guesser {
  const guesses: Guess[] = []
  const numbers = new Map<string, number>()
  const lemmas = new Map<number, string>()
  const firstId = lexicon.words.wordCount
  let next = 0

  const lemmaIdOf = (lemma: string, entry: number) => {
    const known = findAnalysed(lexicon, lemma, 0, lemma.length)
    if (known >= 0) return lexemeAt(lexicon, known, lexicon.firstForms[formOf(entry)]!)
    const id = lexemeLimit(lexicon) + hashOf(lemma)
    if (lemmas.size >= KEPT_LEMMAS) lemmas.clear()
    lemmas.set(id, lemma)
    return id
  }
  const keep = (text: string, found: Found): number => {
    if (guesses.length === KEPT_GUESSES) numbers.delete(guesses[next]!.text)
    guesses[next] = { text, ...found, lemmaIds: found.lemmas.map((lemma, at) => lemmaIdOf(lemma, found.entries[at]!)) }
    const id = firstId + next
    next = (next + 1) % KEPT_GUESSES
    return id
  }
  return {
    predict(word) {
      const text = word.toLowerCase()
      const known = numbers.get(text)
      if (known !== undefined) return known
      const found = text.length < LONGEST / 2 ? guess(lexicon, text) : undefined
      if (!found) return -1
      const id = keep(text, found)
      numbers.set(text, id)
      return id
    },
    at: id => guesses[id - firstId]!,
    lemma: lemmaId => lemmas.get(lemmaId) ?? '',
  }
}

type Found = { entries: Uint32Array; lemmas: string[] }

function guess(lexicon: Lexicon, text: string): Found | undefined {
  if (encode(text) === undefined) return undefined
  const hyphen = text.lastIndexOf('-')
  if (hyphen > 0 && hyphen < text.length - 1) {
    const last = findAnalysed(lexicon, text, hyphen + 1, text.length)
    return last >= 0 ? fromRest(lexicon, text.slice(0, hyphen + 1), last) : undefined
  }
  return byPrefix(lexicon, text) ?? (text.length < SHORTEST_WORD ? undefined : byEnding(lexicon, text))
}

function byPrefix(lexicon: Lexicon, text: string): Found | undefined {
  for (const prefix of knownPrefixes) {
    if (text.length < prefix.length + SHORTEST_REST || !text.startsWith(prefix)) continue
    const rest = findAnalysed(lexicon, text, prefix.length, text.length)
    const found = rest >= 0 ? fromRest(lexicon, prefix, rest) : undefined
    if (found) return found
  }
  return undefined
}

const scratch = new Uint8Array(LONGEST)
const source = new Uint8Array(LONGEST)

/** The analyses of a known word with something put before it; names do not take prefixes. */
function fromRest(lexicon: Lexicon, head: string, rest: number): Found | undefined {
  const kept = entriesOf(lexicon, listOf(lexicon, rest)).filter(entry => isOpen(lexicon, entry))
  if (kept.length === 0) return undefined
  const lemmas = kept.map(entry => {
    const length = lettersOfForm(lexicon, rest, entry, lexicon.firstForms[formOf(entry)]!, scratch)
    return head + spell(scratch, 0, length)
  })
  return { entries: Uint32Array.from(kept, withoutYo), lemmas }
}

/** The longest known ending decides. */
function byEnding(lexicon: Lexicon, text: string): Found | undefined {
  const list = listOfEnding(lexicon, text)
  const kept =
    list < 0 ? [] : entriesOf(lexicon, list).filter(entry => isOpen(lexicon, entry) && fits(lexicon, entry, text.length))
  if (kept.length === 0) return undefined
  for (let at = 0; at < text.length; at++) source[at] = letterOf[text.charCodeAt(at)]!
  const lemmas = kept.map(entry => {
    const length = reform(lexicon, source, text.length, formOf(entry), lexicon.firstForms[formOf(entry)]!, scratch)
    return spell(scratch, 0, length)
  })
  return { entries: Uint32Array.from(kept), lemmas }
}

function listOfEnding({ endings, endingLists }: Lexicon, text: string): number {
  let state = endings.root
  let longest = 0
  for (let at = text.length - 1; at > 0; at--) {
    const letter = letterOf[text.charCodeAt(at)]!
    while ((endings.transitions[state]! & LETTER_MASK) !== letter && (endings.transitions[state]! & LAST) === 0) state++
    const transition = endings.transitions[state]!
    if ((transition & LETTER_MASK) !== letter) break
    source[text.length - 1 - at] = letter
    if ((transition & ENDS_WORD) !== 0) longest = text.length - at
    state = transition >>> TARGET_SHIFT
  }
  return longest === 0 ? -1 : endingLists[findLetters(endings, source, longest)]!
}

function entriesOf({ entries }: Lexicon, list: number): number[] {
  const found: number[] = []
  for (let at = list; ; at++) {
    found.push(entries[at]!)
    if (entries[at]! >= LAST_ENTRY) return found
  }
}

function isOpen({ tags, formTags }: Lexicon, entry: number): boolean {
  const bits = tags.classes[formTags[formOf(entry)]!]!
  return (bits & OPEN_CLASSES) !== 0 && (bits & (PRONOMINAL | ANY_NAME)) === 0
}

const fits = ({ suffixes, formSuffixes, prefixes, formPrefixes }: Lexicon, entry: number, length: number) =>
  pieceLength(suffixes, formSuffixes[formOf(entry)]!) + pieceLength(prefixes, formPrefixes[formOf(entry)]!) < length

const withoutYo = (entry: number) => (yoOf(entry) === 0 ? entry : (entry & ~(0xff << 23)) >>> 0)

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % LEMMA_HASHES
}
