// Where the body names the reader: by surname, with initials or in full; not their relative or an employee with the same surname.
import { ANY_CASE, FIRST_NAME, NOMINATIVE, SURNAME, VERB } from '#russian/dictionary/tag-bits.ts'
import { is, isQuoted, lemmaSet, mayBe, mayHaveLemma, type Text } from '#russian/text/read.ts'
import { keyOf } from '#russian/names/paradigm.ts'
import { CAPITAL, INITIAL, WORD, codeAt, slice, wordAt } from '#russian/text/tokens.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import type { Letter, Reader } from '../letter.ts'
import { kin } from '../words/kin.data.ts'
import { bodySentences } from './places.ts'

/** Tokens of the name; `shape` holds the bit of its case, or 0 where nobody can tell. */
export type Mention = { first: number; last: number; shape: number }

/** Beside the family those who only have the same surname. */
const RELATIVES = [
  ...kin,
  ...['родственник', 'однофамилец', 'однофамилица', 'тёзка', 'сосед', 'соседка', 'другой', 'второй', 'чужой', 'ещё'],
]
const EMPLOYEES = [
  ...[
    'инспектор',
    'специалист',
    'консультант',
    'начальник',
    'сотрудник',
    'сотрудница',
    'психолог',
    'юрист',
    'дежурный',
    'дежурная',
  ],
  ...[
    'заместитель',
    'эксперт',
    'коллега',
    'наставник',
    'менеджер',
    'кадровик',
    'мастер',
    'преподаватель',
    'администратор',
    'куратор',
  ],
]

export function mentionsOfReader(dictionary: Dictionary): (letter: Letter) => Mention[] {
  const relatives = lemmaSet(dictionary, RELATIVES)
  const employees = lemmaSet(dictionary, EMPLOYEES)
  return letter => {
    const { text, reader } = letter
    if (!reader) return []
    return bodySentences(letter).flatMap(sentence => named(text, sentence, reader))

    function named(text: Text, sentence: Sentence, reader: Reader): Mention[] {
      const found: Mention[] = []
      for (let i = sentence.first; i < sentence.last; i++) {
        const mayBe = isName(text, i) && reader.forms.mayBegin(codeAt(text.tokens, i))
        const name = mayBe ? nameAt(text, i, sentence, reader) : undefined
        if (!name) continue
        if (!isQuoted(text, i) && isReader(text, name, sentence, reader)) found.push(name)
        i = name.last - 1
      }
      return found
    }

    /** Somebody else with the surname has other given names, or is said to be a relative or an employee. */
    function isReader(text: Text, { first, last }: Mention, sentence: Sentence, { forms, name }: Reader): boolean {
      const given: number[] = []
      for (let i = first; i < last; i++) if (!isSurname(text, i, forms)) given.push(i)
      if (!given.every((i, at) => fitsGiven(text, i, at, forms, name))) return false
      const role = roleBefore(text, first, sentence.first)
      if (role === 'relative') return false
      return role !== 'employee' || letter.case.addressee.type === 'organisation'
    }

    function roleBefore(text: Text, first: number, from: number): 'relative' | 'employee' | undefined {
      for (let i = first - 1; i >= Math.max(from, first - 4); i--) {
        // «Инспектор позвонит гражданке Саркисян»: the role is somebody's who does something to the reader.
        if ((codeAt(text.tokens, i) === COMMA && i < first - 1) || is(text, i, VERB)) return undefined
        if (mayHaveLemma(text, i, relatives)) return 'relative'
        if (mayHaveLemma(text, i, employees)) return 'employee'
      }
      return undefined
    }
  }
}

const COMMA = 44

type Forms = Reader['forms']

const isSurname = (text: Text, i: number, forms: Forms) =>
  text.tokens.kind[i] === WORD && (text.tokens.flags[i]! & CAPITAL) !== 0 && forms.surname.has(keyOf(wordAt(text.tokens, i)))

const isName = (text: Text, i: number) =>
  text.tokens.kind[i] === INITIAL || (text.tokens.kind[i] === WORD && (text.tokens.flags[i]! & CAPITAL) !== 0)

/** The name the token begins: surname with what stands around it, or given name with patronymic (unless called by it). */
function nameAt(text: Text, i: number, { first: from, last: end }: Sentence, { forms, name }: Reader): Mention | undefined {
  let first = i
  let last = i + 1
  if (isSurname(text, i, forms)) {
    const before = givenBefore(text, i, from)
    if (before === 0) while (last < end && last - i < 3 && isGiven(text, last)) last++
    first = i - before
  } else if (
    name.name &&
    name.patronymic &&
    i + 1 < end &&
    isName(text, i) &&
    forms.name.has(key(text, i)) &&
    forms.patronymic.has(key(text, i + 1))
  ) {
    if (isSurname(text, Math.min(i + 2, end - 1), forms) || isOtherSurname(text, i - 1, from, forms)) return undefined
    last = i + 2
    if (calls(text, first, last, from, end)) return undefined
  } else return undefined
  return { first, last, shape: caseOf(text, first, last, forms) }
}

/** «Приглашение ушло Игнатову Олегу Павловичу»: somebody else, whose given names are the reader's. */
const isOtherSurname = (text: Text, i: number, from: number, forms: Forms): boolean =>
  i >= from && isName(text, i) && mayBe(text, i, SURNAME) && !isSurname(text, i, forms)

const key = (text: Text, i: number) => keyOf(wordAt(text.tokens, i))

const isGiven = (text: Text, i: number) => isName(text, i) && text.tokens.gap[i]! < 3

/** Initials, «Иван Иванович» or «Иван» before the surname: how many tokens. */
function givenBefore(text: Text, i: number, from: number): number {
  let count = 0
  while (count < 2 && i - count - 1 >= from && text.tokens.kind[i - count - 1] === INITIAL) count++
  if (count > 0) return count
  const patronymic = i - 1 >= from + 1 && /(?:вич|вн|ич|кызы|оглы)[а-яё]*$/u.test(key(text, i - 1)) && isName(text, i - 1)
  if (patronymic && isName(text, i - 2)) return 2
  return i > from && isName(text, i - 1) && mayBe(text, i - 1, FIRST_NAME) ? 1 : 0
}

function fitsGiven(text: Text, i: number, at: number, forms: Forms, { name, patronymic }: Reader['name']): boolean {
  const written = key(text, i)
  if (text.tokens.kind[i] !== INITIAL) return !name || forms.name.has(written) || forms.patronymic.has(written)
  const known = at === 0 ? name : patronymic
  return !known || keyOf(known)[0] === keyOf(slice(text.tokens, i))[0]
}

/** «Иван Иванович, приходите»: cut off by commas or at the edge of the sentence, in the nominative. */
function calls(text: Text, first: number, last: number, from: number, end: number): boolean {
  const opened = first === from || codeAt(text.tokens, first - 1) === COMMA
  const closed = last >= end || !isWordStart(text, last)
  return opened && closed
}

const isWordStart = (text: Text, i: number) => text.tokens.kind[i] === WORD

/** The case that all declined parts of the name can have; the likeliest is the chosen reading of the surname. */
function caseOf(text: Text, first: number, last: number, forms: Forms): number {
  for (let i = first; i < last; i++) {
    const shape = text.shapes[i]! & ANY_CASE
    if (shape !== 0 && isSurname(text, i, forms)) return shape
  }
  return text.shapes[first]! & ANY_CASE || NOMINATIVE
}
