// 4.1 л: personal data of anybody that the addressee has no need of.
import { FIRST_NAME, NOMINATIVE, SURNAME } from '#russian/dictionary/tag-bits.ts'
import { hasLemma, is, lemmaSet, type Text } from '#russian/text/read.ts'
import { CAPITAL, CODE, DIGITS, EMAIL, NUMBER, PHONE, WORD, slice } from '#russian/text/tokens.ts'
import { isMobile } from '#russian/text/written-forms.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { meetings, phraseBook, type PhraseBook } from '../phrases.ts'
import { kin } from '../words/kin.data.ts'
import { privateFacts, secretNumbers, strangers } from '../words/private-facts.data.ts'
import { judgeSentences } from './tone-rule.ts'
import type { Rule } from './rule.ts'

export const personalData: Rule = {
  id: 'personal-data',
  clause: '4.1 л',
  severity: 'error',
  why: 'Чужие сведения адресату не нужны, и разглашать их нельзя.',
  needs: 'text',
  bad: [
    { text: 'В 2023 году кандидат лечился от депрессии.', marks: ['В 2023 году кандидат лечился от депрессии.'] },
    {
      text: 'Для пропуска запишите СНИЛС Лукиной: 000-111-222 33.',
      marks: ['Для пропуска запишите СНИЛС Лукиной: 000-111-222 33.'],
    },
    { text: 'Мастер живёт на улице Мирной, дом 8, квартира 15.', marks: ['Мастер живёт на улице Мирной, дом 8, квартира 15.'] },
    { text: 'Соискатель платит алименты, учтите это.', marks: ['Соискатель платит алименты, учтите это.'] },
  ],
  good: [
    'Кандидат придёт на собеседование 24 июля.',
    'Ваше обращение зарегистрировано под № 118.',
    'Возьмите с собой паспорт и СНИЛС.',
    'Мастер принимает на улице Мирной, дом 8, кабинет 15.',
    'Телефон отдела: 8 (8352) 00-11-22.',
    'Если Вы заболели, принесите больничный лист.',
    'Ваша жена Анна Олеговна раньше работала медсестрой, сейчас она дома с дочерью.',
  ],
  prepare(dictionary) {
    const facts = phraseBook(dictionary, Object.values(privateFacts).flat(), phrase => phrase)
    const sure = [secretNumber(dictionary), factAboutSomebody(dictionary, facts), privateAddress(dictionary)]
    const knownAtHome = saidOfKin(dictionary, facts)
    return judgeSentences(dictionary, {
      rule: 'personal-data',
      message: 'Похоже на личные сведения. Уберите их, адресату они не нужны.',
      from: -1.0,
      sure: ({ text }, sentence) => sure.some(holds => holds(text, sentence)),
      harmless: ({ text }, sentence) => knownAtHome(text, sentence),
    })
  },
}

type Holds = (text: Text, sentence: Sentence) => boolean

/** «СНИЛС 000-111-222 33», «паспорт 97 08 000123», a card or an account: but not «Ваш ИНН». */
function secretNumber(dictionary: Dictionary): Holds {
  const papers = phraseBook(dictionary, secretNumbers, phrase => phrase)
  const your = lemmaSet(dictionary, ['ваш', 'вы', 'центр', 'отдел', 'организация', 'казначейство'])
  return (text, sentence) => {
    if (
      any(sentence.first, sentence.last, i => hasDigits(text, i)) &&
      ALWAYS_SECRET.test(text.source.slice(sentence.start, sentence.end))
    )
      return true
    for (const { first, last } of meetings(papers, text, sentence)) {
      if (any(first - 2, Math.min(last + 3, sentence.last), i => i >= sentence.first && hasLemma(text, i, your))) continue
      let digits = 0
      for (let i = last; i < Math.min(sentence.last, last + 9) && !(digits > 0 && text.tokens.kind[i] === WORD); i++)
        if (text.tokens.kind[i] !== WORD) digits += slice(text.tokens, i).replace(/[^\d]/gu, '').length
      if (digits >= 6) return true
    }
    return false
  }
}

/** СНИЛС; sixteen digits of a card; twenty of an account. */
const ALWAYS_SECRET =
  /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)|(?<!\d)\d{4} \d{4} \d{4} \d{4}(?!\d)|(?<!\d)4\d{4} ?\d{3} ?\d ?[\d ]{10,14}(?!\d)/u

