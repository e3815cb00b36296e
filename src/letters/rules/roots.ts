// Roots of words, which relatives share, and their synonyms; each root has a number, so that what a word says is known by one look.
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { lemmaOf, type Text } from '#russian/text/read.ts'
import { closeSynonyms, wideSynonyms } from '../words/synonyms.data.ts'

const ASKING = new Set(
  'мочь можно нужно надо должен обязан быть есть являться кто что как когда куда где откуда почему зачем сколько какой чей который этот тот такой весь сам свой наш один другой иной делать сделать стать иметь для при право положить хотеть получить получать дать давать так уже ещё правда именно сейчас теперь также тоже если чтобы ли пока после новый случай вопрос сказать ответить объяснить прошу просить заранее обязательно вообще конкретно примерно'.split(
    ' ',
  ),
)

/** Prefixes of verbs that the answer may lack or exchange: «приостановили» – «остановлена». */
const PREFIX = /^(?:при|пере|пре|про|под|над|раз|рас|вос|воз|вз|вы|за|до|по|на|об|от|из|ис)(?=[а-яё]{5})/u

/** Does the word only ask, whatever the question is about? */
export const asksNothing = (lemma: string): boolean => ASKING.has(lemma)

/** The part of a word that its relatives share: «доплачивать», «выплатить» and «доплата» are all «плат». */
export function rootOf(lemma: string): string {
  const word = lemma
    .replaceAll('ё', 'е')
    .replace(/ся$/u, '')
    .replace(/[ыи]вать$/u, 'ать')
    .replace(PREFIX, '')
    .replace(/плачив|плати(?=т)/u, 'плат')
  if (/^ден(?:ьг|ег)/u.test(word)) return 'деньг'
  return word.length === 4 && /[аеиоуыюя]$/u.test(word)
    ? word.slice(0, 3)
    : word.slice(0, Math.max(4, Math.min(5, word.length - 2)))
}

type Thesaurus = { rows: readonly (readonly string[])[]; rowsOf: ReadonlyMap<string, readonly number[]> }
let read: Thesaurus | undefined

/** Roots of each row of synonyms, and of a root the rows in which it stands; read when a question is asked for the first time. */
function thesaurus(): Thesaurus {
  if (read) return read
  const rows = [...closeSynonyms, ...wideSynonyms].map(row => [...new Set(row.split(' ').map(rootOf))])
  const rowsOf = new Map<string, number[]>()
  for (const [at, row] of rows.entries())
    for (const one of row) {
      const known = rowsOf.get(one)
      if (known) known.push(at)
      else rowsOf.set(one, [at])
    }
  return (read = { rows, rowsOf })
}
const NONE: readonly number[] = []
const groupsOf = (one: string): readonly number[] => thesaurus().rowsOf.get(one) ?? NONE
const isClose = (group: number): boolean => group < closeSynonyms.length

/** The root and all that stand with it in a row of synonyms. */
export const relativesOf = (root: string): Set<string> =>
  new Set(groupsOf(root).flatMap(group => thesaurus().rows[group]!)).add(root)

/**
 * Roots have numbers; 0 is that of a word that only asks. In the row of a lexeme stand its number and that of its root. `own`, `close`, `near`:
 * by the number of a root, bits of the roots asked about that it says; nothing but zeros between two letters.
 */
type Roots = {
  lexemes: Int32Array
  lexemesKept: number
  numbers: Map<string, number>
  spelt: string[]
  kin: (Kin | undefined)[]
  own: Int32Array
  close: Int32Array
  near: Int32Array
}
/** Numbers of the roots that say a root, itself among them: close synonyms and all of them. */
type Kin = { close: readonly number[]; near: readonly number[] }
const ROW_BITS = 14
const ROWS = 1 << ROW_BITS
const MOST_ROOTS = 20_000

const known = new WeakMap<Dictionary, Roots>()

/** Once for a text: when there are too many roots, all are forgotten. */
export function numberedRoots(dictionary: Dictionary): Roots {
  let roots = known.get(dictionary)
  if (roots && roots.spelt.length < MOST_ROOTS) return roots
  const [own, close, near] = [new Int32Array(ROWS), new Int32Array(ROWS), new Int32Array(ROWS)]
  roots = {
    lexemes: new Int32Array(ROWS * 2).fill(-1),
    lexemesKept: 0,
    numbers: new Map(),
    spelt: [''],
    kin: [],
    own,
    close,
    near,
  }
  known.set(dictionary, roots)
  return roots
}

/** The number of the root of a word that the dictionary has: one look into one row for most. */
export function rootAt(roots: Roots, text: Text, i: number): number {
  const { lexemes } = roots
  const lemma = text.lemmas[i]!
  let row = (Math.imul(lemma, 0x9e3779b1) >>> (32 - ROW_BITS)) * 2
  for (; lexemes[row] !== -1; row = (row + 2) % (ROWS * 2)) if (lexemes[row] === lemma) return lexemes[row + 1]!
  const written = lemmaOf(text, i)
  const root = ASKING.has(written) ? 0 : numberOf(roots, rootOf(written))
  if (++roots.lexemesKept > ROWS / 2) {
    lexemes.fill(-1)
    roots.lexemesKept = 0
  } else {
    lexemes[row] = lemma
    lexemes[row + 1] = root
  }
  return root
}

/** A root met for the first time gets the next number. */
export function numberOf(roots: Roots, root: string): number {
  const { numbers, spelt } = roots
  let number = numbers.get(root)
  if (number !== undefined) return number
  number = spelt.push(root) - 1
  numbers.set(root, number)
  if (number >= roots.own.length)
    for (const by of ['own', 'close', 'near'] as const) {
      const longer = new Int32Array(number * 2)
      longer.set(roots[by])
      roots[by] = longer
    }
  return number
}

/** Asked once of a root and kept. */
export function kinOf(roots: Roots, number: number): Kin {
  const kept = roots.kin[number]
  if (kept) return kept
  const groups = groupsOf(roots.spelt[number]!)
  const inRows = (rows: readonly number[]) => [
    ...new Set([number, ...rows.flatMap(row => thesaurus().rows[row]!.map(one => numberOf(roots, one)))]),
  ]
  return (roots.kin[number] = { close: inRows(groups.filter(isClose)), near: inRows(groups) })
}

/** The root of a word that no dictionary has; empty if it only asks. */
export function rootOfGuessed(text: Text, i: number): string {
  const lemma = lemmaOf(text, i)
  return ASKING.has(lemma) ? '' : rootOf(lemma)
}
