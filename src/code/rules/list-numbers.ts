// The numbers that Word makes by itself: what a reader sees before a paragraph, counted from the document's own XML (ECMA-376, 17.9).

export type Level = { start: number; format: string; text: string; isLegal: boolean }
type List = { abstractId: string; levels: ReadonlyMap<number, Level>; startOver: ReadonlyMap<number, number> }
/** By numId; `styles`: paragraph styles that carry a number of themselves. */
export type Lists = { lists: ReadonlyMap<string, List>; styles: ReadonlyMap<string, { numId: string; level: number }> }

const attribute = (xml: string, tag: string): string | undefined =>
  new RegExp(`<w:${tag} [^>]*?w:val="([^"]*)"`, 'u').exec(xml)?.[1]
const every = (xml: string, tag: string) => xml.matchAll(new RegExp(`<w:${tag}( [^>]*[^/>])?>([\\s\\S]*?)</w:${tag}>`, 'gu'))
const own = (attributes: string | undefined, name: string) => new RegExp(`w:${name}="([^"]*)"`, 'u').exec(attributes ?? '')?.[1]

/** Of numbering.xml and styles.xml; what is absent gives no numbers. */
export function listsOf(numbering: string, styles: string): Lists {
  const abstracts = new Map(
    [...every(numbering, 'abstractNum')].map(([, attributes, body]) => [own(attributes, 'abstractNumId'), levelsOf(body!)]),
  )
  const lists = new Map<string, List>()
  for (const [, attributes, body = ''] of every(numbering, 'num')) {
    const abstractId = attribute(body, 'abstractNumId') ?? ''
    const overrides = [...every(body, 'lvlOverride')].map(([, level, words = '']) => [Number(own(level, 'ilvl')), words] as const)
    const levels = new Map(abstracts.get(abstractId))
    for (const [, words] of overrides) for (const [at, level] of levelsOf(words)) levels.set(at, level)
    const startOver = new Map(
      overrides.flatMap(([at, words]) =>
        attribute(words, 'startOverride') ? [[at, Number(attribute(words, 'startOverride'))]] : [],
      ),
    )
    lists.set(own(attributes, 'numId') ?? '', { abstractId, levels, startOver })
  }
  const withNumbers = [...every(styles, 'style')].flatMap(([, attributes, body = '']) => {
    const [id, numId] = [own(attributes, 'styleId'), attribute(body, 'numId')]
    return id && numId ? [[id, { numId, level: Number(attribute(body, 'ilvl') ?? 0) }] as const] : []
  })
  return { lists, styles: new Map(withNumbers) }
}

const levelsOf = (xml: string): Map<number, Level> =>
  new Map(
    [...every(xml, 'lvl')].map(([, attributes, body = '']) => [
      Number(own(attributes, 'ilvl')),
      {
        start: Number(attribute(body, 'start') ?? 1),
        format: attribute(body, 'numFmt') ?? 'decimal',
        text: attribute(body, 'lvlText') ?? '',
        isLegal: /<w:isLgl(?: \/|\/|>)/u.test(body),
      },
    ]),
  )

/** Counts as the document goes on; lists of one abstract numbering go on with each other's numbers. */
export class Counter {
  readonly #lists: Lists['lists']
  readonly #counts = new Map<string, Map<number, number>>()
  readonly #begun = new Set<string>()
  constructor(lists: Lists['lists']) {
    this.#lists = lists
  }

  /** «4.2.», «л)»; undefined where the list has no such level or shows only a bullet. */
  next(numId: string, at: number): string | undefined {
    const list = this.#lists.get(numId)
    const level = list?.levels.get(at)
    if (!list || !level) return undefined
    const counts = this.#counts.get(list.abstractId) ?? new Map<number, number>()
    this.#counts.set(list.abstractId, counts)
    const over = list.startOver.get(at)
    const isFirst = over !== undefined && !this.#begun.has(`${numId} ${at}`)
    this.#begun.add(`${numId} ${at}`)
    counts.set(at, isFirst ? over : (counts.get(at) ?? level.start - 1) + 1)
    for (const deeper of counts.keys()) if (deeper > at) counts.delete(deeper)
    if (level.format === 'bullet' || level.format === 'none') return undefined
    return level.text.replaceAll(/%(\d)/gu, (_, digit: string) => {
      const of = list.levels.get(Number(digit) - 1)
      const count = counts.get(Number(digit) - 1) ?? of?.start ?? 1
      return formatted(count, level.isLegal ? 'decimal' : (of?.format ?? 'decimal'))
    })
  }
}

const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'
const romans: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Past the last letter it is doubled, as Word does: я, аа, бб. */
const lettered = (letters: string, count: number) =>
  letters.charAt((count - 1) % letters.length).repeat(Math.ceil(count / letters.length))

function formatted(count: number, format: string): string {
  const isUpper = format.startsWith('upper') || format.endsWith('Upper')
  const text = plainly(count, format)
  return isUpper ? text.toUpperCase() : text
}

function plainly(count: number, format: string): string {
  if (format.startsWith('russian')) return lettered(russian, count)
  if (format.endsWith('Letter')) return lettered(latin, count)
  if (!format.endsWith('Roman')) return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count)
  let left = count
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(left / value)
      left -= times * value
      return sign.repeat(times)
    })
    .join('')
}
