// The document of a word processor opened by another one: LibreOffice shows the same words on as many pages.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readText } from '#russian/text/read.ts'
import { docxOf } from './docx.ts'
import { Blank, paperOf } from './paper.ts'
import { layOut } from './typesetter.ts'

const folder = mkdtempSync(join(tmpdir(), 'zabota-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paragraph = 'Мы проверили журнал приёма, спросили инспектора и посмотрели запись с камеры в зале. '
const letter = (paragraphs: number) => `Котову И. П.
ул. Полевая, д. 4, кв. 12

На № К-17 от 3 ноября 2026 года

Уважаемый Илья Петрович!

${Array.from({ length: paragraphs }, () => paragraph.repeat(5).trim()).join('\n\n')}

Возьмите с собой:
– паспорт;
– справку.

Приложение: на 2 л. в 1 экз.

Начальник отдела                                   О. Я. Мельник

Исп.: Громова Т. И., тел. 8 (8350) 00-11-22`

const blank = Blank.parse({
  title: 'Центр занятости населения города Светлореченска',
  details: ['Липовая, 8', '+7 835 000-01-00'],
  date: '26.11.2026',
  number: 'К-17/1',
})

test.each([
  ['one page', 2, 1],
  ['two pages', 8, 2],
])('%s', async (name, paragraphs, pages) => {
  const source = letter(paragraphs)
  const paper = paperOf({ source, blocks: readText(loadDictionary(), source, { kind: 'letter' }).blocks })
  expect(layOut(paper, blank).pages).toBe(pages)
  const file = join(folder, `${name.replace(' ', '-')}.docx`)
  writeFileSync(file, await docxOf(paper, blank))
  const text = readFileSync(converted(file, 'txt:Text (encoded):UTF8', 'txt'), 'utf8')
  for (const words of [
    blank.title,
    '№ К-17/1',
    'Котову И. П.',
    'Уважаемый Илья Петрович!',
    paragraph.trim(),
    '– справку.',
    'О. Я. Мельник',
  ])
    expect(plain(text)).toContain(plain(words))
  expect(plain(text).split(plain(paragraph))).toHaveLength(paragraphs * 5 + 1)
  const pdf = readFileSync(converted(file, 'pdf', 'pdf'), 'latin1')
  expect(pdf.match(/\/Type\s*\/Page(?![a-z])/gu)).toHaveLength(pages)
})

/** In a profile of its own: a LibreOffice that is open already would take the file to itself. */
function converted(file: string, to: string, ending: string): string {
  const program = '/usr/bin/soffice'
  if (!existsSync(program)) throw new Error('Нет LibreOffice: поставьте пакет libreoffice-writer-nogui.')
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(program, ['--headless', profile, '--convert-to', to, '--outdir', folder, file], {
    stdio: 'pipe',
    timeout: 120_000,
  })
  return file.replace(/docx$/u, ending)
}

const plain = (words: string) => words.replaceAll(/\s+/gu, ' ').trim()
