// Tells what each line above the salutation is: letterhead, addressee, reference or heading.
import { hasInitials, isCaps, lengthOf, endsSentence, markerLength, startsCapital, textOf } from './pieces.ts'
import { CAPITAL, NUMBER, WORD, wordAt } from './tokens.ts'
import type { BlockKind } from './letter.ts'
import type { Piece } from './pieces.ts'
import type { Tokens } from './tokens.ts'

const LONGEST = 22
const REFERENCE =
  /^(?:(?:на\s+)?(?:ваш[а-яё]*\s+)?(?:исх|вх|рег|№|N\s)|(?:от\s+)?(?:\d{1,2}\.\d{1,2}\.\d{2,4}|«?_*\d{0,2}_*»?\s*(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|_{3}))|дата\s*:|кому\s*:.*@)/iu
const HEADING =
  /^(?:(?:О|Об|Обо)\s|По\s+(?:вопросу|поводу)|Ответ\s|Касательно|Тема\s*:|Уведомление|Приглашение|Извещение|Справка)/u
const LETTERHEAD =
  /(?:центр[а-яё]* занятости|министерств|учреждени|служб[аы]\s|департамент|управление|республик[аи]\s+чуваш|чувашск|ИНН|ОГРН|ОКПО|тел\.|телефон|факс|e-?mail|@|www\.)/iu
const TO_WHOM =
  /^(?:Кому|Гр\.|Гражданин[уе]|Гражданке|Господину|Госпоже|Директор[уе]|Начальнику|Заместителю|Руководителю|Председателю|Главе|Управляющему|Главному|Генеральному|Исполнительному|Индивидуальному|Заведующ[а-яё]+|Представителю|Представительнице|Специалисту|Бухгалтеру|Сотрудник[уа]м?|Работодател[яю]м?|Коллективу)/u
const FIRM = /^(?:[ОЗПН]?АО|ООО|ИП|ТД|ТСЖ|СНТ|МУП|ГУП|МБ[А-Я]+|МАОУ|МКУ|БУ)\s/u
const DATIVE_NAME = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*(?:у|ю|ой|ей|е|ым|им|ову|еву|ину)$/u
const ADDRESS =
  /^(?:ул|улица|пр|просп|проспект|пер|переулок|б-р|бульвар|пл|площадь|наб|шоссе|мкр|микрорайон|г|город|с|село|д|дом|дер|деревня|пос|посёлок|п|кв|район|обл|респ|Чувашск|Чувашия|Республика|\d{6})(?![а-яё])/iu

/** How many pieces at the top make the head when nobody is saluted: short lines that are no sentences, if one of them names a reader. */
export function headLength(tokens: Tokens, pieces: readonly Piece[]): number {
  let head = 0
  while (head < pieces.length && looksHead(tokens, pieces[head]!)) head++
  if (head === pieces.length && head > 0) head = leadingGroup(pieces)
  const speaks = pieces
    .slice(0, head)
    .some(piece => isAddressee(tokens, piece) || REFERENCE.test(textOf(tokens, piece)) || HEADING.test(textOf(tokens, piece)))
  return speaks ? head : 0
}

/** One kind for each piece of the head. */
export function headKinds(tokens: Tokens, pieces: readonly Piece[]): BlockKind[] {
  const kinds: BlockKind[] = []
  const someone = pieces.findIndex(piece => isAddressee(tokens, piece))
  for (let i = 0; i < pieces.length; i++) {
    const before = kinds.at(-1)
    const kind = headKind(tokens, pieces[i]!, before, i < someone || someone < 0, kinds.includes('addressee'))
    kinds.push(kind)
  }
  return kinds
}

function headKind(tokens: Tokens, piece: Piece, before: BlockKind | undefined, early: boolean, addressed: boolean): BlockKind {
  const text = textOf(tokens, piece)
  if (lengthOf(piece) > LONGEST || endsSentence(tokens, piece)) return 'paragraph'
  if (REFERENCE.test(text)) return 'reference'
  if (HEADING.test(text)) return 'heading'
  const continues = !piece.apart && tokens.kind[piece.first] === WORD && (tokens.flags[piece.first]! & CAPITAL) === 0
  if (before !== undefined && continues) return before
  if (isAddressee(tokens, piece)) return 'addressee'
  if (early)
    return LETTERHEAD.test(text) || isCaps(tokens, piece.first)
      ? 'letterhead'
      : before === 'letterhead' && !piece.apart
        ? 'letterhead'
        : 'addressee'
  if (!piece.apart && before === 'addressee') return 'addressee'
  return addressed && piece.apart && !ADDRESS.test(text) && tokens.kind[piece.first] !== NUMBER ? 'heading' : 'addressee'
}

function isAddressee(tokens: Tokens, piece: Piece): boolean {
  if (lengthOf(piece) > LONGEST) return false
  const text = textOf(tokens, piece)
  if (TO_WHOM.test(text) || FIRM.test(text)) return true
  if (LETTERHEAD.test(text)) return false
  if (hasInitials(tokens, piece.first, piece.last)) return true
  return lengthOf(piece) <= 3 && DATIVE_NAME.test(wordAt(tokens, piece.first))
}

function looksHead(tokens: Tokens, piece: Piece): boolean {
  if (lengthOf(piece) > LONGEST || markerLength(tokens, piece) > 0) return false
  const text = textOf(tokens, piece)
  if (REFERENCE.test(text) && lengthOf(piece) <= 12) return true
  if (endsSentence(tokens, piece)) return false
  return startsCapital(tokens, piece.first) ? lengthOf(piece) <= 14 : !piece.apart || ADDRESS.test(text)
}

function leadingGroup(pieces: readonly Piece[]): number {
  let end = 1
  while (end < pieces.length && !pieces[end]!.apart) end++
  return end < pieces.length ? end : 0
}
