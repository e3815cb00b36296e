// 4.5: an e-mail whose end lacks the sender's full name, position or telephone.
import { lemmaSet, mayBe, mayHaveLemma, type Text } from '#russian/text/read.ts'
import { FIRST_NAME, PATRONYMIC } from '#russian/dictionary/tag-bits.ts'
import { isPatronymic } from '#russian/text/pieces.ts'
import { CAPITAL, NEW_LINE, PHONE, STOP, WORD, wordAt } from '#russian/text/tokens.ts'
import type { Rule } from './rule.ts'

const email = 'email'
const hello = 'Здравствуйте, Иван Иванович!\n\nРезюме опубликовано 8 июля.'

export const signature: Rule = {
  id: 'signature',
  clause: '4.5',
  severity: 'error',
  why: 'Человеку нужно знать, кто ему пишет и как ответить.',
  needs: 'case',
  bad: [
    { kind: email, text: `${hello}\n\nС уважением,\nотдел по городу Канаш`, marks: [''] },
    { kind: email, text: `${hello}\n\nИнспектор Громова Т. И., 8 (8352) 00-11-22`, marks: [''] },
    { kind: email, text: `${hello}\n\nГромова Татьяна Ильинична,\nинспектор отдела по городу Канаш`, marks: [''] },
    { kind: email, text: `${hello}\n\nГромова Татьяна Ильинична, 8 (8352) 00-11-22`, marks: [''] },
    { kind: email, text: `${hello}\n\nТатьяна Ильинична, инспектор, 8 (8352) 00-11-22`, marks: [''] },
    { kind: email, text: hello, marks: [''] },
  ],
  good: [
    { kind: email, text: `${hello}\n\nГромова Татьяна Ильинична,\nинспектор отдела по городу Канаш,\n8 (8352) 00-11-22` },
    { kind: email, text: `${hello}\n\nС уважением,\nИнспектор Татьяна Ильинична Громова\nТел. +7 8352 00-11-22` },
    { kind: email, text: `${hello}\n\nВедущий специалист отдела\nТатьяна Громова\n8 (83531) 0-44-50` },
    { kind: 'letter', text: `Уважаемый Иван Иванович!\n\nРезюме опубликовано.\n\nИнспектор                    Т. И. Громова` },
    'Резюме опубликовано 8 июля.',
  ],
  prepare(dictionary) {
    const positions = lemmaSet(dictionary, POSITIONS)
    return ({ case: { kind }, text }) => {
      if (kind !== 'email') return []
      const { first, last } = tail(text)
      let position = false
      let phone = false
      let run = 0
      let fullName = false
      for (let i = first; i < last; i++) {
        run = isName(text, i) && !mayHaveLemma(text, i, positions) ? run + 1 : 0
        fullName ||= isFull(text, i + 1 - run, i + 1)
        position ||= mayHaveLemma(text, i, positions)
        phone ||= text.tokens.kind[i] === PHONE
      }
      const missing = [
        ...(fullName ? [] : ['имени и фамилии полностью']),
        ...(position ? [] : ['должности']),
        ...(phone ? [] : ['телефона']),
      ]
      if (missing.length === 0) return []
      const end = text.tokens.end[last - 1] ?? 0
      return [{ start: end, end, message: `В подписи нет ${missing.join(', ')}.` }]
    }
  },
}

const isName = ({ tokens }: Text, i: number) => tokens.kind[i] === WORD && (tokens.flags[i]! & CAPITAL) !== 0

/** «Татьяна Громова», «Громова Татьяна Ильинична», but not «Татьяна Ильинична». */
function isFull(text: Text, first: number, last: number): boolean {
  let [given, patronymics] = [false, 0]
  for (let i = first; i < last; i++) {
    const patronymic = mayBe(text, i, PATRONYMIC) || isPatronymic(wordAt(text.tokens, i))
    if (patronymic) patronymics++
    else given ||= mayBe(text, i, FIRST_NAME)
  }
  return last - first - patronymics >= 2 && (given || patronymics > 0)
}

const POSITIONS = [
  ...[
    'инспектор',
    'специалист',
    'консультант',
    'начальник',
    'директор',
    'руководитель',
    'заместитель',
    'заведующий',
    'заведующая',
  ],
  ...[
    'эксперт',
    'психолог',
    'юрист',
    'юрисконсульт',
    'администратор',
    'менеджер',
    'секретарь',
    'оператор',
    'бухгалтер',
    'методист',
  ],
  ...[
    'дежурный',
    'дежурная',
    'куратор',
    'координатор',
    'наставник',
    'помощник',
    'советник',
    'председатель',
    'профконсультант',
    'врио',
  ],
]

/** What the letter ends with: closing and signature, and the last lines that are no sentences. Before a quoted earlier message. */
function tail({ tokens, blocks }: Text): { first: number; last: number } {
  const quoted = blocks.find(({ kind }) => kind === 'quoted')
  const last = quoted?.first ?? tokens.count
  const below = blocks.findLast(({ kind }) => kind === 'salutation')?.last ?? 0
  const signed = blocks.find(({ kind, first }) => first >= below && ['closing', 'signature', 'executor'].includes(kind))
  let first = signed ? Math.min(signed.first, last) : last
  for (let lines = 0; lines < 8 && first > below; lines++) {
    if (tokens.kind[first - 1] === STOP) break
    first--
    while (first > below && tokens.gap[first]! < NEW_LINE) first--
  }
  return { first, last }
}
