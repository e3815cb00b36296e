// Reads the tags of a small XML file strictly, with line numbers; no text content, no document type, no entities of its own.
import { CalendarError } from './errors.ts'

/** One element; `line` counts from 1. */
export type Tag = { name: string; attributes: Record<string, string>; children: Tag[]; line: number }

const token = /\s+|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w.:-]+)((?:\s*[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The root element. Throws `calendar.bad-file` naming the line. */
export function tagsOf(xml: string): Tag {
  const text = xml.replace(/^\uFEFF/, '')
  const top: Tag = { name: '', attributes: {}, children: [], line: 0 }
  const open = [top]
  let line = 1
  for (let at = 0; at < text.length;) {
    token.lastIndex = at
    const [found, closing, name, attributes = '', selfClosing] = token.exec(text) ?? unreadable(text, at, line)
    if (name !== undefined) {
      if (closing) close(open, name, line)
      else openTag(open, { name, attributes: attributesOf(attributes, line), children: [], line }, selfClosing === '/')
    }
    line += found.split('\n').length - 1
    at += found.length
  }
  if (open.length > 1) throw badFile(line, `файл обрывается: элемент <${open.at(-1)!.name}> не закрыт`)
  const [root, extra] = top.children
  if (!root) throw badFile(line, 'в файле нет ни одного элемента')
  if (extra) throw badFile(extra.line, `лишний элемент <${extra.name}> после конца календаря`)
  return root
}

export const badFile = (line: number, problem: string) => new CalendarError('calendar.bad-file', `Строка ${line}: ${problem}.`)

function openTag(open: Tag[], tag: Tag, selfClosing: boolean): void {
  open.at(-1)!.children.push(tag)
  if (!selfClosing) open.push(tag)
}

function close(open: Tag[], name: string, line: number): void {
  const last = open.at(-1)!
  if (last.name !== name) throw badFile(line, `закрыт элемент </${name}>, а открыт ${last.name ? `<${last.name}>` : 'никакой'}`)
  open.pop()
}

function attributesOf(text: string, line: number): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(attribute)) {
    if (Object.hasOwn(found, name!)) throw badFile(line, `атрибут ${name} записан дважды`)
    found[name!] = decode(double ?? single ?? '', line)
  }
  return found
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string, line: number) =>
  text.replace(/&(\w*);?/g, (whole, name: string) => {
    const char = whole.endsWith(';') ? named[name] : undefined
    if (char === undefined) throw badFile(line, `непонятный знак «${whole}»`)
    return char
  })

/** The text as an attribute's value. */
export const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function unreadable(text: string, at: number, line: number): never {
  const seen = text.slice(at, at + 30).split('\n')[0]
  throw badFile(line, text[at] === '<' ? `не удаётся прочитать элемент «${seen}»` : `вместо элемента стоит «${seen}»`)
}
