// 4.5: an e-mail of more than 250 words.
import { countWords } from '#russian/text/read.ts'
import type { Rule } from './rule.ts'

const LIMIT = 250

const hello = 'Здравствуйте, Иван Иванович!\n\n'
const sign = '\n\nГромова Татьяна Ильинична,\nинспектор отдела по городу Канаш,\n8 (8352) 00-11-22'
const email = 'email'
const sentences = (count: number) =>
  Array.from({ length: count }, (_, i) => `На вакансию № ${i + 1} уже взяли человека.`).join(' ')

export const brevity: Rule = {
  id: 'brevity',
  clause: '4.5',
  severity: 'warning',
  why: 'Электронное письмо читают с телефона: в нём хватает 250 слов.',
  needs: 'case',
  bad: [
    { kind: email, text: hello + sentences(40) + sign, marks: [''] },
    { kind: email, text: hello + sentences(60) + sign, marks: [''] },
    { kind: email, text: hello + sentences(100) + sign, marks: [''] },
  ],
  good: [
    { kind: email, text: hello + sentences(1) + sign },
    { kind: email, text: hello + sentences(20) + sign },
    { kind: email, text: hello + sentences(30) + sign },
    { kind: email, text: `${hello}${sentences(20)}${sign}\n\n-----Исходное сообщение-----\n${sentences(30)}` },
    sentences(30),
    sentences(60),
  ],
  prepare:
    () =>
    ({ case: { kind }, text }) => {
      if (kind !== 'email') return []
      const own = text.blocks.filter(block => block.kind !== 'quoted')
      const words = own.reduce((sum, block) => sum + countWords(text.tokens, block), 0)
      if (words <= LIMIT) return []
      const end = own.at(-1)?.end ?? 0
      return [{ start: end, end, message: `В письме ${words} слов, хватит ${LIMIT}. Подробности вынесите во вложение.` }]
    },
}
