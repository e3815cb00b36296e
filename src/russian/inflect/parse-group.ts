// Finds in a group of words, standing in a known case, which of them change when the group changes its case.
import { NUMBER, QUOTE, SIGN, WORD, codeAt, slice, wordAt, type Tokens } from '../text/tokens.ts'
import * as bits from '../dictionary/tag-bits.ts'
import { counting, countOf, valueOf, type Count } from './counts.ts'
import { shapeBits } from './want.ts'
import type { Dictionary } from '../dictionary/reader.ts'
import type { Readings } from '../text/readings.ts'

/** A word that changes. `head`: the noun that decides; `agreeing` words follow the head that comes next; `numeral` counts it. */
export type Part = { token: number; id: number; analysis: number; role: 'head' | 'agreeing' | 'numeral' }

export type Group = { parts: Part[]; count: Count | undefined }

const SMALL_NUMERALS = /^(?:два|две|три|четыре|оба|обе)$/u
const COMMA = 44

/** Groups joined by «и», «или» or a comma are given one by one; words that hang on the head («обращение гражданина») are no parts. */
export function parseGroups(dictionary: Dictionary, tokens: Tokens, readings: Readings, from: number): Group[] {
  const found: Group[] = []
  for (let at = 0; at < tokens.count;) {
    const group = parseGroup(dictionary, tokens, readings, from, at)
    if (!group || (at > 0 && group.parts[0]!.token > at)) break
    found.push(group)
    at = nextGroup(dictionary, tokens, readings, group.parts.at(-1)!.token + 1)
  }
  return found
}

function parseGroup(dictionary: Dictionary, tokens: Tokens, readings: Readings, from: number, start: number): Group | undefined {
  const find = finder(dictionary, readings)
  const parts: Part[] = []
  let count: Count | undefined
  let waiting: number[] = []
  for (let i = start; i < tokens.count; i++) {
    if (tokens.kind[i] === NUMBER) count = countOf(valueOf(slice(tokens, i)))
    if (tokens.kind[i] !== WORD) continue
    const numeral = find(i, bits.NUMERAL, from)
    if (numeral) {
      parts.push({ ...numeral, role: 'numeral' })
      count = SMALL_NUMERALS.test(wordAt(tokens, i).toLowerCase()) ? 'few' : 'many'
      continue
    }
    const [wanted, number] = sought(count, from)
    const noun = find(i, bits.NOUN | bits.PRONOUN, wanted, number)
    const agreeing = find(i, bits.AGREEING, count === undefined || count === 'one' ? from : bits.GENITIVE | bits.NOMINATIVE)
    if (agreeing && (!noun || leads(find, i, wanted, tokens.count))) waiting.push(i)
    else if (noun) {
      parts.push(...waiting.flatMap(token => agreed(dictionary, find, token, noun, count, from)))
      parts.push({ ...noun, role: 'head' }, ...namesAfter(find, tokens, i + 1, from))
      return { parts, count }
    }
  }
  // A group without a noun: «безработный», «заявленное».
  const last = waiting.pop()
  const alone = last === undefined ? undefined : find(last, bits.AGREEING, from)
  if (!alone) return undefined
  parts.push(...waiting.flatMap(token => agreed(dictionary, find, token, alone, count, from)), { ...alone, role: 'head' })
  return { parts, count }
}

/** The case and the number in which a counted noun stands: «два дня» has a genitive. */
function sought(count: Count | undefined, from: number): [wanted: number, number: number] {
  if (count === undefined || count === 'one' || (from & (bits.NOMINATIVE | bits.ACCUSATIVE)) === 0) return [from, 0]
  const form = counting[count]
  return [shapeBits[form.case ?? 'GENITIVE'], shapeBits[form.number ?? 'SINGULAR']]
}

type Found = { token: number; id: number; analysis: number; shape: number }
type Find = (token: number, classes: number, shapes: number, number?: number, gender?: number) => Found | undefined

const finder =
  ({ tags }: Dictionary, { from, ids, tags: readingTags }: Readings): Find =>
  (token, classes, shapes, number = 0, gender = 0) => {
    for (let r = from[token]!; r < from[token + 1]!; r++) {
      const tag = readingTags[r]!
      const shape = tags.shapes[tag]!
      if ((tags.classes[tag]! & classes) === 0 || (tags.classes[tag]! & bits.ABBREVIATION) !== 0) continue
      if ((shapes !== 0 && (shape & shapes) === 0) || (number !== 0 && (shape & number) === 0)) continue
      if (gender !== 0 && (shape & bits.ANY_GENDER) !== 0 && (shape & gender) === 0) continue
      return { token, id: ids[token]!, analysis: r - from[token]!, shape }
    }
    return undefined
  }

/** Is this adjective followed by a word in the same case, which it may then describe? */
function leads(find: Find, i: number, wanted: number, count: number): boolean {
  return i + 1 < count && find(i + 1, bits.AGREEING | bits.NOUN, wanted) !== undefined
}

function agreed(dictionary: Dictionary, find: Find, token: number, head: Found, count: Count | undefined, from: number): Part[] {
  const counted = count !== undefined && count !== 'one'
  const number = counted ? bits.PLURAL : head.shape & bits.ANY_NUMBER
  const found = find(token, bits.AGREEING, counted ? bits.GENITIVE | bits.NOMINATIVE : from, number, head.shape & bits.ANY_GENDER)
  return found ? [{ token, id: found.id, analysis: found.analysis, role: 'agreeing' }] : []
}

/** «Инспектор Петрова»: a name right after the noun stands in the same case. */
function namesAfter(find: Find, tokens: Tokens, start: number, from: number): Part[] {
  const names: Part[] = []
  for (let i = start; i < tokens.count && tokens.kind[i] === WORD; i++) {
    const name = find(i, bits.ANY_NAME, from)
    if (!name) break
    names.push({ ...name, role: 'head' })
  }
  return names
}

/** Where a joined group begins, or the end: «и» may also join what hangs on the noun («право на труд и отдых», «отдел труда и занятости»). */
function nextGroup(dictionary: Dictionary, tokens: Tokens, readings: Readings, start: number): number {
  const find = finder(dictionary, readings)
  for (let i = start; i + 1 < tokens.count; i++) {
    if (tokens.kind[i] === QUOTE || find(i, bits.PREPOSITION, 0)) return tokens.count
    if (!joins(tokens, i)) continue
    const hangs = i > start && find(i + 1, bits.AGREEING | bits.NOUN, bits.GENITIVE) !== undefined
    return hangs ? tokens.count : i + 1
  }
  return tokens.count
}

const joins = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === SIGN ? codeAt(tokens, i) === COMMA : /^(?:и|или|либо)$/u.test(wordAt(tokens, i))
