// The sheet by ГОСТ Р 7.0.97-2025 (domain: sizes are those of the standard or wider), as a source for the typesetter.
import { renderSVG } from 'uqr'
import type { Blank, Paper, Passage } from './paper.ts'
import { personName, unbroken } from './unbroken.ts'

/** Millimetres, points and the first line's indent in millimetres. */
export const sheet = { left: 30, right: 10, top: 20, bottom: 20, width: 210, height: 297, indent: 12.5, size: 14, smallSize: 10 }

/** Millimetres: the code of the document, the emblem. */
export const codeSide = 18
export const logoHeight = 17

/**
 * Typst markup. All text travels as string literals: nothing that a person wrote is read as markup. `logo` is the name under which
 * the typesetter finds the emblem.
 */
export function typstOf(paper: Paper, blank: Blank, logo?: string): string {
  return [
    blank.qr && code(blank.qr),
    `#set document(title: ${literal(paper.heading || paper.salutation || 'Письмо')})`,
    `#set page(paper: "a4", fill: none, margin: (left: ${sheet.left}mm, right: ${sheet.right}mm, top: ${sheet.top}mm, bottom: ${sheet.bottom}mm), header-ascent: 6mm, header: context if counter(page).get().first() > 1 { align(center, text(size: 12pt, counter(page).display())) })`,
    `#set text(font: "Tinos", size: ${sheet.size}pt, lang: "ru", fallback: false)`,
    '#set par(justify: true, leading: 0.5em, spacing: 0.5em)',
    blank.qr && codeOnFirst,
    head(paper, blank, logo),
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

/**
 * The code of the document stands in the right lower corner of the first sheet: beside the executor where that is the only one,
 * else in room of its own. The room is never smaller than that beside the executor, so that the layout settles.
 */
const code = (qr: string) =>
  `#let single() = counter(page).final().first() < 2\n#let code = image(bytes(${literal(renderSVG(qr, { border: 0 }))}), format: "svg", width: ${codeSide}mm, alt: "Штрих-код документа: номер и дата")`
const codeOnFirst = '#context if not single() { place(bottom + right, float: true, clearance: 4mm, code) }'

function head({ letterhead, addressee, reference }: Paper, blank: Blank, logo: string | undefined): string {
  const own = [blank.founder, blank.title, blank.shortTitle && `(${blank.shortTitle})`, ...blank.details].filter(Boolean)
  const numbered = [blank.date, blank.number && `№ ${blank.number}`].filter(Boolean).join('  ')
  const left = [
    logo &&
      `#align(center, image(${literal(logo)}, height: ${logoHeight}mm, width: 60mm, fit: "contain", alt: "Эмблема"))\n#v(1mm)`,
    ...own.map(line => centred(line, line === blank.title)),
    ...letterhead.map(line => centred(line, false)),
    numbered && `#v(4mm)\n${lineOf(numbered)}`,
    ...reference.map(lineOf),
  ].filter(Boolean)
  const right = addressee.map(lineOf)
  if (left.length === 0 && right.length === 0) return ''
  return `#grid(columns: (80mm, 1fr), column-gutter: 8mm, [${plain}${left.join('\n')}], [${plain}${right.join('\n')}])\n#v(8mm)`
}

const centred = (line: string, bold: boolean) =>
  `#block(spacing: 0.4em, width: 100%, align(center, text(size: 12pt, hyphenate: false${bold ? ', weight: "bold"' : ''}, ${words(line)})))`

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

/** Who prepared it, at the foot of the last sheet; on a single sheet the code of the document beside them. */
function foot({ executor }: Paper, { qr }: Blank): string {
  if (executor.length === 0 && !qr) return ''
  const told = `[#set text(size: ${sheet.smallSize}pt)\n${plain}${executor.map(lineOf).join('\n')}]`
  const block = (inside: string) => `block(breakable: false, above: 8mm, width: 100%, ${inside})`
  const alone = executor.length > 0 ? block(told) : 'none'
  const beside = block(`grid(columns: (1fr, ${codeSide}mm), align: bottom, column-gutter: 8mm, ${told}, code)`)
  return `#v(1fr)\n${qr ? `#context if single() { ${beside} } else { ${alone} }` : `#${alone}`}`
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
