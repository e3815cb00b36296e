// Meetings of colleagues: called, moved, called off, held; decisions become promises.
import { randomBytes } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { makePromise } from '#promises/actions.ts'
import { getNamed } from '#promises/store.ts'
import type { MeetingLine, MeetingPage, MeetingText, Minutes, Task } from './meeting-model.ts'
import { videoOf } from './rules/video.ts'
import {
  findMeeting,
  getSetting,
  insertMeeting,
  itemRows,
  linkPromise,
  lockMeeting,
  meetingRows,
  personRows,
  promiseIds,
  putItems,
  putPersons,
  putSetting,
  setCame,
  updateMeeting,
  type MeetingRow,
} from './store/meetings.ts'
import { insertNotices } from './store/notices.ts'

export async function meetingsFor(db: Db, who: Who, when: 'coming' | 'past', now: Date): Promise<MeetingLine[]> {
  const { videoPattern } = await getSetting(db)
  return (await meetingRows(db, who.staffId, when, now)).map(row => ({ ...row, video: videoOf(videoPattern, row.videoCode) }))
}

/** Of those who call it or are asked; for others there is none. */
async function getMine(db: Db, who: Who, id: string): Promise<MeetingRow> {
  const row = await findMeeting(db, id)
  const isAsked = row && (row.organiserId === who.staffId || (await personRows(db, id)).some(one => one.staffId === who.staffId))
  if (!isAsked) throw notFound('Такого совещания нет, или Вас туда не звали.')
  return row
}

export async function meetingPage(db: Db, who: Who, id: string): Promise<MeetingPage> {
  const row = await getMine(db, who, id)
  const { videoPattern } = await getSetting(db)
  const promises = []
  for (const promise of await promiseIds(db, id)) {
    const { what, ownerName, dueAt, state } = await getNamed(db, promise)
    promises.push({ id: promise, what, ownerName, dueAt, state })
  }
  return {
    ...row,
    video: videoOf(videoPattern, row.videoCode),
    items: await itemRows(db, id),
    persons: await personRows(db, id),
    promises: promises.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt)),
    mayChange: row.organiserId === who.staffId && row.state !== 'cancelled',
  }
}

export async function saveMeeting(db: Db, act: Act, id: string, given: MeetingText): Promise<MeetingPage> {
  const { who, now } = act
  const { staffIds, items, video, title, place } = given
  const [startsAt, endsAt] = [new Date(given.startsAt).toISOString(), new Date(given.endsAt).toISOString()]
  const planned = items.reduce((sum, { minutes }) => sum + minutes, 0)
  const length = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  if (planned > length)
    throw badInput({ items: `В повестке ${planned} минут, а времени ${length}. Сократите вопросы или продлите совещание.` })
  const at = now.toISOString()
  const known = await lockMeeting(db, id)
  if (known) {
    mustCall(who, known)
    if (known.state !== 'planned') throw refused('over', 'Это совещание уже прошло или отменено.')
  }
  if (startsAt <= at && startsAt !== known?.startsAt) throw badInput({ startsAt: 'Это время уже прошло. Выберите другое.' })
  const videoCode = video ? (known?.videoCode ?? randomBytes(9).toString('base64url')) : null
  const row = { title, place, startsAt, endsAt, videoCode, changedAt: at }
  const before = known ? await personRows(db, id) : []
  await (known
    ? updateMeeting(db, id, { ...row, sequence: known.sequence + 1 })
    : insertMeeting(db, { ...row, id, organiserId: who.staffId, madeAt: at }))
  await putItems(
    db,
    id,
    items.map(item => ({ ...item, decision: '' })),
  )
  await putPersons(db, id, [...new Set([who.staffId, ...staffIds])])
  if (known && (known.startsAt !== startsAt || known.endsAt !== endsAt || known.place !== place))
    await insertNotices(db, now, others(before, who), { meetingId: id, about: 'changed', moment: at })
  await told(db, act, known ? 'changed' : 'called', id, { people: staffIds.length, minutes: length })
  return meetingPage(db, who, id)
}

