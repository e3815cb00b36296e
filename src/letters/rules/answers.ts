// How much of a question the text speaks about: roots of its words met in the text, and whether what was asked for is there.
import { ADJECTIVE, ADVERB, NOUN, NUMERAL, SHORT_ADJECTIVE, VERBAL } from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { lemmaOf, type Text } from '#russian/text/read.ts'
import { CODE, NUMBER, PHONE, WORD, slice } from '#russian/text/tokens.ts'

const ASKING = new Set(
  'мочь можно нужно надо должен обязан быть есть являться кто что как когда куда где откуда почему зачем сколько какой чей который этот тот такой весь сам свой наш один другой иной делать сделать стать иметь для при право положить хотеть получить получать дать давать так уже ещё правда именно сейчас теперь также тоже если чтобы ли пока после новый случай вопрос сказать ответить объяснить прошу просить'.split(
    ' ',
  ),
)

/** Prefixes of verbs that the answer may lack or exchange: «приостановили» – «остановлена». */
const PREFIX = /^(?:при|пере|пре|про|под|над|раз|рас|вос|воз|вз|вы|за|до|по|на|об|от|из|ис)(?=[а-яё]{5})/u

/** The part of a word that its relatives share: «доплачивать» and «доплата» are both «доплат». */
function root(lemma: string): string {
  const word = lemma
    .replaceAll('ё', 'е')
    .replace(/ся$/u, '')
    .replace(PREFIX, '')
    .replace(/плачив/u, 'плат')
  return word.slice(0, Math.max(4, Math.min(5, word.length - 2)))
}

/** Words that stand for one another in the questions and the answers of an employment centre. */
const SYNONYMS = [
  'деньги рубль пособие выплата платить выплатить заплатить перечислить перевести зачислить оплатить оплата плата сумма доплата зарплата',
  'стоить стоимость цена рубль бесплатно бесплатный платный плата платить',
  'жаловаться жалоба обжаловать суд прокуратура несогласный',
  'учиться учёба учить обучение обучить курс переобучение переобучить занятие выучиться',
  'ребёнок дети детский сын дочь малыш',
  'отказать отказ отклонить',
  'устроиться взять принять трудоустроить нанять',
  'вернуть возврат возместить возвращать компенсировать удержать забрать',
  'приостановить остановить прекратить прервать снять перестать',
  'наказать наказание замечание выговор взыскание',
  'прислать направить отправить послать',
  'починить ремонт починка исправить',
  'узнать известно сообщить',
  'опоздать опоздание задержать задержка поздно просрочить срок нарушение перенести',
  'спрашивать спросить вопрос',
  'уехать поехать поезжать отъезд ехать переехать выезд переезд отъехать',
  'сохранить остаться сберечь пропасть потерять',
  'встать учёт регистрация зарегистрировать',
  'родить рождение декрет беременный',
  'дом жильё квартира общежитие',
  'работодатель организация предприятие завод фирма',
  'компьютер портал интернет сайт',
  'помочь помощь содействие поддержка',
  'начать начаться начало старт открыться',
  'документ справка паспорт диплом бумага',
  'неделя день сутки',
  'лето июнь июль август',
  'вечер вечерний',
  'данные сведения информация',
  'прийти явиться посетить',
].map(row => row.split(' ').map(root))
const GROUP = new Map(SYNONYMS.flatMap((group, at) => group.map(word => [word, `=${at}`] as const)))

/** The root of a word and the sign of the group of its synonyms; of a word that only asks, neither. */
type Meaning = { root: string; group: string } | undefined

/** Lexeme → its meaning: words come again and again. */
const meanings = new WeakMap<Dictionary, Map<number, Meaning>>()
const MOST_MEANINGS = 20_000

function meaningOf(text: Text, i: number): Meaning {
  const { dictionary } = text
  if (text.ids[i]! < 0 || text.ids[i]! >= dictionary.lexicon.words.wordCount) return newMeaning(lemmaOf(text, i))
  const lemma = text.lemmas[i]!
  const known = meanings.get(dictionary) ?? new Map<number, Meaning>()
  meanings.set(dictionary, known)
  if (known.has(lemma)) return known.get(lemma)
  if (known.size >= MOST_MEANINGS) known.clear()
  const meaning = newMeaning(lemmaOf(text, i))
  known.set(lemma, meaning)
  return meaning
}

