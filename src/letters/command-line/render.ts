// bin/zabota letters render: a letter on paper, to PDF and DOCX; says how many pages it takes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readText } from '#russian/text/read.ts'
import type { Logo } from '../blank/model.ts'
import { logoOf } from '../blank/rules/logo.ts'
import { docxOf } from '../paper/docx.ts'
import { Blank, paperOf } from '../paper/paper.ts'
import { layOut } from '../paper/typesetter.ts'
import { readCheckable } from './read-file.ts'
import { renderUsage } from './usage.ts'

/**
 * Prints `{"pages":n,"filled":1.4}`; exit 2 and a sentence on stderr when a file cannot be used. The blank is that of `--blank`, else what
 * the case says under `blank`: as in paper.ts, and with `logo` naming a file beside it too.
 */
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
    const blank = blankIn(values.blank ?? file, values.blank === undefined)
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

/** Of a case the part under `blank`; of a text nothing. */
function blankIn(file: string, within: boolean): Blank {
  if (within && !/\.json$/iu.test(file)) return Blank.parse({})
  const read = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')) as { blank?: object }
  const told: { logo?: unknown } = { ...(within ? read.blank : read) }
  if (typeof told.logo === 'string' && /\.(?:svg|png)$/iu.test(told.logo)) told.logo = logoFile(join(dirname(file), told.logo))
  const shape = Blank.safeParse(told)
  if (shape.success) return shape.data
  const [issue] = shape.error.issues
  throw new Error(`бланк: ${issue?.path.join('.') ?? ''} не подходит`)
}

function logoFile(file: string): Logo {
  if (!existsSync(file)) throw new Error(`нет файла эмблемы ${file}`)
  const mediaType = /\.png$/iu.test(file) ? 'image/png' : 'image/svg+xml'
  const read = logoOf(readFileSync(file), mediaType)
  if ('wrong' in read) throw new Error(read.wrong)
  return { mediaType, content: read.bytes.toString('base64') }
}
