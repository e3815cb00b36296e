// 3.6 б: a threat or intimidation.
import { threatTurns } from '../words/sure-turns.data.ts'
import { IMPERATIVE, VERB } from '#russian/dictionary/tag-bits.ts'
import { hasLemma, is, lemmaSet } from '#russian/text/read.ts'
import { any, wordList } from './sentence-words.ts'
import { judgeSentences } from './tone-rule.ts'
import type { Rule } from './rule.ts'

export const threat: Rule = {
  id: 'threat',
  clause: '3.6 б',
  severity: 'error',
  why: 'Угроза пугает, а закон достаточно назвать.',
  needs: 'text',
  bad: [
    {
      text: 'Если подадите ещё одну жалобу, мы устроим Вам проверку, которую Вы надолго запомните.',
      marks: ['Если подадите ещё одну жалобу, мы устроим Вам проверку, которую Вы надолго запомните.'],
    },
    { text: 'Советуем забрать жалобу, пока не поздно.', marks: ['Советуем забрать жалобу, пока не поздно.'] },
    { text: 'Продолжите спорить – останетесь без пособия.', marks: ['Продолжите спорить – останетесь без пособия.'] },
  ],
  good: [
    'Если не отметиться до 10 июня, пособие приостановят по статье 47 Закона № 565-ФЗ.',
    'Жалобу можно забрать в любой день.',
    'Если не согласны с решением, напишите директору.',
    'Срок ответа на жалобу – 30 дней.',
    'Просим написать нам до 5 мая.',
    'Если Вы не получили деньги, сообщите нам до 1 июня.',
    'Если остались вопросы, позвоните нам или приходите в среду.',
  ],
  prepare(dictionary) {
    const turns = wordList(dictionary, threatTurns)
    const touch = lemmaSet(dictionary, CONTACT)
    const us = lemmaSet(dictionary, ['мы'])
    const menacing = wordList(dictionary, MENACING)
    return judgeSentences(dictionary, {
      rule: 'threat',
      message: 'Похоже на угрозу. Назовите только то, что следует по закону, и статью.',
      from: -2.0,
      sure: ({ text }, sentence) => turns.assertedAt(text, sentence) >= 0,
      harmless: ({ text }, sentence) =>
        any(sentence, i => is(text, i, VERB, IMPERATIVE) && hasLemma(text, i, touch)) &&
        any(sentence, i => hasLemma(text, i, us)) &&
        !menacing.said(text, sentence),
    })
  },
}

/** «Сообщите нам», «позвоните нам»: a request to get in touch is none … */
const CONTACT = [
  'сообщить',
  'позвонить',
  'написать',
  'обратиться',
  'обращаться',
  'звонить',
  'писать',
  'прислать',
  'уточнить',
  'прийти',
  'приходить',
  'связаться',
  'ответить',
  'передать',
  'принести',
  'сказать',
  'спросить',
  'рассказать',
]

/** … unless it says what comes otherwise. */
const MENACING =
  'жалоба, жаловаться, иначе, пока, пожалеть, последствие, хуже, проверка, штраф, лишиться, лишить, последний, другой'
