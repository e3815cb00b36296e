// Finds the words of a text that are spelt as no dictionary spells them; names, initials, abbreviations and addresses are left alone.
import { endingOf } from '../text/abbreviations.ts'
import { CAPITAL, CAPS, DIGITS, INITIAL, LATIN, NUMBER, QUOTE, SIGN, STOP, WORD, codeAt, wordAt } from '../text/tokens.ts'
import { findWord } from '../dictionary/automaton.ts'
import { isKnown, isMistake, isOfMistakes } from './known.ts'
import { proposals } from './suggest.ts'
import type { Dictionary } from '../dictionary/reader.ts'
import { blockOf, type Text } from '../text/read.ts'
import type { BlockKind } from '../text/letter.ts'

const SHORTEST = 3
/** An unknown word with a capital letter may be a name: it is doubted only if a word of the dictionary is this near, the longer the farther. */
const NEAR = 60
const NEAR_LONG = 100
const LONG = 7
/** Looking for a near word takes milliseconds: a text of nonsense is not searched through. */
const MOST_DOUBTS = 40
/** How surnames and patronymics end. */
const NAMELIKE = /(?:[оеё]в|[иы]н|ск|цк|ых|их|ко|ук|юк|ян|дзе|швили|[оеё]вич|ичн?)(?:а|у|ым|е|ой|ую|ий|ого|ому|ая)?$/u
const LONGEST_ABBREVIATION = 6
/** Blocks made of names and addresses. */
const NAMED_BLOCKS: ReadonlySet<BlockKind> = new Set<BlockKind>(['letterhead', 'addressee', 'signature', 'executor'])
const COMPOUND_DASHES = /[-‐‑]/u

/** Tokens of mistaken words in order. Quick where all words are known: one look-up a word. */
export function misspelt(text: Text): number[] {
  const { tokens, dictionary } = text
  const found: number[] = []
  const near = nearness(dictionary)
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || isPlainlyKnown(text, i)) continue
    const word = wordAt(tokens, i)
    if (isKnown(dictionary, word) || isExempt(text, i, word, near)) continue
    found.push(i)
  }
  return found
}

/** The reader of the text has found it already, in most cases. */
function isPlainlyKnown({ ids, tags, dictionary, tokens }: Text, i: number): boolean {
  const id = ids[i]!
  if (id >= 0 && id < dictionary.lexicon.words.wordCount) return !isOfMistakes(dictionary, tags[i]!) || !isMistake(dictionary, id)
  return findWord(dictionary.lexicon.words, tokens.source, tokens.start[i]!, tokens.end[i]!, true) >= 0
}

function isExempt(text: Text, i: number, word: string, isNear: (word: string) => boolean): boolean {
  const { tokens } = text
  const flags = tokens.flags[i]!
  if (word.length < SHORTEST || (flags & (LATIN | DIGITS)) !== 0 || /[^\p{Script=Cyrillic}-]/u.test(word)) return true
  if ((flags & CAPS) !== 0) return word.length <= LONGEST_ABBREVIATION || !isNear(word)
  if (/\p{Lu}/u.test(word.slice(1)) && !COMPOUND_DASHES.test(word)) return true
  if (isShortened(text, i, word)) return true
  if ((flags & CAPITAL) === 0) return false
  return NAMED_BLOCKS.has(blockOf(text, i).kind) || !beginsSentence(text, i) || isBesideName(text, i) || !isNear(word)
}

/** «ул.», «каб.», «с/х», «г-н»: a full stop or a stroke stands where letters were left out. */
function isShortened({ tokens, sentenceAt }: Text, i: number, word: string): boolean {
  const next = i + 1
  if (next >= tokens.count || tokens.gap[next] !== 0) return false
  if (tokens.kind[next] === SIGN && codeAt(tokens, next) === 0x2f) return true
  if (tokens.kind[next] !== STOP) return false
  if (endingOf(word, '', i > 0 && tokens.kind[i - 1] === NUMBER) !== 'none') return true
  return word.length <= LONGEST_ABBREVIATION && sentenceAt[i] === sentenceAt[next + 1]
}

function beginsSentence({ tokens, sentences, sentenceAt }: Text, i: number): boolean {
  let first = sentences[sentenceAt[i]!]!.first
  while (first < i && tokens.kind[first] !== WORD && tokens.kind[first] !== INITIAL) first++
  return first === i
}

/** Initials or another word with a capital letter beside it: a person, a firm, a place. */
function isBesideName({ tokens }: Text, i: number): boolean {
  const isName = (j: number) => tokens.kind[j] === INITIAL || (tokens.kind[j] === WORD && (tokens.flags[j]! & CAPITAL) !== 0)
  return (i + 1 < tokens.count && isName(i + 1)) || (i > 0 && (tokens.kind[i - 1] === INITIAL || tokens.kind[i - 1] === QUOTE))
}

/** Is there a right word so near that the given one is a slip rather than a name? Asked of the first few words of a text only. */
function nearness(dictionary: Dictionary): (word: string) => boolean {
  let left = MOST_DOUBTS
  return word => {
    if (left-- <= 0) return false
    const reach = word.length >= LONG && !NAMELIKE.test(word.toLowerCase()) ? NEAR_LONG : NEAR
    const [first] = proposals(dictionary, word, [reach])
    return first !== undefined && first.cost <= reach
  }
}
