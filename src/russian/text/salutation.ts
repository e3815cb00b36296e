// Finds the salutation: «Уважаемый Иван Иванович!», «Здравствуйте, …», a bare name and patronymic; also glued to what surrounds it.
import { CAPITAL, INITIAL, NEW_LINE, STOP, WORD, codeAt, wordAt } from './tokens.ts'
import { isPatronymic, startsCapital } from './pieces.ts'
import type { Tokens } from './tokens.ts'

export type Salutation = { first: number; last: number }

const DEEP = 160
const GREETING =
  /^(?:здравствуй(?:те)?|приветствую|привет|добр(?:ый|ое|ого)|дорог(?:ой|ая|ие)|господин|госпожа|господа|коллеги)$/iu
const ESTEEMED = /^(?:глубоко|много)?уважаем(?:ый|ая|ые|ое|ого|ому|ой|ую|ым|ом|ых|ыми)$/iu
const TIME_OF_DAY = /^(?:день|вечер|утро|дня|времени)$/iu

/** The first salutation among the first tokens of the text, or undefined. */
export function findSalutation(tokens: Tokens): Salutation | undefined {
  const end = Math.min(tokens.count, DEEP)
  for (let i = 0; i < end; i++) {
    if (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) === 0) continue
    const lineStart = i === 0 || tokens.gap[i]! >= NEW_LINE
    if (!lineStart && tokens.kind[i - 1] !== STOP && tokens.kind[i - 1] !== INITIAL) continue
    const last = salutationEnd(tokens, i, lineStart)
    if (last > i) return { first: i, last }
  }
  return undefined
}

function salutationEnd(tokens: Tokens, i: number, lineStart: boolean): number {
  const word = wordAt(tokens, i)
  if (ESTEEMED.test(word)) return closeAt(tokens, i, i + 1)
  if (!lineStart) return -1
  if (GREETING.test(word)) return greetingEnd(tokens, i, word)
  return nameFirstEnd(tokens, i)
}

function greetingEnd(tokens: Tokens, i: number, word: string): number {
  let from = i + 1
  if (word.toLowerCase().startsWith('добр')) {
    if (from >= tokens.count || !TIME_OF_DAY.test(wordAt(tokens, from))) return -1
    from += /^времени$/iu.test(wordAt(tokens, from)) ? 2 : 1
  } else if (/^(?:дорог|господ|госпож|коллеги)/iu.test(word)) {
    const end = closeAt(tokens, i, from)
    return end > 0 && end - i <= 9 && '!,'.includes(tokens.source[tokens.start[end - 1]!]!) ? end : -1
  }
  if (from < tokens.count && codeAt(tokens, from) === 44 && names(tokens, from + 1)) from++
  return closeAt(tokens, i, from)
}

const names = (tokens: Tokens, i: number): boolean =>
  i < tokens.count &&
  tokens.gap[i]! < NEW_LINE &&
  (startsCapital(tokens, i) || /^(?:уважаем|дорог|господин|госпожа|коллеги|друзья)/iu.test(wordAt(tokens, i)))

/** The token after the mark that closes the salutation; a line without a mark ends it too. */
function closeAt(tokens: Tokens, first: number, from: number): number {
  const line = lineEnd(tokens, first)
  if (line - first <= 12 && codeAt(tokens, line - 1) === 33 && !hasStop(tokens, from, line - 1)) return line
  for (let i = from; i < line && i - first <= 14; i++) {
    if (tokens.kind[i] === STOP || codeAt(tokens, i) === 44 || codeAt(tokens, i) === 58) return i + 1
  }
  return line - first <= 8 ? line : nameEnd(tokens, from, line)
}

function hasStop(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kind[i] === STOP) return true
  return false
}

function nameEnd(tokens: Tokens, from: number, line: number): number {
  let i = from
  while (i < line && (startsCapital(tokens, i) || tokens.kind[i] === INITIAL)) i++
  return i
}

/** Bounded: a salutation is looked for within a few words, however long the line. */
function lineEnd(tokens: Tokens, from: number): number {
  let i = from + 1
  while (i < tokens.count && i - from < 20 && tokens.gap[i]! < NEW_LINE) i++
  return i
}

/** «Иван Иванович!» alone in its line, «Иван Иванович, добрый день!». */
function nameFirstEnd(tokens: Tokens, i: number): number {
  if (
    i + 2 >= tokens.count ||
    !startsCapital(tokens, i + 1) ||
    tokens.kind[i + 1] !== WORD ||
    !isPatronymic(wordAt(tokens, i + 1))
  )
    return -1
  const code = codeAt(tokens, i + 2)
  const endsLine = i + 3 >= tokens.count || tokens.gap[i + 3]! >= NEW_LINE
  if (code === 33 || (code === 44 && endsLine)) return i + 3
  const greets = code === 44 && /^(?:здравствуй|добр(?:ый|ое|ого)|приветству)/iu.test(wordAt(tokens, i + 3))
  return greets ? closeAt(tokens, i, i + 4) : -1
}
