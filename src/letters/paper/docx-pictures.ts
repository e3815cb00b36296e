// Pictures of the blank for a word processor: the emblem in its line, the code in the lower right corner of the first sheet.
import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx'
import { codePicture } from './code-picture.ts'
import type { Blank } from './paper.ts'
import { codeSide, logoHeight } from './sheet.ts'

const points = (mm: number) => Math.round((mm * 96) / 25.4)

/** A transparent point: what a program without SVG shows in its place. */
const nothing = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** As high as on the other paper, in its own proportions. */
export function emblem({ mediaType, content }: NonNullable<Blank['logo']>): ImageRun {
  const data = Buffer.from(content, 'base64')
  const [width, height] = mediaType === 'image/png' ? pngSides(data) : svgSides(data.toString('utf8'))
  const high = points(logoHeight)
  const wide = Math.min(points(60), Math.round((high * width) / height))
  const size = { transformation: { width: wide, height: Math.round((wide * height) / width) }, altText: told('Эмблема') }
  return mediaType === 'image/png'
    ? new ImageRun({ type: 'png', data, ...size })
    : new ImageRun({ type: 'svg', data, fallback: { type: 'png', data: nothing }, ...size })
}

const told = (words: string) => ({ name: words, title: words, description: words })

const pngSides = (data: Buffer): [number, number] => [data.readUInt32BE(16), data.readUInt32BE(20)]

/** By the box of the drawing, else by its size; a square where neither is told. */
function svgSides(source: string): [number, number] {
  const box = /viewBox="\s*[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)/u.exec(source)
  const size = /<svg[^>]*\swidth="([\d.]+)[^>]*\sheight="([\d.]+)/u.exec(source)
  const [width, height] = (box ?? size)?.slice(1, 3).map(Number) ?? []
  return width && height ? [width, height] : [1, 1]
}

/** Text goes around it and never under it. */
export const code = (qr: string): ImageRun =>
  new ImageRun({
    type: 'png',
    data: codePicture(qr),
    // The white border of the code is within.
    transformation: { width: points(codeSide + 4), height: points(codeSide + 4) },
    altText: told('Штрих-код документа: номер и дата'),
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
      wrap: { type: TextWrappingType.SQUARE },
      allowOverlap: false,
    },
  })