/** Illness, debts, divorce, a sentence of a court: of a candidate, a colleague, somebody named, when the reader is not spoken to. */
function factAboutSomebody(dictionary: Dictionary, facts: PhraseBook<string>): Holds {
  const somebody = lemmaSet(dictionary, strangers)
  const they = lemmaSet(dictionary, ['он', 'она', 'они'])
  const relatives = lemmaSet(dictionary, FAMILY)
  const reader = lemmaSet(dictionary, ['вы', 'ваш'])
  const general = lemmaSet(dictionary, [
    'если',
    'можно',
    'нужно',
    'положен',
    'программа',
    'закон',
    'статья',
    'работодатель',
    'помогать',
    'бесплатный',
    'требовать',
    'инспекция',
  ])
  return (text, sentence) => {
    const { first, last } = sentence
    if ([...meetings(facts, text, sentence)].length === 0) return false
    if (any(first, last, i => hasLemma(text, i, general))) return false
    if (any(first, last, i => hasLemma(text, i, reader) && text.lemmas[i] === dictionary.lemmasOf('вы')[0])) return false
    if (any(first, last - 1, i => hasLemma(text, i, reader) && hasLemma(text, i + 1, relatives))) return false
    return any(first, last, i => hasLemma(text, i, somebody) || isNamed(text, i, first) || isThey(text, i, first))
  }

  /** «он», «у неё»: not «на него». */
  function isThey(text: Text, i: number, first: number): boolean {
    return (
      hasLemma(text, i, they) && (is(text, i, 0, NOMINATIVE) || (i > first && slice(text.tokens, i - 1).toLowerCase() === 'у'))
    )
  }
}

/** «Ваша жена работала медсестрой»: the reader knows it, as long as it is neither a sum nor a fact that is hidden at home too. */
function saidOfKin(dictionary: Dictionary, facts: PhraseBook<string>): Holds {
  const your = lemmaSet(dictionary, ['ваш'])
  const relatives = lemmaSet(dictionary, FAMILY)
  return (text, sentence) => {
    const { first, last } = sentence
    const isKin = (i: number) => hasLemma(text, i, relatives) || (i + 1 < last && hasLemma(text, i + 1, relatives))
    if (!any(first, last - 1, i => hasLemma(text, i, your) && isKin(i + 1))) return false
    return !any(first, last, i => hasDigits(text, i)) && [...meetings(facts, text, sentence)].length === 0
  }
}

const FAMILY: readonly string[] = [...kin, 'семья', 'родитель', 'зять', 'невестка']

const isNamed = (text: Text, i: number, first: number) =>
  i > first && (text.tokens.flags[i]! & CAPITAL) !== 0 && is(text, i, SURNAME | FIRST_NAME)

/** «живёт на Мирной, 8, квартира 15», a mobile telephone of somebody. */
function privateAddress(dictionary: Dictionary): Holds {
  const lives = lemmaSet(dictionary, ['жить', 'проживать', 'прописать', 'прописан', 'жилец'])
  const flat = lemmaSet(dictionary, ['квартира', 'комната', 'подъезд', 'деревня', 'общежитие'])
  const you = lemmaSet(dictionary, ['вы', 'ваш'])
  const somebody = lemmaSet(dictionary, strangers)
  const work = lemmaSet(dictionary, ['рабочий', 'отдел', 'центр', 'приёмная', 'служба', 'дежурный', 'линия'])
  return (text, { first, last }) => {
    const home =
      any(first, last, i => hasLemma(text, i, lives)) && any(first, last, i => hasLemma(text, i, flat) || isFigure(text, i))
    const mobile = any(first, last, i => text.tokens.kind[i] === PHONE && isMobile(slice(text.tokens, i)))
    if (!home && !mobile) return false
    const others = any(first, last, i => hasLemma(text, i, somebody) || isNamed(text, i, first))
    return others && !any(first, last, i => hasLemma(text, i, home ? you : work))
  }
}

function hasDigits({ tokens }: Text, i: number): boolean {
  const kind = tokens.kind[i]!
  return kind === NUMBER || kind === CODE || kind >= EMAIL || (tokens.flags[i]! & DIGITS) !== 0
}

const isFigure = (text: Text, i: number) => text.tokens.kind[i] === NUMBER || text.tokens.kind[i] === CODE

function any(first: number, last: number, holds: (i: number) => boolean): boolean {
  for (let i = first; i < last; i++) if (holds(i)) return true
  return false
}
