// The same sheet for a word processor: the order and the sizes are those of sheet.ts.
import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import { code, emblem } from './docx-pictures.ts'
import type { Blank, Paper, Passage } from './paper.ts'
import { sheet } from './sheet.ts'
import { unbroken } from './unbroken.ts'

const twips = (mm: number) => Math.round((mm * 1440) / 25.4)
const halfPoints = (points: number) => points * 2
const width = sheet.width - sheet.left - sheet.right

/** DOCX of a letter, with all that stands on its PDF. */
export const docxOf = (paper: Paper, blank: Blank): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: paper.heading || paper.salutation || 'Письмо',
      styles: {
        default: {
          document: {
            run: { font: 'Times New Roman', size: halfPoints(sheet.size), language: { value: 'ru-RU' } },
            paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 0 } },
          },
        },
      },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: twips(sheet.width), height: twips(sheet.height) },
              margin: {
                left: twips(sheet.left),
                right: twips(sheet.right),
                top: twips(sheet.top),
                bottom: twips(sheet.bottom),
                header: twips(10),
              },
            },
          },
          headers: {
            first: new Header({ children: [] }),
            default: new Header({
              children: [
                new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
              ],
            }),
          },
          children: [head(paper, blank), ...middle(paper, blank.qr), ...tail(paper)],
        },
      ],
    }),
  )

function head({ letterhead, addressee, reference }: Paper, blank: Blank): Table {
  const own = [blank.founder, blank.title, blank.shortTitle && `(${blank.shortTitle})`, ...blank.details, ...letterhead].filter(
    Boolean,
  )
  const numbered = [blank.date, blank.number && `№ ${blank.number}`].filter(Boolean).join('  ')
  const left = [
    ...(blank.logo ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [emblem(blank.logo)] })] : []),
    ...own.map(text => line(text, { alignment: AlignmentType.CENTER }, { size: 12, bold: text === blank.title })),
    ...[numbered, ...reference].filter(Boolean).map(text => line(text)),
  ]
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(88), twips(width - 88)],
    borders: noBorders,
    rows: [
      new TableRow({
        children: [
          cell(left, 88),
          cell(
            addressee.map(text => line(text)),
            width - 88,
          ),
        ],
      }),
    ],
  })
}

const none = { style: 'none', size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const cell = (children: Paragraph[], mm: number) =>
  new TableCell({
    width: { size: twips(mm), type: WidthType.DXA },
    children: children.length > 0 ? children : [new Paragraph('')],
  })

/** The code hangs on the first paragraph after the head: it is on the first sheet whatever comes. */
const middle = ({ heading, salutation, body }: Paper, qr: string | undefined): Paragraph[] => [
  ...(qr ? [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [code(qr)] })] : []),
  ...(heading ? [line(heading, { spacing: { before: 240, after: 120 } })] : []),
  ...(salutation ? [line(salutation, { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 120 } })] : []),
  ...body.map(passage),
]

const passage = ({ kind, text }: Passage): Paragraph =>
  kind === 'heading'
    ? new Paragraph({
        keepNext: true,
        spacing: { before: 160, after: 100 },
        children: [new TextRun({ text: unbroken(text), bold: true })],
      })
    : line(text, { alignment: AlignmentType.BOTH, indent: { firstLine: twips(sheet.indent) } })

function tail({ attachments, closing, signature, executor }: Paper): Paragraph[] {
  const position = signature.position.length > 0 ? signature.position : ['']
  const signed = [...(closing ? [closing] : []), ...position]
  return [
    ...attachments.map((text, i) => line(text, { spacing: { before: i === 0 ? 240 : 0 } })),
    ...signed.map(
      (text, i) =>
        new Paragraph({
          keepNext: i < signed.length - 1,
          spacing: { before: i === 0 ? 480 : 0 },
          tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
          children: [
            new TextRun(unbroken(text)),
            ...(i === signed.length - 1 && signature.name
              ? [new TextRun({ children: [new Tab(), unbroken(signature.name)] })]
              : []),
          ],
        }),
    ),
    ...executor.map((text, i) => line(text, { spacing: { before: i === 0 ? 600 : 0 } }, { size: sheet.smallSize })),
  ]
}

const line = (text: string, options: IParagraphOptions = {}, { size = sheet.size, bold = false } = {}) =>
  new Paragraph({ ...options, children: [new TextRun({ text: unbroken(text), size: halfPoints(size), bold })] })
