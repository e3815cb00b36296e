// What changed between two texts, word by word; and what became of the places that were remarked upon.
import { diffArrays } from 'diff'

/** `same` stands in both, `gone` only in the older, `come` only in the newer. */
export type Piece = { kind: 'same' | 'gone' | 'come'; words: string }

const pieceShape = /\p{L}[\p{L}\p{M}\p{N}-]*|\p{N}+|\s+|[^\p{L}\p{N}\s]/gu

const piecesOf = (text: string): string[] => text.match(pieceShape) ?? []

/** The pieces of `same` and `gone` make up the older text, those of `same` and `come` the newer. */
export function compared(older: string, newer: string): Piece[] {
  if (older === newer) return older === '' ? [] : [{ kind: 'same', words: older }]
  return diffArrays(piecesOf(older), piecesOf(newer)).map(({ added, removed, value }) => ({
    kind: added ? 'come' : removed ? 'gone' : 'same',
    words: value.join(''),
  }))
}

type Place = { start: number; quote: string }

/**
 * The paragraph in which the quote stood, as it is in the newer text: null where all its words have gone.
 * `changed` says whether it is another than it was.
 */
export function placeNow(older: string, newer: string, { start, quote }: Place): { now: string | null; changed: boolean } {
  const from = lineStart(older, start)
  const to = lineEnd(older, start + quote.length)
  const was = older.slice(from, to)
  const [first, last] = [moved(older, newer, from), moved(older, newer, to)]
  const now = newer.slice(lineStart(newer, first), Math.max(last, lineEnd(newer, last))).trim()
  const kept = last > first
  return { now: kept ? now : null, changed: !kept || now !== was.trim() }
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Where an offset of the older text lies in the newer. */
function moved(older: string, newer: string, offset: number): number {
  let [there, here] = [0, 0]
  for (const { kind, words } of compared(older, newer)) {
    if (kind === 'come') {
      here += words.length
      continue
    }
    if (there + words.length >= offset) return kind === 'same' ? here + offset - there : here
    there += words.length
    if (kind === 'same') here += words.length
  }
  return here
}
