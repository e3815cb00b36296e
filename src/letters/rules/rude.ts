// 3.6 а: rudeness, contempt, arrogance, sarcasm.
import { obsceneLemmasBase64, rudeWords } from '../words/rude-words.data.ts'
import { rudeTurns } from '../words/sure-turns.data.ts'
import { wordList } from './sentence-words.ts'
import { judgeSentences } from './tone-rule.ts'
import type { Rule } from './rule.ts'

export const rude: Rule = {
  id: 'rude',
  clause: '3.6 а',
  severity: 'error',
  why: 'Резкость обижает, а дела не двигает: человек перестаёт слушать.',
  needs: 'text',
  bad: [
    { text: 'Неужели так трудно запомнить две даты в месяц?', marks: ['Неужели так трудно запомнить две даты в месяц?'] },
    { text: 'Ваше мнение держите при себе.', marks: ['Ваше мнение держите при себе.'] },
    {
      text: 'Любой школьник знает, что копия без печати ничего не стоит.',
      marks: ['Любой школьник знает, что копия без печати ничего не стоит.'],
    },
  ],
  good: [
    'Две даты в месяц можно записать в телефон, мы пришлём напоминание.',
    'Копию без печати мы не примем, заверить её можно у нас бесплатно.',
    'Спасибо за подробное письмо, в нём есть всё, что нужно.',
    'Вы написали: «хватит хамить», мы поговорили с сотрудником.',
    'Приходите в среду к 10 часам, кабинет 5.',
  ],
  prepare(dictionary) {
    const turns = wordList(dictionary, `${rudeTurns}, ${insults}`)
    return judgeSentences(dictionary, {
      rule: 'rude',
      message: 'Похоже на грубость или насмешку. Скажите то же прямо и спокойно.',
      from: -1.05,
      sure: ({ text }, sentence) => turns.assertedAt(text, sentence) >= 0,
    })
  },
}

/** Words that nobody says to a client; the obscene ones are kept encoded. */
const insults = [
  ...rudeWords
    .filter(({ weak, kind }) => !weak && (kind === 'insult' || kind === 'contempt' || kind === 'slang'))
    .map(({ phrase }) => phrase),
  ...obsceneLemmasBase64.map(decode),
].join(', ')

function decode(word: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(word), letter => letter.charCodeAt(0)))
}
