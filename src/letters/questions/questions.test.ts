// What a question asks, what of a letter is taken for its answer, and the shape of the lines that teach it.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindOf } from '../rules/kinds-asked.ts'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readText } from '#russian/text/read.ts'
import { askedIn, type Asked } from './asked.ts'
import { answeringSentences } from '../rules/places.ts'
import { readLetter } from '../letter.ts'
import { pairOf, told, traits, weigh, type Seen } from './answering.ts'
import { learned } from './likely.ts'
import { matches, signs } from './match.ts'
import { samplesOf } from './samples.ts'
import { leastAnswered } from './odds.ts'
import { weights } from './weights.data.ts'

const dictionary = loadDictionary()

/** The sentences taken for the answer to each question. */
function taken(questions: readonly string[], source: string) {
  const text = readText(dictionary, source, { kind: 'message' })
  const asked = questions.map(question => askedIn(dictionary, question))
  return matches(text, text.sentences, asked).parts.map(parts => {
    const { from, to } = leastAnswered(parts, weights)
    return source.slice(text.sentences[from]!.start, text.sentences[to]!.end)
  })
}

test.each([
  ['Вернут ли деньги за обучение?', 'верну', 'whether'],
  ['Можно ли оставить коляску у входа?', 'остав', 'whether'],
  ['Какой штраф грозит за опоздание?', 'штра', 'costs'],
  ['С какого числа действует новая форма?', 'дейст', 'when'],
  ['Почему закрыли отдел?', 'крыт', 'why'],
])('%s asks first of all of «%s»', (question, root, kind) => {
  const [asked] = askedIn(dictionary, question)
  expect(asked!.roots[asked!.focus]?.root).toBe(root)
  expect(asked!.kind).toBe(kind)
})

test('«во сколько» asks for an hour, or for a price', () => {
  expect(kindOf('Во сколько начинается приём?')).toBe('when')
  expect(kindOf('Во сколько мне обойдётся оформление мастерской?')).toBe('costs')
})

test('a question that asks two things is asked part by part, one with a pronoun leans on the one before', () => {
  expect(askedIn(dictionary, 'Сколько дней рассматривают жалобу и кто это делает?').map(({ kind }) => kind)).toEqual([
    'lasts',
    'lasts',
    'who',
  ])
  expect(askedIn(dictionary, 'Сколько её ждать?')[0]!.leans).toBe(true)
})

test('each question is given the sentences that speak of it', () => {
  const courses = 'Курсы парикмахеров начнутся 3 мая.'
  const kids = 'На ярмарке есть детская комната, прийти можно с ребёнком.'
  expect(taken(['Можно ли прийти на ярмарку с ребёнком?', 'Когда начнутся курсы парикмахеров?'], `${courses} ${kids}`)).toEqual([
    kids,
    courses,
  ])
})

test('more questions than a number has bits are heard all the same', () => {
  const questions = Array.from({ length: 12 }, (_, at) => `Когда ${at} июня откроют мастерскую номер ${at} на улице Заречной?`)
  const last = 'Мастерскую номер 11 на улице Заречной откроют в 9 часов.'
  expect(taken(questions, `Спасибо за письмо. ${last}`).at(-1)).toBe(last)
})

test('a heading in the body tells what the lines under it answer, the title of a letter does not', () => {
  const letter = (text: string) =>
    readLetter(dictionary, {
      kind: 'letter',
      addressee: { type: 'organisation', title: '' },
      complaint: null,
      questions: [],
      text,
    })
  const text = `О работе на верфи\n\nУважаемые коллеги!\n\nРасчёт приложен.\n\n2. Если работа не понравится\n\nМожно уйти за три дня.`
  expect(answeringSentences(letter(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Расчёт приложен.',
    '2. Если работа не понравится',
    'Можно уйти за три дня.',
  ])
})

test('there is a weight for each sign', () => {
  expect(weights).toHaveLength(signs.length)
})

const files = globSync(new URL('../../../corpus/questions/*.tsv', import.meta.url).pathname)

test.each(files.filter(file => !file.endsWith('places.tsv')))('%s: a verdict for each question', file => {
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const [author, verdicts = '', questions = '', answer = '', ...rest] = line.split('\t')
    expect(author, line).toMatch(/^[a-z]+$/u)
    expect(verdicts, line).toMatch(/^[01]+$/u)
    expect(questions.split(' | '), line).toHaveLength(verdicts.length)
    expect(answer.length, line).toBeGreaterThan(30)
    expect(rest, line).toEqual([])
  }
})

test('what is told of the places of answers fits the letters', () => {
  const questions = samplesOf(dictionary).flatMap(sample => sample.questions)
  const told = questions.filter(({ places }) => places)
  expect(told.length).toBeGreaterThan(0.9 * questions.length)
  // Those who told them did not see the verdicts.
  const others = told.filter(({ places, unanswered }) => unanswered !== (places!.length === 0))
  expect(others.length).toBeLessThan(0.05 * told.length)
})

test('a trait, a weight', () => {
  const { traits: learnedTraits, weights: steps, rowOf } = learned()
  expect(learnedTraits).toHaveLength(traits.length)
  expect(steps.length).toBeGreaterThan(1000)
  expect(rowOf(-1)).toBe(-1)
})

/** Of one question and three sentences. */
const seen = (cues: readonly number[], stems: readonly number[]): Seen => ({
  traits: new Float64Array(3 * traits.length),
  stems: Int32Array.from(stems),
  from: Int32Array.of(0, 1, 2, 3),
  evades: new Uint8Array(3),
  parts: [{ question: 0, asked: { cues } as unknown as Asked }],
})

test('a sentence with a word that answers such questions weighs more', () => {
  const [weighed] = weigh(seen([7], [1, 2, 3]), {
    traits: new Float64Array(traits.length),
    none: 0,
    rowOf: key => (key === pairOf(7, 2) ? 0 : -1),
    weights: [50],
    scale: 0.02,
  })
  expect([...weighed!]).toEqual([0, 1, 0])
})

test('what answers one question is left out for another', () => {
  const both = [Float64Array.of(6, -9), Float64Array.of(3, -9)]
  const parts = [{ question: 0 }, { question: 1 }]
  const [first, second] = told(both, parts, 2)
  expect(first!.answered).toBeCloseTo(6 + Math.log(1 - Math.exp(3) / (Math.exp(3) + Math.exp(2))), 1)
  expect(second!.answered).toBeLessThan(0)
  expect(second!.behindOthers).toBeCloseTo(3, 3)
  expect(told([Float64Array.of(0, 5), Float64Array.of(5, 0)], parts, 2).map(({ outOfOrder }) => outOfOrder)).toEqual([true, true])
  expect(told([new Float64Array()], [{ question: 0 }], 2)).toEqual([
    { answered: expect.any(Number), behindOthers: 0, outOfOrder: false },
  ])
})
