// Score cards: begun (the opening is journalled), kept, sent, answered by whoever did the work, a dispute settled by another.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { Card, type CardDraft, type ItemView } from './quality-model.ts'
import { scoreOf, stepsLeft } from './rules/scoring.ts'
import { looksAt, shownItem } from './sampling.ts'
import {
  cardsOf,
  findCard,
  findItem,
  insertCard,
  letterOf,
  replyToCard,
  saveCard,
  sendCard,
  settleCard,
  talkOf,
  type CardRow,
  type ItemRow,
} from './store/quality.ts'

/** Whoever did the work, or looks at the department's; a stranger's is not found. */
async function getItem(db: Db, who: Who, id: string): Promise<ItemRow> {
  const item = await findItem(db, id)
  const cards = item && item.staffId === who.staffId ? await cardsOf(db, [id]) : []
  if (!item || !(mayLook(who, item) || cards.some(card => card.sentAt !== null))) throw notFound('Такой записи в выборке нет.')
  return item
}

function mayLook(who: Who, item: ItemRow): boolean {
  if (item.staffId === who.staffId || !has(who, 'head', 'director', 'integrity')) return false
  return looksAt(who)?.includes(item.departmentId) ?? true
}

export async function itemFor(db: Db, who: Who, id: string): Promise<ItemView> {
  const item = await getItem(db, who, id)
  const cards = await cardsOf(db, [id])
  const own = cards.find(card => card.reviewerId === who.staffId)
  const mine = item.staffId === who.staffId
  const others = mine || own?.sentAt ? cards.filter(card => card.sentAt !== null && card !== own) : []
  const settling = !mine && mayLook(who, item) ? cards.filter(card => card.disputed && card !== own) : []
  return {
    item: shownItem(item, cards, who),
    steps: item.steps,
    work: own || mine ? await workShown(db, item) : null,
    own: own ? shownCard(own) : null,
    others: [...new Set([...others, ...settling])].map(shownCard),
    settles: !mine && mayLook(who, item),
  }
}

const shownCard = (row: CardRow): Card => Card.parse({ ...row, score: scoreOf(row.marks) })

async function workShown(db: Db, item: ItemRow): Promise<ItemView['work']> {
  if (item.letterId !== null) {
    const { text } = await letterOf(db, item.letterId)
    return { essence: text, result: '', observed: [] }
  }
  const { essence, result, observed } = await talkOf(db, item.contactId!)
  return { essence, result, observed }
}

/** From here on the work can be read: who opened whose file stands in the journal. Nobody looks at their own work. */
export async function beginCard(db: Db, { who, now }: Act, itemId: string, id: string): Promise<ItemView> {
  const item = await getItem(db, who, itemId)
  if (!mayLook(who, item)) throw refused('own', 'Это Ваша работа. Её посмотрит другой.')
  await insertCard(db, { id, itemId, reviewerId: who.staffId, beganAt: now.toISOString() })
  const { clientId } = item.letterId !== null ? await letterOf(db, item.letterId) : await talkOf(db, item.contactId!)
  await record(db, now, {
    kind: 'quality.opened',
    staffId: who.staffId,
    clientId,
    contactId: item.contactId,
    departmentId: item.departmentId,
    data: { item: itemId },
  })
  return itemFor(db, who, itemId)
}

async function getOwnCard(db: Db, { staffId }: Who, id: string): Promise<{ card: CardRow; item: ItemRow }> {
  const card = await findCard(db, id)
  if (!card || card.reviewerId !== staffId) throw notFound('Такой карты у Вас нет.')
  return { card, item: (await findItem(db, card.itemId))! }
}

/** Refuses `stale` where another tab saved since, `sent`. */
export async function keepCard(db: Db, { who }: Act, id: string, draft: CardDraft): Promise<{ version: number }> {
  const { card, item } = await getOwnCard(db, who, id)
  if (card.sentAt !== null) throw refused('sent', 'Карта уже отправлена. Её больше не меняют.')
  const known = new Set(item.steps.map(({ code }) => code))
  if (Object.keys(draft.marks).some(code => !known.has(code))) throw badInput({ marks: 'Такого шага в протоколе нет.' })
  if (!(await saveCard(db, { id, ...draft })))
    throw refused('stale', 'Карту изменили в другом окне. Там всё цело. Обновите страницу, чтобы продолжить оттуда.')
  return { version: draft.version + 1 }
}

/** Refuses `left` while a step has no mark. */
export async function passCard(db: Db, { who, now }: Act, id: string, version: number): Promise<ItemView> {
  const { card, item } = await getOwnCard(db, who, id)
  if (card.sentAt !== null) return itemFor(db, who, item.id)
  const left = stepsLeft(item.steps, card.marks).length
  if (left > 0) throw refused('left', `Осталось шагов без отметки: ${left}.`)
  if (!(await sendCard(db, id, version, now.toISOString())))
    throw refused('stale', 'Карту изменили в другом окне. Там всё цело. Обновите страницу и отправьте снова.')
  const data = { card: id, item: item.id, owner: item.staffId }
  await record(db, now, { kind: 'quality.sent', staffId: who.staffId, departmentId: item.departmentId, data })
  return itemFor(db, who, item.id)
}

/** By whoever did the work, once. */
export async function reply(
  db: Db,
  { who, now }: Act,
  id: string,
  { disputed, text }: { disputed: boolean; text: string },
): Promise<ItemView> {
  const card = await findCard(db, id)
  const item = card && card.sentAt !== null ? await findItem(db, card.itemId) : undefined
  if (!item || item.staffId !== who.staffId) throw notFound('Такой карты у Вас нет.')
  if (!(await replyToCard(db, id, { reply: text, disputed, repliedAt: now.toISOString() })))
    throw refused('replied', 'Вы уже ответили на эту карту. Ответ сохранён.')
  const data = { card: id, item: item.id, disputed }
  await record(db, now, { kind: 'quality.replied', staffId: who.staffId, departmentId: item.departmentId, data })
  return itemFor(db, who, item.id)
}

/** Not by whoever wrote the card, nor by whoever did the work: refuses `own`; the first decision stays. */
export async function settle(
  db: Db,
  { who, now }: Act,
  id: string,
  { outcome, text }: { outcome: 'upheld' | 'kept'; text: string },
): Promise<ItemView> {
  const card = await findCard(db, id)
  const item = card?.disputed ? await findItem(db, card.itemId) : undefined
  if (!card || !item || !mayLook(who, item)) throw notFound('Такого возражения нет.')
  if (card.reviewerId === who.staffId) throw refused('own', 'Это Ваша карта. Возражение рассмотрит другой.')
  const row = { outcome, settlement: text, settledBy: who.staffId, settledAt: now.toISOString() }
  if (!(await settleCard(db, id, row))) throw refused('settled', 'На это возражение уже ответили. Обновите страницу.')
  const data = { card: id, item: item.id, owner: item.staffId, outcome }
  await record(db, now, { kind: 'quality.settled', staffId: who.staffId, departmentId: item.departmentId, data })
  return itemFor(db, who, item.id)
}
