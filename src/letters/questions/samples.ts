// What the model of unanswered questions learns from: labelled letters, and short answers written to teach it.
import { globSync, readFileSync } from 'node:fs'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { readCheckable } from '../command-line/read-file.ts'
import { readLetter } from '../letter.ts'
import type { LetterCase } from '../model.ts'
import { answeringSentences } from '../rules/places.ts'
import { askedIn } from './asked.ts'
import { evasions } from './evasions.ts'
import { matches, type Match } from './match.ts'

/** From `exam` nothing learns. */
export type Source = 'letters' | 'natural' | 'contrary' | 'exam'

/** A question with what is known of its parts. `author`: whose letter it is; `source`: labelled letters or the file of answers. */
export type Sample = {
  parts: readonly Match[]
  unanswered: boolean
  author: string
  source: Source
  question: string
  id: string
}

/** All but the exam. */
export const learnable = (samples: readonly Sample[]): Sample[] => samples.filter(({ source }) => source !== 'exam')

type Labelled = { id: string; letterCase: LetterCase; unanswered: readonly boolean[]; source: Source }

const corpus = new URL('../../../corpus/', import.meta.url).pathname

/** Questions of everything kept for tuning, always in the same order. */
export function samplesOf(dictionary: Dictionary): Sample[] {
  const evades = evasions(dictionary)
  return [...letters(), ...answers('natural'), ...answers('contrary'), ...answers('exam')].flatMap(
    ({ id, letterCase, unanswered, source }) => {
      const letter = readLetter(dictionary, letterCase)
      const asked = letterCase.questions.map(question => askedIn(dictionary, question))
      const found = matches(letter.text, answeringSentences(letter), asked, sentence => evades(letter.text, sentence))
      return found.map((parts, at) => ({
        parts,
        unanswered: unanswered[at]!,
        author: id.replace(/-\d+$/u, ''),
        source,
        question: letterCase.questions[at]!,
        id,
      }))
    },
  )
}

const letters = (): Labelled[] =>
  globSync(`${corpus}letters/tune/*.json`)
    .toSorted()
    .map(readCheckable)
    .filter(({ letterCase }) => letterCase.questions.length > 0)
    .map(({ id, letterCase, marks }) => ({
      id,
      letterCase,
      unanswered: letterCase.questions.map((_, at) =>
        marks.some(({ rule, question = 0 }) => rule === 'question-unanswered' && question === at),
      ),
      source: 'letters',
    }))

/** Lines of `corpus/questions`: author, 1 or 0 for each question, questions, the answer. */
const answers = (source: Source): Labelled[] =>
  readFileSync(`${corpus}questions/${source}.tsv`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, at) => {
      const [author = '', answered = '', questions = '', text = ''] = line.split('\t')
      return {
        id: `${author}-${at + 1}`,
        letterCase: {
          kind: 'message',
          addressee: { type: 'organisation', title: '' },
          complaint: null,
          questions: questions.split(' | '),
          text: text.replaceAll(' ¶ ', '\n\n'),
        },
        unanswered: Array.from(answered, one => one === '0'),
        source,
      }
    })
