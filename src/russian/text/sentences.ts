// Divides the blocks of a text into sentences; a full stop of «ст. 12», «г. Чебоксары», «И. И. Иванов» divides nothing.
import { endingOf } from './abbreviations.ts'
import { CAPITAL, CODE, INITIAL, NO_GAP, NUMBER, QUOTE, SIGN, STOP, WORD, codeAt, wordAt } from './tokens.ts'
import type { Block, BlockKind } from './letter.ts'
import type { Tokens } from './tokens.ts'

/** Tokens `first` … `last − 1`, characters `start` … `end − 1`; `block` is an index. `list`: an item of a list that is one sentence or less. */
export type Sentence = { first: number; last: number; start: number; end: number; block: number; list: boolean }

const PROSE: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'item', 'postscript', 'quoted'])
const SURNAME = /(?:[оеё]в|[иы]н|ск|цк|ых|их|ко|ук|юк|ян|дзе|швили)(?:а|у|ым|е|ой|ую|ий|ого|ому|ая)?$/u
/** Words that begin a sentence far more often than they follow initials as a surname. */
const STARTERS =
  /^(?:Я|Мы|Вы|Он|Она|Они|Оно|Это|Эт[аиоуы][а-я]*|Ваш[а-я]*|Наш[а-я]*|Его|Её|Их|Ему|Ей|Им|В|Во|На|По|С|Со|За|Из|От|До|Для|При|К|У|О|Об|И|А|Но|Не|Если|Чтобы|Когда|Как|Так|Также|Однако|Поэтому|После|Теперь|Сейчас|Согласно|Сообщаем|Просим|Приказ[а-я]*|Тел|Факс|Исп|Адрес|Приложени[ея])$/u

/** In the order of the text. A block that is no prose (addressee, signature, heading …) is one unit. */
export function findSentences(tokens: Tokens, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = []
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!
    const before = sentences.length
    let first = block.first
    while (first < block.last) {
      const last = PROSE.has(block.kind) ? sentenceEnd(tokens, first, block.last) : block.last
      sentences.push({ first, last, start: tokens.start[first]!, end: tokens.end[last - 1]!, block: b, list: false })
      first = last
    }
    if (block.kind === 'item' && sentences.length === before + 1) sentences[before]!.list = true
  }
  return sentences
}

function sentenceEnd(tokens: Tokens, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const kind = tokens.kind[i]
    if (kind !== STOP && kind !== INITIAL) continue
    const next = afterClosers(tokens, i, last)
    if (next >= last) return last
    if (
      begins(tokens, next, last) &&
      (kind === INITIAL ? endsAtInitial(tokens, first, i, next) : endsAtStop(tokens, first, i, next))
    )
      return next
  }
  return last
}

function afterClosers(tokens: Tokens, stop: number, last: number): number {
  let i = stop + 1
  while (
    i < last &&
    tokens.gap[i] === NO_GAP &&
    (codeAt(tokens, i) === 41 || codeAt(tokens, i) === 93 || closesQuote(tokens, i, last) || tokens.kind[i] === STOP)
  )
    i++
  return i
}

const closesQuote = (tokens: Tokens, i: number, last: number): boolean =>
  tokens.kind[i] === QUOTE && (i + 1 >= last || tokens.gap[i + 1]! > 0 || codeAt(tokens, i) === 0xbb)

/** Could a sentence begin with this token? */
function begins(tokens: Tokens, i: number, last: number): boolean {
  const kind = tokens.kind[i]
  if (kind === WORD || kind === CODE) return (tokens.flags[i]! & CAPITAL) !== 0 || kind === CODE
  if (kind === INITIAL || kind === NUMBER) return true
  if (kind === QUOTE) return i + 1 < last && begins(tokens, i + 1, last)
  if (kind !== SIGN) return kind !== STOP
  const code = codeAt(tokens, i)
  if (code === 44 || code === 58 || code === 59 || code === 41 || code === 47) return false
  if (code === 0x2116) return true
  return i + 1 < last && begins(tokens, i + 1, last)
}

function endsAtStop(tokens: Tokens, first: number, stop: number, next: number): boolean {
  if (stop === first) return false
  if (codeAt(tokens, stop) !== 46 || tokens.end[stop]! - tokens.start[stop]! > 1 || next > stop + 1) return tokens.gap[next]! > 0
  const before = stop - 1
  const kind = tokens.kind[before]
  if (tokens.gap[next] === NO_GAP && !isGlued(tokens, before, next)) return false
  if (kind === NUMBER || (kind === WORD && isRoman(tokens, before))) return before > first
  if (kind !== WORD) return true
  return endsAtWord(tokens, first, before, next)
}

function endsAtWord(tokens: Tokens, first: number, before: number, next: number): boolean {
  if (tokens.end[before]! - tokens.start[before]! > 8) return true
  const glued =
    before - 2 >= first && tokens.kind[before - 1] === STOP && tokens.end[before - 2]! - tokens.start[before - 2]! === 1
  const number = before > first && (tokens.kind[before - 1] === NUMBER || isRoman(tokens, before - 1))
  const ending = endingOf(wordAt(tokens, before), glued ? wordAt(tokens, before - 2).toLowerCase() : '', number)
  if (ending === 'none') return true
  if (ending === 'leads' || tokens.kind[next] === NUMBER) return false
  // «В 2025 г. Центр занятости помог …»: a sentence of three words has hardly said anything yet.
  return ending !== 'year' || before - first > 3 || STARTERS.test(wordAt(tokens, next))
}

/** «Обращение рассмотрено.Сообщаем»: the space was forgotten. */
function isGlued(tokens: Tokens, before: number, next: number): boolean {
  const [word, after] = [tokens.kind[before] === WORD, tokens.kind[next] === WORD]
  return (
    word &&
    after &&
    tokens.end[before]! - tokens.start[before]! > 3 &&
    tokens.end[next]! - tokens.start[next]! > 1 &&
    tokens.flags[before] === 0
  )
}

const isRoman = (tokens: Tokens, i: number): boolean =>
  tokens.end[i]! - tokens.start[i]! <= 5 && /^[IVXLC]+$/u.test(tokens.source.slice(tokens.start[i], tokens.end[i]))

/** «… жалобу Иванова И. И. Мы проверили …» ends a sentence, «… подписал И. И. Иванов» does not. */
function endsAtInitial(tokens: Tokens, first: number, i: number, next: number): boolean {
  if (tokens.kind[next] !== WORD || tokens.gap[next] === NO_GAP) return false
  if (STARTERS.test(wordAt(tokens, next))) return true
  let surname = i
  while (surname > first && tokens.kind[surname] === INITIAL) surname--
  if (surname === i - 1 && tokens.kind[surname] !== WORD) return false
  return surname > first && i - surname <= 2 && (tokens.flags[surname]! & CAPITAL) !== 0 && SURNAME.test(wordAt(tokens, surname))
}
