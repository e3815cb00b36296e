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
  /(?:опрос|ожелани[ея]|росьб[аеу])[^.]{0,60}(?:ажен|ажн(?:ый|а|о|ым|ой)|вниманием|нимания|ониманием|внимательно|помним|услышали|прочли|учт[её]м|ценим)(?![а-яё])|тносимся к [^.]{1,40} с(?:о всем)? (?:[а-яё]+ )?(?:пониманием|вниманием)/u
/** Tokens of a sentence that may be nothing but an evasion; of one that honours the question. */
const SHORT = 18
const LONGEST = 24

type Evades = (text: Text, sentence: Sentence) => boolean
const made = new WeakMap<Dictionary, Evades>()

/** Tells whether a sentence does nothing but put off; one for a dictionary, however many ask. */
export function evasions(dictionary: Dictionary): Evades {
  const evades = made.get(dictionary) ?? newEvasions(dictionary)
  made.set(dictionary, evades)
  return evades
}

function newEvasions(dictionary: Dictionary): Evades {
  const book = phraseBook(
    dictionary,
    vagueTerms.filter(({ kind, phrase }) => kind === 'authority' || EVASIVE.has(phrase)),
    ({ phrase }) => phrase,
  )
  return (text, sentence) => {
    const length = sentence.last - sentence.first
    if (length > LONGEST) return false
    const written = text.source.slice(sentence.start, sentence.end)
    if (HONOURS.test(written)) return true
    return length <= SHORT && (PUTS_OFF.test(written) || meetings(book, text, sentence).length > 0)
  }
}

const REPEATS =
  /^(?:Вы (?:спросили|спрашиваете|спрашивали|пишете|написали|просите|просили|попросили|хотите|хотели|интересуетесь|интересовались|обратились|обращаетесь|задали|пожаловались|жалуетесь)|(?:В|в) (?:своём )?(?:письме|обращении) Вы|Вас интересу|Вам интересно|Мы (?:рассмотрели|получили|прочитали|изучили)|Ваше (?:письмо|обращение)|Спасибо (?:Вам )?за|Отвечаем на|Рассмотрели|Получили)/u

/** «Вы спросили, когда начнутся курсы»: the question is said once more. */
export const repeatsQuestion = ({ source }: Text, { start, end }: Sentence): boolean => REPEATS.test(source.slice(start, end))
