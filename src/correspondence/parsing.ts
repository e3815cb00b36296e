// mailparser with the house's eyes: tables of letters that are named wrongly or not at all, text that was sent as a file.
import { Transform } from 'node:stream'
import { MailParser, type AttachmentStream, type HeaderLines, type Headers, type MessageText } from 'mailparser'
import { textIn } from './rules/charset.ts'

export type Parsed = {
  headers: Headers
  headerLines: HeaderLines
  text: string
  html: string
  /** In the order of the message. */
  files: { name: string; mediaType: string; content: Buffer }[]
}

/** A part of the message as its splitter gives it. */
type Part = {
  contentType: string | false
  disposition: string | false
  charset: string | false
  filename: string | false
  root?: boolean
  parentNode?: Part
}

/** Two of its inner steps, which its types do not tell of; the version is pinned, the tests of odd messages hold them. */
interface Inner {
  createNode(part: Part): unknown
  getDecoder(): unknown
}
const inner = MailParser.prototype as unknown as Inner

class Parser extends (MailParser as unknown as new (options: object) => MailParser & Inner) {
  private hasWords = false

  override createNode(part: Part): unknown {
    if (part.contentType === false || /^text\/(?:plain|html)$/u.test(part.contentType)) this.readText(part)
    return inner.createNode.call(this, part)
  }

  override getDecoder(): unknown {
    return { decodeStream: (charset: string) => new Decoding(charset.slice(tables.length)) }
  }

  /** The first text is the letter; another with a name of its own is a file, however its program wished it to be shown. */
  private readText(part: Part): void {
    const isFile = this.hasWords && part.filename && !part.root && part.parentNode?.contentType !== 'multipart/alternative'
    if (isFile) part.disposition = 'attachment'
    if (part.disposition !== 'attachment') this.hasWords = true
    part.charset = `${tables}${part.charset || ''}`
  }
}

/** Before the name of a table, so that none is taken for granted. */
const tables = 'as-said-'

/** A part of text is read whole before its table is decided. */
class Decoding extends Transform {
  private readonly pieces: Buffer[] = []
  private readonly charset: string

  constructor(charset: string) {
    super()
    this.charset = charset
  }

  override _transform(piece: Buffer, _: string, done: () => void): void {
    this.pieces.push(piece)
    done()
  }

  override _flush(done: (error: null, text: Buffer) => void): void {
    done(null, Buffer.from(textIn(Buffer.concat(this.pieces), this.charset)))
  }
}

/** Rejects where the message cannot be parsed at all. */
export function parse(raw: Buffer): Promise<Parsed> {
  const parser = new Parser({ skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true, maxHtmlLengthToParse: 5_000_000 })
  const parsed: Parsed = { headers: new Map(), headerLines: [], text: '', html: '', files: [] }
  return new Promise((resolve, reject) => {
    parser.on('headers', (headers: Headers) => (parsed.headers = headers))
    parser.on('headerLines', (lines: HeaderLines) => (parsed.headerLines = lines))
    parser.on('data', (data: AttachmentStream | MessageText) => {
      if (data.type === 'text') {
        parsed.text = data.text ?? ''
        parsed.html = typeof data.html === 'string' ? data.html : ''
        return
      }
      const pieces: Buffer[] = []
      data.content.on('data', (piece: Buffer) => pieces.push(piece))
      data.content.on('end', () => {
        parsed.files.push({ name: data.filename ?? '', mediaType: data.contentType, content: Buffer.concat(pieces) })
        data.release?.()
      })
    })
    parser.on('error', reject)
    parser.on('end', () => resolve(parsed))
    parser.end(raw)
  })
}
