// What gives a text of the office away by its build rather than by a word: nobody acts, deeds are nouns. Looked for in dense officialese.
import {
  ADJECTIVE,
  FUTURE,
  GENITIVE,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PASSIVE,
  PRESENT,
  SHORT_ADJECTIVE,
  SHORT_PARTICIPLE,
  THIRD_PERSON,
  VERB,
} from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { hasLemma, is, lemmaOf, lemmaSet, mayHaveLemma, type Text } from '#russian/text/read.ts'
import { WORD, codeAt, wordAt } from '#russian/text/tokens.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { actionNouns } from '../words/split-predicates.data.ts'
import { officePassives } from '../words/office-turns.data.ts'
import { hiddenAfterDeeds, hiddenDoers } from '../words/officialese.data.ts'
import { plainDeeds, plainDone, plainMiddles } from '../words/builds.data.ts'

/** Tokens of a construction and how to say it. */
export type Construction = { first: number; last: number; message: string; better?: string }

/**
 * Finds «будут Вам выданы», «подача документов возможна», «документы предъявляются», «факт болезни» in a sentence, and what is built like
 * them whatever the word: «освоение программы», «востребованность товара», «при невозврате», «варьируется», «лимитирован».
 */
export function constructions(dictionary: Dictionary): (text: Text, sentence: Sentence) => Construction[] {
  const be = lemmaSet(dictionary, ['быть'])
  const doers = [...hiddenDoers, ...officePassives]
  const passive = lemmaSet(dictionary, doers)
  const afterDeeds = lemmaSet(dictionary, [...doers, ...hiddenAfterDeeds])
  const deeds = lemmaSet(
    dictionary,
    actionNouns.map(({ noun }) => noun),
  )
  const fact = lemmaSet(dictionary, ['факт'])
  const done = lemmaSet(dictionary, plainDone)
  const builds = buildsOf(dictionary)
  const isFrame = framesOf(dictionary)

  return (text, { first, last }) => {
    const found: Construction[] = []
    for (let i = first; i < last; i++) {
      if (text.tokens.kind[i] !== WORD) continue
      const one = at(text, i, last) ?? byBuild(text, i, first, last)
      if (!one) continue
      found.push(one)
      i = one.last - 1
    }
    return found
  }

  function at(text: Text, i: number, end: number): Construction | undefined {
    if (is(text, i, VERB, FUTURE) && hasLemma(text, i, be)) {
      const done = within(
        text,
        i,
        end,
        at => is(text, at, SHORT_PARTICIPLE) || (is(text, at, INFINITIVE) && hasLemma(text, at, passive)),
      )
      return done < 0 ? undefined : { first: i, last: done + 1, message: 'Скажите, кто это сделает.' }
    }
    if (is(text, i, VERB) && hasLemma(text, i, passive)) return { first: i, last: i + 1, message: 'Скажите, кто это делает.' }
    if (!is(text, i, NOUN)) return undefined
    if (hasLemma(text, i, fact) && isGenitive(text, i + 1, end))
      return { first: i, last: i + 2, message: 'Скажите глаголом, что произошло.' }
    if (!is(text, i, NOUN, NOMINATIVE) || !mayHaveLemma(text, i, deeds) || !isGenitive(text, i + 1, end)) return undefined
    const said = within(text, i + 1, end, at => hasLemma(text, at, afterDeeds) || is(text, at, SHORT_ADJECTIVE))
    return said < 0 ? undefined : { first: i, last: said + 1, message: 'Скажите глаголом, кто и что делает.' }
  }

  function byBuild(text: Text, i: number, start: number, end: number): Construction | undefined {
    if (is(text, i, SHORT_PARTICIPLE))
      return hasLemma(text, i, done) ? undefined : { first: i, last: i + 1, message: 'Скажите, кто это сделал.' }
    // «Формируемая группа», «отправленные Вами бумаги».
    if (is(text, i, PARTICIPLE, PASSIVE) && (is(text, i, PARTICIPLE, PRESENT) || isBy(text, i + 1, end)))
      return { first: i, last: i + 1, message: 'Скажите глаголом, кто что делает.' }
    if (isFrame(text, i, end)) return { first: i, last: i + 3, message: 'Скажите одним словом.' }
    const build = is(text, i, NOUN | VERB) ? builds(text.lemmas[i]!) : ''
    if (build === '') return undefined
    if (build === 'middle')
      return is(text, i, VERB, PRESENT) && is(text, i, VERB, THIRD_PERSON)
        ? { first: i, last: i + 1, message: 'Скажите, кто это делает.' }
        : undefined
    if (!is(text, i, NOUN)) return undefined
    if (build !== 'quality' && i > start && wordAt(text.tokens, i - 1).toLowerCase() === 'при')
      return { first: i - 1, last: i + 1, message: 'Скажите глаголом: «если …», «когда …».' }
    if (build === 'denied') return { first: i, last: i + 1, message: 'Скажите глаголом: «не …».' }
    return isGenitive(text, i + 1, end) ? { first: i, last: i + 2, message: 'Скажите глаголом, кто и что делает.' } : undefined
  }
}

