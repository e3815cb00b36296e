// The typesetter in this process: a letter to pages, and to a PDF that a screen reader can read. Only its own fonts, never the system's.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Blank, Paper } from './paper.ts'
import { sheet, typstOf } from './sheet.ts'

const faces = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold', '400Regular_Italic/Tinos_400Regular_Italic']

let compiler: NodeCompiler | undefined
let made = 0
const ready = () =>
  (compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [
      { fontBlobs: faces.map(face => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${face}.ttf`)))) },
    ],
  }))

/** `pdf(at)` is dated with that moment, else with the present. `pages` sheets; `filled` is where the text ends: 1.4 is four tenths of the second sheet. */
export type Laid = {
  pages: number
  filled: number
  pdf: (at?: Date) => Buffer
  /** All sheets one under another, as SVG. */
  picture: () => string
}

/** Lays a letter out. Throws if the typesetter declines its source: that is a fault of ours, not of the letter. */
export function layOut(paper: Paper, blank: Blank): Laid {
  const set = ready()
  // A path of its own for each: the compiler re-reads a known path from what has changed in it and mixes up some scripts.
  const path = join(import.meta.dirname, `letter-${made++}.typ`)
  set.addSource(path, typstOf(paper, blank, blank.logo && logoIn(set, blank.logo)))
  const compiled = set.compile({ mainFilePath: path })
  set.unmapShadow(path)
  const document = compiled.result
  if (!document) throw new Error(`letter not laid out: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  return {
    pages: document.numOfPages,
    filled: filledOf(set, document),
    pdf: at =>
      set.pdf(document, {
        pdfStandard: 'ua-1',
        pdfTags: true,
        ...(at && { creationTimestamp: Math.floor(at.getTime() / 1000) }),
      }),
    picture: () => set.plainSvg(document),
  }
}

/** The last few emblems stay under the names of their content: an edit of the letter does not read them again. */
const logos: string[] = []
const mostLogos = 4

function logoIn(set: NodeCompiler, { mediaType, content }: NonNullable<Blank['logo']>): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32)
  const name = `logo-${hash}.${mediaType === 'image/png' ? 'png' : 'svg'}`
  if (!logos.includes(name)) {
    set.mapShadow(join(import.meta.dirname, name), Buffer.from(content, 'base64'))
    logos.push(name)
    if (logos.length > mostLogos) set.unmapShadow(join(import.meta.dirname, logos.shift()!))
  }
  return name
}

function filledOf(set: NodeCompiler, document: NodeTypstDocument): number {
  const [end] = set.query(document, { selector: '<end>', field: 'value' }) as { page: number; y: string }[]
  if (!end) return document.numOfPages
  const used = (Number.parseFloat(end.y) * 25.4) / 72 - sheet.top
  return end.page - 1 + Math.min(1, used / (sheet.height - sheet.top - sheet.bottom))
}
