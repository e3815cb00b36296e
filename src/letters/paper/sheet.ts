// The sheet by ГОСТ Р 7.0.97-2025 (domain: sizes are those of the standard or wider), as a source for the typesetter.
import { renderSVG } from 'uqr'
import type { Blank, Paper, Passage } from './paper.ts'
import { personName, unbroken } from './unbroken.ts'

/** Millimetres, points and the first line's indent in millimetres. */
export const sheet = { left: 30, right: 10, top: 20, bottom: 20, width: 210, height: 297, indent: 12.5, size: 14, smallSize: 10 }

/** Typst markup. All text travels as string literals: nothing that a person wrote is read as markup. */
export function typstOf(paper: Paper, blank: Blank): string {
  return [
    `#set document(title: ${literal(paper.heading || paper.salutation || 'Письмо')})`,
    `#set page(paper: "a4", margin: (left: ${sheet.left}mm, right: ${sheet.right}mm, top: ${sheet.top}mm, bottom: ${sheet.bottom}mm), header-ascent: 6mm, header: context if counter(page).get().first() > 1 { align(center, text(size: 12pt, counter(page).display())) })`,
    `#set text(font: "Tinos", size: ${sheet.size}pt, lang: "ru", fallback: false)`,
    '#set par(justify: true, leading: 0.5em, spacing: 0.5em)',
    head(paper, blank),
    titleAndSalutation(paper),
    '#set par(first-line-indent: (amount: 12.5mm, all: true))',
    ...passages(paper.body),
    '#set par(first-line-indent: 0mm)',
    tail(paper),
    // Where the letter ends: from it the share of the page is told.
    '#block(height: 0mm, spacing: 0mm)[#context [#metadata(here().position()) <end>]]',
    foot(paper, blank),
  ]
    .filter(Boolean)
    .join('\n')
}

function head({ letterhead, addressee, reference }: Paper, blank: Blank): string {
  const own = [blank.founder, blank.title, blank.shortTitle && `(${blank.shortTitle})`, ...blank.details].filter(Boolean)
  const numbered = [blank.date, blank.number && `№ ${blank.number}`].filter(Boolean).join('  ')
  const left = [
    blank.logo && `#align(center, image(bytes(${literal(blank.logo)}), format: "svg", height: 17mm, alt: "Эмблема"))`,
    ...own.map(
      (line, i) => `#align(center, text(size: 12pt${i === 1 && blank.title ? ', weight: "bold"' : ''}, ${words(line)}))`,
    ),
    ...letterhead.map(line => `#align(center, text(size: 12pt, ${words(line)}))`),
    numbered && `#v(4mm)\n${lineOf(numbered)}`,
    ...reference.map(lineOf),
  ].filter(Boolean)
  const right = addressee.map(lineOf)
  if (left.length === 0 && right.length === 0) return ''
  return `#grid(columns: (80mm, 1fr), column-gutter: 8mm, [${plain}${left.join('\n')}], [${plain}${right.join('\n')}])\n#v(8mm)`
}

/** Requisites are set ragged, a line each. */
const plain = '#set par(justify: false)\n'
const lineOf = (line: string) => `#block(spacing: 0.4em, ${words(line)})`

const titleAndSalutation = ({ heading, salutation }: Paper) =>
  [heading && `#block(width: 80mm, ${words(heading)})\n#v(4mm)`, salutation && `#align(center, ${words(salutation)})\n#v(2mm)`]
    .filter(Boolean)
    .join('\n')

const passages = (body: readonly Passage[]) =>
  body.map(({ kind, text }) =>
    kind === 'heading' ? `#block(sticky: true, above: 1em, below: 0.7em, strong(${words(text)}))` : `#par(${words(text)})`,
  )

function tail({ attachments, closing, signature }: Paper): string {
  const position = signature.position.map(lineOf).join('\n')
  const signed =
    position || signature.name
      ? `#grid(columns: (1fr, auto), align: (left + bottom, right + bottom), column-gutter: 10mm, [${plain}${position}], ${words(signature.name)})`
      : ''
  return [
    attachments.length > 0 && `#v(6mm)\n${plain}${attachments.map(lineOf).join('\n')}`,
    (closing || signed) && `#v(10mm)\n#block(breakable: false, width: 100%)[${closing ? `${lineOf(closing)}\n` : ''}${signed}]`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** Who prepared it at the foot of the last sheet, the code of the document in the right lower corner of the first. */
function foot({ executor }: Paper, { qr }: Blank): string {
  return [
    executor.length > 0 &&
      `#v(1fr)\n#block(breakable: false, above: 8mm)[#set text(size: ${sheet.smallSize}pt)\n${plain}${executor.map(lineOf).join('\n')}]`,
    qr &&
      `#place(bottom + right, image(bytes(${literal(renderSVG(qr, { border: 0 }))}), format: "svg", width: 18mm, alt: "Ссылка на документ"))`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** Text as content: people's names in boxes that no line tears. */
function words(text: string): string {
  const whole = unbroken(text)
  const parts: string[] = []
  let at = 0
  for (const found of whole.matchAll(personName)) {
    if (found.index > at) parts.push(literal(whole.slice(at, found.index)))
    parts.push(`box(${literal(found[0])})`)
    at = found.index + found[0].length
  }
  if (at < whole.length || parts.length === 0) parts.push(literal(whole.slice(at)))
  return `[${parts.map(part => `#${part}`).join('')}]`
}

const literal = (text: string) =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll(/\p{Cc}/gu, ' ')}"`
