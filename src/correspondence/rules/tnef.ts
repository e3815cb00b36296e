// winmail.dat: the envelope into which Outlook puts attachments (TNEF, layout by MS-OXTNEF) opened into the files inside.
import { decoded } from './charset.ts'

export type Inside = { name: string; mediaType: string; content: Buffer }

/** `text`: the plain words of the letter, where the envelope has them. */
export type Opened = { files: Inside[]; text: string }

const signature = 0x223e9f78
/** Envelopes in envelopes beyond this stay closed. */
const deepest = 4

const attribute = {
  codepage: 0x69007,
  body: 0x2800c,
  begins: 0x69002,
  title: 0x18010,
  data: 0x6800f,
  properties: 0x69005,
  letter: 0x69003,
}
const property = { body: 0x1000, shown: 0x3001, content: 0x3701, name: 0x3707, shortName: 0x3704, mediaType: 0x370e }

export const isTnef = (bytes: Buffer): boolean => bytes.length > 6 && bytes.readUInt32LE(0) === signature

/** Undefined: broken, or no such envelope; then it is better shown as the one file that it is. */
export function openTnef(bytes: Buffer, depth = 0): Opened | undefined {
  if (!isTnef(bytes) || depth > deepest) return undefined
  try {
    return contents(bytes, depth)
  } catch (error) {
    // Whatever reaches beyond the end of its bytes.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Raw = { title: string; data: Buffer | undefined; properties: Map<number, Value> }
type Value = { bytes: Buffer; unicode: boolean }

function contents(bytes: Buffer, depth: number): Opened {
  let codepage = 0
  let text = ''
  const raws: Raw[] = []
  for (const { id, value } of attributes(bytes)) {
    const last = raws.at(-1)
    if (id === attribute.codepage && value.length >= 4) codepage = value.readUInt32LE(0)
    if (id === attribute.body) text ||= narrow(value, codepage)
    if (id === attribute.letter) text ||= wordsOf(propertiesIn(value).get(property.body), codepage)
    if (id === attribute.begins) raws.push({ title: '', data: undefined, properties: new Map() })
    if (id === attribute.title && last) last.title = narrow(value, codepage)
    if (id === attribute.data && last) last.data = value
    if (id === attribute.properties && last) last.properties = propertiesIn(value)
  }
  return { files: raws.flatMap(raw => filesOf(raw, codepage, depth)), text }
}

function filesOf({ title, data, properties }: Raw, codepage: number, depth: number): Inside[] {
  const said = (id: number) => wordsOf(properties.get(id), codepage)
  const content = properties.get(property.content)?.bytes ?? data
  if (!content) return []
  const name = said(property.name) || said(property.shown) || said(property.shortName) || title
  // A letter inside: the kind of object (16 bytes), then an envelope of its own.
  const inner = openTnef(content.subarray(16), depth + 1)
  if (inner && inner.files.length > 0) return inner.files
  return [{ name, mediaType: said(property.mediaType) || 'application/octet-stream', content }]
}

function* attributes(bytes: Buffer): Generator<{ id: number; value: Buffer }> {
  let at = 6
  // Some programs put a few zeros after the last one.
  while (at + 9 <= bytes.length && bytes[at] !== 0) {
    const length = bytes.readUInt32LE(at + 5)
    yield { id: bytes.readUInt32LE(at + 1), value: piece(bytes, at + 9, length) }
    at += 9 + length + 2
  }
}

/** Those of one value that are words or bytes; of the others only their length is of interest. */
function propertiesIn(bytes: Buffer): Map<number, Value> {
  const found = new Map<number, Value>()
  let at = 4
  for (let left = bytes.readUInt32LE(0); left > 0; left--) {
    const type = bytes.readUInt16LE(at)
    const id = bytes.readUInt16LE(at + 2)
    at += 4
    if (id >= 0x8000) at = afterName(bytes, at)
    const many = (type & 0x1000) !== 0
    const fixed = sizes[type & 0xfff]
    const ofOwnLength = fixed === undefined
    let values = 1
    if (many || ofOwnLength) {
      values = bytes.readUInt32LE(at)
      at += 4
    }
    // Values without a single byte would be counted for ever.
    if (fixed === 0) continue
    for (; values > 0; values--) {
      const length = ofOwnLength ? bytes.readUInt32LE(at) : fixed
      if (ofOwnLength) at += 4
      const value = piece(bytes, at, length)
      if (ofOwnLength && !found.has(id)) found.set(id, { bytes: value, unicode: (type & 0xfff) === 0x1f })
      at += padded(length)
    }
  }
  return found
}

/** Bytes of values that have no length of their own, with what fills them up to four. */
const sizes: Record<number, number> = { 1: 0, 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xa: 4, 0xb: 4, 0x14: 8, 0x40: 8, 0x48: 16 }

const padded = (length: number) => (length + 3) & ~3

/** A property of somebody's own is named by a number or by words. */
function afterName(bytes: Buffer, at: number): number {
  const byWords = bytes.readUInt32LE(at + 16) === 1
  return byWords ? at + 24 + padded(bytes.readUInt32LE(at + 20)) : at + 24
}

function piece(bytes: Buffer, at: number, length: number): Buffer {
  if (at + length > bytes.length) throw new RangeError('beyond the end')
  return bytes.subarray(at, at + length)
}

function wordsOf(value: Value | undefined, codepage: number): string {
  if (!value) return ''
  return value.unicode ? withoutEnd(value.bytes.toString('utf16le')) : narrow(value.bytes, codepage)
}

function narrow(bytes: Buffer, codepage: number): string {
  const named = tables[codepage] ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : undefined)
  return withoutEnd(named ? new TextDecoder(named).decode(bytes) : decoded(bytes))
}

const tables: Record<number, string> = { 866: 'ibm866', 20866: 'koi8-r', 21866: 'koi8-u', 28595: 'iso-8859-5', 65001: 'utf-8' }

const withoutEnd = (text: string) => text.replace(/\u0000[^]*$/u, '')
