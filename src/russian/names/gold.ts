// Reads the name paradigms (surnames, given names, patronymics) out of the OpenCorpora files, to measure declension against them.
import { cases, type Case, type Gender, type Part } from './model.ts'

/** The three files of the dictionary that hold words, paradigms and their endings, and the table of tags. */
export type DictionaryFiles = { words: ArrayBuffer; paradigms: ArrayBuffer; suffixes: string[]; tags: string[] }

/** One name in one gender: all forms the dictionary gives for each case, lower-cased, usual ones and variants alike. */
export type GoldName = { part: Part; gender: Gender; nominative: string; forms: Record<Case, string[]> }

type Paradigm = { suffix: number; tag: number; prefix: number }[]

const partTags: [Part, string][] = [
  ['patronymic', 'Patr'],
  ['surname', 'Surn'],
  ['name', 'Name'],
]
const caseTags: Record<Case, string> = { nom: 'nomn', gen: 'gent', dat: 'datv', acc: 'accs', ins: 'ablt', prep: 'loct' }

/** All singular paradigms of names, one entry for a gender. Takes seconds: it walks through three million forms. */
export function goldNames(files: DictionaryFiles): GoldName[] {
  const paradigms = readParadigms(files.paradigms)
  const found = new Map<string, GoldName>()
  eachWord(files.words, (word, paradigm, form) => {
    if (form !== 0) return
    const rows = paradigms[paradigm]!
    const suffix = files.suffixes[rows[0]!.suffix]!
    const text = word()
    const stem = text.slice(0, text.length - suffix.length)
    for (const [part, mark] of partTags) {
      const own = rows.filter(row => partTags.find(([, tag]) => files.tags[row.tag]!.includes(tag))?.[1] === mark)
      if (own.length > 0) for (const gender of ['m', 'f'] as const) collect(found, { part, gender, stem, rows: own, files })
    }
  })
  return [...found.values()].filter(name => cases.every(c => name.forms[c].length > 0))
}

type Collected = { part: Part; gender: Gender; stem: string; rows: Paradigm; files: DictionaryFiles }

function collect(found: Map<string, GoldName>, { part, gender, stem, rows, files }: Collected) {
  const forms: Record<Case, string[]> = { nom: [], gen: [], dat: [], acc: [], ins: [], prep: [] }
  for (const row of rows) {
    const grammemes = files.tags[row.tag]!.split(/[ ,]/)
    if (!grammemes.includes('sing') && !grammemes.includes('Fixd')) continue
    if (!hasGender(grammemes, gender)) continue
    for (const c of cases) {
      if (grammemes.includes(caseTags[c])) forms[c].push(stem + files.suffixes[row.suffix]!)
    }
  }
  const nominative = forms.nom[0]
  if (nominative === undefined) return
  const key = `${part} ${gender} ${nominative}`
  const known = found.get(key)
  if (known) for (const c of cases) known.forms[c] = [...new Set([...known.forms[c], ...forms[c]])]
  else found.set(key, { part, gender, nominative, forms })
}

function hasGender(grammemes: string[], gender: Gender): boolean {
  if (grammemes.includes('ms-f') || grammemes.includes('Ms-f') || grammemes.includes('GNdr')) return true
  return grammemes.includes(gender === 'm' ? 'masc' : 'femn')
}

function readParadigms(buffer: ArrayBuffer): Paradigm[] {
  const numbers = new Uint16Array(buffer, 0, buffer.byteLength >> 1)
  const paradigms: Paradigm[] = []
  let at = 1
  for (let i = 0; i < numbers[0]!; i++) {
    const size = numbers[at]! / 3
    const start = at + 1
    paradigms.push(
      Array.from({ length: size }, (_, k) => ({
        suffix: numbers[start + k]!,
        tag: numbers[start + size + k]!,
        prefix: numbers[start + 2 * size + k]!,
      })),
    )
    at = start + 3 * size
  }
  return paradigms
}

const isLeaf = 1 << 31
const offsetOf = (unit: number) => (unit >>> 10) << ((unit & (1 << 9)) >>> 6)

/** Walks the whole word automaton: the key is the word in CP1251, the byte 1, then four bytes of paradigm and form numbers. */
function eachWord(buffer: ArrayBuffer, visit: (word: () => string, paradigm: number, form: number) => void) {
  const view = new DataView(buffer)
  const count = view.getUint32(0, true)
  const units = new Uint32Array(buffer, 4, count)
  const guide = new Uint8Array(buffer, count * 4 + 8)
  const decoder = new TextDecoder('windows-1251')
  const key: number[] = []
  const walk = (index: number) => {
    const split = key.length - 5
    if (split > 0 && key[split] === 1) {
      const [a, b, c, d] = key.slice(split + 1) as [number, number, number, number]
      const word = key.slice(0, split)
      visit(() => decoder.decode(new Uint8Array(word)), ((a ^ 1) << 6) + (b >> 1), ((c ^ 1) << 6) + (d >> 1))
      return
    }
    let label = guide[index * 2]!
    while (label !== 0) {
      const next = (index ^ offsetOf(units[index]!) ^ label) >>> 0
      if ((units[next]! & (isLeaf | 0xff)) !== label) return
      key.push(label)
      walk(next)
      key.pop()
      label = guide[next * 2 + 1]!
    }
  }
  walk(0)
}