const others = (people: readonly { staffId: string }[], { staffId: me }: Who) =>
  people.map(({ staffId }) => staffId).filter(one => one !== me)

export async function cancelMeeting(db: Db, act: Act, id: string): Promise<MeetingPage> {
  const { who, now } = act
  await getMine(db, who, id)
  const row = (await lockMeeting(db, id))!
  mustCall(who, row)
  if (row.state === 'cancelled') return meetingPage(db, who, id)
  if (row.state === 'held') throw refused('over', 'Это совещание уже прошло.')
  await updateMeeting(db, id, { state: 'cancelled', sequence: row.sequence + 1, changedAt: now.toISOString() })
  await insertNotices(db, now, others(await personRows(db, id), who), { meetingId: id, about: 'cancelled', moment: row.startsAt })
  await told(db, act, 'cancelled', id)
  return meetingPage(db, who, id)
}

/** When it has begun; may be mended afterwards. */
export async function hold(db: Db, act: Act, id: string, given: Minutes): Promise<MeetingPage> {
  const { who, now } = act
  await getMine(db, who, id)
  const row = (await lockMeeting(db, id))!
  mustCall(who, row)
  if (row.state === 'cancelled') throw refused('cancelled', 'Это совещание отменили.')
  if (row.startsAt > now.toISOString()) throw refused('too-early', 'Протокол запишете, когда совещание начнётся.')
  const items = await itemRows(db, id)
  await putItems(
    db,
    id,
    items.map(({ title, minutes }, i) => ({ title, minutes, decision: given.decisions[i] ?? '' })),
  )
  await setCame(db, id, given.cameIds)
  await updateMeeting(db, id, { state: 'held', minutes: given.minutes, heldMinutes: given.heldMinutes })
  await told(db, act, 'held', id, { minutes: given.heldMinutes, people: given.cameIds.length })
  return meetingPage(db, who, id)
}

/** Owner and receiver take part in it; the rest the room of promises decides. */
export async function promiseFrom(db: Db, act: Act, id: string, { toId, ...task }: Task): Promise<MeetingPage> {
  const { who, now } = act
  const row = await getMine(db, who, id)
  mustCall(who, row)
  if (row.state === 'cancelled' || row.startsAt > now.toISOString())
    throw refused('too-early', 'Поручения записывают, когда совещание началось.')
  const people = new Set((await personRows(db, id)).map(({ staffId }) => staffId))
  if (!people.has(task.ownerId) || !people.has(toId)) throw badInput({ ownerId: 'Выберите из тех, кто участвует' })
  if (task.ownerId === toId) throw badInput({ toId: 'Обещают другому: выберите, кому' })
  const made = await makePromise(db, act, {
    ...task,
    clientId: null,
    contactId: null,
    colleagueId: toId,
    channel: 'meeting',
    byClient: false,
  })
  await linkPromise(db, id, made.id)
  await told(db, act, 'promised', id, { promise: made.id })
  return meetingPage(db, who, id)
}

function mustCall(who: Who, { organiserId }: { organiserId: string }): void {
  if (organiserId !== who.staffId) throw notFound('Это совещание ведёт другой человек.')
}

export async function setPattern(db: Db, act: Act, videoPattern: string) {
  await putSetting(db, { videoPattern, changedAt: act.now.toISOString(), changedBy: act.who.staffId })
  await record(db, act.now, { kind: 'meeting.pattern-set', staffId: act.who.staffId })
  return { videoPattern }
}

const told = (db: Db, { who, now }: Act, what: string, id: string, data: Record<string, string | number> = {}) =>
  record(db, now, {
    kind: `meeting.${what}`,
    staffId: who.staffId,
    departmentId: who.departmentId,
    data: { meeting: id, ...data },
  })
