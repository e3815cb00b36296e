// Reads a text as a letter, an e-mail or a message: which block is the addressee, the body, the signature and so on.
import { CAPITAL, NUMBER, WORD, codeAt, STOP, QUOTE } from './tokens.ts'
import { headKinds, headLength } from './letter-head.ts'
import { cutAt, lengthOf, markerLength, piecesOf } from './pieces.ts'
import { quotedFrom, tailCuts, tailKinds } from './letter-tail.ts'
import { findSalutation } from './salutation.ts'
import type { Piece } from './pieces.ts'
import type { Tokens } from './tokens.ts'

export type LetterKind = 'letter' | 'email' | 'message'

export type BlockKind =
  | 'letterhead'
  | 'addressee'
  | 'reference'
  | 'heading'
  | 'salutation'
  | 'paragraph'
  | 'item'
  | 'closing'
  | 'signature'
  | 'executor'
  | 'attachment'
  | 'postscript'
  | 'quoted'

/** Tokens `first` … `last − 1`, characters `start` … `end − 1`. An item of a list is a block of its own. */
export type Block = { kind: BlockKind; first: number; last: number; start: number; end: number }

const WIDE_LINE = 52

/** Blocks in the order of the text; together they hold every token. Any part of a letter may be missing. */
export function findBlocks(tokens: Tokens, kind: LetterKind): Block[] {
  const salutation = findSalutation(tokens)
  const cuts = salutation ? [salutation.first, salutation.last] : []
  const pieces = cutAt(piecesOf(tokens), [...cuts, ...tailCuts(tokens, salutation?.last ?? 0)])
  const quoted = kind === 'letter' ? pieces.length : quotedFrom(tokens, pieces)
  const own = pieces.slice(0, quoted)
  const saluted = salutation ? own.findIndex(piece => piece.first === salutation.first) : -1
  const head = saluted >= 0 ? saluted : kind === 'letter' ? headLength(tokens, own) : 0
  const kinds = [
    ...headKinds(tokens, own.slice(0, head)),
    ...tailKinds(tokens, own, 0).slice(head),
    ...pieces.slice(quoted).map((): BlockKind => 'quoted'),
  ]
  if (saluted >= 0) kinds[saluted] = 'salutation'
  markBody(tokens, pieces, kinds, kind)
  return joined(tokens, pieces, kinds)
}

function markBody(tokens: Tokens, pieces: readonly Piece[], kinds: BlockKind[], kind: LetterKind): void {
  for (let i = 0; i < pieces.length; i++) {
    if (kinds[i] !== 'paragraph') continue
    if (kind === 'letter' && isSubheading(tokens, pieces, kinds, i)) kinds[i] = 'heading'
    else if (markerLength(tokens, pieces[i]!) > 0) kinds[i] = 'item'
  }
}

function isSubheading(tokens: Tokens, pieces: readonly Piece[], kinds: readonly BlockKind[], i: number): boolean {
  const piece = pieces[i]!
  const alone =
    piece.apart &&
    piece.line &&
    pieces[i + 1]?.apart === true &&
    kinds[i + 1] === 'paragraph' &&
    markerLength(tokens, pieces[i + 1]!) === 0
  const capital = (tokens.flags[piece.first]! & CAPITAL) !== 0 || tokens.kind[piece.first] === NUMBER
  return alone && capital && lengthOf(piece) <= 9 && tokens.kind[piece.last - 1] === WORD
}

/** Lines of one paragraph, however they were wrapped, become one block; so do the lines of an addressee or a signature. */
function joined(tokens: Tokens, pieces: readonly Piece[], kinds: readonly BlockKind[]): Block[] {
  const blocks: Block[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    const before = blocks.at(-1)
    if (before && continues(tokens, pieces, kinds, i)) {
      before.last = piece.last
      before.end = tokens.end[piece.last - 1]!
    } else {
      blocks.push({
        kind: kinds[i]!,
        first: piece.first,
        last: piece.last,
        start: tokens.start[piece.first]!,
        end: tokens.end[piece.last - 1]!,
      })
    }
  }
  return blocks
}

function continues(tokens: Tokens, pieces: readonly Piece[], kinds: readonly BlockKind[], i: number): boolean {
  const [kind, before, piece] = [kinds[i], kinds[i - 1], pieces[i]!]
  if (kind === 'signature' || kind === 'quoted' || kind === 'executor') return kind === before
  if (kind === 'item' || piece.apart) return false
  if (kind === 'paragraph' && (before === 'item' || before === 'paragraph')) return isWrapped(tokens, pieces[i - 1]!, piece)
  return kind === before && kind !== 'paragraph' && kind !== 'salutation'
}

function isWrapped(tokens: Tokens, above: Piece, piece: Piece): boolean {
  if (!piece.line) return false
  const end = above.last - 1
  const lower = tokens.kind[piece.first] === WORD && (tokens.flags[piece.first]! & CAPITAL) === 0
  const closed = tokens.kind[end] === STOP || codeAt(tokens, end) === 58 || codeAt(tokens, end) === 59
  if (lower) return codeAt(tokens, end) !== 59
  if (closed && tokens.kind[end - 1] !== NUMBER) return false
  return (
    tokens.kind[piece.first] === QUOTE ||
    tokens.end[end]! - tokens.start[above.first]! >= WIDE_LINE ||
    tokens.kind[piece.first] === NUMBER
  )
}
