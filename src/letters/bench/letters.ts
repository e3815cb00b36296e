// How fast letters are checked on one core, beside merely reading them in the same run: the machine's speed falls out of the ratio.
import { readFileSync } from 'node:fs'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { countWords, readText } from '#russian/text/read.ts'
import { tokenize } from '#russian/text/tokens.ts'
import { checker } from '../check.ts'
import type { LetterCase } from '../model.ts'

/** Letters a second; milliseconds a letter, the middle one and the one slower than 95 of 100. */
export type Speed = { perSecond: number; p50: number; p95: number }

export type Benched = {
  letters: number
  /** Words of a letter on average. */
  words: number
  check: Speed
  /** Tokens, blocks, sentences and the reading of each word: what every checker of Russian must do first. */
  read: Speed
  /** How many times longer a check takes than a reading. */
  ratio: number
  /** From nothing to the first letter checked, the compiled dictionary being there. */
  readyMs: number
  memoryMb: number
}

const WORDS = 350

/** Seeded: the same numbers give the same letters. */
export function benchLetters({ letters = 2000, seed = 1 }: { letters?: number; seed?: number }): Benched {
  const started = performance.now()
  const dictionary = loadDictionary()
  const check = checker(dictionary)
  check(letterCases(1, seed)[0]!)
  const readyMs = performance.now() - started
  const corpus = letterCases(letters, seed)
  const read = speedOf(corpus, ({ text, kind }) => readText(dictionary, text, { kind }))
  const checked = speedOf(corpus, letterCase => check(letterCase))
  const words = corpus.reduce((sum, { text }) => sum + wordsOf(text), 0) / corpus.length
  return {
    letters,
    words: Math.round(words),
    check: checked,
    read,
    ratio: read.perSecond / checked.perSecond,
    readyMs,
    memoryMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  }
}

function speedOf(corpus: readonly LetterCase[], work: (letterCase: LetterCase) => unknown): Speed {
  for (const letterCase of corpus.slice(0, 300)) work(letterCase)
  const times = new Float64Array(corpus.length)
  for (const [at, letterCase] of corpus.entries()) {
    const from = performance.now()
    work(letterCase)
    times[at] = performance.now() - from
  }
  const sum = times.reduce((all, ms) => all + ms, 0)
  times.sort()
  const at = (share: number) => times[Math.floor(times.length * share)]!
  return { perSecond: (1000 * corpus.length) / sum, p50: at(0.5), p95: at(0.95) }
}

/** Letters of sentences written by hand, seven paragraphs each, one in five with offending sentences among them. */
export function letterCases(count: number, seed: number): LetterCase[] {
  const [ordinary, offending] = ['neutral', 'rude'].map(sentencesOf)
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  return Array.from({ length: count }, (_, at) => {
    const sentences: string[] = []
    for (let words = 0; words < WORDS; words += sentences.at(-1)!.split(' ').length)
      sentences.push(pick(at % 5 === 0 && sentences.length % 6 === 5 ? offending! : ordinary!))
    const size = Math.ceil(sentences.length / 7)
    const paragraphs = Array.from({ length: 7 }, (_, p) => sentences.slice(p * size, (p + 1) * size).join(' '))
    return { ...envelope, questions: [...envelope.questions], text: `${HEAD}${paragraphs.join('\n\n')}${FOOT}` }
  })
}

const HEAD = 'Кузнецову П. А.\n\nНа № 118 от 3 марта 2025 года\n\nУважаемый Пётр Андреевич!\n\n'
const FOOT =
  '\n\nНачальник отдела\nпо городу Чебоксары                    А. В. Лаптева\n\nИсп.: Громова Т. И., тел. 8 (8352) 00-11-22'
const envelope = {
  kind: 'letter',
  addressee: { type: 'person', surname: 'Кузнецов', name: 'Пётр', patronymic: 'Андреевич', gender: 'male' },
  complaint: null,
  questions: ['С какого дня назначено пособие?', 'Когда придут деньги за март?'],
} as const satisfies Omit<LetterCase, 'text' | 'questions'> & { questions: readonly string[] }

const sentencesOf = (name: string): string[] =>
  readFileSync(new URL(`../../../corpus/sentences/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t')[3] ?? '')

function wordsOf(text: string): number {
  const tokens = tokenize(text)
  return countWords(tokens, { first: 0, last: tokens.count })
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
