// 4.4: a word with no legally fixed meaning that could start a dispute: a term, an amount, a condition that cannot be checked.
import {
  ADJECTIVE,
  AGREEING,
  ANY_CASE,
  COMPARATIVE,
  CONJUNCTION,
  FIRST_PERSON,
  GENITIVE,
  NOMINATIVE,
  NOUN,
  NUMERAL,
  PREPOSITIONAL,
  PRONOUN,
  VERB,
} from '#russian/dictionary/tag-bits.ts'
import { hasLemma, is, isQuoted, lemmaSet, mayBe, mayHaveLemma, textBetween, type Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { CODE, NUMBER, WORD, codeAt, wordAt } from '#russian/text/tokens.ts'
import { meetings, phraseBook, type Met } from '../phrases.ts'
import { settledBy, vagueTerms, type VagueKind, type VagueTerm } from '../words/vague-terms.data.ts'
import { bodySentences } from './places.ts'
import { mark, type Found, type Rule } from './rule.ts'

export const vagueTerm: Rule = {
  id: 'vague-term',
  clause: '4.4',
  severity: 'warning',
  why: 'Слово каждый поймёт по-своему, и из-за этого выйдет спор.',
  needs: 'text',
  bad: [
    { text: 'Мы ответим Вам в ближайшее время.', marks: ['в ближайшее время'] },
    { text: 'При необходимости возьмите паспорт.', marks: ['При необходимости'] },
    { text: 'Принесите справку, диплом и так далее.', marks: ['и так далее'] },
    { text: 'Платить не нужно. Другие документы отдайте дежурному.', marks: ['Другие документы'] },
    {
      text: 'Пособие назначено в соответствии с действующим законодательством.',
      marks: ['в соответствии с действующим законодательством'],
    },
  ],
  good: [
    'Мы ответим Вам в ближайшее время, до 3 мая 2025 года.',
    'Возьмите паспорт, справку и диплом.',
    'Пособие платят по статье 44 Закона о занятости.',
    'Вы просили позвонить «в ближайшее время», звоним сегодня.',
    'Вы просили найти к осени двух помощниц.',
    'Если у Вас нет СНИЛС, возьмите паспорт.',
    'Может быть, Вы болели?',
    'Возьмите паспорт, других документов не нужно.',
    'Других требований к вахтёру в вакансии нет.',
    'Паспорт отдайте в кабинет 14, другие документы у нас уже есть.',
    'Иное дело – вторая вакансия.',
    'Приготовьте вальс в среднем темпе.',
    'Отлучиться можно, если рядом сел другой инспектор.',
    'В комнате четыре кровати, рядом душ и кухня.',
  ],
  prepare(dictionary) {
    const book = phraseBook(dictionary, vagueTerms, ({ phrase }) => phrase)
    const exact = exactness(dictionary)
    const retells = retelling(dictionary)
    return letter => {
      const { text } = letter
      const found: Found[] = []
      for (const sentence of bodySentences(letter)) {
        for (const range of openEnds(text, sentence)) found.push(mark(letter, range, advice('list')))
        for (const met of meetings(book, text, sentence))
          if (
            !isQuoted(text, met.first) &&
            (!met.entry.weak || isPutIn(text, met)) &&
            fits(text, met) &&
            !retells(text, sentence, met.first) &&
            !exact(text, sentence, met)
          )
            found.push(mark(letter, met, advice(met.entry.kind)))
      }
      return found
    }
  },
}

/** «Вы просили найти помощниц к осени», «Вы спросили, придут ли деньги вовремя»: the client's words promise nothing. */
function retelling(dictionary: Parameters<typeof lemmaSet>[0]) {
  const you = lemmaSet(dictionary, ['вы'])
  const asks = lemmaSet(dictionary, [
    ...['просить', 'попросить', 'спрашивать', 'спросить', 'хотеть', 'написать', 'писать', 'жаловаться', 'пожаловаться'],
    ...['сообщать', 'сообщить', 'рассказать', 'предлагать', 'предложить', 'интересоваться', 'надеяться'],
  ])
  return (text: Text, { first }: Sentence, met: number): boolean => {
    let says = false
    for (let i = first; i < met; i++) {
      if (is(text, i, VERB, FIRST_PERSON)) return false
      says ||= i > first && i - first <= OPENING && hasLemma(text, i, asks) && hasLemma(text, i - 1, you)
    }
    return says
  }
}
/** How far from its beginning a sentence says that it retells. */
const OPENING = 4

const advice = (kind: VagueKind): string => `Неясно. Нужно: ${settledBy[kind]}.`

/** «и т. д.», «и т.п.»: a list left open in short. */
function openEnds(text: Text, { first, last }: Sentence): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = []
  for (let i = first; i + 2 < last; i++) {
    if (!isOne(text, i, 'и') || !isOne(text, i + 1, 'т') || isQuoted(text, i)) continue
    const end = [i + 2, i + 3].find(at => at < last && (isOne(text, at, 'д') || isOne(text, at, 'п')))
    if (end !== undefined) found.push({ first: i, last: end + 1 })
  }
  return found
}

