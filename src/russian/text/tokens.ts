// Cuts a text into tokens with exact UTF-16 offsets, in flat arrays; whatever lies between two tokens is space.
import * as C from './characters.ts'
import { addressEnd, numberEnd, phoneEnd } from './token-shapes.ts'

export const WORD = 1
/** 12 · 38 000 · 3,5 · 10:30 · 12.05.2025 · 5-й */
export const NUMBER = 2
/** Letters and digits in one sign: 565-ФЗ, И-345, А4. */
export const CODE = 3
/** One capital letter with its full stop. */
export const INITIAL = 4
/** A run of . ! ? … */
export const STOP = 5
export const QUOTE = 6
/** Any other sign, one character (an emoji is one token). */
export const SIGN = 7
export const EMAIL = 8
export const URL = 9
export const PHONE = 10

export const CAPITAL = 1
/** Two letters or more, all of them capital. */
export const CAPS = 2
export const LATIN = 4
/** Latin and Cyrillic letters inside one part of a word: a look-alike or a slip of the layout. */
export const MIXED = 8
export const HYPHENATED = 16
/** Holds soft hyphens, stress or zero-width marks: look it up by `wordAt`, not by the raw slice. */
export const MARKED = 32
export const DIGITS = 64

export const NO_GAP = 0
export const SPACE = 1
/** A tab or three spaces and more: columns of a signature. */
export const COLUMN = 2
export const NEW_LINE = 3
export const BLANK_LINE = 4

/** Struct of arrays; index = token. `start` and `end` are UTF-16 offsets, `gap` is what stands before the token. */
export type Tokens = {
  readonly source: string
  readonly count: number
  readonly kind: Uint8Array
  readonly flags: Uint8Array
  readonly gap: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
}

type Scan = { kind: number; flags: number; nextAt: number }

/** Linear in the length of the text; never throws, whatever the string. */
export function tokenize(source: string): Tokens {
  const size = source.length
  const { kind, flags, gap, start, end } = size > KEPT_ROOM.length ? room(size) : KEPT_ROOM
  const scan: Scan = { kind: 0, flags: 0, nextAt: source.indexOf('@') }
  let count = 0
  let at = 0
  while (at < size) {
    const from = gapEnd(source, at)
    if (from >= size) break
    gap[count] = from === at ? NO_GAP : from === at + 1 && source.charCodeAt(at) === 32 ? SPACE : gapKind(source, at, from)
    at = tokenEnd(source, from, scan)
    kind[count] = scan.kind
    flags[count] = scan.flags
    start[count] = from
    end[count] = at
    count++
  }
  const cut = <T extends Uint8Array | Int32Array>(array: T): T => array.slice(0, count) as T
  return { source, count, kind: cut(kind), flags: cut(flags), gap: cut(gap), start: cut(start), end: cut(end) }
}

/** Tokens are written into one room, used again for every text of usual length, and copied out when their number is known. */
const room = (length: number) => ({
  length,
  kind: new Uint8Array(length),
  flags: new Uint8Array(length),
  gap: new Uint8Array(length),
  start: new Int32Array(length),
  end: new Int32Array(length),
})
const KEPT_ROOM = room(1 << 16)

export const slice = (tokens: Tokens, index: number): string => tokens.source.slice(tokens.start[index], tokens.end[index])

/** The first code unit of a token: the quick way to ask for a comma or a bracket. */
export const codeAt = (tokens: Tokens, index: number): number => tokens.source.charCodeAt(tokens.start[index]!)

/** The word without soft hyphens, stress and other invisible marks, typographic hyphens made plain. */
export function wordAt(tokens: Tokens, index: number): string {
  const raw = slice(tokens, index)
  return (tokens.flags[index]! & (MARKED | HYPHENATED)) === 0
    ? raw
    : raw
        .normalize('NFC')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .replace(/[\u2010\u2011]/gu, '-')
}

function gapEnd(source: string, at: number): number {
  while (at < source.length && C.classOf(source.charCodeAt(at)) <= C.MARK) at++
  return at
}

function gapKind(source: string, from: number, to: number): number {
  let lines = 0
  let wide = 0
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i)
    const cls = C.classOf(code)
    if (cls === C.LINE) lines += code === 10 && i > from && source.charCodeAt(i - 1) === 13 ? 0 : 1
    else if (cls === C.GAP) wide += code === 9 ? 3 : 1
  }
  if (lines > 0) return lines > 1 ? BLANK_LINE : NEW_LINE
  return wide === 0 ? NO_GAP : wide < 3 ? SPACE : COLUMN
}

