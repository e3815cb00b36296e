// The way in: reads a text once, whole, and gives everything a rule asks of it.
import { findBlocks } from './letter.ts'
import { findQuotations } from './quotations.ts'
import { findSentences } from './sentences.ts'
import { CODE, EMAIL, NUMBER, WORD, tokenize } from './tokens.ts'
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

export type Range = { first: number; last: number }

export function layOut(source: string, kind: LetterKind): Layout {
  const tokens = tokenize(source)
  const blocks = findBlocks(tokens, kind)
  const sentences = findSentences(tokens, blocks)
  const sentenceAt = new Int32Array(tokens.count)
  for (let s = 0; s < sentences.length; s++) sentenceAt.fill(s, sentences[s]!.first, sentences[s]!.last)
  return { source, kind, tokens, blocks, sentences, quotations: findQuotations(tokens), sentenceAt }
}

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
