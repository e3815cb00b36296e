// 4.4: an official or bookish word or turn of phrase that has a plain equivalent.
import { ADJECTIVE, GENITIVE, NOUN, NUMERAL, PARTICIPLE, PRONOUN, VERB } from '#russian/dictionary/tag-bits.ts'
import { is, textBetween, type Text } from '#russian/text/read.ts'
import { phraseBook, type Met } from '../phrases.ts'
import { plainWords, type PlainWord } from '../words/plain-words.data.ts'
import { ownMeetings } from './places.ts'
import { capitalLike, mark, type Rule } from './rule.ts'

export const plainWord: Rule = {
  id: 'plain-word',
  clause: '4.4',
  severity: 'warning',
  why: 'Слово понятно в кабинете, но не в письме: есть простое.',
  needs: 'text',
  bad: [
    { text: 'Ввиду ремонта дороги автобус не придёт.', marks: ['Ввиду'], fixed: 'Из-за ремонта дороги автобус не придёт.' },
    { text: 'В настоящее время мест нет.', marks: ['В настоящее время'], fixed: 'Сейчас мест нет.' },
    { text: 'Вышеуказанный номер занят.', marks: ['Вышеуказанный'] },
  ],
  good: [
    'Из-за ремонта дороги автобус не придёт.',
    'Мы выплатим пособие 10 апреля.',
    'Вы написали: «ввиду болезни прийти не смогу», мы перенесли встречу.',
    'В адресе была ошибка, мы её исправили.',
    'Сейчас мест нет, они появятся 3 мая.',
  ],
  prepare(dictionary) {
    const words = plainWords.filter(({ mild }) => !mild)
    const book = phraseBook(dictionary, words, ({ phrase }) => phrase)
    return letter => ownMeetings(letter, book).map(met => mark(letter, met, adviceOn(met.entry), replacements(letter.text, met)))
  },
}

const adviceOn = ({ plain }: PlainWord) =>
  plain.startsWith('(') ? `Слово канцелярское. Совет: ${plain.slice(1, -1)}.` : `Проще: ${plain}.`

/** Prepositions that may stand where a turn with the genitive stood. */
const beforeGenitive = new Set(['из-за', 'для', 'без', 'после', 'до', 'от', 'у', 'вместо', 'кроме', 'против', 'около'])

/** Only for a turn that does not change its form, and only what fits the words after it. */
function replacements(text: Text, { entry, first, last }: Met<PlainWord>): string[] {
  const written = textBetween(text.tokens, { first, last })
  if (written.toLowerCase() !== entry.phrase.toLowerCase() || entry.plain.includes('(')) return []
  if (is(text, first, INFLECTED) && last - first === 1) return []
  const plain = entry.plain.split(', ')
  const prepositions = plain.filter(word => beforeGenitive.has(word))
  const governs = prepositions.length > 0 && last < text.tokens.count && is(text, last, INFLECTED, GENITIVE)
  return (governs ? prepositions : plain).map(word => capitalLike(written, word))
}

const INFLECTED = NOUN | ADJECTIVE | PARTICIPLE | PRONOUN | NUMERAL | VERB
