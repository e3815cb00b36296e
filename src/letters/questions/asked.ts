// What a question asks: the roots it is about, the one that matters most, and for what kind of thing.
import { INFINITIVE, NOUN, VERBAL } from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { lemmaOf, readText, wordsOf, type Text } from '#russian/text/read.ts'
import { WORD, wordAt } from '#russian/text/tokens.ts'
import { rootsIn, weighed, type Root } from '../rules/answers.ts'
import { kindOf, thingsAsked, type Kind } from '../rules/kinds-asked.ts'
import { asksNothing, rootOf } from '../rules/roots.ts'
import { hashOf } from '../hash.ts'

/**
 * `focus`: the place among the roots of what is asked of all the rest: the verb of «Вернут ли деньги», the noun of «Какой штраф грозит»; −1: none.
 * `things`: the roots that are nouns. `words`: how many the whole question has. `leans`: what it asks of is named in the question before it («Сколько её ждать?»).
 * `cues`: hashes of what is asked for, of the verbs and of how the question begins: what answers it is learned for each.
 */
export type Asked = {
  roots: readonly Root[]
  things: ReadonlySet<string>
  focus: number
  kind: Kind | undefined
  words: number
  leans: boolean
  cues: readonly number[]
}

/** The question whole, and, if it asks several things, each of them after it. */
export function askedIn(dictionary: Dictionary, question: string): readonly Asked[] {
  const words = question.split(/\s+/u).length
  return thingsAsked(question).map(part => {
    const text = readText(dictionary, part.replace(ANSWERS_FOR, ' накажут за'), { kind: 'message' })
    const roots = [...rootsIn(text, 0, text.tokens.count)]
    const focus = focusOf(text)
    const kind = kindOf(part)
    return {
      roots: weighed(roots),
      things: thingsIn(text),
      focus: focus === undefined ? -1 : roots.indexOf(focus),
      kind,
      words,
      leans: roots.length <= 1 || (roots.length <= 3 && LEANING.test(part)),
      cues: cuesOf(text, kind),
    }
  })
}

/** «Кто ответит за ошибку» asks who is punished: to answer is what any letter does. */
const ANSWERS_FOR = / (?:ответит|ответят|отвечает|понес[её]т ответственность) за(?![а-яё])/u

function cuesOf(text: Text, kind: Kind | undefined): number[] {
  const words = wordsOf(text.tokens, { first: 0, last: text.tokens.count })
  const written = words.map(i => wordAt(text.tokens, i).toLowerCase())
  const verbs = words.filter(i => (text.classes[i]! & VERBAL) !== 0 && !asksNothing(lemmaOf(text, i)))
  const begins = written.slice(0, written.slice(0, 3).includes('ли') ? 2 : 1)
  return [`asks for ${kind}`, ...verbs.map(i => `verb ${rootOf(lemmaOf(text, i))}`), `begins ${begins.join(' ')}`].map(hashOf)
}

function thingsIn(text: Text): ReadonlySet<string> {
  const things = Array.from({ length: text.tokens.count }, (_, i) => i).filter(
    i => text.tokens.kind[i] === WORD && (text.classes[i]! & NOUN) !== 0,
  )
  return new Set(things.map(i => rootOf(lemmaOf(text, i))))
}

function focusOf(text: Text): string | undefined {
  const words = Array.from({ length: text.tokens.count }, (_, i) => i).filter(i => text.tokens.kind[i] === WORD)
  const written = words.map(i => wordAt(text.tokens, i).toLowerCase())
  const tells = (i: number, classes: number) => (text.classes[i]! & classes) !== 0 && !asksNothing(lemmaOf(text, i))
  /** The first word from `from` on that is of these classes, or of those. */
  const first = (from: number, classes: number, others: number): string | undefined => {
    const after = words.slice(from)
    const found = after.find(i => tells(i, classes)) ?? after.find(i => tells(i, others))
    return found === undefined ? undefined : rootOf(lemmaOf(text, found))
  }
  const whether = written.indexOf('ли')
  if (whether > 0) {
    if (tells(words[whether - 1]!, VERBAL | NOUN)) return rootOf(lemmaOf(text, words[whether - 1]!))
    return OF_A_THING.test(written[whether - 1]!) ? first(whether, NOUN, VERBAL) : first(whether, INFINITIVE, NOUN)
  }
  const asking = written.findIndex(word => ASKS.test(word))
  const which = asking >= 0 && WHICH.test(written[asking]!) && !TIME.test(written[asking + 1] ?? '')
  return which ? first(asking + 1, NOUN, VERBAL) : first(asking + 1, VERBAL, NOUN)
}

const OF_A_THING = /^(?:есть|нуж|положен|остал|будет|имеет)/u
const ASKS =
  /^(?:как|ка[кч][аоиуы]|кто|кому|кого|кем|что|чем|чего|где|куда|когда|почему|зачем|сколько|какого|каких|каким|чей|чья)/u
const WHICH = /^(?:как[аоиуы]|сколько|чей|чья)/u
const TIME = /^(?:числ|дн|день|срок|год|месяц|период|час|врем)/u
const LEANING =
  /(?<![а-яё])(?:её|ее|его|их|им|ей|ему|это|этого|этом|такой|туда|там|тогда|он|она|оно|они|неё|него|них|нём|ней|ним)(?![а-яё])/iu

/** What a word that several questions share says of one of them. */
export const COMMON = 0.5

/** Root → how many of the questions ask about it. */
export function askersOf(questions: readonly (readonly Asked[])[]): ReadonlyMap<string, number> {
  const askers = new Map<string, number>()
  for (const [whole] of questions) for (const { root } of whole!.roots) askers.set(root, (askers.get(root) ?? 0) + 1)
  return askers
}

/** A part of a question that is answered by itself; `question`: the number of the whole. */
export type Part = { question: number; asked: Asked }

/** Of a question that asks several things each of them, of others the whole. */
export const partsOf = (questions: readonly (readonly Asked[])[]): Part[] =>
  questions.flatMap((own, question) => (own.length > 1 ? own.slice(1) : own).map(asked => ({ question, asked })))

/** All roots that are asked about. */
export const rootsAsked = (questions: readonly (readonly Asked[])[]): string[] =>
  questions.flatMap(parts => parts.flatMap(({ roots }) => roots.map(({ root }) => root)))
