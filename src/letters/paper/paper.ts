// A letter as requisites on paper: what stands where on the sheet, without saying yet how it is drawn.
import { z } from 'zod'
import type { Block, BlockKind } from '#russian/text/letter.ts'
import { Logo } from '../blank/model.ts'

/** SVG as it is written, or `data:image/png;base64,…`. */
const drawn = z.string().transform((source, context): Logo => {
  const [, mediaType, content] = /^data:(image\/png|image\/svg\+xml);base64,([A-Za-z\d+/=\s]+)$/u.exec(source) ?? []
  if (content !== undefined) return { mediaType: mediaType as Logo['mediaType'], content }
  if (/<svg[\s>]/u.test(source)) return { mediaType: 'image/svg+xml', content: Buffer.from(source).toString('base64') }
  context.addIssue('Эмблема: текст SVG или data:image/png;base64,…')
  return z.NEVER
})

/** The centre's blank: who writes. Everything may be left out; `qr` is what the code of the document holds. */
export const Blank = z.object({
  founder: z.string().default(''),
  title: z.string().default(''),
  shortTitle: z.string().default(''),
  /** Department, address, telephone, e-mail, registration numbers, a line each. */
  details: z.array(z.string()).default([]),
  logo: z.union([Logo, drawn]).optional(),
  date: z.string().default(''),
  number: z.string().default(''),
  qr: z.string().optional(),
})
export type Blank = z.infer<typeof Blank>

export type Passage = { kind: 'paragraph' | 'item' | 'heading'; text: string }

/** `name` is empty where nobody has signed yet. */
export type Signature = { position: string[]; name: string }

export type Paper = {
  letterhead: string[]
  addressee: string[]
  reference: string[]
  heading: string
  salutation: string
  body: Passage[]
  closing: string
  signature: Signature
  attachments: string[]
  executor: string[]
}

type Read = { source: string; blocks: readonly Pick<Block, 'kind' | 'start' | 'end'>[] }

/** Puts the blocks of a letter that was read (russian/text) where they belong on the sheet. Nothing that is written is left out. */
export function paperOf({ source, blocks }: Read): Paper {
  const lines = (...kinds: BlockKind[]) =>
    blocks.filter(({ kind }) => kinds.includes(kind)).flatMap(({ start, end }) => linesOf(source.slice(start, end)))
  const first = blocks.findIndex(({ kind }) => bodyKinds.has(kind))
  const title = blocks.slice(0, first === -1 ? undefined : first).some(({ kind }) => kind === 'heading')
  return {
    letterhead: lines('letterhead'),
    addressee: lines('addressee'),
    reference: lines('reference'),
    heading: title ? lines('heading')[0]! : '',
    salutation: lines('salutation').join(' '),
    body: blocks.flatMap(({ kind, start, end }, i) => passage(kind, source.slice(start, end), first >= 0 && i >= first)),
    closing: lines('closing').join(' '),
    signature: signatureOf(lines('signature')),
    attachments: lines('attachment'),
    executor: lines('executor'),
  }
}

const bodyKinds = new Set<BlockKind>(['paragraph', 'item', 'postscript', 'quoted'])

function passage(kind: BlockKind, text: string, inBody: boolean): Passage[] {
  if (kind === 'heading') return inBody ? [{ kind, text: one(text) }] : []
  if (!bodyKinds.has(kind)) return []
  return [{ kind: kind === 'item' ? 'item' : 'paragraph', text: one(text) }]
}

const one = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()
const linesOf = (text: string) =>
  text
    .split(/\r?\n/u)
    .map(line => line.trim())
    .filter(Boolean)

const wideGap = /\s{3,}|\t+/u
const nameAtEnd = /\s((?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?)$/u

/** «Начальник отдела        А. В. Лаптева»: the position left, the name right. */
function signatureOf(lines: readonly string[]): Signature {
  const position: string[] = []
  let name = ''
  for (const line of lines) {
    const [left = '', right] = wideGap.test(line) ? line.split(wideGap) : line.split(nameAtEnd)
    if (left.trim()) position.push(one(left))
    if (right?.trim()) name = one(right)
  }
  // A name alone on its line is a name, not a position.
  if (name === '' && position.length > 1 && nameAtEnd.test(` ${position.at(-1)!}`)) name = position.pop()!
  return { position, name }
}
