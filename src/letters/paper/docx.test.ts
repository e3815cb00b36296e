// The document of a word processor opened by another one: LibreOffice shows the same words on as many pages.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readText } from '#russian/text/read.ts'
import { docxOf } from './docx.ts'
import { Blank, paperOf } from './paper.ts'
import { layOut } from './typesetter.ts'

const folder = mkdtempSync(join(tmpdir(), 'zabota-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Tinos is as wide as Times New Roman, letter by letter: so it breaks its lines where an office's machine does. */
const fonts = join(folder, 'fonts.conf')
writeFileSync(
  fonts,
  `<?xml version="1.0"?><fontconfig><dir>${join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/tinos')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
)

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
  founder: 'Министерство труда Светлореченской области',
  title: 'Центр занятости населения города Светлореченска',
  details: ['Липовая, 8', '+7 835 000-01-00', 'ОКПО 00032537, ОГРН 1027700132195', 'ИНН/КПП 7707083893/773601001'],
  date: '26.11.2026',
  number: 'К-17/1',
  logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#0c5a75"/></svg>',
  qr: 'https://czn.test/check?number=К-17/1',
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
  const pdf = readFileSync(asPdf(file))
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  expect(totalPages).toBe(pages)
  const all = plain(text.join(' '))
  for (const words of [
    blank.founder,
    blank.title,
    ...blank.details,
    '26.11.2026 № К-17/1',
    'Котову И. П.',
    'Уважаемый Илья Петрович!',
    paragraph.trim(),
    '– справку.',
    'О. Я. Мельник',
  ])
    expect(all).toContain(plain(words))
  // Whole, but for the number of the second sheet in the midst of it.
  expect(all.replace(' 2 ', ' ').split(plain(paragraph))).toHaveLength(paragraphs * 5 + 1)
  if (pages === 2) expect(plain(text[1]!)).toMatch(/^2 /u)
  // The code is a picture; the emblem is drawn.
  expect(pdf.toString('latin1')).toMatch(/\/Subtype\s*\/Image/u)
})

/** In a profile of its own: a LibreOffice that is open already would take the file to itself. */
function asPdf(file: string): string {
  const program = '/usr/bin/soffice'
  if (!existsSync(program)) throw new Error('Нет LibreOffice: поставьте пакет libreoffice-writer-nogui.')
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(program, ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'pipe',
    timeout: 120_000,
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  })
  return file.replace(/docx$/u, 'pdf')
}

const plain = (words: string) => words.replaceAll(/\s+/gu, ' ').trim()
