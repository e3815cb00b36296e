// 3.6 в: a statement that judges by sex, age, nationality, family, faith, health.
import { isQuoted } from '#russian/text/read.ts'
import { meetings, phraseBook } from '../phrases.ts'
import { identityWords } from '../words/identity-words.data.ts'
import { judgingTurns } from '../words/sure-turns.data.ts'
import { wordList } from './sentence-words.ts'
import { judgeSentences } from './tone-rule.ts'
import type { Rule } from './rule.ts'

export const discrimination: Rule = {
  id: 'discrimination',
  clause: '3.6 в',
  severity: 'error',
  why: 'О человеке судят по делу, а не по возрасту, полу или происхождению.',
  needs: 'text',
  bad: [
    {
      text: 'В Вашем возрасте новое уже не усваивается, поэтому уступите место молодым.',
      marks: ['В Вашем возрасте новое уже не усваивается, поэтому уступите место молодым.'],
    },
    { text: 'Женщине на стройке делать нечего.', marks: ['Женщине на стройке делать нечего.'] },
    {
      text: 'Инвалиду в цехе не место, только мешаться под ногами.',
      marks: ['Инвалиду в цехе не место, только мешаться под ногами.'],
    },
  ],
  good: [
    'Инвалидам II группы положен сокращённый день.',
    'В любом возрасте можно сменить профессию, набор до 3 мая.',
    'Женщинам с детьми до трёх лет ночные смены ставят с их согласия.',
    'Переводчик с узбекского будет у нас 2 апреля.',
    'Пенсионер может занять эту вакансию.',
  ],
  prepare(dictionary) {
    const groups = phraseBook(dictionary, identityWords, ({ phrase }) => phrase)
    const turns = wordList(dictionary, judgingTurns)
    return judgeSentences(dictionary, {
      rule: 'discrimination',
      message: 'Похоже на суждение по полу, возрасту, происхождению или здоровью. Скажите о деле.',
      from: -1.55,
      sure: ({ text }, sentence) => {
        const named = [...meetings(groups, text, sentence)]
          .filter(({ first }) => !isQuoted(text, first))
          .map(({ entry }) => entry)
        return named.some(({ demeaning }) => demeaning) || (named.length > 0 && turns.said(text, sentence))
      },
    })
  },
}
