// An empty verb with a noun that says the action: «осуществить выплату пособия» is «выплатить пособие».
import { AGREEING, ANY_CASE, GENITIVE, NOUN, PARTICIPLE, SHORT_PARTICIPLE, VERBAL } from '#russian/dictionary/tag-bits.ts'
import { groupAround, groupIn } from '#russian/inflect/group-around.ts'
import { inFormOf, type Case } from '#russian/inflect/inflect.ts'
import { is, lemmaSet, type Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { actionNouns, notSplit, type ActionNoun } from '../words/split-predicates.data.ts'
import { phraseBook } from '../phrases.ts'

/** Tokens of the phrase; `better` says it by one verb, where that can be inflected. */
export type Split = { first: number; last: number; better?: string }

/** Verbs that are empty beside any noun of action; «провести», «дать», «получить» often have a meaning of their own. */
const EMPTY = [
  { imperfective: 'осуществлять', perfective: 'осуществить' },
  { imperfective: 'производить', perfective: 'произвести' },
  { imperfective: 'обеспечивать', perfective: 'обеспечить' },
  { imperfective: 'оказывать', perfective: 'оказать' },
  { imperfective: 'реализовывать', perfective: 'реализовать' },
  { imperfective: 'совершать', perfective: 'совершить' },
  { imperfective: 'подвергать', perfective: 'подвергнуть' },
  { imperfective: 'предпринимать', perfective: 'предпринять' },
]
const REFLEXIVE = ['осуществляться', 'производиться', 'обеспечиваться', 'оказываться', 'реализовываться', 'подвергаться']

/** What looks at one token: the phrase that its verb begins or ends, or undefined. */
export function splitPredicates(
  dictionary: Dictionary,
): (text: Text, verb: number, from: number, end: number) => Split | undefined {
  const perfective = lemmaSet(
    dictionary,
    EMPTY.map(verb => verb.perfective),
  )
  const imperfective = lemmaSet(
    dictionary,
    EMPTY.map(verb => verb.imperfective),
  )
  const reflexive = lemmaSet(dictionary, REFLEXIVE)
  const byLemma = new Map(actionNouns.flatMap(noun => dictionary.lemmasOf(noun.noun).map(lemma => [lemma, noun] as const)))
  const own = phraseBook(dictionary, notSplit, phrase => phrase)
  const verbs = new Set([...perfective, ...imperfective, ...reflexive])

  return (text, verb, from, end) => {
    if (!verbs.has(text.lemmas[verb]!) || !is(text, verb, VERBAL) || own(text, verb, end)) return undefined
    const after = actionAfter(text, verb, end)
    if (after >= 0) return { first: verb, ...said(text, verb, after) }
    const passive = reflexive.has(text.lemmas[verb]!) || is(text, verb, SHORT_PARTICIPLE)
    const before = passive ? actionBefore(text, verb, from) : -1
    return before >= 0 ? { first: before, last: verb + 1 } : undefined
  }

  /** «осуществляет (своевременную) выплату», «осуществлён расчёт». */
  function actionAfter(text: Text, verb: number, end: number): number {
    for (let i = verb + 1; i < Math.min(end, verb + 5); i++) {
      if (byLemma.has(text.lemmas[i]!) && is(text, i, NOUN)) return i
      if (!is(text, i, AGREEING)) return -1
    }
    return -1
  }

  /** «выплата (пособия в мае) осуществляется»: the nearest noun of action to the left that is no genitive itself. */
  function actionBefore(text: Text, verb: number, from: number): number {
    for (let i = verb - 1; i >= Math.max(from, verb - 8); i--) {
      if (text.source.charCodeAt(text.tokens.start[i]!) === COMMA) return -1
      if (byLemma.has(text.lemmas[i]!) && is(text, i, NOUN) && (text.shapes[i]! & ANY_CASE) !== GENITIVE) return i
    }
    return -1
  }

  /** The full verb in the form of the empty one, and what hung on the noun in the case that the verb wants. */
  function said(text: Text, verb: number, noun: number): Pick<Split, 'last' | 'better'> {
    const short = { last: noun + 1 }
    if (noun !== verb + 1 || is(text, verb, PARTICIPLE | SHORT_PARTICIPLE) || reflexive.has(text.lemmas[verb]!)) return short
    const action = byLemma.get(text.lemmas[noun]!)!
    const full = perfective.has(text.lemmas[verb]!) ? action.perfective : action.imperfective
    const form = full.includes(' ') ? undefined : inFormOf(text, verb, full)
    if (form === undefined) return short
    if (!isGenitive(text, noun + 1)) return { ...short, better: form }
    const object = objectAfter(text, noun, action)
    return object ? { last: object.last, better: `${form} ${object.words}` } : short
  }
}

const COMMA = 44
const CASES: Readonly<Record<string, Case>> = { acc: 'ACCUSATIVE', dat: 'DATIVE', ins: 'INSTRUMENTAL', gen: 'GENITIVE' }

const isGenitive = (text: Text, i: number) => i < text.tokens.count && is(text, i, NOUN | AGREEING, GENITIVE)

/** «пособия по безработице» after «выплату» is «пособие по безработице» after «выплатить». */
function objectAfter(text: Text, noun: number, { object }: ActionNoun): { words: string; last: number } | undefined {
  let head = noun + 1
  while (isGenitive(text, head) && !is(text, head, NOUN)) head++
  const [, preposition, name] = /^(?:(.+)\+)?(.+)$/u.exec(object ?? '') ?? []
  const to = CASES[name ?? '']
  if (to === undefined || !isGenitive(text, head)) return undefined
  const group = groupAround(text, head)
  const words = group.first === noun + 1 ? groupIn(text, group, head, to) : undefined
  return words === undefined ? undefined : { words: preposition ? `${preposition} ${words}` : words, last: group.last }
}