/** «По получении письма» is «после получения письма»: bookish in any letter. */
export function afterDeed(text: Text, i: number, end: number): Construction | undefined {
  const { start, end: ends } = text.tokens
  if (i + 1 >= end || ends[i]! - start[i]! !== 2 || !isLetter(text, start[i]!, PE) || !isLetter(text, start[i]! + 1, O))
    return undefined
  const deed = wordAt(text.tokens, i + 1)
  if (!deed.endsWith('нии') && !deed.endsWith('тии')) return undefined
  if (!is(text, i + 1, NOUN) || !lemmaOf(text, i + 1).endsWith('ие')) return undefined
  return { first: i, last: i + 2, message: 'Проще: после.', better: `после ${deed.slice(0, -1)}я` }
}

/** In either case; of most words nothing more is asked, so nothing is cut out of the text for them. */
const isLetter = ({ source }: Text, at: number, small: number): boolean => (source.charCodeAt(at) | CASE_BIT) === small
/** In it «П» and «п», «О» and «о» differ. */
const CASE_BIT = 0x20
const [PE, O] = [0x43f, 0x43e]

/** Nouns that say nothing after a preposition and an adjective: «в бесспорном порядке» is «без спора». */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  в: ['порядок', 'форма', 'режим', 'формат', 'объём', 'мера', 'степень', 'цель', 'качество', 'вид'],
  на: ['основа', 'основание'],
  по: ['основание', 'обстоятельство', 'признак'],
  с: ['цель'],
  при: ['обстоятельство', 'условие'],
  носит: ['характер'],
  имеет: ['характер', 'значение'],
}

function framesOf(dictionary: Dictionary): (text: Text, i: number, end: number) => boolean {
  const nouns = new Map(Object.entries(FRAMES).map(([word, after]) => [word, lemmaSet(dictionary, after)] as const))
  return (text, i, end) => {
    if (i + 2 >= end || !is(text, i + 1, ADJECTIVE | PARTICIPLE) || !is(text, i + 2, NOUN)) return false
    const after = nouns.get(wordAt(text.tokens, i).toLowerCase())
    return after !== undefined && hasLemma(text, i + 2, after)
  }
}

/** What a word is by its build: the name of a deed, of one not done, of a quality; a verb turned on itself. */
type Build = '' | 'deed' | 'denied' | 'quality' | 'middle'

/** Remembered by lemma; words that have nothing of the office about them are nothing. */
function buildsOf(dictionary: Dictionary): (lemma: number) => Build {
  const known = new Map<number, Build>()
  const plain = new Set([...plainDeeds, ...plainMiddles])
  return lemma => {
    if (lemma < 0) return ''
    let build = known.get(lemma)
    if (build === undefined) {
      const word = dictionary.lemma(lemma)
      known.set(lemma, (build = word.length < SHORTEST || plain.has(word) ? '' : buildOf(word)))
    }
    return build
  }
}
const SHORTEST = 7

function buildOf(word: string): Build {
  if (/^не.+(?:ние|тие|вка|лата|рат|мка)$/u.test(word)) return 'denied'
  if (/(?:ние|тие|ция)$/u.test(word)) return 'deed'
  if (/[ое]сть$/u.test(word)) return 'quality'
  return word.endsWith('ться') ? 'middle' : ''
}

/** «Вами», «нами»: who does it is said as an aside. */
const isBy = (text: Text, i: number, end: number) => i < end && /^(?:вами|нами|мной|им|ею|ими)$/iu.test(wordAt(text.tokens, i))

const REACH = 4
const COMMA = 44
const isGenitive = (text: Text, i: number, end: number) => i < end && is(text, i, NOUN | ADJECTIVE | PARTICIPLE, GENITIVE)

/** The first of the next few words of the clause for which it holds, or −1. */
function within(text: Text, from: number, end: number, holds: (i: number) => boolean): number {
  for (let i = from + 1; i < Math.min(end, from + 1 + REACH); i++) {
    if (text.tokens.kind[i] !== WORD && codeAt(text.tokens, i) === COMMA) return -1
    if (holds(i)) return i
  }
  return -1
}
