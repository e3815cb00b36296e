// Finds in a text the group of a noun (what agrees with it, what hangs on it) and puts it into another case.
import { INITIAL, QUOTE, WORD, wordAt } from '../text/tokens.ts'
import * as bits from '../dictionary/tag-bits.ts'
import { formIn, type Reading } from './forms.ts'
import { agreementWith, looking, readingAt } from './inflect.ts'
import { capitalsOf } from './look.ts'
import { replaced } from './phrase.ts'
import { is, mayBe, type Range, type Text } from '../text/read.ts'
import type { Case } from './want.ts'

/** The group of the noun at token i: «Ваше обращение», «обращение гражданина Иванова И. И.», «портал «Работа России»». */
export function groupAround(text: Text, head: number): Range {
  let first = head
  while (first > 0 && text.sentenceAt[first - 1] === text.sentenceAt[head] && agreeing(text, first - 1, head)) first--
  return { first, last: endOf(text, head) }
}

/** The text of the group with its head at token i in another case; undefined when a word has no such form. */
export function groupIn(text: Text, group: Range, head: number, to: Case): string | undefined {
  const forms = new Map<number, string>()
  const want = { ...agreementWith(text.shapes[head]!), case: to }
  for (let i = group.first; i <= head; i++) {
    const reading = i === head ? readingAt(text, i) : agreeing(text, i, head)
    if (!reading && i < head) continue
    const form = reading && formIn(text.dictionary, reading, i === head ? { case: to } : want)
    if (form === undefined) return undefined
    forms.set(i, looking(text, capitalsOf(wordAt(text.tokens, i), form)))
  }
  return replaced(text.tokens, forms, group.first, group.last)
}

/** The reading in which the word at i agrees with the head, chosen or not. */
function agreeing(text: Text, i: number, head: number): Reading | undefined {
  const { from, ids, tags } = text.readings
  const shape = text.shapes[head]!
  for (let r = from[i]!; r < from[i + 1]!; r++) {
    const other = text.dictionary.tags.shapes[tags[r]!]!
    if ((text.dictionary.tags.classes[tags[r]!]! & bits.AGREEING) === 0) continue
    const genders = (other & bits.ANY_GENDER) === 0 || (other & shape & bits.ANY_GENDER) !== 0
    if ((other & shape & bits.ANY_CASE) !== 0 && (other & shape & bits.ANY_NUMBER) !== 0 && genders)
      return { id: ids[i]!, analysis: r - from[i]! }
  }
  return undefined
}

/** Genitives with what agrees with them, names with initials, a title in quotes. */
function endOf(text: Text, head: number): number {
  const { tokens } = text
  let last = head + 1
  for (let i = last; i < tokens.count && text.sentenceAt[i] === text.sentenceAt[head]; i++) {
    const wordClass = text.classes[i]!
    if (tokens.kind[i] === INITIAL) last = i + 1
    else if (tokens.kind[i] === QUOTE) {
      const { depth } = text.quotations
      if (depth[i]! === 0) break
      while (i + 1 < tokens.count && depth[i + 1]! > 0) i++
      last = i + 1
    } else if (tokens.kind[i] !== WORD) break
    else if (((wordClass & bits.NOUN) !== 0 && hangs(text, i)) || isSomebody(text, i)) last = i + 1
    else if ((wordClass & bits.AGREEING) === 0 || (text.shapes[i]! & bits.GENITIVE) === 0) break
  }
  return last
}

/** «(Признания) безработных»: an adjective in the place of a noun. */
const isSomebody = (text: Text, i: number): boolean =>
  mayBe(text, i, bits.NOUN | bits.NOMINALISED, bits.GENITIVE) && is(text, i, bits.AGREEING, bits.GENITIVE)

const hangs = (text: Text, i: number): boolean =>
  (text.shapes[i]! & bits.GENITIVE) !== 0 || (text.classes[i]! & bits.ANY_NAME) !== 0 || text.shapes[i] === 0
