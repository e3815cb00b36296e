// 4.4: a letter or an e-mail with no salutation.
import { salutation } from '#russian/names/salutation.ts'
import type { Rule } from './rule.ts'

const body = 'Пособие придёт 10 апреля.'
const end = 'Начальник отдела\nпо городу Канаш                    А. В. Лаптева\n\nИсп.: Громова Т. И., тел. 8 (8352) 00-11-22'
const letter = 'letter'

export const salutationMissing: Rule = {
  id: 'salutation-missing',
  clause: '4.4',
  severity: 'error',
  why: 'Письмо начинается с имени того, кому его пишут.',
  needs: 'case',
  bad: [
    { kind: letter, text: `Иванову И. И.\n\n${body}\n\n${end}`, marks: [''] },
    { kind: letter, text: `Иванову И. И.\n\nНа № 118 от 3 марта 2025 года\n\n${body}\n\n${end}`, marks: [''] },
    { kind: 'email', text: `${body}\n\nС уважением,\nГромова Татьяна Ильинична, инспектор, 8 (8352) 00-11-22`, marks: [''] },
  ],
  good: [
    { kind: letter, text: `Иванову И. И.\n\nУважаемый Иван Иванович!\n\n${body}\n\n${end}` },
    { kind: letter, text: `Уважаемый Иван Иванович!\n\n${body}\n\n${end}` },
    {
      kind: 'email',
      text: `Здравствуйте, Иван Иванович!\n\n${body}\n\nС уважением,\nГромова Татьяна Ильинична, инспектор, 8 (8352) 00-11-22`,
    },
    {
      kind: 'email',
      text: `Иван Иванович, добрый день!\n\n${body}\n\nГромова Татьяна Ильинична, инспектор, 8 (8352) 00-11-22`,
    },
    body,
  ],
  prepare:
    () =>
    ({ case: { kind }, text, reader }) => {
      if (kind === 'message' || text.blocks.some(block => block.kind === 'salutation')) return []
      const start = text.blocks.find(block => !HEAD.has(block.kind))?.start ?? 0
      const offer = reader && salutation(reader.name).text
      const message = offer ? `Начните с обращения: «${offer}».` : 'Начните с обращения по имени и отчеству.'
      return [{ start, end: start, message, suggestions: offer ? [`${offer}\n\n`] : [] }]
    },
}

const HEAD: ReadonlySet<string> = new Set(['letterhead', 'addressee', 'reference', 'heading'])