function tokenEnd(source: string, at: number, scan: Scan): number {
  const code = source.charCodeAt(at)
  const cls = C.classOf(code)
  scan.flags = 0
  if (C.isLetter(cls)) return textEnd(source, at, cls, scan)
  if (cls === C.DIGIT || code === 43 || code === 40) {
    const phone = phoneEnd(source, at)
    if (phone > at) return done(scan, PHONE, phone)
    if (cls === C.DIGIT) return figureEnd(source, at, scan)
  }
  if (cls === C.STOP) return done(scan, STOP, runEnd(source, at, C.STOP))
  if (cls === C.QUOTE) return done(scan, QUOTE, at + 1)
  if (cls === C.HYPHEN) return done(scan, SIGN, runEnd(source, at, C.HYPHEN))
  return done(scan, SIGN, at + signLength(source, at))
}

function textEnd(source: string, at: number, cls: number, scan: Scan): number {
  if (C.isUpper(cls) && source.charCodeAt(at + 1) === 46 && source.charCodeAt(at + 2) !== 46) {
    scan.flags = CAPITAL | (cls === C.LATIN_UPPER ? LATIN : 0)
    return done(scan, INITIAL, at + 2)
  }
  const end = wordEnd(source, at, scan)
  const address = electronicEnd(source, at, end, scan)
  return address > at ? address : done(scan, (scan.flags & DIGITS) !== 0 ? CODE : WORD, end)
}

/** Most words end before a space: only those that do not are worth a closer look. */
function electronicEnd(source: string, at: number, end: number, scan: Scan): number {
  if (!'.@:_+%'.includes(source[end] ?? ' ')) return at
  if (scan.nextAt >= 0 && scan.nextAt < at) scan.nextAt = source.indexOf('@', at)
  const mail = addressEnd(source, at, scan.nextAt)
  if (mail <= at) return at
  const isMail = scan.nextAt >= at && scan.nextAt < mail && !source.startsWith('http', at)
  return done(scan, isMail ? EMAIL : URL, mail)
}

/** Also sets the flags: one pass sees every letter. */
function wordEnd(source: string, at: number, scan: Scan): number {
  let flags = 0
  let scripts = 0
  let lower = false
  let letters = 0
  let i = at
  for (; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code >= SMALL_A && code <= SMALL_YA && scripts === 1) {
      lower = true
      letters++
      continue
    }
    const cls = C.classOf(code)
    if (C.isLetter(cls)) {
      scripts |= cls <= C.CYRILLIC_UPPER ? 1 : 2
      if (scripts === 3) flags |= MIXED
      if (cls >= C.LATIN_LOWER) flags |= LATIN
      if (!C.isUpper(cls)) lower = true
      else if (letters === 0) flags |= CAPITAL
      letters++
    } else if (cls === C.MARK) flags |= MARKED
    else if (cls === C.DIGIT) flags |= DIGITS
    else if (cls === C.HYPHEN && continuesWord(source, i)) {
      flags |= HYPHENATED
      scripts = 0
    } else if (!isApostrophe(source, i)) break
  }
  if (!lower && letters > 1) flags |= CAPS
  scan.flags = flags
  return i
}

const SMALL_A = 0x430
const SMALL_YA = 0x44f

function figureEnd(source: string, at: number, scan: Scan): number {
  const digits = numberEnd(source, at)
  const address = electronicEnd(source, at, digits, scan)
  if (address > at) return address
  const hyphen = C.classOf(source.charCodeAt(digits)) === C.HYPHEN ? 1 : 0
  if (!C.isLetter(C.classOf(source.charCodeAt(digits + hyphen)))) return done(scan, NUMBER, digits)
  const end = wordEnd(source, digits + hyphen, scan)
  const letters = end - digits - hyphen
  const spelt = (scan.flags & (CAPITAL | CAPS)) === 0
  scan.flags |= DIGITS | (hyphen ? HYPHENATED : 0)
  if (hyphen && spelt) return done(scan, letters <= 3 ? NUMBER : WORD, end)
  return done(scan, CODE, end)
}

function done(scan: Scan, kind: number, end: number): number {
  scan.kind = kind
  return end
}

function continuesWord(source: string, hyphen: number): boolean {
  const next = C.classOf(source.charCodeAt(hyphen + 1))
  return C.isLetter(next) || next === C.DIGIT
}

function isApostrophe(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return (code === 0x27 || code === 0x2019 || code === 0x2bc) && C.isLetter(C.classOf(source.charCodeAt(at + 1)))
}

function runEnd(source: string, at: number, cls: number): number {
  while (at < source.length && C.classOf(source.charCodeAt(at)) === cls) at++
  return at
}

function signLength(source: string, at: number): number {
  const pair = source.codePointAt(at)! > 0xffff
  return pair ? 2 : 1
}
