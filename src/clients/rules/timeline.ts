// The client's line, built from events: what happened, in which state it is now; no texts, those stay in their rooms.
import { dueWords, momentWords } from '#calendar/moment-words.ts'
import type { TimelineItem } from '../model.ts'

/** What the line needs of an event. */
export type Told = {
  id: number
  at: string
  kind: string
  clientId: string | null
  contactId: string | null
  departmentId: string | null
  data: Record<string, unknown>
}

type Frame = { clientId: string; zone: string; departments: ReadonlyMap<string, string> }

/** Oldest first. `told` in the order of ids; events of the client, and of contacts in which somebody came for the client. */
export function timelineOf(told: readonly Told[], frame: Frame): TimelineItem[] {
  const of = (prefix: string) => told.filter(({ kind }) => kind.startsWith(prefix))
  const contacts = [...Map.groupBy(of('contact.'), ({ contactId }) => contactId)]
  const promises = [...Map.groupBy(of('promise.'), ({ data }) => data.promise)]
  const bookings = [...Map.groupBy(of('booking.'), ({ id, data }) => data.booking ?? id)]
  const appeals = [...Map.groupBy(of('appeal.'), ({ data }) => data.appeal)]
  return [
    ...contacts.flatMap(([, events]) => contactItem(events, frame) ?? []),
    ...promises.flatMap(([, events]) => promiseItem(events, frame) ?? []),
    ...bookings.map(([, events]) => bookingItem(events, frame)),
    ...appeals.flatMap(([, events]) => appealItem(events, frame) ?? []),
    ...of('rating.given').map(event =>
      item(event, 'rating', { title: 'Оценка', detail: `${String(event.data.satisfaction)} из 5` }),
    ),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

type Kind = TimelineItem['kind']

const titles: Record<string, { kind: Kind; title: string }> = {
  visit: { kind: 'visit', title: 'Визит' },
  call: { kind: 'call', title: 'Звонок' },
  letter: { kind: 'letter', title: 'Письмо' },
  mail: { kind: 'mail', title: 'Электронное письмо' },
  message: { kind: 'message', title: 'Сообщение' },
}

const contactStates: Record<string, string> = {
  'contact.opened': 'идёт',
  'contact.returned': 'идёт',
  'contact.parked': 'отложен',
  'contact.closed': 'завершён',
  'contact.handed-over': 'передан в другое окно',
}
const bookingStates: Record<string, string> = {
  'booking.made': 'ждём',
  'booking.moved': 'перенесли, ждём',
  'booking.cancelled': 'отменили',
  'booking.arrived': 'пришли',
  'booking.missed': 'не пришли',
}
const appealStates: Record<string, string> = {
  'appeal.received': 'поступило',
  'appeal.registered': 'зарегистрировано',
  'appeal.assigned': 'готовим ответ',
  'appeal.passed': 'готовим ответ',
  'appeal.submitted': 'ответ на подписи',
  'appeal.returned': 'готовим ответ',
  'appeal.signed': 'ответ подписан',
  'appeal.answered': 'ответили',
  'appeal.redirected': 'направили другому органу',
  'appeal.closed': 'закрыто без ответа',
  'appeal.explained': 'объяснили, как подать официально',
}

/** Whoever was named last has come: an identification may have been corrected. */
function contactItem(events: Told[], { clientId, departments }: Frame): TimelineItem | undefined {
  const named = events.findLast(({ kind, clientId: known }) => known !== null && /^contact\.(identified|opened)$/u.test(kind))
  if (!named || (named.clientId !== clientId && named.data.principal !== clientId)) return undefined
  const first = events[0]!
  const { kind, title } = titles[String(first.data.channel)] ?? titles.visit!
  const detail = (first.departmentId && departments.get(first.departmentId)) ?? ''
  return item(first, kind, { title, detail, state: stateOf(events, contactStates) })
}

function promiseItem(events: Told[], { clientId, zone }: Frame): TimelineItem | undefined {
  const first = events[0]!
  if (first.clientId !== clientId || first.data.channel === 'rating') return undefined
  const due = events.map(({ data }) => data.due).findLast(moment => typeof moment === 'string') ?? first.at
  const end = events.findLast(({ kind }) => kind === 'promise.kept' || kind === 'promise.cancelled')
  const state = !end
    ? 'ждёт срока'
    : end.kind === 'promise.cancelled'
      ? 'отменили'
      : end.data.late === true
        ? 'сделали позже'
        : 'сделали'
  return item(first, 'promise', { title: 'Обещание', detail: dueWords(due, { now: first.at, zone }), state })
}

/** The time it stands at now, told from the day it was made. */
function bookingItem(events: Told[], { zone }: Frame): TimelineItem {
  const first = events[0]!
  const startsAt = events.map(({ data }) => data.startsAt).findLast(moment => typeof moment === 'string')
  const detail = startsAt === undefined ? '' : momentWords(startsAt, { now: first.at, zone })
  return item(first, 'booking', { title: 'Запись', detail, state: stateOf(events, bookingStates) })
}

/** By its number. Complaints stay out: whoever is complained of opens files too, and nobody is pursued for complaining (59-FZ art. 6). */
function appealItem(events: Told[], { clientId }: Frame): TimelineItem | undefined {
  const first = events[0]!
  const complains = events.some(
    ({ kind, data }) =>
      data.kind === 'complaint' ||
      (kind === 'appeal.complained-named' && data.count !== 0) ||
      (kind === 'appeal.corrected' && Array.isArray(data.fields) && data.fields.includes('kind')),
  )
  if (first.clientId !== clientId || first.kind !== 'appeal.received' || complains) return undefined
  const number = events.find(({ kind }) => kind === 'appeal.registered')?.data.number
  return item(first, 'appeal', {
    title: 'Обращение',
    detail: typeof number === 'string' ? `№ ${number}` : '',
    state: stateOf(events, appealStates),
  })
}

const stateOf = (events: Told[], states: Record<string, string>) =>
  states[events.findLast(({ kind }) => states[kind] !== undefined)?.kind ?? ''] ?? ''

const item = (event: Told, kind: Kind, words: { title: string; detail?: string; state?: string }): TimelineItem => ({
  at: event.at,
  kind,
  title: words.title,
  detail: words.detail ?? '',
  state: words.state ?? '',
  contactId: event.contactId,
})
