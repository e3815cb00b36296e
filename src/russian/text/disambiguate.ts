// Chooses one reading of each word by what stands around it: prepositions, agreement, the verb, the order of words.
import { emptyContext, FEATURES, partsOf, signOf, sumOfReading, sumOfSign, surroundingsOf, type Weights } from './features.ts'
import { CAPITAL, CODE, INITIAL, NUMBER, QUOTE, SIGN, STOP, WORD, codeAt } from './tokens.ts'
import {
  ANY_CASE,
  NOMINATIVE,
  NOUN,
  NUMERAL,
  PREPOSITION,
  PRONOUN,
  SHORT_PARTICIPLE,
  VERB,
  VERBAL,
  GERUND,
  INFINITIVE,
} from '../dictionary/tag-bits.ts'
import { governmentBy } from './government.ts'
import { hashForm } from './word-memory.ts'
import type { TagTable } from '../dictionary/lexicon.ts'
import type { Context, Place } from './features.ts'
import type { Readings } from './readings.ts'
import type { Sentence } from './sentences.ts'
import type { Tokens } from './tokens.ts'

/** Told of every word with several readings; returns the reading taken (an index among all readings). Training looks in here. */
export type Pick = (token: number, from: number, to: number, context: Context, place: Place) => number

const FIGURE = 22 << 3
const LETTER = 23 << 3
const COMMA = 24 << 3
const FULL_STOP = 25 << 3
const MARK = 26 << 3
const STRANGER = 27 << 3
const EDGE = 28 << 3

/** Per token the reading chosen, −1 where there is none. Linear in the number of readings. */
export function disambiguate(
  tokens: Tokens,
  sentences: readonly Sentence[],
  readings: Readings,
  tags: TagTable,
  pick: Pick,
): Int32Array {
  const chosen = new Int32Array(tokens.count).fill(-1)
  const place: Place = {
    form: 0,
    ending: 0,
    capital: 0,
    next: 0,
    nextSign: 0,
    nextShapes: 0,
    nextClasses: 0,
    next2Sign: 0,
    ahead: 0,
  }
  const { forms } = readings
  const ahead = new Int32Array(tokens.count)
  for (const { first, last } of sentences) {
    const context = emptyContext()
    lookAhead(ahead, tokens, readings, tags, first, last)
    for (let i = first; i < last; i++) {
      const from = readings.from[i]!
      const to = readings.from[i + 1]!
      if (to - from > 1) {
        look(place, tokens, readings, tags, forms, i, last)
        place.ahead = ahead[i]!
        place.capital = ((tokens.flags[i]! & CAPITAL) !== 0 ? 1 : 0) | (i === first ? 2 : 0)
        chosen[i] = pick(i, from, to, context, place)
      } else if (to > from) chosen[i] = from
      advance(context, tokens, i, chosen[i]! < 0 ? -1 : readings.tags[chosen[i]!]!, tags, forms[i]!)
    }
  }
  return chosen
}

/** A pick by the sum of weights. */
export function weigh(weights: Weights, readings: Readings, tags: TagTable): Pick {
  const around = new Int32Array(FEATURES)
  const signs = new Int32Array(SIGNS)
  const sums = new Float64Array(SIGNS)
  return (_token, from, to, context, place) => {
    surroundingsOf(around, context, place)
    let best = from
    let bestScore = -Infinity
    let known = 0
    for (let r = from; r < to; r++) {
      const tag = readings.tags[r]!
      const wordClass = tags.classes[tag]!
      const shape = tags.shapes[tag]!
      const sign = signOf(wordClass, shape)
      let at = 0
      while (at < known && signs[at] !== sign) at++
      if (at === known) {
        sums[at] = sumOfSign(weights, around, sign)
        if (known < SIGNS - 1) known++
        signs[at] = sign
      }
      partsOf(around, sign, wordClass, shape, r - from, readings.shares[r]!, context, place)
      const score = sums[at]! + sumOfReading(weights)
      if (score > bestScore) {
        best = r
        bestScore = score
      }
    }
    return best
  }
}

/** Readings of one word seldom have more signs than these. */
const SIGNS = 16

