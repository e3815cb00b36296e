// Reads the morphology of OpenCorpora as the npm package `az` ships it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { characterOfByte, eachKey, readDawg } from './dawg-file.ts'

export type Paradigms = {
  /** Paradigm → its first form; one more at the end. */
  starts: Uint32Array
  /** Form → its ending, tag and prefix. */
  suffixes: Uint16Array
  tags: Uint16Array
  prefixes: Uint8Array
}

export type OpenCorpora = {
  paradigms: Paradigms
  suffixes: string[]
  tags: string[]
  prefixes: string[]
  /** Calls back with each word in order and its forms (numbers over all paradigms). */
  eachWord(visit: (word: string, forms: number[]) => void): void
  /** Word → tag → share of the uses of the word, 0…1. */
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** What is known of unknown words: ending → [count, form] pairs. */
  eachEnding(visit: (ending: string, counted: [count: number, form: number][]) => void): void
}

const SEPARATOR = 1
const SHARE_SCALE = 1_000_000

export function readOpenCorpora(folder: string): OpenCorpora {
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[]
  const paradigms = readParadigms(readFileSync(join(folder, 'paradigms.array')))
  const words = readWords(join(folder, 'words.dawg'), paradigms)
  return {
    paradigms,
    suffixes: json('suffixes.json'),
    tags: json('gramtab-opencorpora-int.json'),
    prefixes: ['', 'по', 'наи'],
    eachWord: visit => eachWord(words, visit),
    shares: readShares(join(folder, 'p_t_given_w.intdawg')),
    eachEnding: visit => eachEnding(join(folder, 'prediction-suffixes-0.dawg'), paradigms, visit),
  }
}

/** The file holds, per paradigm, its length and then all suffixes, all tags, all prefixes. */
function readParadigms(file: Buffer): Paradigms {
  const count = file.readUInt16LE(0)
  const starts = new Uint32Array(count + 1)
  const total = (file.length / 2 - 1 - count) / 3
  const found: Paradigms = {
    starts,
    suffixes: new Uint16Array(total),
    tags: new Uint16Array(total),
    prefixes: new Uint8Array(total),
  }
  for (let paradigm = 0, at = 2, form = 0; paradigm < count; paradigm++) {
    const length = file.readUInt16LE(at) / 3
    for (let k = 0; k < length; k++, form++) {
      found.suffixes[form] = file.readUInt16LE(at + 2 + k * 2)
      found.tags[form] = file.readUInt16LE(at + 2 + (length + k) * 2)
      found.prefixes[form] = file.readUInt16LE(at + 2 + (2 * length + k) * 2)
    }
    at += 2 + length * 6
    starts[paradigm + 1] = form
  }
  return found
}

/** Two bytes of a payload make one number; the format keeps zero bytes out of the key. */
const numberIn = (bytes: Uint8Array, at: number) => ((bytes[at]! ^ 1) << 6) + (bytes[at + 1]! >> 1)

/** Words in order; the forms of word n are forms[starts[n]] … forms[starts[n + 1] − 1]. */
type Words = { words: string[]; starts: number[]; forms: number[] }

/** The file is walked once: it is asked for its words several times. */
function readWords(path: string, { starts: firsts }: Paradigms): Words {
  const found: Words = { words: [], starts: [0], forms: [] }
  const read = (bytes: Uint8Array, payload: number) => firsts[numberIn(bytes, payload)]! + numberIn(bytes, payload + 2)
  eachGroup(path, read, (word, forms) => {
    found.words.push(word)
    for (const form of forms) found.forms.push(form)
    found.starts.push(found.forms.length)
  })
  return found
}

function eachWord({ words, starts, forms }: Words, visit: (word: string, forms: number[]) => void): void {
  for (const [at, word] of words.entries()) visit(word, forms.slice(starts[at], starts[at + 1]))
}

function eachEnding(path: string, { starts }: Paradigms, visit: (ending: string, counted: [number, number][]) => void): void {
  const read = (bytes: Uint8Array, payload: number): [number, number] => [
    numberIn(bytes, payload),
    starts[numberIn(bytes, payload + 2)]! + numberIn(bytes, payload + 4),
  ]
  eachGroup(path, read, visit)
}

/** Keys come in order, so all payloads of one word stand together. */
function eachGroup<T>(
  path: string,
  read: (bytes: Uint8Array, payload: number) => T,
  visit: (word: string, found: T[]) => void,
): void {
  let word = ''
  let wordLength = -1
  let found: T[] = []
  const current = new Uint8Array(256)
  eachKey(readDawg(path), (bytes, length) => {
    const end = bytes.indexOf(SEPARATOR)
    if (end < 0 || end >= length) return
    if (!sameBytes(bytes, current, end, wordLength)) {
      if (found.length > 0) visit(word, found)
      found = []
      word = textOf(bytes, end)
      wordLength = end
      current.set(bytes.subarray(0, end))
    }
    found.push(read(bytes, end + 1))
  })
  if (found.length > 0) visit(word, found)
}

function sameBytes(a: Uint8Array, b: Uint8Array, length: number, otherLength: number): boolean {
  if (length !== otherLength) return false
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return false
  return true
}

function textOf(bytes: Uint8Array, length: number): string {
  let text = ''
  for (let at = 0; at < length; at++) text += characterOfByte[bytes[at]!]!
  return text
}

function readShares(path: string): Map<string, Map<string, number>> {
  const shares = new Map<string, Map<string, number>>()
  eachKey(readDawg(path), (bytes, length, value) => {
    const key = textOf(bytes, length)
    const colon = key.indexOf(':')
    const word = key.slice(0, colon)
    const tags = shares.get(word) ?? new Map<string, number>()
    shares.set(word, tags.set(key.slice(colon + 1), value / SHARE_SCALE))
  })
  return shares
}
