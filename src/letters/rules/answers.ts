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

/** The part of a word that its relatives share: «доплачивать», «выплатить» and «доплата» are all «плат». */
function root(lemma: string): string {
  const word = lemma
    .replaceAll('ё', 'е')
    .replace(/ся$/u, '')
    .replace(PREFIX, '')
    .replace(/плачив|плати(?=т)/u, 'плат')
  return word.length === 4 && /[аеиоуыюя]$/u.test(word)
    ? word.slice(0, 3)
    : word.slice(0, Math.max(4, Math.min(5, word.length - 2)))
}

/** Words that stand for one another in the questions and the answers of an employment centre. */
const SYNONYMS = [
  'деньги рубль пособие выплата платить выплатить заплатить перечислить перевести зачислить оплатить оплата плата сумма доплата зарплата стипендия оклад премия поддержка',
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
  'документ справка паспорт диплом бумага удостоверение свидетельство',
  'неделя день сутки',
  'лето июнь июль август',
  'вечер вечерний',
  'данные сведения информация',
  'прийти приходить явиться посетить посещать приезжать приехать подойти ждать встреча',
  'подросток школьник несовершеннолетний сын дочь ребёнок',
  'закрыть закрытый ликвидировать ликвидация предприятие',
  'обращаться обратиться работать принимать приём адрес телефон',
  'переписать заново исправить изменить',
  'чек билет квитанция',
  'переезд переехать дорога проезд билет',
  'муж жена родственник супруг доверенность',
  'сменить поменять другой замена заменить перейти перевести',
  'общежитие жильё комната жить проживание',
  'льгота доплата возмещение субсидия вычет помощь',
  'грубый нагрубить грубость хамить кричать вежливый',
  'потерять терять пропасть найти исчезнуть',
  'очередь ждать ожидание запись',
  'опыт стаж новичок ученик',
  'проехать доехать добраться ехать автобус остановка маршрут троллейбус',
  'сдать принести отдать передать подать приложить',
  'вакансия объявление место',
  'убрать снять удалить закрыть',
  'появиться снова опять открыть',
  'уменьшить снизить урезать пропустить меньше',
  'отработка сразу неделя уйти',
  'машина автомобиль бензин',
  'отказаться отказ заявление',
  'медкомиссия медосмотр медицинский поликлиника',
  'пропуск проходная',
  'наставник мастер помощник',
  'сад садик ребёнок',
  'поменять исправить изменить новый',
  'инвалид инвалидность здоровье врач медицинский',
  'пенсия пенсионер предпенсионер возраст',
  'сократить сокращение увольнение уволить уволиться',
  'налог взнос вычет',
  'отпуск отдых',
  'язык переводчик',
  'диплом аттестат образование',
  'стажировка стажироваться практика',
  'график смена расписание время час',
  'вакансия работа место должность',
  'бумага документ заявление',
  'отметиться отметка перерегистрация подтвердить подтверждать',
  'правда верно неверно действительно',
  'кабинет окно адрес улица этаж',
  'ответственный вести отвечать назначить инспектор',
  'ошибка неверный исправить исправление',
  'патент гражданство иностранный',
  'ярмарка встреча мероприятие',
  'резюме анкета',
  'отозвать забрать отменить',
  'долг задолженность долги удержать',
].map(row => row.split(' ').map(root))
/** Roots of words that say little of what a question is about. */
export const GENERIC: ReadonlySet<string> = new Set(
  'прийти приходить обратиться обращаться работать работа место день время центр занятость пройти проходить идти ходить взять вернуть начать начаться открыть открыться узнать платить нужный'
    .split(' ')
    .map(root),
)
const GROUP = new Map(SYNONYMS.flatMap((group, at) => group.map(word => [word, `=${at}`] as const)))

/** The root of a word and the sign of the group of its synonyms; of a word that only asks, neither. */
type Meaning = { root: string; group: string }
const NO_MEANING: Meaning = { root: '', group: '' }

/** Lexeme → its meaning: words come again and again. */
const meanings = new WeakMap<Dictionary, Map<number, Meaning>>()
const MOST_MEANINGS = 20_000

function meaningsIn(dictionary: Dictionary): Map<number, Meaning> {
  const known = meanings.get(dictionary) ?? new Map<number, Meaning>()
  meanings.set(dictionary, known)
  return known
}

