// The list of clauses beside the text, and the search over it.
import type { Clause } from '../model.ts'

/** Titles of sections, clauses and lettered items: what people cite; paragraphs and examples stand on the clause's page. */
export const headings = (clauses: readonly Clause[]): Clause[] =>
  clauses.filter(({ kind }) => kind === 'section' || kind === 'clause' || kind === 'item')

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

/** Pieces that have every word, or whose number begins with what was typed; ё is е, parts of words count. */
export function clausesWith(clauses: readonly Clause[], typed: string): Clause[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean)
  return clauses.filter(({ id, text }) => {
    const said = plain(text)
    return words.every(word => said.includes(word) || id.startsWith(word))
  })
}

/** A clause and all that stands under it, in the document's order. */
export function branch(clauses: readonly Clause[], id: string): Clause[] {
  const inside = new Set([id])
  return clauses.filter(one => {
    if (one.parent !== null && inside.has(one.parent)) inside.add(one.id)
    return inside.has(one.id)
  })
}
