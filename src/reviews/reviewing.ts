// One's own forms: kept as they are marked, looked over in private, sent once.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { getCycle, shownCycle } from './cycling.ts'
import type { Form, FormDraft, Indicator, Mine, Self } from './model.ts'
import { selfOf } from './rules/bias.ts'
import { findSubject, lockCycle, shownTo, type CycleRow } from './store/cycles.ts'
import { markSent, ownForm, ownForms, saveForm, sentIn, type FormRow } from './store/forms.ts'
import { developmentPointsOf } from './store/points.ts'

export async function mineFor(db: Db, now: Date, { staffId }: Who): Promise<Mine> {
  const today = await todayOf(db, now)
  const forms = (await ownForms(db, staffId)).map(({ marks, sentAt, indicators, post, ...form }) => {
    const asked = (indicators as Indicator[]).filter(one => one.posts.includes(post as 'window'))
    const answered = asked.filter(({ code }) => marks[code] !== undefined).length
    return { ...form, answered, of: asked.length, sent: sentAt !== null, open: form.untilOn >= today }
  })
  return {
    forms,
    results: (await shownTo(db, staffId)).map(shownCycle),
    points: await developmentPointsOf(db, staffId),
  }
}

type Whole = { row: FormRow; cycle: CycleRow; indicators: Indicator[]; open: boolean }

async function getOwn(db: Db, now: Date, { staffId }: Who, id: string): Promise<Whole> {
  const row = await ownForm(db, staffId, id)
  if (!row) throw notFound('Такого листа у Вас нет. Возможно, о человеке спросили кого-то другого.')
  const cycle = await getCycle(db, row.cycleId)
  const subject = (await findSubject(db, row.cycleId, row.subjectId))!
  const indicators = cycle.indicators.filter(one => one.posts.includes(subject.post))
  const open = cycle.state === 'open' && cycle.untilOn >= (await todayOf(db, now))
  return { row, cycle, indicators, open }
}

/** 404 for another's form: nobody but its author reads it. */
export async function formFor(db: Db, now: Date, who: Who, id: string): Promise<Form> {
  const { row, cycle, indicators, open } = await getOwn(db, now, who, id)
  const { surname, name, position } = await getColleague(db, row.subjectId)
  return {
    id,
    cycleTitle: cycle.title,
    untilOn: cycle.untilOn,
    least: cycle.least,
    subject: `${surname} ${name}`,
    position,
    side: row.side,
    indicators,
    marks: row.marks,
    comment: row.comment,
    version: row.version,
    sent: row.sentAt !== null,
    open,
  }
}

/** Refuses `stale` where another tab saved since, `sent`, `closed`. Marks of what is not asked are not taken. */
export async function keepForm(
  db: Db,
  { who, now }: Act,
  id: string,
  { marks, comment, version }: FormDraft,
): Promise<{ version: number }> {
  const { row, indicators, open } = await getOwn(db, now, who, id)
  mayChange(row, open)
  const known = new Set(indicators.map(({ code }) => code))
  if (Object.keys(marks).some(code => !known.has(code))) throw badInput({ marks: 'Такого показателя в этом листе нет.' })
  if (!(await saveForm(db, { id, version, marks, comment })))
    throw refused('stale', 'Лист изменили в другом окне. Там всё цело. Обновите страницу, чтобы продолжить оттуда.')
  return { version: version + 1 }
}

function mayChange(row: FormRow, open: boolean): void {
  if (row.sentAt !== null) throw refused('sent', 'Лист уже отправлен. Его больше не меняют.')
  if (!open) throw refused('closed', 'Ответы уже собраны. Что Вы отметили, осталось у Вас, но в оценку не войдёт.')
}

/** For the author alone, from own forms and from whole batches of others: see rules/bias.ts. */
export async function selfFor(db: Db, now: Date, who: Who, id: string): Promise<Self> {
  const { row, cycle, indicators } = await getOwn(db, now, who, id)
  const sent = await sentIn(db, row.cycleId)
  const own = sent.filter(one => one.reviewerId === who.staffId && one.id !== id).map(one => one.marks)
  const others = sent.filter(one => one.reviewerId !== who.staffId)
  return selfOf({ indicators, marks: row.marks }, row.side === 'self' ? [] : own, others, cycle.least)
}

/** Refuses `left` while something has no answer, `stale`, `closed`. The event does not say about whom. */
export async function sendForm(db: Db, { who, now }: Act, id: string, version: number): Promise<Form> {
  const { row, indicators, open } = await getOwn(db, now, who, id)
  if (row.sentAt !== null) return formFor(db, now, who, id)
  // Whoever closes the cycle waits for us, or we see that it is closed.
  await lockCycle(db, row.cycleId)
  mayChange(row, open && (await getCycle(db, row.cycleId)).state === 'open')
  const left = indicators.filter(({ code }) => row.marks[code] === undefined).length
  if (left > 0) throw refused('left', `Осталось без ответа: ${left}. Если не было случая увидеть, отметьте и это.`)
  if (!(await markSent(db, id, version, now.toISOString())))
    throw refused('stale', 'Лист изменили в другом окне. Там всё цело. Обновите страницу и отправьте снова.')
  await record(db, now, { kind: 'review.sent', staffId: who.staffId, data: { cycle: row.cycleId } })
  return formFor(db, now, who, id)
}