function meaningOf(known: Map<number, Meaning>, text: Text, i: number): Meaning {
  if (text.ids[i]! < 0 || text.ids[i]! >= text.dictionary.lexicon.words.wordCount) return newMeaning(lemmaOf(text, i))
  const lemma = text.lemmas[i]!
  let meaning = known.get(lemma)
  if (meaning) return meaning
  if (known.size >= MOST_MEANINGS) known.clear()
  meaning = newMeaning(lemmaOf(text, i))
  known.set(lemma, meaning)
  return meaning
}

function newMeaning(lemma: string): Meaning {
  if (ASKING.has(lemma)) return NO_MEANING
  const own = root(lemma)
  return { root: own, group: GROUP.get(own) ?? '' }
}

/** Roots of the words that carry meaning, numbers as they are. */
export const rootsIn = (text: Text, first: number, last: number): Set<string> => collect(text, first, last, false)

/** Roots of what is said, and the signs of the groups of their synonyms. */
export const saidIn = (text: Text, first: number, last: number): Set<string> => collect(text, first, last, true)

function collect(text: Text, first: number, last: number, withGroups: boolean): Set<string> {
  const known = meaningsIn(text.dictionary)
  const found = new Set<string>()
  for (let i = first; i < last; i++) {
    if (text.tokens.kind[i] === NUMBER) found.add(slice(text.tokens, i))
    if (text.tokens.kind[i] !== WORD || (text.ids[i]! >= 0 && (text.classes[i]! & MEANING) === 0)) continue
    const meaning = meaningOf(known, text, i)
    if (meaning === NO_MEANING) continue
    found.add(meaning.root)
    if (withGroups && meaning.group !== '') found.add(meaning.group)
  }
  return found
}

const MEANING = NOUN | VERBAL | ADJECTIVE | SHORT_ADJECTIVE | NUMERAL | ADVERB

/**
 * What share of the question's roots is said in the sentences `from` … `to`, 0…1: a synonym counts less than the word itself.
 * `weightOf`: what a root of the question counts, one if left out. A question of question words only is wholly there.
 */
export function coverage(
  question: ReadonlySet<string>,
  said: readonly ReadonlySet<string>[],
  weightOf: (root: string) => number = () => 1,
): (from: number, to: number) => number {
  const asked = [...question].map(one => [one, GROUP.get(one) ?? ''] as const)
  const heard = said.map(roots => asked.map(([one, group]) => (roots.has(one) ? 1 : roots.has(group) ? SYNONYM : 0)))
  const weights = asked.map(([one]) => weightOf(one))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return (from, to) => {
    if (asked.length === 0) return 1
    let met = 0
    for (let at = 0; at < asked.length; at++) {
      let best = 0
      for (let sentence = from; sentence <= to; sentence++) best = Math.max(best, heard[sentence]![at]!)
      met += best * weights[at]!
    }
    return met / all
  }
}

const SYNONYM = 0.7

/** Does the stretch hold the kind of thing that was asked for? */
export type Holds = (text: Text, first: number, last: number) => boolean

/** What kind of thing the question word asks for; undefined when it asks for nothing of a kind. */
export function kindAsked(question: string): Holds | undefined {
  if (HOW_MUCH.test(question))
    return (text, first, last) => hasNumber(text, first, last) || COUNTED.test(written(text, first, last))
  if (WHEN.test(question)) return (text, first, last) => DATED.test(written(text, first, last))
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
  /завтра|сегодня|любо[йе] (?:день|время)|ежедневн|будн|понедельник|вторник|сред[уы]|четверг|пятниц|суббот|сразу|утр|январ|феврал|март|апрел|ма[йяе](?![а-яё])|июн|июл|август|сентябр|октябр|ноябр|декабр|\d\.\d|час|дн(?:я|ей)|недел|месяц/iu
const COUNTED =
  /(?:^|[^а-яё])(?:один|одна|одно|дв[ае]|тр[ие]|четыре|пять|шесть|семь|восемь|девять|десять|полтора|половин[ау]|вдвое|втрое|сто|тысяч[аиу]|бесплатн)/iu
const PLACED = /улиц|кабинет|адрес|окн[оае]|портал|сайт|суд|директор|этаж|город|отдел/iu
const REASONED = /потому|из-за|так как|поскольку|причин|поэтому|ошиб|забыл|статья|статье|не хват|не обнов|сбо[йя]|закрыт/iu
