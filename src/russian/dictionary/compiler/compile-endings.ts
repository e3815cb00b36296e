// Compiles what the ending of an unknown word tells about it: endings from the last letter on → likely analyses.
import { automatonBuilder } from './automaton-builder.ts'
import { encode } from '../alphabet.ts'
import type { Analysis, listPool } from './lexemes.ts'
import type { OpenCorpora } from './opencorpora.ts'
import type { Section } from '../sections.ts'

/** How many guesses are kept for an ending, and how often one must have been seen. */
const KEPT = 8
const SEEN = 2

export function endingSections(corpora: OpenCorpora, pool: ReturnType<typeof listPool>): Record<string, Section> {
  const found: { code: string; list: number; ending: string }[] = []
  const places = new Map<string, number>()
  corpora.eachEnding((ending, counted) => {
    const code = encode(ending)
    const analyses = likeliest(counted)
    if (code === undefined || analyses.length === 0) return
    const list = pool.place(analyses)
    places.set(ending, list)
    found.push({ code: code.split('').reverse().join(''), list, ending })
  })
  // A longer ending that says the same as the shorter one is left out.
  const telling = found.filter(({ ending, list }) => places.get(ending.slice(1)) !== list)
  telling.sort((a, b) => (a.code < b.code ? -1 : 1))
  const builder = automatonBuilder()
  for (const { code } of telling) builder.add(code)
  return { endings: builder.finish(), endingLists: Uint32Array.from(telling, ({ list }) => list) }
}

function likeliest(counted: readonly [count: number, form: number][]): Analysis[] {
  const total = counted.reduce((sum, [count]) => sum + count, 0)
  return counted
    .filter(([count]) => count >= SEEN)
    .sort((a, b) => b[0] - a[0])
    .slice(0, KEPT)
    .map(([count, form]) => ({ form, share: count / total, yoMask: 0 }))
}
