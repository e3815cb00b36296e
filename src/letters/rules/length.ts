// 4.4: a letter of more than two A4 pages on the official blank.
import type { Rule } from './rule.ts'

const letter = 'letter'
const hello = 'Уважаемый Иван Иванович!\n\n'
const sign = '\n\nНачальник отдела\nпо городу Канаш                    А. В. Лаптева'
const paragraph =
  'На эту вакансию уже взяли человека. Следующая откроется 3 мая. Мы позвоним Вам 4 мая в 10 часов и расскажем о ней.'
const paragraphs = (count: number) => Array.from({ length: count }, () => paragraph).join('\n\n')
const items = (count: number) => `Свободны места:\n${Array.from({ length: count }, (_, i) => `– смена № ${i + 1};`).join('\n')}`

export const length: Rule = {
  id: 'length',
  clause: '4.4',
  severity: 'warning',
  why: 'Больше двух страниц мало кто дочитает.',
  needs: 'case',
  bad: [
    { kind: letter, text: hello + paragraphs(40) + sign, marks: [''] },
    { kind: letter, text: hello + paragraphs(70) + sign, marks: [''] },
    { kind: letter, text: hello + items(90) + sign, marks: [''] },
  ],
  good: [
    { kind: letter, text: hello + paragraphs(1) + sign },
    { kind: letter, text: hello + paragraphs(12) + sign },
    { kind: letter, text: hello + paragraphs(25) + sign },
    { kind: letter, text: hello + items(40) + sign },
    paragraphs(40),
  ],
  prepare:
    () =>
    ({ case: { kind }, text }) => {
      if (kind !== 'letter') return []
      if (mostLines(text.source) <= TWO_PAGES || linesOnBlank(text.source) <= TWO_PAGES) return []
      const end = text.blocks.at(-1)?.end ?? 0
      return [{ start: end, end, message: 'Письмо длиннее двух страниц. Оставьте главное, остальное вынесите в приложение.' }]
    },
}

/** Characters in a line of 165 mm at 14 points; lines on two pages of 257 mm, less 55 mm of letterhead and 30 mm of signature. */
const LINE = 68
const INDENT = 5
const TWO_PAGES = 72

/** No text takes more lines than this: a quick look, enough for most letters. */
function mostLines(source: string): number {
  let lines = 1
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code === 10 || code === 13) lines++
  }
  return source.length / LINE + lines * (INDENT / LINE + 1)
}

/** Lines the text takes as laid out: a paragraph is filled, an empty line is not printed. */
export function linesOnBlank(source: string): number {
  let lines = 0
  for (const line of source.split(/\r\n?|\n/u)) {
    const size = line.trim().replace(/\s+/gu, ' ').length
    if (size > 0) lines += Math.ceil((size + INDENT) / LINE)
  }
  return lines
}
