// 4.4: a misspelt word; a Latin letter inside a Russian word.
import { CAPITAL, CAPS, HYPHENATED, LATIN, MIXED, WORD, wordAt } from '#russian/text/tokens.ts'
import { ANY_NAME } from '#russian/dictionary/tag-bits.ts'
import { blockOf, is, isBody, isQuoted, type Text } from '#russian/text/read.ts'
import { isFromAdjective, isKnown } from '#russian/spelling/known.ts'
import { proposals, suggest } from '#russian/spelling/suggest.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Letter } from '../letter.ts'
import { confusions } from './confusions.ts'
import { capitalLike, mark, type Found, type Rule } from './rule.ts'
import { MOST_COMPARED, ownWord, unlistedIn } from './unlisted.ts'

export const spelling: Rule = {
  id: 'spelling',
  clause: '4.4',
  severity: 'warning',
  why: 'Из-за опечатки письмо кажется небрежным.',
  needs: 'text',
  bad: [
    { text: 'Мы предложем Вам курсы.', marks: ['предложем'], fixed: 'Мы предложим Вам курсы.' },
    { text: 'Пасобие придёт 10 апреля.', marks: ['Пасобие'], fixed: 'Пособие придёт 10 апреля.' },
    { text: 'Возьмите пaспорт и копию.', marks: ['пaспорт'], fixed: 'Возьмите паспорт и копию.' },
    { text: 'Сидеть в классе не прийдётся.', marks: ['прийдётся'], fixed: 'Сидеть в классе не придётся.' },
    { text: 'На ярмарку придут 19 кампаний.', marks: ['кампаний'], fixed: 'На ярмарку придут 19 компаний.' },
    { text: 'Вам нужно обратится в банк.', marks: ['обратится'], fixed: 'Вам нужно обратиться в банк.' },
    { text: 'Ответ придёт в течении недели.', marks: ['течении'], fixed: 'Ответ придёт в течение недели.' },
    { text: 'Пaсобие придёт 10 апреля.', marks: ['Пaсобие'], fixed: 'Пособие придёт 10 апреля.' },
  ],
  good: [
    'Мы предложим Вам курсы и соцконтракт.',
    'Напишите письмо на полстраницы, зарплатный проект ни при чём.',
    'Вас примет Хузангай Нарспи Айдаровна.',
    'Приёмная кампания идёт до 3 мая, в ней участвуют три компании.',
    'Приезжайте в Цивильск или в Мариинский Посад.',
    'Ырӑ кун! Саламӑн, ӗҫ центрӗ. Исәнмесез! Рәхмәт Сезгә.',
    'В письме от 3 мая стояло «пасобие», мы поняли.',
    'Справка о доходах есть на сайте «Госуслуг».',
    'Лингвистически текст прост.',
    'Пятнадцатилетним нужно согласие матери, шестнадцатилетним не нужно.',
    'Видеомонтаж начнётся в 9 часов.',
  ],
  prepare: dictionary => {
    const confused = confusions(dictionary)
    return letter => [...misspelled(dictionary, letter), ...meantOtherwise(letter, confused)]
  },
}

/** Words that are right elsewhere. */
const meantOtherwise = (letter: Letter, confused: ReturnType<typeof confusions>): Found[] =>
  confused(letter.text)
    .filter(({ at }) => isBody(blockOf(letter.text, at)) && !isQuoted(letter.text, at))
    .map(({ at, better }) =>
      mark(letter, { first: at, last: at + 1 }, 'Здесь пишут иначе.', [capitalLike(wordAt(letter.text.tokens, at), better)]),
    )

