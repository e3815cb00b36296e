// What the models of questions learn from: labelled letters, and short answers written to teach it; in each, which sentences answer.
import { globSync, readFileSync } from 'node:fs'
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { readCheckable } from '../command-line/read-file.ts'
import { readLetter } from '../letter.ts'
import type { LetterCase } from '../model.ts'
import { answeringSentences } from '../rules/places.ts'
import { askedIn } from './asked.ts'
import type { Seen } from './answering.ts'
import { matches, type Match } from './match.ts'

/** `exam`, `hard` and `contrary` are answered in other words or passed over with the question's own, as letters seldom are. */
export type Source = 'letters' | 'natural' | 'bodies' | 'contrary' | 'exam' | 'hard'
/** Written to be contrary: they do not say how often questions are passed over in letters. */
export const isContrary = (source: Source): boolean => CONTRARY.has(source)
const CONTRARY: ReadonlySet<Source> = new Set<Source>(['contrary', 'exam', 'hard'])
const FILES = ['natural', 'bodies', 'contrary', 'exam', 'hard'] as const

/** A question. `places`: the sentences that answer it; undefined: nobody has told. */
export type Question = { text: string; parts: readonly Match[]; unanswered: boolean; places: readonly number[] | undefined }

/** A letter with questions. `author`: whose it is; `seen`: what the model of answers is shown of it. */
export type Sample = { id: string; author: string; source: Source; questions: readonly Question[]; seen: Seen }

type Labelled = { id: string; author: string; letterCase: LetterCase; unanswered: readonly boolean[]; source: Source }

const corpus = new URL('../../../corpus/', import.meta.url).pathname

/** Everything kept for tuning, always in the same order. */
export function samplesOf(dictionary: Dictionary): Sample[] {
  const places = placesTold()
  return [...letters(), ...FILES.flatMap(answers)].map(({ id, author, letterCase, unanswered, source }) => {
    const letter = readLetter(dictionary, letterCase)
    const asked = letterCase.questions.map(question => askedIn(dictionary, question))
    const sentences = answeringSentences(letter)
    const { parts, seen } = matches(letter.text, sentences, asked)
    const questions = letterCase.questions.map((text, at) => ({
      text,
      parts: parts[at]!,
      unanswered: unanswered[at]!,
      places: places.get(`${id} ${at}`)?.map(begins => beginningSo(letter.text, sentences, begins)),
    }))
    return { id, author, source, questions, seen }
  })
}

const letters = (): Labelled[] =>
  globSync(`${corpus}letters/tune/*.json`)
    .toSorted()
    .map(readCheckable)
    .filter(({ letterCase }) => letterCase.questions.length > 0)
    .map(({ id, letterCase, marks }) => ({
      id,
      author: id.replace(/-\d+$/u, ''),
      letterCase,
      unanswered: letterCase.questions.map((_, at) =>
        marks.some(({ rule, question = 0 }) => rule === 'question-unanswered' && question === at),
      ),
      source: 'letters',
    }))

/** Lines of `corpus/questions`: author, 1 or 0 for each question, questions, the answer. */
const answers = (source: (typeof FILES)[number]): Labelled[] =>
  linesOf(source).map(([author = '', answered = '', questions = '', text = ''], at) => ({
    id: `${source}:${author}-${at + 1}`,
    author,
    letterCase: {
      kind: 'message',
      addressee: { type: 'organisation', title: '' },
      complaint: null,
      questions: questions.split(' | '),
      text: text.replaceAll(' ¶ ', '\n\n'),
    },
    unanswered: Array.from(answered, one => one === '0'),
    source,
  }))

/** Letter and number of the question → how the sentences begin that answer it; none where nothing does. */
const placesTold = (): Map<string, readonly string[]> =>
  new Map(
    linesOf('places').map(([id, question, begins = '-']) => [`${id} ${question}`, begins === '-' ? [] : begins.split(' | ')]),
  )

const linesOf = (name: string): string[][] =>
  readFileSync(`${corpus}questions/${name}.tsv`, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'))

function beginningSo({ source }: Text, sentences: readonly Sentence[], begins: string): number {
  const found = sentences.findIndex(({ start, end }) => source.slice(start, end).replaceAll(/\s/gu, ' ').startsWith(begins))
  if (found < 0) throw new Error(`No sentence begins so: ${begins}`)
  return found
}
