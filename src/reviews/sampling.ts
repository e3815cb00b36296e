// A sample of the month's work is drawn, and seen by those who look at it and by whoever did the work.
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import { protocolOf, protocolOn } from '#contacts/store/protocols.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { departments, getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Item, NewSample, Samples } from './quality-model.ts'
import { agreementOf, scoreOf } from './rules/scoring.ts'
import { draw, monthOf } from './rules/sampling.ts'
import { writingSteps } from './rules/writing-steps.data.ts'
import {
  cardsOf,
  insertItem,
  insertSample,
  itemsBy,
  itemsOf,
  samplesOf,
  workOf,
  type CardRow,
  type ItemRow,
  type StepLine,
  type Work,
} from './store/quality.ts'

/** Departments whose work this person looks at; undefined: all. */
export const looksAt = (who: Who): string[] | undefined => (has(who, 'director', 'integrity') ? undefined : [who.departmentId])

export async function samplesFor(db: Db, who: Who): Promise<Samples> {
  const scope = looksAt(who)
  const samples = await samplesOf(db, scope)
  const items = await itemsOf(
    db,
    samples.map(({ id }) => id),
  )
  const cards = await cardsBy(db, items)
  const bySample = Map.groupBy(items, item => item.sampleId)
  const sent = items.map(({ id }) => (cards.get(id) ?? []).flatMap(card => (card.sentAt === null ? [] : [card.marks])))
  return {
    samples: samples.map(sample => ({
      ...sample,
      items: (bySample.get(sample.id) ?? []).map(item => shownItem(item, cards.get(item.id) ?? [], who)),
    })),
    agreement: agreementOf(sent),
    departments: (await departments(db)).flatMap(({ id, shortTitle }) =>
      scope === undefined || scope.includes(id) ? [{ id, title: shortTitle }] : [],
    ),
  }
}

async function cardsBy(db: Db, items: readonly ItemRow[]): Promise<Map<string, CardRow[]>> {
  return Map.groupBy(
    await cardsOf(
      db,
      items.map(({ id }) => id),
    ),
    card => card.itemId,
  )
}

/** Another's card is told only to whoever has sent their own or did the work: marks stay independent. */
export function shownItem({ id, channel, staffId, name, doneAt }: ItemRow, cards: readonly CardRow[], who: Who): Item {
  const own = cards.find(card => card.reviewerId === who.staffId)
  const mine = staffId === who.staffId
  const seen = mine || own?.sentAt ? cards.filter(card => card.sentAt !== null) : []
  return {
    id,
    channel,
    staffId,
    name,
    doneAt,
    cards: seen.map(card => ({
      id: card.id,
      score: scoreOf(card.marks),
      disputed: card.disputed,
      settled: card.outcome !== null,
    })),
    own: own === undefined ? 'none' : own.sentAt === null ? 'begun' : 'sent',
    mine,
  }
}

/** One's own work that somebody has looked at, newest first. */
export async function ownWork(db: Db, who: Who): Promise<Item[]> {
  const items = await itemsBy(db, who.staffId)
  const cards = await cardsBy(db, items)
  return items.map(item => shownItem(item, cards.get(item.id) ?? [], who)).filter(item => item.cards.length > 0)
}

/** Of a month that is over or under way, once; the id of the sample is the seed. Refuses `drawn`, `future`, `nothing`. */
export async function drawSample(db: Db, { who, now }: Act, { id, departmentId, month }: NewSample): Promise<Samples> {
  const scope = looksAt(who)
  if (scope !== undefined && !scope.includes(departmentId)) throw notFound('Работу этого отдела смотрит другой руководитель.')
  const today = await todayOf(db, now)
  if (month > today) throw refused('future', 'Этот месяц ещё не начался. Выберите прошедший.')
  const { timeZone } = await getCentre(db)
  const { from, to } = monthOf(month)
  const midnight = (date: string) => isoOf(msOfLocal({ date, minute: 0 }, timeZone))
  const work = await workOf(db, departmentId, { from: midnight(from), to: midnight(to), fromOn: from, toOn: to })
  if (work.length === 0) throw refused('nothing', 'За этот месяц нет завершённых разговоров и писем. Выберите другой.')
  const row = { id, departmentId, month, seed: id, drawnOf: work.length, drawnBy: who.staffId, drawnAt: now.toISOString() }
  if (!(await insertSample(db, row))) {
    const known = await samplesFor(db, who)
    if (known.samples.some(sample => sample.id === id)) return known
    throw refused('drawn', 'Выборка за этот месяц уже есть. Второй не делают, чтобы её не подбирали.')
  }
  const chosen = draw(
    work.map(one => one.id),
    id,
    await norm(db, 'quality.sample', today),
  )
  for (const one of work.filter(piece => chosen.includes(piece.id))) {
    const steps = await stepsOf(db, one, from)
    const of = one.kind === 'contact' ? { contactId: one.id } : { letterId: one.id }
    await insertItem(db, {
      id: uuid7(),
      sampleId: id,
      channel: one.channel,
      staffId: one.staffId,
      doneAt: one.doneAt,
      steps,
      ...of,
    })
  }
  await record(db, now, { kind: 'quality.drawn', staffId: who.staffId, departmentId, data: { sample: id, of: work.length } })
  return samplesFor(db, who)
}

/** Of the protocol that the talk went by; written work is asked about its text. */
async function stepsOf(db: Db, { channel, edition }: Work, day: string): Promise<StepLine[]> {
  const own = writingSteps[channel]
  if (channel === 'letter') return [...own!]
  const { steps } = edition === null ? await protocolOn(db, channel, day) : await protocolOf(db, channel, edition)
  return steps.length > 0 ? steps.map(({ code, clause, title }) => ({ code, clause, title })) : [...(own ?? [])]
}
