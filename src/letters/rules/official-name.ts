// Where exact names of laws, bodies, services and documents stand: officialese inside them is not the writer's.
import type { Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { meetings, phraseBook, type Met } from '../phrases.ts'
import { officialNames, type OfficialName } from '../words/official-names.data.ts'

export function officialNamesIn(
  dictionary: Dictionary,
): (text: Text, range: { first: number; last: number }) => readonly Met<OfficialName>[] {
  const book = phraseBook(dictionary, officialNames, ({ name }) => name)
  return (text, range) => [...meetings(book, text, range)]
}
