// What gives a text of the office away by its build rather than by a word: nobody acts, deeds are nouns. Looked for in dense officialese.
import {
  ADJECTIVE,
  FUTURE,
  GENITIVE,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  SHORT_ADJECTIVE,
  SHORT_PARTICIPLE,
  VERB,
} from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { hasLemma, is, lemmaSet, mayHaveLemma, type Text } from '#russian/text/read.ts'
import { WORD, codeAt } from '#russian/text/tokens.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { shelfOf, singleWords } from '../book-shelf.ts'
import { actionNouns } from '../words/split-predicates.data.ts'
import { officePassives } from '../words/office-turns.data.ts'
import { hiddenAfterDeeds, hiddenDoers } from '../words/officialese.data.ts'

/** Tokens of a construction and how to say it. */
export type Construction = { first: number; last: number; message: string }

/** Finds «будут Вам выданы», «подача документов возможна», «документы предъявляются», «факт болезни» in a sentence. */
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
  const starts = shelfOf(dictionary).add(singleWords(dictionary, new Set([...be, ...passive, ...deeds, ...fact])))

  return (text, { first, last }) => {
    const found: Construction[] = []
    for (let i = starts.next(text, first, last); i < last; i = starts.next(text, i + 1, last)) {
      const one = at(text, i, last)
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
}

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
