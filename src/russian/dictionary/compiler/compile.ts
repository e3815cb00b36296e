// Compiles the sources of the language into the one file that the reader opens. Runs for some seconds, in Node only.
import { automatonBuilder } from './automaton-builder.ts'
import { encode } from '../alphabet.ts'
import { ATTESTED_FORM, ATTESTED_LEMMA, IN_SECOND } from '../entry-bits.ts'
import { endingSections } from './compile-endings.ts'
import { analysesOf, foldYo, listPool, tagBits, type Analysis } from './lexemes.ts'
import { firstFormsOf } from '../lexicon.ts'
import { packSections, type Section } from '../sections.ts'
import type { OpenCorpora } from './opencorpora.ts'

/** A word from beyond OpenCorpora with its forms; flags are `IN_FIELD`. */
export type ExtraWord = { word: string; forms: number[]; flags: number }

/** A code after those of all words. */
const AFTER_ALL = '\uffff'

type Extra = { code: string; analyses: Analysis[]; flags: number }

/** The whole file. Words of both lists come in any order and may repeat words of OpenCorpora; `spelled` have no forms. */
export function compileDictionary(corpora: OpenCorpora, extraWords: Iterable<ExtraWord>, spelled: Iterable<string>): ArrayBuffer {
  const pool = listPool(corpora)
  const words = compileWords(corpora, extrasInOrder(corpora, extraWords), codesInOrder(spelled), pool)
  const endings = endingSections(corpora, pool)
  return packSections({
    words: words.transitions,
    valuesLow: Uint16Array.from(words.values),
    valuesHigh: Uint8Array.from(words.values, value => value >>> 16),
    ...endings,
    entries: pool.entries(),
    yoMasks: pool.yoMasks(),
    ...paradigmSections(corpora),
  })
}

function compileWords(
  corpora: OpenCorpora,
  extras: readonly Extra[],
  spelled: readonly string[],
  pool: ReturnType<typeof listPool>,
) {
  const builder = automatonBuilder()
  const values: number[] = []
  const used = attested(corpora)
  let next = 0
  let nextSpelled = 0
  const add = (code: string, analyses: Analysis[], flags: number) => {
    let all = analyses
    let allFlags = flags
    for (; extras[next]?.code === code; next++) {
      all = [...all, ...extras[next]!.analyses]
      allFlags |= extras[next]!.flags
    }
    for (; spelled[nextSpelled] === code; nextSpelled++) allFlags |= IN_SECOND
    builder.add(code)
    values.push(allFlags | (all.length === 0 ? 0 : pool.place(unique(all))))
  }
  const addOthersBefore = (code: string) => {
    for (;;) {
      const extra = extras[next]?.code ?? AFTER_ALL
      const other = spelled[nextSpelled] ?? AFTER_ALL
      const first = extra < other ? extra : other
      if (first >= code) return
      add(first, [], 0)
    }
  }
  corpora.eachWord((word, forms) => {
    const code = encode(word)
    if (code === undefined) return
    addOthersBefore(code)
    add(code, analysesOf(corpora, word, forms), used.flagsOf(word))
  })
  addOthersBefore(AFTER_ALL)
  return { transitions: builder.finish(), values }
}

/** Spellings with «ё» and without it, in the order of the automaton. */
function codesInOrder(words: Iterable<string>): string[] {
  const codes: string[] = []
  for (const word of words) {
    const code = encode(word)
    if (code === undefined) continue
    codes.push(code)
    if (word.includes('ё')) codes.push(encode(word.replaceAll('ё', 'е'))!)
  }
  return codes.sort()
}

function unique(analyses: Analysis[]): Analysis[] {
  if (analyses.length === 1) return analyses
  return analyses.filter((one, at) => analyses.findIndex(other => other.form === one.form && other.yoMask === one.yoMask) === at)
}

/** Words of other sources and spellings without «ё», in the order of the automaton. */
function extrasInOrder(corpora: OpenCorpora, extraWords: Iterable<ExtraWord>): Extra[] {
  const extras: Extra[] = []
  const add = (word: string, analyses: Analysis[], flags: number) => {
    if (!word.includes('ё')) return
    extras.push({ ...foldYo(corpora, word, analyses), flags })
  }
  corpora.eachWord((word, forms) => {
    if (word.includes('ё')) add(word, analysesOf(corpora, word, forms), 0)
  })
  for (const { word, forms, flags } of extraWords) {
    const code = encode(word)
    if (code === undefined) continue
    const analyses = analysesOf(corpora, word, forms)
    extras.push({ code, analyses, flags })
    add(word, analyses, flags)
  }
  return extras.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

/** Which forms and which lemmas were met in the annotated texts: the only measure of frequency at hand. */
function attested(corpora: OpenCorpora) {
  const forms = corpora.shares
  const lemmas = new Set<string>()
  const { paradigms, suffixes, prefixes } = corpora
  const firstForms = firstFormsOf(paradigms.starts)
  corpora.eachWord((word, found) => {
    if (!forms.has(word)) return
    for (const form of found) {
      const stem = word.slice(
        prefixes[paradigms.prefixes[form]!]!.length,
        word.length - suffixes[paradigms.suffixes[form]!]!.length,
      )
      const first = firstForms[form]!
      lemmas.add(prefixes[paradigms.prefixes[first]!]! + stem + suffixes[paradigms.suffixes[first]!]!)
    }
  })
  return { flagsOf: (word: string) => (forms.has(word) ? ATTESTED_FORM : 0) | (lemmas.has(word) ? ATTESTED_LEMMA : 0) }
}

function paradigmSections({ paradigms, suffixes, prefixes, tags }: OpenCorpora): Record<string, Section> {
  const bits = tags.map(tagBits)
  return {
    paradigmStarts: paradigms.starts,
    formSuffixes: paradigms.suffixes,
    formTags: paradigms.tags,
    formPrefixes: paradigms.prefixes,
    ...pieceSections('suffix', suffixes),
    ...pieceSections('prefix', prefixes),
    tagClasses: Uint32Array.from(bits, tag => tag.wordClass),
    tagShapes: Uint32Array.from(bits, tag => tag.shape),
    tagNames: new TextEncoder().encode(tags.join('\n')),
  }
}

/** Pieces of words side by side as letters, and where each begins; a piece with a foreign character is kept empty. */
function pieceSections(name: string, pieces: readonly string[]): Record<string, Section> {
  const codes = pieces.map(piece => encode(piece) ?? '')
  const starts = new Uint32Array(codes.length + 1)
  for (const [at, code] of codes.entries()) starts[at + 1] = starts[at]! + code.length
  const letters = Uint8Array.from(codes.join(''), letter => letter.charCodeAt(0))
  return { [`${name}Letters`]: letters, [`${name}Starts`]: starts }
}
