// Letters to measure on: seeded, of sentences written by hand, as long as most letters are.
import { readFileSync } from 'node:fs'
import type { LetterCase } from '../model.ts'

const WORDS = 350

/** Letters of sentences written by hand, seven paragraphs each, one in five with offending sentences among them. */
export function* letterCases(count: number, seed: number): Generator<LetterCase> {
  const [ordinary, offending] = ['neutral', 'rude'].map(sentencesOf)
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  for (let at = 0; at < count; at++) {
    const sentences: string[] = []
    for (let words = 0; words < WORDS; words += sentences.at(-1)!.split(' ').length)
      sentences.push(pick(at % 5 === 0 && sentences.length % 6 === 5 ? offending! : ordinary!))
    const size = Math.ceil(sentences.length / 7)
    const paragraphs = Array.from({ length: 7 }, (_, p) => sentences.slice(p * size, (p + 1) * size).join(' '))
    yield { ...envelope, questions: [...envelope.questions], text: `${HEAD}${paragraphs.join('\n\n')}${FOOT}` }
  }
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

function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
