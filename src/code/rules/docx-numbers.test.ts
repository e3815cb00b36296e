// Numbers that Word makes by itself, from pieces of its XML.
import { expect, test } from 'vitest'
import { withNumbers } from './docx-numbers.ts'
import { Counter, listsOf } from './list-numbers.ts'

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `
<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(2, 'russianLower', '%3)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="8">${level(0, 'decimal', '%1)')}${level(1, 'bullet', '·')}</w:abstractNum>
<w:abstractNum w:abstractNumId="9">${level(0, 'upperRoman', '%1.', 3)}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>`
const styles = `<w:style w:type="paragraph" w:styleId="Clause"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
const lists = listsOf(numbering, styles)

const paragraph = (text: string, numId?: string, at = 0, style?: string) =>
  `<w:p w:rsidR="00A"><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${numId ? `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>` : ''}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const read = (xml: string) =>
  withNumbers(xml, lists)
    .split('</w:p>')
    .map(one => one.replaceAll(/<[^>]+>/gu, ''))
    .filter(Boolean)

test('sections, clauses and letters count as on paper, letters anew under each clause', () => {
  const xml = [
    paragraph('Общие', '1'),
    paragraph('первый', '1', 1),
    paragraph('второй', '1', 1),
    paragraph('честно', '1', 2),
    paragraph('вежливо', '1', 2),
    paragraph('третий', undefined, 0, 'Clause'),
    paragraph('снова', '1', 2),
    paragraph('Речь', '1'),
    paragraph('слова', undefined, 0, 'Clause'),
    paragraph('без номера'),
  ].join('')
  expect(read(xml)).toEqual([
    '1. Общие',
    '1.1. первый',
    '1.2. второй',
    'а) честно',
    'б) вежливо',
    '1.3. третий',
    'а) снова',
    '2. Речь',
    '2.1. слова',
    'без номера',
  ])
})

test('bullets and «1)» stay lists; a list may begin anew', () => {
  expect(read(paragraph('раз', '2') + paragraph('точка', '2', 1))).toEqual(['раз', 'точка'])
  const counter = new Counter(lists.lists)
  expect([counter.next('1', 2), counter.next('1', 2), counter.next('3', 2), counter.next('1', 2)]).toEqual([
    'а)',
    'б)',
    'а)',
    'б)',
  ])
  expect([counter.next('4', 0), counter.next('4', 0), counter.next('9', 0)]).toEqual(['III.', 'IV.', undefined])
})

test('letters go past «и» without «й», as Word shows them', () => {
  const counter = new Counter(lists.lists)
  const letters = Array.from({ length: 30 }, () => counter.next('1', 2))
  expect([letters[8], letters[9], letters[28], letters[29]]).toEqual(['и)', 'к)', 'я)', 'аа)'])
})

test('empty paragraphs and tracked changes of properties break nothing', () => {
  const changed = paragraph('слова', '1', 1).replace('</w:pPr>', '<w:pPrChange><w:pPr><w:numPr/></w:pPr></w:pPrChange></w:pPr>')
  expect(withNumbers(`<w:p/>${changed}`, lists)).toContain('<w:p/><w:p w:rsidR="00A">')
  expect(read(`<w:p/>${changed}`)).toEqual(['1.1. слова'])
})
