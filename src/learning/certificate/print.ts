// Certificates on paper: the typesetter in this process, with its own fonts; made when somebody asks, never kept.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { typstOf, type Certificate } from './sheet.ts'

const faces = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold']

let compiler: NodeCompiler | undefined
let made = 0
const ready = () =>
  (compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [
      { fontBlobs: faces.map(face => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${face}.ttf`)))) },
    ],
  }))

/** PDF that a screen reader can read; the same certificate gives the same bytes. Throws if the typesetter declines its source: a fault of ours. */
export function certificatePdf(certificate: Certificate): Buffer {
  const set = ready()
  // A path of its own for each: a known path is re-read from what has changed in it, and some scripts are mixed up.
  const path = join(import.meta.dirname, `certificate-${made++}.typ`)
  set.addSource(path, typstOf(certificate))
  const compiled = set.compile({ mainFilePath: path })
  set.unmapShadow(path)
  const document = compiled.result
  if (!document) throw new Error(`certificate not laid out: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  const creationTimestamp = Math.floor(Date.parse(`${certificate.issuedOn}T12:00:00Z`) / 1000)
  return set.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp })
}
