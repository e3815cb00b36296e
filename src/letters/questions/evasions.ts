// Turns that answer nothing: «вопрос находится на контроле», «сообщим дополнительно», «регулируется законодательством».
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { meetings, phraseBook } from '../phrases.ts'
import { vagueTerms } from '../words/vague-terms.data.ts'

const EVASIVE: ReadonlySet<string> = new Set([
  ...[
    'по согласованию',
    'находиться на контроле',
    'решается вопрос',
    'в рабочем порядке',
    'принято к сведению',
    'взято на контроль',
  ],
  ...[
    'включено в план',
    'проводится работа',
    'ведётся работа',
    'работа ведётся',
    'прорабатываться',
    'находиться на особом контроле',
  ],
  ...['сообщить дополнительно', 'дополнительно сообщим', 'проинформировать дополнительно', 'уведомить дополнительно'],
  ...['учесть в дальнейшей работе', 'находиться в проработке', 'в зависимости от обстоятельств', 'в зависимости от ситуации'],
])
/** The answer comes later, or depends on who asks. */
const PUTS_OFF =
  /(?:апишем|ообщим|знаете|тветим|бъявим|звестим|асскажем)[^.]{0,40}(?:позднее|позже|дополнительно|отдельно)|(?:озднее|озже|ополнительно|тдельно) (?:напишем|сообщим|ответим|объявим)|[Вв]ерн[её]мся (?:в |позже|позднее)|огда дойд[её]т очередь|ндивидуально|нимательно относимся| соответствии с законодательством|ействующ[а-яё]+ законодательств/u
/** The question is honoured and that is all: «вопрос о деньгах важен», «пожелание мы услышали». */
const HONOURS =
  /(?:опрос|ожелани[ея]|росьб[аеу])[^.]{0,60}(?:ажен|ажн(?:а|о|ым|ой)|вниманием|нимания|ониманием|внимательно|услышали|прочли|учт[её]м|ценим)(?![а-яё])/u
/** Tokens of a sentence that may be nothing but an evasion; of one that honours the question. */
const SHORT = 14
export const LONGEST = 24

/** Is a sentence nothing but an evasion, or is a part of it one? */
export type Evasion = 'none' | 'part' | 'whole'

/** Tells how a sentence evades. */
export function evasions(dictionary: Dictionary): (text: Text, sentence: Sentence) => Evasion {
  const book = phraseBook(
    dictionary,
    vagueTerms.filter(({ kind, phrase }) => kind === 'authority' || EVASIVE.has(phrase)),
    ({ phrase }) => phrase,
  )
  return (text, sentence) => {
    const written = text.source.slice(sentence.start, sentence.end)
    const length = sentence.last - sentence.first
    if (length <= LONGEST && HONOURS.test(written)) return 'whole'
    const evades = PUTS_OFF.test(written) || meetings(book, text, sentence).length > 0
    return !evades ? 'none' : length <= SHORT ? 'whole' : 'part'
  }
}
