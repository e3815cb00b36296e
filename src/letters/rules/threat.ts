// 3.6 б: a threat or intimidation.
import { threatTurns } from '../words/sure-turns.data.ts'
import { wordList } from './sentence-words.ts'
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
  ],
  prepare(dictionary) {
    const turns = wordList(dictionary, threatTurns)
    return judgeSentences(dictionary, {
      rule: 'threat',
      message: 'Похоже на угрозу. Назовите только то, что следует по закону, и статью.',
      from: -1.9,
      sure: ({ text }, sentence) => turns.said(text, sentence),
    })
  },
}
