// bin/zabota letters render: a letter on paper, to PDF and DOCX; says how many pages it takes.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readText } from '#russian/text/read.ts'
import { docxOf } from '../paper/docx.ts'
import { Blank, paperOf } from '../paper/paper.ts'
import { layOut } from '../paper/typesetter.ts'
import { readCheckable } from './read-file.ts'
import { renderUsage } from './usage.ts'

/** Prints `{"pages":n,"filled":1.4}`; exit 2 and a sentence on stderr when a file cannot be used. */
export async function renderLetter(args: string[]): Promise<number> {
  const options = {
    pdf: { type: 'string' },
    docx: { type: 'string' },
    blank: { type: 'string' },
    json: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new Error(`Укажите одно письмо:\n  bin/zabota ${renderUsage}`)
    const { kind, text: source } = readCheckable(file).letterCase
    const blank = Blank.parse(values.blank === undefined ? {} : JSON.parse(readFileSync(values.blank, 'utf8')))
    const paper = paperOf({ source, blocks: readText(loadDictionary(), source, { kind }).blocks })
    const { pages, filled, pdf } = layOut(paper, blank)
    if (values.pdf !== undefined) writeFileSync(values.pdf, pdf())
    if (values.docx !== undefined) writeFileSync(values.docx, await docxOf(paper, blank))
    process.stdout.write(`${JSON.stringify({ pages, filled: Math.round(filled * 10) / 10 })}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return 2
  }
}
