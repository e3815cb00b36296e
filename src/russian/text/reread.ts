// Reads a text that changes: sentences that stand as they stood keep the readings chosen before, only the others are read again.
import { understand, type Morphology } from './morphology.ts'
import { layOut, type Layout, type Text } from './read.ts'
import { joinReadings } from './readings.ts'
import type { Dictionary } from '../dictionary/reader.ts'
import type { LetterKind } from './letter.ts'
import type { Tokens } from './tokens.ts'

/** Reads a text; the same as `readText`, the sooner the more it is like the text before. */
export type Reread = (source: string, options: { kind: LetterKind }) => Text

/** Numbers of guessed words do not live for ever: after so many changes all is read anew. */
const MOST_CHANGES = 1000

/** Of each text at hand: the text before, and how many sentences at the beginning and at the end are the same. */
const likenesses = new WeakMap<Text, { before: Text; head: number; tail: number }>()

export function rereader(dictionary: Dictionary): Reread {
  let before: Text | undefined
  let changes = 0
  return (source, { kind }) => {
    const layout = layOut(source, kind)
    const like = before && ++changes < MOST_CHANGES ? likeness(before, layout) : { head: 0, tail: 0 }
    if (before && like.head + like.tail > 0) {
      const text = { ...layout, ...morphologyOf(dictionary, before, layout, like), dictionary }
      likenesses.delete(before)
      likenesses.set(text, { before, ...like })
      before = text
    } else {
      changes = 0
      before = { ...layout, ...understand(dictionary, layout.tokens, layout.sentences), dictionary }
    }
    return before
  }
}

/** The sentence of the text before that is the same, quotation marks around it too: `{ text, sentence }`; undefined when there is none. */
export function sentenceBefore(text: Text, sentence: number): { text: Text; sentence: number } | undefined {
  const like = likenesses.get(text)
  if (!like) return undefined
  if (sentence < like.head) return { text: like.before, sentence }
  const fromEnd = text.sentences.length - sentence
  return fromEnd <= like.tail ? { text: like.before, sentence: like.before.sentences.length - fromEnd } : undefined
}

function likeness(before: Text, now: Layout): { head: number; tail: number } {
  const most = Math.min(before.sentences.length, now.sentences.length)
  const [sameStart, sameEnd] = [commonStart(before.source, now.source), commonEnd(before.source, now.source)]
  let head = 0
  while (head < most && now.sentences[head]!.end <= sameStart && isSame(before, now, head, head)) head++
  let tail = 0
  while (tail < most - head) {
    const [old, own] = [before.sentences.length - 1 - tail, now.sentences.length - 1 - tail]
    if (now.source.length - now.sentences[own]!.start > sameEnd || !isSame(before, now, old, own)) break
    tail++
  }
  // What stands before a sentence tells whether its first word may be a name.
  if (tail > 0 && !isSameBefore(before, now, before.sentences.length - tail, now.sentences.length - tail)) tail--
  return { head, tail }
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++
  return at
}

/** Are two sentences of one wording cut into the same tokens, as deep in quotations? */
function isSame(before: Layout, now: Layout, old: number, own: number): boolean {
  const [a, b] = [before.sentences[old]!, now.sentences[own]!]
  if (a.last - a.first !== b.last - b.first) return false
  const shift = b.start - a.start
  for (let i = a.first, j = b.first; i < a.last; i++, j++) {
    const same =
      before.tokens.kind[i] === now.tokens.kind[j] &&
      before.tokens.flags[i] === now.tokens.flags[j] &&
      before.tokens.gap[i] === now.tokens.gap[j] &&
      before.tokens.start[i]! + shift === now.tokens.start[j] &&
      before.tokens.end[i]! + shift === now.tokens.end[j] &&
      before.quotations.depth[i] === now.quotations.depth[j]
    if (!same) return false
  }
  return true
}

function isSameBefore(before: Layout, now: Layout, old: number, own: number): boolean {
  const [i, j] = [before.sentences[old]!.first - 1, now.sentences[own]!.first - 1]
  return i < 0 || j < 0 ? i === j : before.tokens.kind[i] === now.tokens.kind[j]
}

function morphologyOf(
  dictionary: Dictionary,
  before: Text,
  now: Layout,
  { head, tail }: { head: number; tail: number },
): Morphology {
  const count = now.tokens.count
  const from = head === 0 ? 0 : now.sentences[head - 1]!.last
  const to = tail === 0 ? count : now.sentences[now.sentences.length - tail]!.first
  // One token more, for what the first new word asks of its neighbour.
  const first = Math.max(0, from - 1)
  const sentences = now.sentences
    .slice(head, now.sentences.length - tail)
    .map(sentence => ({ ...sentence, first: sentence.first - first, last: sentence.last - first }))
  const read = understand(dictionary, part(now.tokens, first, to), sentences)
  const pieces: Piece[] = [
    { of: before, first: 0, last: from },
    { of: read, first: from - first, last: to - first },
    { of: before, first: before.tokens.count - (count - to), last: before.tokens.count },
  ]
  const readings = joinReadings(pieces.map(({ of, ...range }) => ({ of: of.readings, ...range })))
  return {
    readings,
    ids: readings.ids,
    analyses: joined(new Int16Array(count), pieces, ({ analyses }) => analyses),
    tags: joined(new Int32Array(count), pieces, ({ tags }) => tags),
    classes: joined(new Int32Array(count), pieces, ({ classes }) => classes),
    shapes: joined(new Int32Array(count), pieces, ({ shapes }) => shapes),
    lemmas: joined(new Int32Array(count), pieces, ({ lemmas }) => lemmas),
  }
}

type Piece = { of: Morphology; first: number; last: number }

function joined<A extends Int16Array | Int32Array>(all: A, pieces: readonly Piece[], arrayOf: (of: Morphology) => A): A {
  let at = 0
  for (const { of, first, last } of pieces) {
    all.set(arrayOf(of).subarray(first, last), at)
    at += last - first
  }
  return all
}

const part = (tokens: Tokens, first: number, last: number): Tokens => ({
  source: tokens.source,
  count: last - first,
  kind: tokens.kind.subarray(first, last),
  flags: tokens.flags.subarray(first, last),
  gap: tokens.gap.subarray(first, last),
  start: tokens.start.subarray(first, last),
  end: tokens.end.subarray(first, last),
})
