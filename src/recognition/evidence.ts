// What speaks for a person, found by the system at each reading: a source is a function here, or is given by the house.
import { todayAt } from '#calendar/moment-words.ts'
import { addDays } from '#calendar/day.ts'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { shareOf } from '#observance/rules/sample.ts'
import { departmentsOf } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { getCentre } from '#staff/store.ts'
import type { Evidence } from './model.ts'
import { evidential } from './rules/counting.ts'
import { percent } from './rules/words.ts'
import { clientsWords, keptToColleagues, led, ownPromises, receivedAcross, shared, type Span } from './store/evidence.ts'
import { workedIdeas } from './store/ideas.ts'
import { findThanks, givenBetween } from './store/thanks.ts'

export type Asked = {
  personId: string
  /** Both days included. */
  sinceOn: string
  untilOn: string
  /** The moment of the nomination: what came later speaks next time. */
  at: string
  mutualDays: number
  reader: Who
}

/** Another room’s evidence: answers for a person and a time; the day of the act, a link to its record, no number of times. */
export type EvidenceSource = (db: Db, asked: Asked) => Promise<Evidence[]>

export async function gather(db: Db, asked: Asked, more: readonly EvidenceSource[]): Promise<Evidence[]> {
  const found: Evidence[] = []
  for (const source of [fromClients, fromColleagues, ofPromises, ofHelp, ofMentoring, ofSharing, ofIdeas, ...more])
    found.push(...(await source(db, asked)))
  return found
}

const spanOf = ({ sinceOn, at }: Asked, zone: string): Span => ({
  from: isoOf(msOfLocal({ date: sinceOn, minute: 0 }, zone)),
  to: at,
})

const onePerDay = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] =>
  [...new Map(rows.toReversed().map(row => [keyOf(row), row])).values()].toReversed()

/** The client’s words are shown to whoever may read them anyway: the department and the director. */
const fromClients: EvidenceSource = async (db, asked) => {
  const { timeZone: zone } = await getCentre(db)
  const rows = (await clientsWords(db, asked.personId, spanOf(asked, zone))).map(row => ({
    ...row,
    day: todayAt({ now: row.at, zone }),
  }))
  const sees = departmentsOf(asked.reader)
  return onePerDay(rows, row => `${row.clientId ?? row.id} ${row.day}`).map(row => ({
    kind: 'client',
    day: row.day,
    text: `Клиент поставил 5 и написал несколько слов, ${channelWords[row.channel]}`,
    quote: sees === undefined || sees.includes(row.departmentId) ? row.comment : '',
    source: { table: 'rating', ids: [row.id] },
    href: '',
  }))
}

const channelWords: Record<string, string> = {
  visit: 'приём',
  call: 'звонок',
  letter: 'письмо',
  mail: 'электронная почта',
  message: 'мессенджер',
}

/** Public ones alone: the private ones are nobody’s business. */
const fromColleagues: EvidenceSource = async (db, { personId, sinceOn, untilOn, mutualDays }) => {
  const all = await givenBetween(db, addDays(sinceOn, -mutualDays), untilOn)
  const isPublic = new Set(all.flatMap(one => (one.isPublic ? [one.id] : [])))
  const counted = evidential(all, personId, mutualDays).filter(({ id, day }) => day >= sinceOn && isPublic.has(id))
  const rows = await Promise.all(counted.slice(-40).map(({ id }) => findThanks(db, id)))
  return rows.flatMap(row =>
    row
      ? [
          {
            kind: 'colleague' as const,
            day: row.day,
            text: `Спасибо: ${row.from}`,
            quote: row.text,
            source: { table: 'thanks' as const, ids: [row.id] },
            href: `/thanks/${row.id}`,
          },
        ]
      : [],
  )
}

const ofPromises: EvidenceSource = async (db, asked) => {
  const { timeZone: zone } = await getCentre(db)
  const { of, kept, ids } = await ownPromises(db, asked.personId, spanOf(asked, zone))
  if (of === 0) return []
  const { share, interval } = shareOf(kept, of, await norm(db, 'sample.least', asked.untilOn))
  const said =
    share === null || !interval
      ? 'для вывода о доле этого мало'
      : `${percent(share)}, с учётом случайности от ${percent(interval.from)} до ${percent(interval.to)}`
  return [
    {
      kind: 'promises',
      day: null,
      text: `Выполнено в срок ${kept} из ${of} обещаний: ${said}`,
      quote: '',
      source: { table: 'promise', ids },
      href: '/promises',
    },
  ]
}

const ofHelp: EvidenceSource = async (db, asked) => {
  const { timeZone: zone } = await getCentre(db)
  const span = spanOf(asked, zone)
  const received = (await receivedAcross(db, asked.personId, span)).map(row => ({
    ...row,
    day: todayAt({ now: row.madeAt, zone }),
  }))
  const promised = await keptToColleagues(db, span, zone)
  const where = new Map(promised.map(one => [one.id, one.department]))
  return [
    ...onePerDay(received, row => `${row.clientId ?? row.id} ${row.day}`).map((row): Evidence => ({
      kind: 'help',
      day: row.day,
      text: `Принял клиента от другого отдела (${row.department}), клиент поставил 5`,
      quote: '',
      source: { table: 'handover', ids: [row.id] },
      href: '',
    })),
    ...evidential(promised, asked.personId, asked.mutualDays)
      .slice(-40)
      .map(({ id, day }): Evidence => ({
        kind: 'help',
        day,
        text: `В срок сделано обещанное коллеге из другого отдела (${where.get(id)})`,
        quote: '',
        source: { table: 'promise', ids: [id] },
        href: '/promises',
      })),
  ]
}

/** A line for each learner: how often they met is their own affair. */
const ofMentoring: EvidenceSource = async (db, { personId, sinceOn, untilOn }) =>
  (await led(db, personId, sinceOn, untilOn)).map(({ id, beginsOn, learner }) => ({
    kind: 'mentoring',
    day: beginsOn,
    text: `Наставник: ${learner}`,
    quote: '',
    source: { table: 'growth_pair', ids: [id] },
    href: `/growth/pairs/${id}`,
  }))

const ofSharing: EvidenceSource = async (db, asked) => {
  const { timeZone: zone } = await getCentre(db)
  return (await shared(db, asked.personId, spanOf(asked, zone))).map(({ id, title, sharedAt }) => ({
    kind: 'knowledge',
    day: todayAt({ now: sharedAt, zone }),
    text: `Рассказ коллегам: ${title}`,
    quote: '',
    source: { table: 'growth_share', ids: [id] },
    href: '/growth/shares',
  }))
}

/** Only what was tried and seen to work, by somebody else’s words: an idea that was merely written adds nothing. */
const ofIdeas: EvidenceSource = async (db, asked) => {
  const { timeZone: zone } = await getCentre(db)
  return (await workedIdeas(db, asked.personId, spanOf(asked, zone))).map(({ id, change, seen, seenAt }) => ({
    kind: 'idea',
    day: todayAt({ now: seenAt!, zone }),
    text: change,
    quote: seen,
    source: { table: 'idea', ids: [id] },
    href: `/ideas#${id}`,
  }))
}
