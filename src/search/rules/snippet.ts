// Marks found words in a text and cuts the place out where most of them stand.
import type { Piece } from '../model.ts'

/** The beginnings that found words have («пособ»), in small letters, ё = е. */
export type Stems = readonly string[]

/** Russian endings are hardly longer: «пол» is not «поликлиника». */
const longestEnding = 5

type Mark = { from: number; to: number }

const word = /[\p{L}\p{N}\p{M}]+/gu
const folded = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** `open`: the stem of the last word may go on without end. */
function marksIn(text: string, stems: Stems, open: string | undefined): Mark[] {
  return [...text.matchAll(word)].flatMap(found => {
    const own = folded(found[0])
    const fits = stems.some(stem => own.startsWith(stem) && (stem === open || own.length <= stem.length + longestEnding))
    return fits ? [{ from: found.index, to: found.index + found[0].length }] : []
  })
}

/** The whole text in pieces. */
export function marked(text: string, stems: Stems, open?: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of marksIn(text, stems, open)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

const width = 160

/** About `width` characters around the densest place; the beginning of the text where nothing is marked in it. */
export function snippet(text: string, stems: Stems, open?: string): Piece[] {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const marks = marksIn(line, stems, open)
  let best: { from: number; count: number } = { from: 0, count: 0 }
  let end = 0
  for (const [i, { from }] of marks.entries()) {
    while (end < marks.length && marks[end]!.to <= from + width) end++
    if (end - i > best.count) best = { from, count: end - i }
  }
  const begin = best.from <= 40 ? 0 : wordEdge(line, best.from - 40)
  const stop = begin + width >= line.length ? line.length : wordEdge(line, begin + width)
  const cut = `${begin > 0 ? '… ' : ''}${line.slice(begin, stop).trim()}${stop < line.length ? ' …' : ''}`
  return marked(cut, stems, open)
}

/** The nearest space before a place; the place itself in a word without end, never inside a surrogate pair. */
function wordEdge(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at)
  if (space > at - 40) return space
  return /[\uDC00-\uDFFF]/u.test(line.charAt(at)) ? at - 1 : at
}
