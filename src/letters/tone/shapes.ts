// Signs of a whole sentence that no list of words tells: figures and what they count, names, quotes, kinds of verbs, length.
import type { Text } from '#russian/text/read.ts'
import { CAPS, CODE, NUMBER, PHONE, QUOTE, WORD, codeAt, slice } from '#russian/text/tokens.ts'
import { MONTHS, isMobile } from '#russian/text/written-forms.ts'
import * as bits from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'

/** Names by number; the first three are marked by words. */
export const SHAPES = [
  ...['you', 'we', 'not', 'figure', 'quoted', 'asks', 'dash', 'comparative', 'infinitive', 'imperative', 'you will', 'you do'],
  ...['we will', 'we do', 'did many', 'did one', 'short', 'middling', 'long', 'phone', 'exclaims', 'surname'],
  ...['small sum', 'large sum', 'long number', 'home', 'mobile', 'first name', 'patronymic', 'dated'],
] as const
export const [YOU, WE, NOT] = [0, 1, 2]
const [FIGURE, QUOTED, ASKS, DASH, COMPARATIVE, INFINITIVE, IMPERATIVE] = [3, 4, 5, 6, 7, 8, 9].map(shape => 1 << shape) as Seven
const [YOU_WILL, YOU_DO, WE_WILL, WE_DO, DID_MANY, DID_ONE] = [10, 11, 12, 13, 14, 15].map(shape => 1 << shape) as Seven
const [BRIEF, MIDDLING, LENGTHY, CALLED, EXCLAIMS, SURNAME] = [16, 17, 18, 19, 20, 21].map(shape => 1 << shape) as Seven
const [SMALL_SUM, LARGE_SUM, LONG_NUMBER, HOME, MOBILE] = [22, 23, 24, 25, 26].map(shape => 1 << shape) as Seven
const [FIRST_NAME, PATRONYMIC, DATED] = [27, 28, 29].map(shape => 1 << shape) as Seven
type Seven = [number, number, number, number, number, number, number]

/** The shapes of the tokens `first` … `last − 1`, a bit for each. */
export function shapesFinder({ tags }: Dictionary): (text: Text, first: number, last: number) => number {
  const ofTag = Int32Array.from(tags.classes, (classes, tag) => shapesOfWord(classes, tags.shapes[tag]!))
  return (text, first, last) => {
    const { kind, flags } = text.tokens
    let shapes = last - first < 8 ? BRIEF : last - first > 22 ? LENGTHY : MIDDLING
    for (let i = first; i < last; i++) {
      if (kind[i] !== WORD) shapes |= shapesOfSign(text, i, first, last)
      else if (text.tags[i]! >= 0) {
        const own = ofTag[text.tags[i]!]!
        shapes |= i === first || (flags[i]! & CAPS) !== 0 ? own & ~(SURNAME | FIRST_NAME) : own
      }
    }
    return shapes
  }
}

function shapesOfSign(text: Text, i: number, first: number, last: number): number {
  const kind = text.tokens.kind[i]!
  if (kind === NUMBER) return FIGURE | countOf(text, i, first, last)
  if (kind === CODE) return countOf(text, i, first, last)
  if (kind === PHONE) return isMobile(slice(text.tokens, i)) ? CALLED | MOBILE : CALLED
  const code = codeAt(text.tokens, i)
  return (kind === QUOTE ? QUOTED : 0) | (code === 0x3f ? ASKS : code === 0x21 ? EXCLAIMS : code === 0x2013 ? DASH : 0)
}

/** What a figure is by the words beside it: roubles, fewer than a month's pay or more; a day; somebody's door; a number of a paper. */
function countOf({ tokens }: Text, i: number, first: number, last: number): number {
  const digits = slice(tokens, i).replace(/[^\d]/gu, '').length
  const after = i + 1 < last ? slice(tokens, i + 1).toLowerCase() : ''
  if (after === '₽' || after.startsWith('руб')) return digits < 5 ? SMALL_SUM : LARGE_SUM
  if (digits >= 5) return LONG_NUMBER
  if (MONTH.test(after) || /^\d\d?\.\d\d/u.test(slice(tokens, i))) return DATED
  return i > first && DOOR.test(slice(tokens, i - 1)) ? HOME : 0
}

const MONTH = new RegExp(`^(?:${MONTHS})`, 'u')
const DOOR = /^(?:кварт|кв$|дом$|комнат|подъезд|общежит)/iu

function shapesOfWord(wordClass: number, shape: number): number {
  const named = (wordClass & bits.SURNAME) !== 0 ? SURNAME : 0
  const called = ((wordClass & bits.FIRST_NAME) !== 0 ? FIRST_NAME : 0) | ((wordClass & bits.PATRONYMIC) !== 0 ? PATRONYMIC : 0)
  const compared = (wordClass & bits.COMPARATIVE) !== 0 ? COMPARATIVE : 0
  const infinite = (wordClass & bits.INFINITIVE) !== 0 ? INFINITIVE : 0
  return named | called | compared | infinite | ((wordClass & bits.VERB) !== 0 ? deed(shape) : 0)
}

/** Who does it, and when. */
function deed(shape: number): number {
  const future = (shape & bits.FUTURE) !== 0
  if ((shape & bits.IMPERATIVE) !== 0) return IMPERATIVE
  if ((shape & bits.SECOND_PERSON) !== 0) return future ? YOU_WILL : YOU_DO
  if ((shape & bits.FIRST_PERSON) !== 0) return future ? WE_WILL : WE_DO
  if ((shape & bits.PAST) === 0) return 0
  return (shape & bits.PLURAL) !== 0 ? DID_MANY : DID_ONE
}
