// What the model of tone learns from: labelled sentences, sentences of letters, made ones, and what the rules show as good.
import { globSync } from 'node:fs'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { isBody, isQuoted, lemmaOf, readText, type Text } from '#russian/text/read.ts'
import { WORD } from '#russian/text/tokens.ts'
import { framesIn, linesIn, sentencesIn } from '../command-line/score-sentences.ts'
import { readCheckable } from '../command-line/read-file.ts'
import { rules } from '../rules/list.ts'
import { features, strangeKey, wordKey } from './features.ts'
import { ordinary, patterns } from './made-sentences.data.ts'

/**
 * `lit`: features of the sentence, each as often as it is met; `faults`: the rules it breaks; `about`: the rule whose harmless twin it is, if of any;
 * `words`: keys of its words; `manner`: who speaks or how, the same for sentences that must not stand on both sides of a comparison; none for made ones.
 */
export type Sample = {
  lit: readonly number[]
  faults: readonly string[]
  about: string | undefined
  manner: string | undefined
  isMade: boolean
  text: string
  words: readonly number[]
}

const MADE = 15
const corpus = new URL('../../../corpus/', import.meta.url).pathname

/** Everything kept for tuning, always in the same order. */
export function samplesOf(dictionary: Dictionary, random: () => number): Sample[] {
  const lightUp = features(
    dictionary,
    key => key,
    () => true,
  )
  const whole = (sentence: string) => readText(dictionary, sentence, { kind: 'message' })
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

  function sample(text: Text, range: { first: number; last: number }, about: Partial<Sample>): Sample {
    const lit = new Uint32Array(4096)
    const count = lightUp(text, range, lit)
    const { faults = [], about: twin, manner, isMade = false } = about
    const written = text.source.slice(text.tokens.start[range.first], text.tokens.end[range.last - 1])
    return { lit: [...lit.subarray(0, count)], faults, about: twin, manner, isMade, text: written, words: wordsIn(text, range) }
  }
  const sampleOf = (sentence: string, about: Partial<Sample>) => {
    const text = whole(sentence)
    return sample(text, { first: 0, last: text.tokens.count }, about)
  }

  /** The labelled sentences kept for tuning. */
  const ofSentences = (): Sample[] =>
    globSync(`${corpus}sentences/*.tsv`)
      .toSorted()
      .flatMap(file => {
        const rule = file.replace(/^.*\/|\.tsv$/gu, '')
        return sentencesIn(file)
          .filter(({ split }) => split === 'tune')
          .map(({ id, text, offends }) =>
            sampleOf(text, {
              faults: offends ? [rule] : [],
              about: offends ? undefined : rule,
              manner: `${rule} ${id.replace(/-\d+$/u, '')}`,
            }),
          )
      })

  /** Each continuation of each frame: several that offend and several that do not begin and end alike. */
  const ofFrames = (): Sample[] =>
    globSync(`${corpus}sentences/frames/*.tsv`)
      .toSorted()
      .flatMap(file => {
        const rule = file.replace(/^.*\/|\.tsv$/gu, '')
        return framesIn(file).flatMap(({ id, bad, good }) => {
          const manner = `${rule} ${id.replace(/-\d+$/u, '')}`
          return [
            ...bad.map(text => sampleOf(text, { faults: [rule], manner })),
            ...good.map(text => sampleOf(text, { about: rule, manner })),
          ]
        })
      })

  /** What stands in letters, and lines that hurt which could stand there. */
  const ofLines = (): Sample[] =>
    globSync(`${corpus}sentences/lines/*.tsv`)
      .toSorted()
      .flatMap(file => {
        const author = file.replace(/^.*\/|\.tsv$/gu, '')
        return linesIn(file).map(({ letter, faults, text }) => sampleOf(text, { faults, manner: `lines ${author} ${letter}` }))
      })

  /** Sentences of the letters kept for tuning, with what a reviewer marked in them. */
  const ofLetters = (): Sample[] =>
    globSync(`${corpus}letters/tune/*.json`)
      .toSorted()
      .flatMap(file => {
        const { id, letterCase, marks } = readCheckable(file)
        const text = readText(dictionary, letterCase.text, letterCase)
        return text.sentences
          .filter(({ block }) => isBody(text.blocks[block]!))
          .map(sentence => {
            const written = letterCase.text.slice(sentence.start, sentence.end)
            const met = marks.filter(({ quote }) => quote !== undefined && (written.includes(quote) || quote.includes(written)))
            return sample(text, sentence, { faults: met.map(({ rule }) => rule), manner: `letters ${id.replace(/-\d+$/u, '')}` })
          })
      })

  /** A fixed number of sentences from each pattern, its alternatives drawn at random from a seed. */
  const ofPatterns = (): Sample[] =>
    Object.entries(patterns).flatMap(([rule, { bad, good }]) =>
      [bad, good].flatMap((list, harmless) =>
        list.flatMap(pattern =>
          Array.from({ length: MADE }, () =>
            sampleOf(pattern.map(part => pick(part.split('|'))).join(''), {
              faults: harmless ? [] : [rule],
              about: harmless ? rule : undefined,
              isMade: true,
            }),
          ),
        ),
      ),
    )

  const ofOrdinary = (): Sample[] =>
    ordinary.flatMap(pattern =>
      Array.from({ length: 3 * MADE }, () => sampleOf(pattern.map(part => pick(part.split('|'))).join(''), { isMade: true })),
    )

  /** What the rules themselves show as good. */
  const ofExamples = (): Sample[] => {
    const texts = rules.flatMap(({ good }) => good).map(example => (typeof example === 'string' ? example : example.text))
    return [...texts, ...texts, ...texts].flatMap(example => {
      const text = whole(example)
      return text.sentences
        .filter(({ block }) => isBody(text.blocks[block]!))
        .map(sentence => sample(text, sentence, { isMade: true }))
    })
  }

  return countStrange([
    ...ofSentences(),
    ...ofFrames(),
    ...ofLines(),
    ...ofLetters(),
    ...ofPatterns(),
    ...ofOrdinary(),
    ...ofExamples(),
  ])
}

function wordsIn(text: Text, { first, last }: { first: number; last: number }): number[] {
  const words: number[] = []
  for (let i = first; i < last; i++) if (text.tokens.kind[i] === WORD && !isQuoted(text, i)) words.push(wordKey(lemmaOf(text, i)))
  return words
}

/** In how many harmless sentences each word is met. */
export function familiarIn(samples: readonly Sample[]): Map<number, number> {
  const times = new Map<number, number>()
  for (const { faults, words } of samples)
    if (faults.length === 0) for (const word of new Set(words)) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}

/** Says of each sample how many of its words no *other* harmless one has: what it was learned from must not tell it. */
function countStrange(samples: readonly Sample[]): Sample[] {
  const times = familiarIn(samples)
  return samples.map(sample => {
    const own = sample.faults.length === 0 ? 1 : 0
    const strange = sample.words.filter(word => (times.get(word) ?? 0) === own).length
    return { ...sample, lit: [...sample.lit.slice(0, -1), strangeKey(strange)] }
  })
}

/** Numbers in [0, 1) that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
