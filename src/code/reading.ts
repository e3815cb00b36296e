// A file of the organisation becomes text: TXT and MD as they are, DOCX by its paragraphs, headings and lists.
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { withNumbers } from './rules/docx-numbers.ts'
import { listsOf } from './rules/list-numbers.ts'
import { unzip, zipOf } from './zip.ts'

/** The text of a document. Throws `UnreadableDocument` with a Russian sentence where the bytes are none. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<string> {
  if (isZip(bytes)) return readDocx(name, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableDocument(`Не получилось прочитать «${name}». Нужен DOCX или текст в кодировке UTF-8.`)
  }
}

export class UnreadableDocument extends Error {}

/** Tells editions apart by their words: a second import of the same text is the same edition. */
export const fingerprintOf = (source: string): string => createHash('sha256').update(source).digest('hex')

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

async function readDocx(name: string, bytes: Uint8Array): Promise<string> {
  // Loaded only for a DOCX: the command for a plain text starts without it.
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml({ buffer: numbered(bytes) }, { convertImage: noImages(mammoth) })
    return textOf(value)
  } catch {
    throw new UnreadableDocument(`Не получилось прочитать «${name}»: файл DOCX повреждён. Сохраните его заново и повторите.`)
  }
}

/** Mammoth tells that a paragraph is of a list, not its number: it is written into the text first. */
function numbered(bytes: Uint8Array): Buffer {
  const files = unzip(bytes)
  const xml = (name: string) => files.get(`word/${name}.xml`)?.toString('utf8') ?? ''
  const lists = listsOf(xml('numbering'), xml('styles'))
  if (lists.lists.size === 0) return Buffer.from(bytes)
  files.set('word/document.xml', Buffer.from(withNumbers(xml('document'), lists)))
  return zipOf(files)
}

const noImages = (mammoth: typeof import('mammoth')) => mammoth.images.imgElement(async () => ({ src: '' }))

/** Lists keep their dashes, headings their marks, cells of a table stand one after another. */
export function textOf(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }
  return html
    .replaceAll(/<br\s*\/?>/gu, '\n')
    .replaceAll(/<h([1-6])[^>]*>/gu, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replaceAll(/<li[^>]*>/gu, '\n– ')
    .replaceAll(/<\/li>|<\/?[uo]l[^>]*>/gu, '\n')
    .replaceAll(/<\/?(?:p|h[1-6]|tr|table)[^>]*>/gu, '\n\n')
    .replaceAll(/<\/t[dh]>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/gu, (_, entity: string) => entities[entity]!)
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}