function isOne(text: Text, i: number, letter: string): boolean {
  const code = codeAt(text.tokens, i)
  const small = letter.charCodeAt(0)
  return (code === small || code === small - CAPITALS) && wordAt(text.tokens, i).toLowerCase() === letter
}

/** «Возможно, группа начнёт в мае»: cut off by commas the word takes back what is said; «если это возможно, придите» does not. */
const isPutIn = (text: Text, { entry: { kind }, first, last }: Met<VagueTerm>): boolean =>
  kind === 'condition' &&
  isComma(text, last) &&
  !isAsked(text, first) &&
  (text.sentences[text.sentenceAt[first]!]!.first === first ||
    text.tokens.kind[first - 1] !== WORD ||
    is(text, first - 1, CONJUNCTION))
/** «Может быть, Вы болели?» asks and leaves nothing open. */
const isAsked = (text: Text, i: number): boolean => text.source[text.sentences[text.sentenceAt[i]!]!.end - 1] === '?'
const isComma = (text: Text, i: number) => i < text.tokens.count && codeAt(text.tokens, i) === COMMA
const COMMA = 44

/** How far before small letters capital ones stand. */
const CAPITALS = 0x20

/** «Соответствующие меры», but not «соответствующий требованиям»; «и другое», but not «и то и другое»; «иных документов не нужно» leaves nothing open. */
function fits(text: Text, { entry, first, last }: Met<VagueTerm>): boolean {
  // «На три части, документы подают один раз»: the comma parts what only looks like a phrase.
  if (!entry.phrase.includes(',') && AFTER_COMMA.has(entry.kind) && hasComma(text, first, last)) return false
  if (entry.kind === 'list' && first > 0 && wordAt(text.tokens, first - 1).toLowerCase() === 'то') return false
  if (entry.kind === 'list' && last < text.tokens.count && wordAt(text.tokens, last).toLowerCase() === 'не') return false
  if (MORE.test(entry.phrase) && isDenied(text, first, last)) return false
  if (clearBeside[entry.phrase]?.(text, first, last)) return false
  // «Поздняя явка» is late, and that can be checked.
  if (last - first === 1 && (entry.phrase === 'позднее' || is(text, first, COMPARATIVE)))
    return entry.phrase === 'позднее' && is(text, first, COMPARATIVE) && isLater(text, first)
  if (UNLESS_NAMED.has(entry.phrase) && !isComma(text, last)) return false
  if (OTHERS.has(entry.phrase) && last < text.tokens.count && is(text, last, NOUN | ADJECTIVE | NUMERAL)) return false
  return (
    !entry.beforeNoun ||
    (last < text.tokens.count && is(text, last, NOUN) && (text.shapes[last]! & text.shapes[last - 1]! & ANY_CASE) !== 0)
  )
}

/** What makes a phrase clear by what stands right before or after it. */
const clearBeside: Readonly<Record<string, (text: Text, first: number, last: number) => boolean>> = {
  // «Ждём Вас как обычно».
  обычно: (text, first) => first > 0 && raw(text, first - 1) === 'как',
  // «Зарплата не меньше обычной».
  'больше обычного': (text, first) => first > 0 && raw(text, first - 1) === 'не',
  'меньше обычного': (text, first) => first > 0 && raw(text, first - 1) === 'не',
  // «Вальс в среднем темпе».
  'в среднем': (text, _, last) => last < text.tokens.count && is(text, last, NOUN, PREPOSITIONAL),
  // «Иное дело – вторая вакансия» sets one beside another.
  иной: (text, _, last) => last < text.tokens.count && raw(text, last) === 'дело',
  // «Ряд причин»; in «рядом сел другой инспектор», «рядом душ» what follows is no genitive, though it may be read so.
  ряд: (text, first, last) =>
    last >= text.tokens.count ||
    !is(text, last, NOUN | AGREEING, GENITIVE) ||
    (raw(text, first) === 'рядом' && (mayBe(text, last, VERB) || mayBe(text, last, NOUN | AGREEING, NOMINATIVE))),
}

/** «Других требований в вакансии нет», «других бумаг от Вас не ждём», «другие документы у нас уже есть»: said of all that are left. */
const MORE = /^(?:друг|иная|ино[йе]|иные|проч)/u
function isDenied(text: Text, first: number, last: number): boolean {
  const sentence = text.sentences[text.sentenceAt[first]!]!
  const isDenial = (i: number): boolean => DENIES.test(raw(text, i))
  for (let i = first - 1; i >= Math.max(sentence.first, first - CLAUSE) && !isComma(text, i); i--) if (isDenial(i)) return true
  for (let i = last; i < Math.min(sentence.last, last + CLAUSE) && !isComma(text, i); i++) if (isDenial(i)) return true
  return false
}
const DENIES = /^(?:нет|не|без|уже|никак\p{L}+)$/iu
/** How far within a clause a denial may stand. */
const CLAUSE = 8

