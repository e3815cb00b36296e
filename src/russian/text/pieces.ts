// Cuts a text into pieces: its lines, and inside a line the places where a glued salutation, closing or signature begins.
import { endingOf } from './abbreviations.ts'
import { BLANK_LINE, CAPITAL, CAPS, INITIAL, NEW_LINE, NUMBER, SIGN, STOP, WORD, codeAt, wordAt } from './tokens.ts'
import type { Tokens } from './tokens.ts'

/** Tokens `first` … `last − 1`; `apart`: a blank line stands before; `line`: the piece begins a line. */
export type Piece = { first: number; last: number; apart: boolean; line: boolean }

const LONG_LINE = 200
const BULLETS = '–—-•*·▪‣●○◦✓✔'

export function piecesOf(tokens: Tokens): Piece[] {
  const pieces: Piece[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0 && tokens.gap[i]! < NEW_LINE) continue
    if (i > 0) pieces.at(-1)!.last = i
    pieces.push({ first: i, last: tokens.count, apart: i === 0 || tokens.gap[i] === BLANK_LINE, line: true })
  }
  return pieces
}

/** Puts cuts before the given tokens (sorted or not, any number of times). */
export function cutAt(pieces: readonly Piece[], cuts: readonly number[]): Piece[] {
  if (cuts.length === 0) return [...pieces]
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  const result: Piece[] = []
  let next = 0
  for (const piece of pieces) {
    let first = piece.first
    for (; next < places.length && places[next]! < piece.last; next++) {
      if (places[next]! <= first) continue
      result.push({
        ...piece,
        first,
        last: places[next]!,
        line: first === piece.first,
        apart: piece.apart && first === piece.first,
      })
      first = places[next]!
    }
    result.push({ ...piece, first, line: first === piece.first, apart: piece.apart && first === piece.first })
  }
  return result
}

export const lengthOf = (piece: Piece): number => piece.last - piece.first

/** The characters of a piece; at most the first two hundred: a longer line is no heading and no signature. */
export function textOf(tokens: Tokens, piece: Piece): string {
  const start = tokens.start[piece.first]!
  return tokens.source.slice(start, Math.min(tokens.end[piece.last - 1]!, start + LONG_LINE))
}

/** How many tokens the marker of a list item takes: «–», «1.», «2)», «а)»; 0 if the piece is no item. */
export function markerLength(tokens: Tokens, piece: Piece): number {
  const { first, last } = piece
  if (!piece.line || last - first < 2) return 0
  const spaced = (i: number): boolean => i < last && tokens.gap[i]! > 0
  if (
    tokens.kind[first] === SIGN &&
    BULLETS.includes(tokens.source[tokens.start[first]!]!) &&
    tokens.end[first]! - tokens.start[first]! === 1
  ) {
    return spaced(first + 1) ? 1 : 0
  }
  const short = tokens.end[first]! - tokens.start[first]! <= (tokens.kind[first] === NUMBER ? 5 : 1)
  if (!short || (tokens.kind[first] !== NUMBER && tokens.kind[first] !== WORD) || tokens.gap[first + 1] !== 0) return 0
  const bracket = codeAt(tokens, first + 1) === 41
  const stop = tokens.kind[first] === NUMBER && tokens.kind[first + 1] === STOP
  return (bracket || stop) && spaced(first + 2) ? 2 : 0
}

/** Ends as a sentence does; the full stop of initials or of a shortened last word («руб.», «г.», «д. 4 кв.») is not counted. */
export function endsSentence(tokens: Tokens, piece: Piece): boolean {
  let end = piece.last - 1
  if (end > piece.first && ')»"“”'.includes(tokens.source[tokens.start[end]!]!)) end--
  if (tokens.kind[end] !== STOP || end === piece.first) return false
  if (codeAt(tokens, end) !== 46) return true
  if (tokens.kind[end - 1] !== WORD || tokens.end[end - 1]! - tokens.start[end - 1]! > 3) return true
  return endingOf(wordAt(tokens, end - 1), '', true) === 'none'
}

export const startsCapital = (tokens: Tokens, index: number): boolean => (tokens.flags[index]! & CAPITAL) !== 0

export const isCaps = (tokens: Tokens, index: number): boolean => (tokens.flags[index]! & CAPS) !== 0

/** «А. В. Лаптева», «Лаптева А. В.»: an initial beside a capitalised word. */
export function hasInitials(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== INITIAL) continue
    if (i + 1 < last && tokens.kind[i + 1] === WORD && startsCapital(tokens, i + 1)) return true
    if (i > first && tokens.kind[i - 1] === WORD && startsCapital(tokens, i - 1)) return true
  }
  return false
}

/** «Громова Татьяна Ивановна», «Иван Петрович Сидоров»: a patronymic beside capitalised words. */
export function hasFullName(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    if (tokens.kind[i] !== WORD || !startsCapital(tokens, i) || !startsCapital(tokens, i - 1)) continue
    if (isPatronymic(tokens.source.slice(tokens.start[i], tokens.end[i]))) return true
  }
  return false
}

/** By its ending alone, in any case: «Андреевич», «Ивановне», «Ильича»; «Рамиз оглы» is two words. */
export const isPatronymic = (word: string): boolean =>
  /(?:[оеё]вич|[иь]ич|ич|[ои]вн|[её]вн|ичн)(?:[ауые]|ой|ою|ем|ом)?$/u.test(word) && word.length > 4
