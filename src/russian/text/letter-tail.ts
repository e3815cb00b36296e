// Tells what stands below the body: closing, signature, executor, attachments, postscript, a quoted earlier message.
import { endsSentence, hasFullName, hasInitials, lengthOf, markerLength, startsCapital, textOf } from './pieces.ts'
import { COLUMN, EMAIL, INITIAL, NEW_LINE, PHONE, SIGN, STOP, URL, WORD, codeAt, wordAt } from './tokens.ts'
import type { BlockKind } from './letter.ts'
import type { Piece } from './pieces.ts'
import type { Tokens } from './tokens.ts'

const SHORT = 18
const DEEP = 24
const EXECUTOR = /^(?:Исп(?:\.|олнител[ьи]|\s|:)|исп\.|Отв\.\s*исп|Ответственный\s+исполнитель)/u
const ATTACHMENT = /^Приложени[ея](?:\s*[:№–—-]|\s*\.?\s*\d|\s+на\s+\d|$)/iu
const POSTSCRIPT = /^(?:P\.?\s?P?\.?\s?S|П\.\s?С\.|ПС\s?[:.]|Постскриптум)/u
const CLOSING =
  /^(?:С\s+(?:глубоким\s+|искренним\s+|большим\s+)?(?:уважением|наилучшими|благодарностью|почтением|приветом|заботой|надеждой)|Всего\s+(?:вам\s+)?(?:доброго|хорошего|наилучшего)|До\s+(?:свидания|встречи)|Искренне\s+Ваш|Хорошего\s+дня)/iu
const POSITION =
  /^(?:И\.\s?о\.|Врио|Начальник|Директор|Заместитель|Зам\.|Руководитель|Заведующ|Председатель|Ведущий|Ведущая|Главный|Старший|Инспектор|Специалист|Консультант|Карьерный|Эксперт|Администратор|Бухгалтер|Юрист|Юрисконсульт|Менеджер|Секретарь|Психолог|Оператор|Отдел|Центр|Служба|КУ\s|ГКУ\s|Министр)/u
const ELECTRONIC =
  /^(?:Документ\s+подписан|Подписано\s+|Сертификат|Владелец|Действител|Тел\.|Телефон|E-?mail|Эл\.\s|Почта|Сайт|Адрес|Отправлено\s+с)/iu
const QUOTED =
  /^(?:>|-{3,}|_{5,}|(?:От|From)\s*:.*@|.{0,80}(?:пишет|написал[а]?|wrote)\s*:\s*$|-+\s*(?:Исходное|Пересылаемое|Original))/iu

/** The first piece of the earlier message an e-mail quotes; `pieces.length` if none. */
export function quotedFrom(tokens: Tokens, pieces: readonly Piece[]): number {
  const at = pieces.findIndex(piece => QUOTED.test(textOf(tokens, piece)))
  return at < 0 ? pieces.length : at
}

/** Tokens inside lines at which a glued closing, signature, executor or attachment begins. Looks at the end of the text only. */
export function tailCuts(tokens: Tokens, from: number): number[] {
  const cuts: number[] = []
  for (let i = Math.max(from, tokens.count - 90); i < tokens.count; i++) {
    const inside = i > 0 && tokens.gap[i]! < NEW_LINE
    if (!startsCapital(tokens, i) || (inside && tokens.kind[i - 1] !== STOP && tokens.kind[i - 1] !== INITIAL)) continue
    const text = tokens.source.slice(tokens.start[i], tokens.start[i]! + 60)
    if (CLOSING.test(text)) cuts.push(...(inside ? [i] : []), closingEnd(tokens, i))
    else if (inside && (EXECUTOR.test(text) || ATTACHMENT.test(text) || gluedSignature(tokens, i, text))) cuts.push(i)
  }
  return cuts.filter(cut => cut < tokens.count)
}

/** One kind for each piece from `from` on, «paragraph» for what is still body. */
export function tailKinds(tokens: Tokens, pieces: readonly Piece[], from: number): BlockKind[] {
  const kinds: BlockKind[] = pieces.map(() => 'paragraph')
  const closing = closingAt(tokens, pieces, from)
  for (let i = Math.max(from, pieces.length - DEEP); i < pieces.length; i++)
    kinds[i] = ownKind(tokens, pieces[i]!, i === closing) ?? kinds[i]!
  spread(pieces, kinds)
  if (closing >= 0) markAfter(tokens, pieces, kinds, closing)
  else markBackwards(tokens, pieces, kinds, from)
  markExecutor(tokens, pieces, kinds)
  return kinds
}

function ownKind(tokens: Tokens, piece: Piece, closing: boolean): BlockKind | undefined {
  const text = textOf(tokens, piece)
  if (closing) return 'closing'
  if (EXECUTOR.test(text) && lengthOf(piece) <= 20) return 'executor'
  if (ATTACHMENT.test(text)) return 'attachment'
  return POSTSCRIPT.test(text) ? 'postscript' : undefined
}

