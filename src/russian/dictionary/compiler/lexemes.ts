// Gathers the words of all sources with their analyses, in the order in which the automaton takes them.
import { encode } from '../alphabet.ts'
import { LAST_ENTRY, packEntry, YO_PATTERNS } from '../entry-bits.ts'
import { grammemes } from './grammemes.data.ts'
import { MARKED, VOCATIVE } from '../tag-bits.ts'
import type { OpenCorpora } from './opencorpora.ts'

/** An analysis on its way into the file. */
export type Analysis = { form: number; share: number; yoMask: number }

/** Puts lists of analyses side by side, each distinct one once. */
export function listPool(corpora: OpenCorpora) {
  const entries: number[] = [LAST_ENTRY]
  const places = new Map<string, number>()
  const yoMasks = [0]
  const yoPattern = (mask: number) => {
    const found = yoMasks.indexOf(mask)
    if (found >= 0) return found
    if (yoMasks.length === YO_PATTERNS) throw new Error('Too many patterns of «ё»')
    return yoMasks.push(mask) - 1
  }
  const rank = corpora.tags.map(rankOfTag)
  const better = (a: Analysis, b: Analysis) =>
    b.share - a.share || rank[corpora.paradigms.tags[a.form]!]! - rank[corpora.paradigms.tags[b.form]!]!
  return {
    /** Where the list stands; the likeliest analysis comes first. */
    place(analyses: Analysis[]): number {
      const sorted = analyses.length > 1 ? analyses.toSorted(better) : analyses
      const list = sorted.map(({ form, share, yoMask }) => packEntry(form, share, yoPattern(yoMask)))
      let key = ''
      for (const entry of list) key += String.fromCharCode(entry & 0xffff, entry >>> 16)
      const known = places.get(key)
      if (known !== undefined) return known
      const start = entries.length
      entries.push(...list)
      entries[entries.length - 1] = (entries.at(-1)! | LAST_ENTRY) >>> 0
      places.set(key, start)
      return start
    },
    entries: () => Uint32Array.from(entries),
    yoMasks: () => Uint32Array.from(yoMasks),
  }
}

/** Unmarked readings go before marked ones, vocatives last. */
function rankOfTag(tag: string): number {
  const bits = tagBits(tag)
  return ((bits.wordClass & MARKED) === 0 ? 0 : 1) + ((bits.shape & VOCATIVE) === 0 ? 0 : 2)
}

export function tagBits(tag: string): { wordClass: number; shape: number } {
  let wordClass = 0
  let shape = 0
  for (const grammeme of tag.split(/[ ,]/)) {
    const bits = grammemes[grammeme]
    if (!bits) continue
    wordClass |= bits[0]
    shape |= bits[1]
  }
  return { wordClass, shape }
}

/** The analyses of a word of OpenCorpora with the shares counted there. */
export function analysesOf(corpora: OpenCorpora, word: string, forms: readonly number[]): Analysis[] {
  const counted = corpora.shares.get(word)
  return forms.map(form => ({ form, share: shareOf(corpora, counted, form), yoMask: 0 }))
}

const shareOf = ({ paradigms, tags }: OpenCorpora, counted: ReadonlyMap<string, number> | undefined, form: number) =>
  counted?.get(tags[paradigms.tags[form]!]!) ?? 0

/** Moves analyses of a word with «ё» to its spelling with «е»: remembers which letters of the stem carry the dots. */
export function foldYo(
  corpora: OpenCorpora,
  word: string,
  analyses: readonly Analysis[],
): { code: string; analyses: Analysis[] } {
  const { paradigms, suffixes } = corpora
  const plain = word.replaceAll('ё', 'е')
  const counted = corpora.shares.get(plain)
  const folded = analyses.map(({ form, share }) => {
    const stemEnd = word.length - suffixes[paradigms.suffixes[form]!]!.length
    return { form, share: shareOf(corpora, counted, form) || share, yoMask: yoMaskOf(word, stemEnd) }
  })
  return { code: encode(plain)!, analyses: folded }
}

function yoMaskOf(word: string, end: number): number {
  let mask = 0
  for (let at = word.indexOf('ё'); at >= 0 && at < end; at = word.indexOf('ё', at + 1)) mask |= 1 << at
  return mask >>> 0
}