function misspelled(dictionary: Dictionary, letter: Letter): Found[] {
  const { text } = letter
  const found: Found[] = []
  for (let i = 0; i < text.tokens.count; i++) {
    if (text.tokens.kind[i] !== WORD || (text.tokens.flags[i]! & MIXED) === 0 || !isBody(blockOf(text, i))) continue
    const word = wordAt(text.tokens, i)
    const russian = word.replace(/[A-Za-z]/gu, latin => LOOK_ALIKES[latin] ?? latin)
    if (russian === word || /[A-Za-z]/u.test(russian)) continue
    const better = dictionary.find(russian) >= 0 ? [russian] : suggest(dictionary, russian).map(one => capitalLike(russian, one))
    if (better.length > 0) found.push(mark(letter, { first: i, last: i + 1 }, 'В слове латинская буква.', better))
  }
  const { slips, strangers } = unlistedIn(text)
  const isOwn = ownWord(text)
  const doubted = doubtful(text).filter(i => isOwn(i) && !slips.includes(i) && !strangers.includes(i))
  for (const [at, i] of [...slips, ...doubted].entries()) {
    const word = wordAt(text.tokens, i)
    const better = at < MOST_COMPARED ? suggest(dictionary, word).map(one => capitalLike(word, one)) : []
    found.push(mark(letter, { first: i, last: i + 1 }, 'Такого слова нет в словаре, проверьте.', better))
  }
  return found
}

/**
 * Words that no dictionary has but that may be meant so: the first of a sentence («Приглошаем Вас» is no name), and one that could be
 * joined of two («пред-ложем»). Marked only where a common word is very near.
 */
function doubtful(text: Text): number[] {
  const { tokens, dictionary } = text
  const unlisted = dictionary.lexicon.words.wordCount
  const found: number[] = []
  for (const { first, last } of text.sentences) {
    for (let i = first; i < last && found.length < MOST_COMPARED; i++) {
      if (tokens.kind[i] !== WORD || text.ids[i]! < unlisted || (tokens.flags[i]! & (CAPS | LATIN | HYPHENATED)) !== 0) continue
      const word = wordAt(tokens, i)
      const capital = (tokens.flags[i]! & CAPITAL) !== 0
      if (
        capital &&
        (i > first || is(text, i, ANY_NAME) || NAMELIKE.test(word) || isNamedAfter(text, i + 1) || isMadeAtWill(dictionary, word))
      )
        continue
      if (!capital && !isKnown(dictionary, word)) continue
      const [best] = proposals(dictionary, word)
      // «Пятнадцатилетним» is near itself, «видеомонтаж» near its parts: they are made of words, as they should be.
      const isMade = best?.word.replace(' ', '') === word.toLowerCase() && isKnown(dictionary, word)
      if (best && !isMade && (capital ? best.cost <= (word.length > 4 ? 110 : 60) : soundsLike(word.toLowerCase(), best.word)))
        found.push(i)
    }
  }
  return found
}

/** «Ненаправление», «непоступление», «эмпирически»: a word with «не» before it, an adverb in -ски are made at will. */
const isMadeAtWill = (dictionary: Text['dictionary'], word: string): boolean =>
  (word.toLowerCase().startsWith('не') && isKnown(dictionary, word)) || isFromAdjective(dictionary, word)

/** The same but for one vowel that is heard as the other: «предложем», «предложим». */
function soundsLike(word: string, other: string): boolean {
  if (word.length !== other.length) return false
  const at = Array.from(word).findIndex((letter, i) => letter !== other[i])
  return at >= 0 && /^(?:оа|ао|еи|ие)$/u.test(`${word[at]}${other[at]}`) && word.slice(at + 1) === other.slice(at + 1)
}

/** Initials or a capital follow, «Вы» aside. */
const isNamedAfter = ({ tokens }: Text, i: number): boolean =>
  i < tokens.count && (tokens.flags[i]! & CAPITAL) !== 0 && !/^В(?:ы|ас|ам|ами|аш.*)$/u.test(wordAt(tokens, i))

const NAMELIKE = /(?:[оеё]в|[иы]н|ск|цк|ых|их|ко|ук|юк|ян|дзе|швили|[оеё]вич|ичн?)(?:а|у|ым|е|ой|ую|ий|ого|ому|ая)?$/u

/** Latin letters that look like Russian ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' },
  ...{ a: 'а', c: 'с', e: 'е', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', u: 'и', x: 'х', y: 'у', b: 'ь', n: 'п', r: 'г' },
}
