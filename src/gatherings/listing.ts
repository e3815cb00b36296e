// Events and their people as files: they go out; a plan comes in whole or not at all, each line a proposal.
import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { numericDay } from '#calendar/day-words.ts'
import { timeWords } from '#calendar/moment-words.ts'
import { isoOf, localOf, msOfLocal } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { readList, sendList } from '#platform/list-files.ts'
import { bad, type ListFormat, type ListReport, type SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { getCentre } from '#staff/store.ts'
import { eventColumns, eventTitles, peopleTitles, type ListedEvent } from './rules/columns.ts'
import { kindWords, stateWords } from './rules/words.ts'
import { gatheringRows, insertGatherings, knownPrints } from './store/gatherings.ts'
import { seatRows } from './store/seats.ts'
import { getLed } from './viewing.ts'

type Sending = { who: Who; now: Date; res: FastifyReply; format: ListFormat; when: 'coming' | 'past' }

export async function sendEvents(db: Db, { who, now, res, format, when }: Sending): Promise<Buffer> {
  const { timeZone: zone } = await getCentre(db)
  const rows = (await gatheringRows(db, who, when, now)).map(one => [
    kindWords[one.kind],
    one.title,
    numericDay(localOf(one.startsAt, zone).date, 0),
    timeWords(one.startsAt, zone),
    timeWords(one.endsAt, zone),
    one.place,
    one.places,
    one.guestsMost,
    one.budget,
    one.budgetLine,
    one.about,
    stateWords[one.state],
    one.taken,
  ])
  return sendList(res, format, { title: 'События', titles: [...eventTitles, 'Состояние', 'Занято мест'], rows })
}

const seatWords = { in: 'идёт', waiting: 'в листе ожидания', left: 'не придёт' }

export async function sendPeople(db: Db, who: Who, res: FastifyReply, id: string, format: ListFormat): Promise<Buffer> {
  await getLed(db, who, id)
  const rows = (await seatRows(db, id)).map(({ name, state, guests, cameAt, cameHow }) => [
    name,
    seatWords[state],
    guests,
    cameAt === null ? 'нет' : 'да',
    cameHow === null ? '' : { code: 'по коду', hand: 'рукой' }[cameHow],
  ])
  return sendList(res, format, { title: 'Кто пришёл', titles: peopleTitles, rows })
}

/** Proposals of whoever sends them, for everybody. One of the same title and beginning is known and left alone. */
export async function takeEvents(db: Db, { who, now }: Act, sent: SentList): Promise<ListReport> {
  const { timeZone: zone } = await getCentre(db)
  const at = now.toISOString()
  const moment = ({ day }: ListedEvent, minute: number) => isoOf(msOfLocal({ date: day, minute }, zone))
  const known = new Set(await knownPrints(db))
  const { rows, report } = await readList(sent, eventColumns, list =>
    list.flatMap(({ row, value }) => {
      if (value.to <= value.from) return [bad(row, 'До', '', 'Кончается раньше, чем начинается')]
      if (moment(value, value.from) <= at) return [bad(row, 'День', value.day, 'Этот день уже прошёл')]
      return value.budget !== null && (value.budget < 0 || value.budget > 100_000_000)
        ? [bad(row, 'Деньги', String(value.budget), 'От 0 до 100 000 000')]
        : []
    }),
  )
  if (!report.taken) return report
  const fresh = rows.flatMap(row => {
    const startsAt = moment(row, row.from)
    const print = `${row.title.toLowerCase()} ${startsAt}`
    if (known.has(print)) return []
    known.add(print)
    const { kind, title, about, place, places, budgetLine } = row
    return {
      ...{ kind, title, about, place, places, budgetLine, startsAt },
      id: uuid7(now.getTime()),
      endsAt: moment(row, row.to),
      guestsMost: row.guestsMost ?? 0,
      budget: row.budget ?? 0,
      invited: 'all' as const,
      departmentId: null,
      organiserId: who.staffId,
      madeAt: at,
      changedAt: at,
      secret: randomBytes(24).toString('base64url'),
    }
  })
  await insertGatherings(db, fresh)
  await record(db, now, {
    kind: 'gathering.plan-imported',
    staffId: who.staffId,
    data: { rows: report.rows, proposed: fresh.length },
  })
  return report
}
