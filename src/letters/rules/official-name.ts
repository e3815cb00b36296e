// Where exact names of laws, bodies, services and documents stand: officialese inside them is not the writer's.
import { ADJECTIVE, CONJUNCTION, DATIVE, GENITIVE, NOUN, PREPOSITION, PREPOSITIONAL } from '#russian/dictionary/tag-bits.ts'
import { hasLemma, is, lemmaSet, mayBe, type Text } from '#russian/text/read.ts'
import { CAPITAL, codeAt } from '#russian/text/tokens.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { meetings, phraseBook } from '../phrases.ts'
import { officialNames } from '../words/official-names.data.ts'

type Name = { first: number; last: number }

export function officialNamesIn(dictionary: Dictionary): (text: Text, range: Name) => readonly Name[] {
  const book = phraseBook(dictionary, officialNames, ({ name }) => name)
  const bodies = lemmaSet(dictionary, BODIES)
  return (text, range) => [...meetings(book, text, range), ...bodiesIn(text, range, bodies)]
}

/** A body whose name goes on in the genitive: «Министерство труда, занятости и трудовых ресурсов Новосибирской области». */
const BODIES = [
  'министерство',
  'департамент',
  'комитет',
  'управление',
  'агентство',
  'служба',
  'инспекция',
  'фонд',
  'комиссия',
  'центр',
]

function bodiesIn(text: Text, { first, last }: Name, bodies: ReadonlySet<number>): Name[] {
  const found: Name[] = []
  for (let i = first; i < last; i++) {
    if ((text.tokens.flags[i]! & CAPITAL) === 0 || !is(text, i, NOUN) || !hasLemma(text, i, bodies)) continue
    // At the start of a sentence any word has a capital.
    if (i === first) continue
    let end = i + 1
    for (let at = end; at < last; at++) {
      if (mayBe(text, at, NOUN | ADJECTIVE, GENITIVE | DATIVE | PREPOSITIONAL)) end = at + 1
      else if (!is(text, at, CONJUNCTION | PREPOSITION) && codeAt(text.tokens, at) !== COMMA) break
    }
    if (end > i + 1) found.push({ first: i, last: end })
    i = end - 1
  }
  return found
}
const COMMA = 44
