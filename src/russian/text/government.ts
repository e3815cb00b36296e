// Knows which cases the prepositions of Russian govern.
import { ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, PREPOSITIONAL } from '../dictionary/tag-bits.ts'

const LISTS: readonly (readonly [cases: number, words: string])[] = [
  [
    GENITIVE,
    'без безо близ вблизи ввиду вдоль взамен вместо вне внутри возле вокруг вследствие для до из изо из-за из-под касательно кроме мимо насчёт напротив около относительно от ото после посередине посреди посредством помимо прежде против путём ради сверх свыше сзади среди у насчет путем',
  ],
  [DATIVE, 'к ко благодаря вопреки согласно соответственно навстречу наперекор подобно сообразно'],
  [ACCUSATIVE, 'через сквозь про несмотря включая исключая спустя'],
  [INSTRUMENTAL, 'над надо перед передо'],
  [PREPOSITIONAL, 'при'],
  [ACCUSATIVE | PREPOSITIONAL, 'в во на о об обо'],
  [ACCUSATIVE | INSTRUMENTAL, 'за под подо'],
  [INSTRUMENTAL | GENITIVE | ACCUSATIVE, 'с со'],
  [DATIVE | ACCUSATIVE | PREPOSITIONAL, 'по'],
  [INSTRUMENTAL | GENITIVE, 'между меж'],
]

/** Hash of a preposition → the cases it governs; the hash is that of `hashForm`. */
export function governmentBy(hash: (word: string) => number): ReadonlyMap<number, number> {
  const table = new Map<number, number>()
  for (const [cases, words] of LISTS)
    for (const word of words.split(' ')) table.set(hash(word), cases | (table.get(hash(word)) ?? 0))
  return table
}