function newMeaning(lemma: string): Meaning {
  if (ASKING.has(lemma)) return undefined
  const own = root(lemma)
  return { root: own, group: GROUP.get(own) ?? '' }
}

/** Roots of the words that carry meaning, numbers as they are. */
export const rootsIn = (text: Text, first: number, last: number): Set<string> => collect(text, first, last, false)

/** Roots of what is said, and the signs of the groups of their synonyms. */
export const saidIn = (text: Text, first: number, last: number): Set<string> => collect(text, first, last, true)

function collect(text: Text, first: number, last: number, withGroups: boolean): Set<string> {
  const found = new Set<string>()
  for (let i = first; i < last; i++) {
    if (text.tokens.kind[i] === NUMBER) found.add(slice(text.tokens, i))
    if (text.tokens.kind[i] !== WORD || (text.ids[i]! >= 0 && (text.classes[i]! & MEANING) === 0)) continue
    const meaning = meaningOf(text, i)
    if (!meaning) continue
    found.add(meaning.root)
    if (withGroups && meaning.group !== '') found.add(meaning.group)
  }
  return found
}

const MEANING = NOUN | VERBAL | ADJECTIVE | SHORT_ADJECTIVE | NUMERAL | ADVERB

/**
 * What share of the question's roots is said in the sentences `from` … `to`, 0…1: a synonym counts less than the word itself.
 * A question of question words only is wholly there.
 */
export function coverage(
  question: ReadonlySet<string>,
  said: readonly ReadonlySet<string>[],
): (from: number, to: number) => number {
  const asked = [...question].map(one => [one, GROUP.get(one) ?? ''] as const)
  const heard = said.map(roots => asked.map(([one, group]) => (roots.has(one) ? 1 : roots.has(group) ? SYNONYM : 0)))
  return (from, to) => {
    if (asked.length === 0) return 1
    let met = 0
    for (let at = 0; at < asked.length; at++) {
      let best = 0
      for (let sentence = from; sentence <= to; sentence++) best = Math.max(best, heard[sentence]![at]!)
      met += best
    }
    return met / asked.length
  }
}

const SYNONYM = 0.7

/** Does the stretch hold the kind of thing that was asked for? */
export type Holds = (text: Text, first: number, last: number) => boolean

/** What kind of thing the question word asks for; undefined when it asks for nothing of a kind. */
export function kindAsked(question: string): Holds | undefined {
  if (HOW_MUCH.test(question)) return hasNumber
  if (WHEN.test(question)) return (text, first, last) => hasNumber(text, first, last) && DATED.test(written(text, first, last))
  if (/(?:^|[^а-яё])(?:где|куда)(?![а-яё])/iu.test(question))
    return (text, first, last) => hasKind(text, first, last, PHONE) || PLACED.test(written(text, first, last))
  if (/почему|по какой причине|из-за чего|на основании чего/iu.test(question))
    return (text, first, last) => REASONED.test(written(text, first, last)) || hasKind(text, first, last, CODE)
  return undefined
}

const hasKind = (text: Text, first: number, last: number, kind: number) => text.tokens.kind.subarray(first, last).includes(kind)
const hasNumber: Holds = (text, first, last) => hasKind(text, first, last, NUMBER)
const written = (text: Text, first: number, last: number) =>
  text.source.slice(text.tokens.start[first], text.tokens.end[last - 1])

const HOW_MUCH = /сколько|каков размер|какой размер|какая сумма/iu
const WHEN =
  /^когда|[^а-яё]когда (?:же |я |мне |нам |меня |приедет|при|на|бу|вы|за|от)|каког?о? (?:числ|дн|день)|в какой (?:срок|день)/iu
/** Is a date, a time or a number asked for? */
export const asksFigure = (question: string): boolean => HOW_MUCH.test(question) || WHEN.test(question)

const DATED =
  /январ|феврал|март|апрел|ма[йяе](?![а-яё])|июн|июл|август|сентябр|октябр|ноябр|декабр|\d\.\d|час|дн(?:я|ей)|недел|месяц/iu
const PLACED = /улиц|кабинет|адрес|окн[оае]|портал|сайт|суд|директор|этаж|город|отдел/iu
const REASONED = /потому|из-за|так как|поскольку|причин|поэтому|ошиб|забыл|статья|статье|не хват|не обнов|сбо[йя]|закрыт/iu