const AFTER_COMMA: ReadonlySet<VagueKind> = new Set<VagueKind>(['amount', 'list', 'authority'])
function hasComma(text: Text, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isComma(text, i)) return true
  return false
}

/** «Напишем позднее», but not «не позднее 3 мая», «позже назначенного», «3 мая или позже», «Вы прислали позже». */
const isLater = (text: Text, i: number): boolean =>
  isPromised(text, i) &&
  /^поз(?:же|днее)$/iu.test(raw(text, i)) &&
  !(i > 0 && /^(?:не|ни|или|и|минут\p{L}?|час\p{L}*|дн\p{L}+|недел\p{L}+|месяц\p{L}*|лет|года?)$/iu.test(raw(text, i - 1))) &&
  !(
    i + 1 < text.tokens.count &&
    (isNumber(text, i + 1) || is(text, i + 1, NOUN | AGREEING | PRONOUN, GENITIVE) || raw(text, i + 1) === 'чем')
  )

/** Somebody says near the word what will be done: «объявим», «будет принято». */
function isPromised(text: Text, i: number): boolean {
  const { first, last } = text.sentences[text.sentenceAt[i]!]!
  for (let at = Math.max(first, i - PROMISE); at < Math.min(last, i + PROMISE); at++)
    if (is(text, at, VERB, FIRST_PERSON) || /^буд[еу]т$/iu.test(raw(text, at))) return true
  return false
}
/** How far from «позднее» what is promised may stand. */
const PROMISE = 7

/** «Если понадобится, позвоните», but not «если понадобятся копии». */
const UNLESS_NAMED: ReadonlySet<string> = new Set(['если потребуется', 'если понадобится', 'если нужно будет'])

/** «И другие» leaves a list open, «и другие места» names them. */
const OTHERS: ReadonlySet<string> = new Set(['и другие', 'и другое', 'и прочие', 'и иное', 'и подобные', 'и остальное'])

/** How far from the word what settles it may stand. */
const NEAR = 7

/** Does something exact stand in the sentence that settles the word? */
function exactness(dictionary: Parameters<typeof lemmaSet>[0]) {
  const months = lemmaSet(dictionary, [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ])
  const spans = lemmaSet(dictionary, ['день', 'час', 'неделя', 'месяц', 'минута', 'год', 'сутки'])
  const references = lemmaSet(dictionary, [
    'статья',
    'пункт',
    'часть',
    'приказ',
    'постановление',
    'закон',
    'подпункт',
    'абзац',
    'приложение',
  ])
  const near = (text: Text, i: number, end: number, lemmas: ReadonlySet<number>) =>
    [i + 1, i + 2].some(at => at < end && mayHaveLemma(text, at, lemmas))

  const settles: Readonly<Record<VagueKind, (text: Text, i: number, sentence: Sentence) => boolean>> = {
    term: (text, i, { last }) =>
      isNumber(text, i) && (/[.:]/u.test(raw(text, i)) || near(text, i, last, months) || near(text, i, last, spans)),
    amount: isNumber,
    condition: reference,
    authority: reference,
    list: (text, i) => codeAt(text.tokens, i) === COLON,
  }
  function reference(text: Text, i: number, { last }: Sentence): boolean {
    return codeAt(text.tokens, i) === NUMBER_SIGN || (mayHaveLemma(text, i, references) && i + 1 < last && isNumber(text, i + 1))
  }
  return (text: Text, sentence: Sentence, { entry, first, last }: Met<VagueTerm>): boolean => {
    if (isExplained(text, last, sentence.last)) return true
    const wide = settles[entry.kind] === reference
    const from = wide ? sentence.first : Math.max(sentence.first, first - 3)
    const to = wide ? sentence.last : Math.min(sentence.last, last + NEAR)
    for (let i = from; i < to; i++) if ((i < first || i >= last) && settles[entry.kind](text, i, sentence)) return true
    return false
  }
}

const NUMBER_SIGN = 0x2116
const COLON = 58
/** What it means follows: «при необходимости, то есть…», «приняты меры реагирования: …», «в особых случаях – …». */
function isExplained(text: Text, last: number, end: number): boolean {
  if (last >= end) return false
  if (EXPLAINS.has(codeAt(text.tokens, last)) || (last + 1 < end && codeAt(text.tokens, last + 1) === COLON)) return true
  return isComma(text, last) && last + 2 < end && raw(text, last + 1) === 'то' && raw(text, last + 2) === 'есть'
}
/** A bracket, a colon or a dash. */
const EXPLAINS: ReadonlySet<number> = new Set([40, COLON, 0x2013, 0x2014])
const isNumber = (text: Text, i: number) => text.tokens.kind[i] === NUMBER || text.tokens.kind[i] === CODE
const raw = (text: Text, i: number) => textBetween(text.tokens, { first: i, last: i + 1 })
