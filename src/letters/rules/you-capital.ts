// 4.4: «вы», «ваш» to one person are written with a capital.
import { hasLemma, lemmaSet } from '#russian/text/read.ts'
import { CAPITAL, slice } from '#russian/text/tokens.ts'
import { ownWords } from './places.ts'
import { mark, type Rule } from './rule.ts'

const organisation = { type: 'organisation', title: 'ООО «Ромашка»' } as const

export const youCapital: Rule = {
  id: 'you-capital',
  clause: '4.4',
  severity: 'warning',
  why: 'Одному человеку пишут «Вы» с прописной буквы: так видно, что письмо именно ему.',
  needs: 'case',
  bad: [
    { text: 'Мы получили ваше письмо.', marks: ['ваше'], fixed: 'Мы получили Ваше письмо.' },
    { text: 'Деньги придут вам 10 апреля.', marks: ['вам'], fixed: 'Деньги придут Вам 10 апреля.' },
    { text: 'Если вы не сможете прийти, позвоните. Копию для вас сделаем.', marks: ['вы', 'вас'] },
  ],
  good: [
    'Мы получили Ваше письмо.',
    'ВАМ НАЗНАЧЕНО ПОСОБИЕ.',
    'На плакате написано: «Работа ждёт вас».',
    { text: 'Ждём вас и ваших работников на ярмарке 5 июня.', addressee: organisation },
    'Мы вышлем справку, а выплата придёт 10 апреля.',
  ],
  prepare(dictionary) {
    const you = lemmaSet(dictionary, ['вы', 'ваш'])
    return letter => {
      const { text } = letter
      if (letter.case.addressee.type === 'organisation') return []
      return ownWords(letter)
        .filter(i => hasLemma(text, i, you) && (text.tokens.flags[i]! & CAPITAL) === 0)
        .map(i => {
          const word = slice(text.tokens, i)
          return mark(letter, { first: i, last: i + 1 }, 'Пишите с прописной буквы: письмо одному человеку.', [
            word[0]!.toUpperCase() + word.slice(1),
          ])
        })
    }
  },
}
