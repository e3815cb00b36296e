// The way in: reads a text once, whole, and gives everything a rule asks of it.
import { findBlocks } from './letter.ts'
import { findQuotations } from './quotations.ts'
import { findSentences } from './sentences.ts'
import { understand } from './morphology.ts'
import { CODE, EMAIL, NUMBER, WORD, tokenize, wordAt } from './tokens.ts'
import type { Dictionary } from '../dictionary/reader.ts'
import type { Morphology } from './morphology.ts'
import type { Block, LetterKind } from './letter.ts'
import type { Quotations } from './quotations.ts'
import type { Sentence } from './sentences.ts'
import type { Tokens } from './tokens.ts'

/** Everything without a dictionary: where tokens, sentences, blocks and quotations lie. Linear in the length of the text. */
export type Layout = {
  readonly source: string
  readonly kind: LetterKind
  readonly tokens: Tokens
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly quotations: Quotations
  /** Per token: index of its sentence. */
  readonly sentenceAt: Int32Array
}

/** A text with its dictionary and the chosen reading of every word. */
export type Text = Layout & Morphology & { readonly dictionary: Dictionary }

export type Range = { first: number; last: number }

/** Reads a text whole; linear in its length, never throws. Indices are of tokens, offsets of UTF-16 units, everywhere. */
export function readText(dictionary: Dictionary, source: string, { kind }: { kind: LetterKind }): Text {
  const layout = layOut(source, kind)
  return { ...layout, ...understand(dictionary, layout.tokens, layout.sentences), dictionary }
}

export function layOut(source: string, kind: LetterKind): Layout {
  const tokens = tokenize(source)
  const blocks = findBlocks(tokens, kind)
  const sentences = findSentences(tokens, blocks)
  const sentenceAt = new Int32Array(tokens.count)
  for (let s = 0; s < sentences.length; s++) sentenceAt.fill(s, sentences[s]!.first, sentences[s]!.last)
  return { source, kind, tokens, blocks, sentences, quotations: findQuotations(tokens), sentenceAt }
}

/** Has the chosen reading one of these bits of class, and of shape (0: any)? `is(text, i, NOUN | PRONOUN, GENITIVE)`. */
export const is = (text: Text, token: number, classes: number, shapes = 0): boolean =>
  (classes === 0 || (text.classes[token]! & classes) !== 0) && (shapes === 0 || (text.shapes[token]! & shapes) !== 0)

/** The same of any reading of the word: use it where silence is dearer than noise. */
export function mayBe(text: Text, token: number, classes: number, shapes = 0): boolean {
  const { from, tags } = text.readings
  const table = text.dictionary.tags
  for (let r = from[token]!; r < from[token + 1]!; r++) {
    const tag = tags[r]!
    if ((classes === 0 || (table.classes[tag]! & classes) !== 0) && (shapes === 0 || (table.shapes[tag]! & shapes) !== 0))
      return true
  }
  return false
}

/** Is the lemma of the chosen reading in the set? Build sets once, by `lemmaSet`. */
export const hasLemma = (text: Text, token: number, lemmas: ReadonlySet<number>): boolean => lemmas.has(text.lemmas[token]!)

/** Is the lemma of any reading in the set? */
export function mayHaveLemma(text: Text, token: number, lemmas: ReadonlySet<number>): boolean {
  const { from, lemmas: all } = text.readings
  for (let r = from[token]!; r < from[token + 1]!; r++) if (lemmas.has(all[r]!)) return true
  return false
}

/** The numbers of these lemmas, for `hasLemma`. */
export const lemmaSet = (dictionary: Dictionary, words: readonly string[]): ReadonlySet<number> =>
  new Set(words.flatMap(word => dictionary.lemmasOf(word)))

/** The lemma as a word; of an unknown word, the word itself in lower case. */
export const lemmaOf = (text: Text, token: number): string =>
  text.lemmas[token]! < 0 ? wordAt(text.tokens, token).toLowerCase() : text.dictionary.lemma(text.lemmas[token]!)

export const sentenceOf = (layout: Layout, token: number): Sentence => layout.sentences[layout.sentenceAt[token]!]!

export const blockOf = (layout: Layout, token: number): Block => layout.blocks[sentenceOf(layout, token).block]!

/** True inside «…», the marks included. */
export const isQuoted = (layout: Layout, token: number): boolean => layout.quotations.depth[token]! > 0

/** The blocks the sender speaks in: paragraphs and items, postscripts; not the addressee, the signature or a quoted earlier message. */
export const isBody = (block: Block): boolean =>
  block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'postscript'

/** Tokens that a reader would count as words: numbers and addresses too, initials and punctuation not. */
export function isWordLike(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token]!
  return kind === WORD || kind === NUMBER || kind === CODE || kind >= EMAIL
}

export function countWords(tokens: Tokens, range: Range): number {
  let words = 0
  for (let i = range.first; i < range.last; i++) if (isWordLike(tokens, i)) words++
  return words
}

/** Indices of the word tokens of a sentence, a block or any range. */
export function wordsOf(tokens: Tokens, range: Range): number[] {
  const words: number[] = []
  for (let i = range.first; i < range.last; i++) if (tokens.kind[i] === WORD) words.push(i)
  return words
}

/** The tokens that touch the characters `start` … `end − 1`; binary search. */
export const between = (tokens: Tokens, start: number, end: number): Range => ({
  first: firstEndingAfter(tokens, start),
  last: firstStartingAt(tokens, end),
})

/** The source from the first to the last token of a range, gaps and all. */
export function textBetween(tokens: Tokens, range: Range): string {
  return range.last > range.first ? tokens.source.slice(tokens.start[range.first], tokens.end[range.last - 1]) : ''
}

function firstEndingAfter(tokens: Tokens, at: number): number {
  return search(tokens.count, i => tokens.end[i]! > at)
}

function firstStartingAt(tokens: Tokens, at: number): number {
  return search(tokens.count, i => tokens.start[i]! >= at)
}

function search(count: number, reached: (i: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return low
}