/** The lines under «Приложение:», «P. S.» and «Исп.» belong to them up to the blank line. */
function spread(pieces: readonly Piece[], kinds: BlockKind[]): void {
  for (let i = 1; i < pieces.length; i++) {
    const before = kinds[i - 1]!
    const holds = before === 'attachment' || before === 'postscript' || before === 'executor'
    if (holds && kinds[i] === 'paragraph' && !pieces[i]!.apart && pieces[i]!.line) kinds[i] = before
  }
}

function closingAt(tokens: Tokens, pieces: readonly Piece[], from: number): number {
  for (let i = pieces.length - 1; i >= Math.max(from, pieces.length - DEEP); i--) {
    if (CLOSING.test(textOf(tokens, pieces[i]!)) && lengthOf(pieces[i]!) <= 10) return i
  }
  return -1
}

function markAfter(tokens: Tokens, pieces: readonly Piece[], kinds: BlockKind[], closing: number): void {
  for (let i = closing + 1; i < pieces.length; i++) {
    const sentence = endsSentence(tokens, pieces[i]!) && lengthOf(pieces[i]!) > 8
    if (kinds[i] === 'paragraph' && !sentence && lengthOf(pieces[i]!) <= 30) kinds[i] = 'signature'
  }
  // The signature may also stand above a closing that thanks or says goodbye.
  if (!kinds.includes('signature')) markBackwards(tokens, pieces, kinds, 0)
}

function markBackwards(tokens: Tokens, pieces: readonly Piece[], kinds: BlockKind[], from: number): void {
  let signed = false
  let named = false
  for (let i = pieces.length - 1; i >= Math.max(from, pieces.length - DEEP); i--) {
    if (kinds[i] !== 'paragraph') {
      if (signed) return
      continue
    }
    const strength = signs(tokens, pieces[i]!)
    const joined =
      signed &&
      named &&
      !pieces[i + 1]!.apart &&
      strength >= 0 &&
      !endsWithColon(tokens, pieces[i]!) &&
      lengthOf(pieces[i]!) <= 12
    if (strength < 1 && !joined) return
    named ||= strength > 1
    signed = true
    kinds[i] = 'signature'
  }
}

/** −1 a sentence or an item, 0 a short line, 1 a contact line, 2 a name or a position. */
function signs(tokens: Tokens, piece: Piece): number {
  const { first, last } = piece
  if (
    lengthOf(piece) > SHORT + 8 ||
    endsSentence(tokens, piece) ||
    (markerLength(tokens, piece) > 0 && !hasInitials(tokens, first, last))
  )
    return -1
  const text = textOf(tokens, piece)
  if (lengthOf(piece) > SHORT && !hasColumn(tokens, piece)) return -1
  if (POSITION.test(text)) return 2
  const tail = Math.max(first, last - 4)
  if (hasInitials(tokens, tail, last) || hasFullName(tokens, first, last)) return 2
  const last2 = tokens.kind[last - 1]
  return ELECTRONIC.test(text) || last2 === PHONE || last2 === EMAIL || last2 === URL ? 1 : 0
}

function hasColumn(tokens: Tokens, piece: Piece): boolean {
  for (let i = piece.first + 1; i < piece.last; i++) if (tokens.gap[i] === COLUMN) return true
  return false
}

const endsWithColon = (tokens: Tokens, piece: Piece): boolean => codeAt(tokens, piece.last - 1) === 58

/** A name with a telephone in a paragraph of its own under the signature is the executor, with or without «Исп.». */
function markExecutor(tokens: Tokens, pieces: readonly Piece[], kinds: BlockKind[]): void {
  let group = pieces.length - 1
  if (group < 1 || kinds[group] !== 'signature') return
  while (group > 0 && !pieces[group]!.apart) group--
  if (group === 0 || kinds[group - 1] !== 'signature' || kinds.includes('closing') || kinds.includes('executor')) return
  const first = pieces[group]!.first
  const phone = tokens.kind.subarray(first).includes(PHONE)
  if (phone && (hasInitials(tokens, first, tokens.count) || hasFullName(tokens, first, tokens.count)))
    kinds.fill('executor', group)
}

function closingEnd(tokens: Tokens, first: number): number {
  let i = first + 1
  while (i < tokens.count && i - first < 8 && tokens.gap[i]! < NEW_LINE) {
    if (tokens.kind[i] === STOP || codeAt(tokens, i) === 44) return i + 1
    if (tokens.kind[i] !== WORD && tokens.kind[i] !== SIGN) return i
    i++
  }
  return i
}

function gluedSignature(tokens: Tokens, first: number, text: string): boolean {
  if (!POSITION.test(text)) return false
  let end = first
  while (
    end < tokens.count &&
    end - first <= SHORT &&
    (end === first || tokens.gap[end]! < NEW_LINE) &&
    tokens.kind[end] !== STOP
  )
    end++
  const cutShort = end < tokens.count && tokens.kind[end] === STOP && wordAt(tokens, end - 1).length > 4 && end - first < 3
  return !cutShort && end - first <= SHORT && hasInitials(tokens, Math.max(first, end - 6), end)
}
