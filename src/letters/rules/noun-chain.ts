// 4.4: four or more nouns in a row hanging on one another in the genitive.
import { ADJECTIVE, ANY_NAME, GENITIVE, NOMINATIVE, NOUN, PARTICIPLE, TOPONYM } from '#russian/dictionary/tag-bits.ts'
import { is, isQuoted, mayBe, type Range, type Text } from '#russian/text/read.ts'
import { CAPITAL, WORD, wordAt } from '#russian/text/tokens.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { officialNamesIn } from './official-name.ts'
import { bodySentences } from './places.ts'
import { mark, type Rule } from './rule.ts'

const LIMIT = 4

export const nounChain: Rule = {
  id: 'noun-chain',
  clause: '4.4',
  severity: 'warning',
  why: 'В цепочке существительных теряется, кто и что делает.',
  needs: 'text',
  bad: [
    {
      text: 'Порядок согласования штата филиала библиотеки изменили.',
      marks: ['Порядок согласования штата филиала библиотеки'],
    },
    { text: 'Образец заполнения формы отчёта лежит в кабинете 5.', marks: ['Образец заполнения формы отчёта'] },
    {
      text: 'Изменился график проверки новых журналов учёта посетителей.',
      marks: ['график проверки новых журналов учёта посетителей'],
    },
  ],
  good: [
    'Возьмите справку о размере пособия и копию паспорта.',
    'Адрес отдела города Канаш знает дежурный.',
    'На сайте Министерства труда и социальной защиты есть образец.',
    'Вам положена социальная выплата, её размер посчитает инспектор.',
    'Начальник отдела Иванова Ольга Юрьевна примет Вас 3 мая.',
    'По итогам проверки Вашего обращения нарушений не нашли.',
    'Вас ждут на этаже библиотеки имени Сеспеля.',
  ],
  prepare(dictionary) {
    const names = officialNamesIn(dictionary)
    return letter =>
      bodySentences(letter).flatMap(sentence =>
        longChains(letter.text, sentence, names).map(chain =>
          mark(letter, chain, 'Скажите глаголом или разделите: слова висят одно на другом.'),
        ),
      )
  },
}

/** Chains of a sentence that are too long; nouns inside an official name do not count. */
export function longChains(text: Text, sentence: Sentence, names: ReturnType<typeof officialNamesIn>): Range[] {
  const chains = chainsIn(text, sentence)
  if (chains.length === 0) return []
  const named = names(text, sentence)
  return chains
    .filter(({ nouns }) => nouns.filter(i => !named.some(({ first, last }) => i > first && i < last)).length >= LIMIT)
    .map(({ nouns }) => ({ first: nouns[0]!, last: nouns.at(-1)! + 1 }))
}

/** A noun and the genitives after it, adjectives between them allowed. Few sentences have a long one: nouns are only counted till then. */
function chainsIn(text: Text, { first, last }: Sentence): { nouns: number[] }[] {
  const chains: { nouns: number[] }[] = []
  let [start, end, count] = [-1, -1, 0]
  for (let i = first; i <= last; i++) {
    const isNoun = i < last && text.tokens.kind[i] === WORD && !isQuoted(text, i) && isCommonNoun(text, i)
    if (isNoun && count > 0 && hangs(text, i)) {
      end = i
      count++
      continue
    }
    const goesOn =
      count > 0 && !isNoun && i < last && text.tokens.kind[i] === WORD && is(text, i, ADJECTIVE | PARTICIPLE, GENITIVE)
    if (goesOn && !isQuoted(text, i)) continue
    // «По итогам проверки нарушений не выявлено»: the last hangs on the denial, not on the chain.
    const hung = count >= LIMIT && i < last && end === i - 1 && isDenied(text, i, start) ? count - 1 : count
    if (hung >= LIMIT) chains.push({ nouns: nounsIn(text, start, end + 1).slice(0, hung) })
    start = end = i
    count = isNoun ? 1 : 0
  }
  return chains
}

const nounsIn = (text: Text, first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, at) => first + at).filter(i => isCommonNoun(text, i))

const isCommonNoun = (text: Text, i: number) => is(text, i, NOUN) && !mayBe(text, i, ANY_NAME | TOPONYM) && !isNamedAfter(text, i)
/** «Библиотека имени Сеспеля»: of such a name neither word counts. */
const isNamedAfter = (text: Text, i: number): boolean =>
  (isAfter(text, i) && isCapital(text, i + 1)) || (isCapital(text, i) && i > 0 && isAfter(text, i - 1))
const isAfter = ({ tokens }: Text, i: number): boolean => wordAt(tokens, i) === 'имени'
const isCapital = ({ tokens: { flags, count } }: Text, i: number): boolean => i < count && (flags[i]! & CAPITAL) !== 0
const DENIALS: ReadonlySet<string> = new Set(['не', 'нет'])
/** Does «не», «нет» stand at the token, right after a chain that begins at `start` and is not what is spoken of? */
const isDenied = (text: Text, at: number, start: number) =>
  !is(text, start, NOUN, NOMINATIVE | GENITIVE) && DENIALS.has(wordAt(text.tokens, at).toLowerCase())
const hangs = (text: Text, i: number) => is(text, i, NOUN, GENITIVE)
