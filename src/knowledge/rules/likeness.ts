// Do two questions mean the same? By roots and synonyms of their words, whatever the order and the form.
import type { Term } from './terms.ts'

/** From here on they are gathered as one question. */
export const sameQuestion = 0.6

/** 0…1: twice what they share by what both say; the same words in another form are 1. Symmetric. */
export function likeness(one: readonly Term[], other: readonly Term[]): number {
  const [a, b] = [unique(one), unique(other)]
  if (a.length === 0 || b.length === 0) return 0
  return (shared(a, b) + shared(b, a)) / (a.length + b.length)
}

const unique = (terms: readonly Term[]) => [...new Map(terms.map(term => [term.root, term])).values()]

const shared = (a: readonly Term[], b: readonly Term[]) =>
  a.filter(({ root, groups }) => b.some(two => two.root === root || two.groups.some(group => groups.includes(group)))).length
