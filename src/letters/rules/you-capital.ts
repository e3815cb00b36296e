// 4.4: «вы», «ваш» to one person are written with a capital.
import { hasLemma, lemmaSet } from '#russian/text/read.ts'
import { CAPITAL, slice } from '#russian/text/tokens.ts'
import type { Letter } from '../letter.ts'
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
    {
      text: 'Пропуска закажите на ваше имя.',
      addressee: {
        ...organisation,
        person: { surname: 'Шестопалов', name: 'Борис', patronymic: 'Иннокентьевич', gender: 'male' },
      },
      marks: ['ваше'],
    },
    { text: 'Если вы не сможете прийти, позвоните. Копию для вас сделаем.', marks: ['вы', 'вас'] },
  ],
  good: [
    'Мы получили Ваше письмо.',
    'ВАМ НАЗНАЧЕНО ПОСОБИЕ.',
    'На плакате написано: «Работа ждёт вас».',
    { text: 'Ждём вас и ваших работников на ярмарке 5 июня.', addressee: organisation },
    'Мы вышлем справку, а выплата придёт 10 апреля.',
    'Приходите с женой: психолог ждёт вас двоих 3 мая.',
  ],
  prepare(dictionary) {
    const you = lemmaSet(dictionary, ['вы', 'ваш'])
    const several = lemmaSet(dictionary, ['двое', 'трое', 'четверо', 'оба'])
    return letter => {
      const { text } = letter
      if (isToMany(letter)) return []
      return ownWords(letter)
        .filter(i => hasLemma(text, i, you) && (text.tokens.flags[i]! & CAPITAL) === 0 && !hasLemma(text, i + 1, several))
        .map(i => {
          const word = slice(text.tokens, i)
          return mark(letter, { first: i, last: i + 1 }, 'Пишите с прописной буквы: письмо одному человеку.', [
            word[0]!.toUpperCase() + word.slice(1),
          ])
        })
    }
  },
}

/** To an organisation, unless one of its people is named and greeted. */
function isToMany({ case: { addressee }, text }: Letter): boolean {
  if (addressee.type !== 'organisation') return false
  const greeting = text.blocks.find(({ kind }) => kind === 'salutation')
  return !addressee.person || (greeting !== undefined && /коллеги/iu.test(text.source.slice(greeting.start, greeting.end)))
}