/** For each word the shape of the nearest finite verb to the right in its clause. */
function lookAhead(ahead: Int32Array, tokens: Tokens, readings: Readings, tags: TagTable, first: number, last: number): void {
  let shape = 0
  for (let i = last - 1; i >= first; i--) {
    ahead[i] = shape
    const from = readings.from[i]!
    if (readings.from[i + 1] === from) {
      if (tokens.kind[i] === SIGN || tokens.kind[i] === STOP) shape = 0
    } else if ((tags.classes[readings.tags[from]!]! & (VERB | SHORT_PARTICIPLE)) !== 0) shape = tags.shapes[readings.tags[from]!]!
  }
}

function look(
  place: Place,
  tokens: Tokens,
  readings: Readings,
  tags: TagTable,
  forms: Int32Array,
  i: number,
  last: number,
): void {
  place.form = forms[i]!
  place.ending = hashForm(tokens.source, Math.max(tokens.start[i]!, tokens.end[i]! - 3), tokens.end[i]!)
  const next = skipQuotes(tokens, i + 1, last)
  place.next = next < last ? forms[next]! : 0
  place.nextSign = outerSign(tokens, readings, tags, next, last)
  place.next2Sign = outerSign(tokens, readings, tags, skipQuotes(tokens, next + 1, last), last)
  place.nextShapes = 0
  place.nextClasses = 0
  if (next >= last) return
  for (let r = readings.from[next]!; r < readings.from[next + 1]!; r++) place.nextShapes |= tags.shapes[readings.tags[r]!]!
  if (readings.from[next + 1]! > readings.from[next]!) place.nextClasses = tags.classes[readings.tags[readings.from[next]!]!]!
}

function skipQuotes(tokens: Tokens, i: number, last: number): number {
  while (i < last && tokens.kind[i] === QUOTE) i++
  return i
}

function outerSign(tokens: Tokens, readings: Readings, tags: TagTable, i: number, last: number): number {
  if (i >= last) return EDGE
  const from = readings.from[i]!
  if (readings.from[i + 1]! === from) return plainSign(tokens, i)
  const tag = readings.tags[from]!
  return signOf(tags.classes[tag]!, tags.shapes[tag]!)
}

function plainSign(tokens: Tokens, i: number): number {
  const kind = tokens.kind[i]
  if (kind === NUMBER || kind === CODE) return FIGURE
  if (kind === INITIAL) return LETTER
  if (kind === WORD) return STRANGER
  if (kind === STOP) return FULL_STOP
  return codeAt(tokens, i) === 44 ? COMMA : MARK
}

function advance(c: Context, tokens: Tokens, i: number, tag: number, tags: TagTable, form: number): void {
  if (tokens.kind[i] === QUOTE) return
  const wordClass = tag < 0 ? 0 : tags.classes[tag]!
  const shape = tag < 0 ? 0 : tags.shapes[tag]!
  const sign = tag < 0 ? plainSign(tokens, i) : signOf(wordClass, shape)
  if (sign === COMMA || sign === MARK) {
    c.comma = sign === COMMA ? 1 : 2
    c.clause = 4 | (c.clause & 3 ? 8 : 0)
    return
  }
  c.comma = 0
  c.two = c.one
  c.one = sign
  c.oneClass = wordClass
  c.oneShape = shape
  c.oneForm = form
  follow(c, wordClass, shape, sign, form)
}

function follow(c: Context, wordClass: number, shape: number, sign: number, form: number): void {
  if ((wordClass & PREPOSITION) !== 0) {
    c.preposition = form
    c.governed = government.get(form) ?? 0
    c.away = 0
    return
  }
  c.away = Math.min(c.away + 1, 3)
  if ((wordClass & (VERB | GERUND | INFINITIVE)) !== 0) {
    c.preposition = 0
    c.governed = 0
    c.verb = form >> 3
    c.verbShape = shape
    if ((wordClass & VERB) !== 0) c.clause |= 2
  }
  if ((wordClass & (NOUN | PRONOUN)) !== 0) {
    c.preposition = 0
    c.governed = 0
    c.noun = sign
    c.nounShape = shape
    if ((shape & NOMINATIVE) !== 0) c.clause |= 1
  } else if ((wordClass & VERBAL) !== 0 && (shape & ANY_CASE) === 0) c.noun = 0
  else if ((wordClass & NUMERAL) !== 0) c.noun = sign
}

const government = governmentBy(word => hashForm(word, 0, word.length))
