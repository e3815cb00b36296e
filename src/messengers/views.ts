// What the screens of messengers show.
import { addressedAs, clientFullNames } from '#clients/store.ts'
import { masked } from '#clients/rules/phone.ts'
import { findOpenIn } from '#contacts/store/contacts.ts'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { colleagues, departments, getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Conversations, ConversationCard, ConversationLine, ConsentState, Message, Shelf } from './model.ts'
import { inForce } from './rules/consent.ts'
import { signatureOf } from './rules/words.ts'
import {
  channels,
  clientsWithPhone,
  conversationsSeen,
  findSeen,
  insertView,
  type ConversationRow,
} from './store/conversations.ts'
import { filesIn } from './store/files.ts'
import { consentsIn, lastWords, messagesIn } from './store/messages.ts'

const most = 100

export async function getConversations(db: Db, who: Who, shelf: Shelf): Promise<Conversations> {
  const found = await conversationsSeen(db, who, shelf, most)
  const connected = (await channels(db)).filter(one => one.connected).map(({ channel, trouble }) => ({ channel, trouble }))
  return { lines: await linesOf(db, found.slice(0, most)), more: found.length > most, connected }
}

function consentOf(row: ConversationRow): ConsentState {
  if (inForce(row)) return 'given'
  if (row.askedAt === null) return 'unasked'
  return row.refusedAt !== null && row.refusedAt > row.askedAt ? 'refused' : 'asked'
}

async function linesOf(db: Db, rows: readonly ConversationRow[]): Promise<ConversationLine[]> {
  const clients = await clientFullNames(
    db,
    rows.flatMap(({ clientId }) => clientId ?? []),
  )
  const names = await staffNames(db)
  const places = new Map((await departments(db)).map(({ id, shortTitle }) => [id, shortTitle]))
  const words = await lastWords(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({
    ...{ id: row.id, channel: row.channel, lastAt: row.lastAt, waitingSince: row.waitingSince, dueAt: row.dueAt },
    with: (row.clientId && clients.get(row.clientId)) || row.called || 'Без имени',
    lastWords: (words.get(row.id) ?? '').replaceAll(/\s+/gu, ' ').slice(0, 140),
    consent: consentOf(row),
    owner: (row.ownerId && names.get(row.ownerId)) ?? '',
    department: (row.departmentId && places.get(row.departmentId)) ?? '',
  }))
}

const staffNames = async (db: Db) =>
  new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))

/** Opens it: the first look of a day is journalled (4.1.л). Somebody else's is «not found». */
export async function openConversation(db: Db, act: Act, id: string): Promise<ConversationCard> {
  const row = await findSeen(db, act.who, id)
  if (!row) throw notFound()
  const day = await todayOf(db, act.now)
  if (await insertView(db, { conversationId: id, staffId: act.who.staffId, day }))
    await record(db, act.now, {
      kind: 'messenger.viewed',
      staffId: act.who.staffId,
      clientId: row.clientId,
      departmentId: row.departmentId,
      data: { conversation: id },
    })
  return card(db, act.who, row)
}

/** As it is after an act; null when it has left this person's sight. */
export async function shown(db: Db, who: Who, id: string): Promise<ConversationCard | null> {
  const row = await findSeen(db, who, id)
  return row ? card(db, who, row) : null
}

export async function getShown(db: Db, who: Who, id: string): Promise<ConversationCard> {
  const found = await shown(db, who, id)
  if (!found) throw notFound()
  return found
}

async function card(db: Db, who: Who, row: ConversationRow): Promise<ConversationCard> {
  const [line] = await linesOf(db, [row])
  const candidates = row.phone && !row.clientId ? await clientsWithPhone(db, row.phone) : []
  const names = await staffNames(db)
  const connected = (await channels(db)).some(one => one.connected && one.channel === row.channel)
  return {
    ...line!,
    ...{ called: row.called, clientId: row.clientId, linkedBy: row.linkedBy, phoneMasked: masked(row.phone) },
    candidates: candidates.map(({ id, title, surname, name, patronymic }) => ({
      id,
      name: [surname, name, patronymic].filter(Boolean).join(' ') || title,
    })),
    messages: await messagesOf(db, who, row, names),
    consents: (await consentsIn(db, row.id)).map(
      ({ words, givenAt, withdrawnAt, withdrawnBy, withdrawnStaffId, withdrawnHow }) => ({
        ...{ words, givenAt, withdrawnAt, withdrawnBy, how: withdrawnHow },
        writtenDownBy: (withdrawnStaffId && names.get(withdrawnStaffId)) ?? '',
      }),
    ),
    barred: barred(row, connected),
    signature: signatureOf(await getColleague(db, who.staffId)),
    mine: row.ownerId === who.staffId,
    addressed: await addressedAs(db, row.clientId),
    hardTalkId: await findOpenIn(db, who.staffId, { conversationId: row.id }),
  }
}

function barred(row: ConversationRow, connected: boolean): string {
  if (!connected) return 'Этот мессенджер не подключён: ответить отсюда нельзя. Скажите системному администратору.'
  if (row.blockedAt) return 'Клиент закрыл переписку со своей стороны: сообщения до него не дойдут. Позвоните ему.'
  const words: Record<ConsentState, string> = {
    given: '',
    unasked: 'Клиент ещё не согласился на переписку здесь. Как только напишет, спросим его сами.',
    asked: 'Спросили клиента, согласен ли он на переписку здесь. Он ещё не ответил: писать пока нельзя, позвонить можно.',
    refused: 'Клиент не хочет переписки здесь: писать нельзя. Напишет снова, спросим ещё раз; позвонить можно.',
  }
  return words[consentOf(row)]
}

async function messagesOf(db: Db, who: Who, row: ConversationRow, names: ReadonlyMap<string, string>): Promise<Message[]> {
  const sent = Map.groupBy(await filesIn(db, row.id), ({ messageId }) => messageId)
  return (await messagesIn(db, row.id)).map((message): Message => {
    const { id, at, body, attached, state, notBefore, held, trouble, writtenBy, endedAt } = message
    const files = (sent.get(id) ?? []).map(({ id: fileId, name, size, state: fate }) => ({ id: fileId, name, size, state: fate }))
    if (state === 'received') {
      return { side: 'theirs', id, at, body, attached, files }
    }
    const from = (writtenBy && names.get(writtenBy)) ?? ''
    const mine = writtenBy === who.staffId
    const [file = null] = files
    return { side: 'ours', id, body, state, notBefore, held, trouble, from, mine, file, at: state === 'sent' ? endedAt! : at }
  })
}
