// Finds the spans in quotation marks, nested ones too, and tells for each token how deep it lies in them.
import { BLANK_LINE, NO_GAP, QUOTE, codeAt } from './tokens.ts'
import type { Tokens } from './tokens.ts'

/** `open` and `close` are the tokens of the marks, `start` and `end` the offsets of what stands between them. */
export type Quotation = { open: number; close: number; start: number; end: number; depth: number }

export type Quotations = {
  readonly spans: readonly Quotation[]
  /** Per token: 0 outside, 1 in «…», 2 in «… „…“ …»; the marks belong to their span. */
  readonly depth: Uint8Array
}

type Opening = { at: number; code: number; paragraph: number }

const LAQUO = 0xab
const RAQUO = 0xbb
const LOW = 0x201e
const LEFT = 0x201c
const STRAIGHT = 0x22

/** An opening mark that nobody closes is dropped at the next paragraph with quotes of its own; «ООО «Ромашка» closes both at once. */
export function findQuotations(tokens: Tokens): Quotations {
  const spans: Quotation[] = []
  const stack: Opening[] = []
  let paragraph = 0
  let lastClose = -1
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.gap[i] === BLANK_LINE) paragraph++
    if (tokens.kind[i] !== QUOTE) continue
    const code = codeAt(tokens, i)
    if (closes(code, stack)) {
      spans.push(span(tokens, stack.pop()!, i, stack.length))
      lastClose = i
    } else if (opens(tokens, i, code)) {
      if (stack.length > 0 && stack.at(-1)!.paragraph !== paragraph) abandon(tokens, stack, lastClose, spans)
      stack.push({ at: i, code, paragraph })
    }
  }
  abandon(tokens, stack, lastClose, spans)
  spans.sort((a, b) => a.open - b.open || b.close - a.close)
  return { spans, depth: depths(tokens.count, spans) }
}

function closes(code: number, stack: Opening[]): boolean {
  const open = stack.at(-1)?.code
  if (open === undefined || code === LAQUO || code === LOW) return false
  if (open === LAQUO) return code === RAQUO
  if (open === STRAIGHT) return code === STRAIGHT
  return code !== STRAIGHT && code !== RAQUO && (open === LOW || code !== LEFT)
}

function opens(tokens: Tokens, i: number, code: number): boolean {
  if (code === LAQUO || code === LOW) return true
  const glued = i + 1 < tokens.count && tokens.gap[i + 1] === NO_GAP
  return (code === LEFT || code === STRAIGHT) && glued
}

function abandon(tokens: Tokens, stack: Opening[], lastClose: number, spans: Quotation[]): void {
  while (stack.length > 0) {
    const opening = stack.pop()!
    if (lastClose > opening.at && opening.code === codeAt(tokens, lastClose) - 0x10)
      spans.push(span(tokens, opening, lastClose, stack.length))
  }
}

function span(tokens: Tokens, opening: Opening, close: number, outer: number): Quotation {
  return { open: opening.at, close, start: tokens.end[opening.at]!, end: tokens.start[close]!, depth: outer + 1 }
}

/** Linear: a difference array, so that a thousand nested marks cost no more than a thousand flat ones. */
function depths(count: number, spans: readonly Quotation[]): Uint8Array {
  const change = new Int32Array(count + 1)
  for (const { open, close } of spans) {
    change[open]!++
    change[close + 1]!--
  }
  const depth = new Uint8Array(count)
  let now = 0
  for (let i = 0; i < count; i++) {
    now += change[i]!
    depth[i] = Math.min(now, 255)
  }
  return depth
}
