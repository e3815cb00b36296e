// A photograph as it is kept: decoded and written anew, turned upright, made smaller, with nothing of what stood beside the picture.
import sharp, { type Sharp } from 'sharp'
import { badInput } from '#platform/errors.ts'

export type Kept = { content: Buffer; small: Buffer; width: number; height: number }

const [large, little] = [1600, 480]
const most = 14 << 20
/** Points before decoding: 12 000 × 8 000. */
const mostPoints = 96_000_000

/** Refuses what is not a JPEG, PNG or WebP by its bytes, whatever its name says. */
export async function keptOf(sent: Buffer): Promise<Kept> {
  if (sent.length > most) throw badInput({ content: 'Снимок больше 14 МБ. Уменьшите его.' })
  try {
    const source = sharp(sent, { limitInputPixels: mostPoints, failOn: 'error' })
    const { format } = await source.metadata()
    if (!['jpeg', 'png', 'webp'].includes(format)) throw new Error(format)
    const { data: content, info } = await fitted(source.clone(), large).toBuffer({ resolveWithObject: true })
    const small = await fitted(sharp(content), little).toBuffer()
    return { content, small, width: info.width, height: info.height }
  } catch {
    throw badInput({ content: 'Этот файл не прочитать как снимок. Подойдут JPEG, PNG и WebP.' })
  }
}

/** Without `keepMetadata` nothing but the picture is written. */
const fitted = (picture: Sharp, side: number) =>
  picture
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, mozjpeg: true })
