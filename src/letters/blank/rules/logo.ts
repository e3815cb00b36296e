// The emblem: a PNG is what it says it is, an SVG keeps only what draws; nothing in it runs, loads or links.
import sanitizeHtml from 'sanitize-html'

export type LogoType = 'image/png' | 'image/svg+xml'

/** `wrong`: why the file cannot be the emblem, in words; otherwise the bytes to be kept. */
export type ReadLogo = { bytes: Buffer } | { wrong: string }

const mostSide = 4000
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export const logoOf = (bytes: Buffer, mediaType: LogoType): ReadLogo =>
  mediaType === 'image/png' ? pngOf(bytes) : svgOf(bytes.toString('utf8'))

function pngOf(bytes: Buffer): ReadLogo {
  if (bytes.length < 45 || !bytes.subarray(0, 8).equals(png) || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return { wrong: 'Это не PNG. Сохраните эмблему ещё раз как PNG или SVG.' }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (width < 1 || height < 1 || width > mostSide || height > mostSide)
    return { wrong: `Сторона эмблемы не больше ${mostSide} точек. Уменьшите её.` }
  if (bytes.toString('latin1', bytes.length - 8, bytes.length - 4) !== 'IEND')
    return { wrong: 'Файл PNG оборван. Возьмите целый.' }
  return { bytes }
}

const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']
const grouping = ['svg', 'g', 'defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'use', 'symbol', 'title', 'desc']
const geometry =
  'xmlns xmlns:xlink version viewBox width height preserveAspectRatio id x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform href xlink:href'
const paint =
  'fill fill-rule fill-opacity clip-path clip-rule clipPathUnits stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod'
const attributes = `${geometry} ${paint}`.split(' ')

/** Elements that draw, attributes that place and paint; a reference only into the drawing itself. */
function svgOf(source: string): ReadLogo {
  if (!/<svg[\s>]/u.test(source)) return { wrong: 'Это не SVG. Сохраните эмблему ещё раз как PNG или SVG.' }
  if (/<!ENTITY/iu.test(source)) return { wrong: 'В этом SVG есть подстановки. Сохраните его как простой SVG.' }
  if (/<(?:style|image|text|foreignObject)[\s>]/iu.test(source) || /\sstyle\s*=/iu.test(source))
    return {
      wrong: 'В SVG есть надписи, картинки или стили. Сохраните его простым: только контуры с цветом, или возьмите PNG.',
    }
  const clean = sanitizeHtml(source, {
    allowedTags: [...shapes, ...grouping],
    allowedAttributes: { '*': attributes },
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    allowedSchemes: [],
    transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: inside(attribs) }) },
  })
  const whole = clean.slice(clean.indexOf('<svg')).trim()
  if (!/<(?:path|rect|circle|ellipse|line|polyline|polygon|use)[\s/>]/u.test(whole))
    return { wrong: 'В этом SVG ничего не нарисовано.' }
  return {
    bytes: Buffer.from(whole.includes('xmlns=') ? whole : whole.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')),
  }
}

const inside = (attribs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attribs).filter(([name, value]) =>
      name.endsWith('href') ? value.startsWith('#') : !/url\(\s*['"]?(?!#)/iu.test(value),
    ),
  )
