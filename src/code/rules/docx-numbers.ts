// Numbers of automatic lists written into the paragraphs of document.xml, so that clauses keep the ids that people cite.
import { Counter, type Lists } from './list-numbers.ts'

/** A paragraph's beginning, with its properties where it has any. An empty paragraph (`<w:p/>`) is none. */
const beginning = /<w:p(?: [^>]*[^/>])?>(?:\s*<w:pPr>([\s\S]*?)<\/w:pPr>)?/gu

/** `xml` of document.xml. Bullets and numbers that are no clause's («1)», «a.») stay lists: their items have places for ids. */
export function withNumbers(xml: string, { lists, styles }: Lists): string {
  // What the properties were before a tracked change has paragraph properties of its own.
  const now = xml.replaceAll(/<w:pPrChange[\s\S]*?<\/w:pPrChange>/gu, '')
  const isDotted = /<w:t(?: [^>]*)?>\s*\d+\.\d/u.test(now)
  const hierarchies = new Set(
    [...lists.values()].filter(({ levels }) => /%1\.%2/u.test(levels.get(1)?.text ?? '')).map(({ abstractId }) => abstractId),
  )
  const counter = new Counter(lists)
  return now.replaceAll(beginning, (whole, properties: string | undefined) => {
    const numbered = numberingOf(properties ?? '', styles)
    const number = numbered && counter.next(numbered.numId, numbered.level)
    if (!numbered || number === undefined) return whole
    const isMain = hierarchies.has(lists.get(numbered.numId)!.abstractId) || (hierarchies.size === 0 && !isDotted)
    const mark = markOf(number.trim(), isMain)
    if (mark === undefined) return whole
    const run = `<w:r><w:t xml:space="preserve">${mark} </w:t></w:r>`
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    const rest = (properties ?? '').replace(/<w:numPr>[\s\S]*?<\/w:numPr>/u, '')
    const style = /^\s*<w:pStyle [^>]*\/>/u.exec(rest)?.[0] ?? ''
    const opening = whole.slice(0, whole.indexOf('>') + 1)
    return `${opening}<w:pPr>${style}${none}${rest.slice(style.length)}</w:pPr>${run}`
  })
}

function numberingOf(properties: string, styles: Lists['styles']): { numId: string; level: number } | undefined {
  const value = (tag: string) => new RegExp(`<w:${tag} [^>]*?w:val="([^"]*)"`, 'u').exec(properties)?.[1]
  const byStyle = styles.get(value('pStyle') ?? '')
  const numId = value('numId') ?? byStyle?.numId
  return numId === undefined || numId === '0' ? undefined : { numId, level: Number(value('ilvl') ?? byStyle?.level ?? 0) }
}

/** «4.2.» as it is, «л.» as «л)»; a single number only of the list that numbers the whole document. */
function markOf(number: string, isMain: boolean): string | undefined {
  const letter = /^\(?([а-я])[.)]?$/u.exec(number)?.[1]
  if (letter) return `${letter})`
  if (/^\d+(?:\.\d+)+\.?$/u.test(number)) return number
  return isMain && /^\d+\.?$/u.test(number) ? number : undefined
}
