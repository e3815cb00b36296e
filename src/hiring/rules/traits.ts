// Stops a note that names a protected trait of a candidate: words by lemma, years of age, judgements by the rule of letters.
import { discrimination } from '#letters/rules/discrimination.ts'
import { readLetter } from '#letters/letter.ts'
import { meetings, phraseBook } from '#letters/phrases.ts'
import { identityWords } from '#letters/words/identity-words.data.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { noTraits, ownTraits } from './own-traits.data.ts'

/** `words` as they stand in the note, `about` in the genitive: «о возрасте». */
export type Named = { words: string; about: string }

const aboutWords: Record<string, string> = {
  age: 'о возрасте',
  sex: 'о поле',
  family: 'о семье',
  nation: 'о национальности',
  language: 'о родном языке',
  citizenship: 'о происхождении',
  social: 'о происхождении',
  property: 'о достатке',
  religion: 'о вере',
  politics: 'о взглядах',
  disability: 'о здоровье',
  look: 'о внешности',
  home: 'о месте жительства',
}

/** Two digits with «лет» or «год» are an age, unless something of work or of time stands near. */
const years = /(?<![\p{L}\d])(?:1[6-9]|[2-9]\d)(?:\s*(?:лет|год(?:а|ов|у)?)(?!\p{L})|-?летн\p{L}*|\s*г\.\s?р\.)/gu
const ofWork = /(?:опыт|стаж|работ|служ|вед[её]т|последн)[^.,;!?]{0,30}$/iu
const ofWorkAfter = /^\s*(?:опыт|стаж|работ|назад|на должност|в должност|в профес|в служб|в центр|спустя)/iu

/** Prepares the words for a dictionary; do it once. Finds all traits in the order of the note; quotation marks change nothing. */
export function traitFinder(dictionary: Dictionary): (note: string) => Named[] {
  const words = [...identityWords, ...ownTraits]
  const book = phraseBook(dictionary, words, ({ phrase }) => phrase)
  const judge = discrimination.prepare(dictionary)
  return note => {
    if (note.trim() === '') return []
    const letter = readLetter(dictionary, {
      kind: 'message',
      addressee: { type: 'organisation', title: '' },
      complaint: null,
      questions: [],
      text: note,
    })
    const { text } = letter
    const found = meetings(book, text, { first: 0, last: text.tokens.count })
      .filter(({ entry }) => !noTraits.has(entry.phrase))
      .map(({ entry, first, last }) => ({
        at: text.tokens.start[first]!,
        words: note.slice(text.tokens.start[first], text.tokens.end[last - 1]),
        about: aboutWords[entry.phrase === 'ребёнок' ? 'family' : entry.trait]!,
      }))
    const ages = [...note.matchAll(years)].flatMap(({ 0: said, index }) =>
      ofWork.test(note.slice(0, index)) || ofWorkAfter.test(note.slice(index + said.length))
        ? []
        : [{ at: index, words: said, about: aboutWords['age']! }],
    )
    const judged = judge(letter)
      .filter(({ confidence = 'sure' }) => confidence === 'sure')
      .map(({ start, end }) => ({ at: start, words: note.slice(start, end), about: 'по признаку, а не по делу' }))
    const named = [...found, ...ages].toSorted((one, other) => one.at - other.at)
    return (named.length > 0 ? named : judged).map(({ words: said, about }) => ({ words: said, about }))
  }
}

/** What is said to the writer: what was met, why it is not taken, what to write instead. */
export function traitMessage(named: readonly Named[]): string {
  const met = named.slice(0, 3).map(({ words, about }) => `«${words}» (${about})`)
  return `Пока не сохранили: здесь есть ${met.join(', ')}. При выборе человека об этом не пишем. Напишите, что он сделал и сказал по вопросу. Если речь о человеке из его рассказа, пишите «клиент».`
}
