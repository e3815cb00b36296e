// Writing an appeal down, correcting it, and giving it a number.
import { phoneOf } from '#clients/rules/phone.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { askCalendar } from '#staff/hours.ts'
import { todayOf } from '#staff/today.ts'
import { countingOf, orderOn } from './counting.ts'
import type { NewAppeal, Particulars } from './model.ts'
import { keepFile } from './keeping.ts'
import { whyNotLaw } from './rules/counting.ts'
import { next } from './rules/course.ts'
import { dueNow } from './rules/deadlines.ts'
import { letterOf, numberOf } from './rules/number.ts'
import { changeAppeal, findAppealRow, getAppealRow, insertAppeal, nextCount, type AppealRow } from './store/appeals.ts'
import { putComplained } from './store/parts.ts'
import { allow, getMine, getToEdit } from './standing.ts'

/** Into the register, with a number at once if asked so. The same id again is the same appeal. Refuses `future`, `not-an-appeal`, `is-an-appeal`. */
export async function receive(db: Db, act: Act, { id, register, complained, files, ...asked }: NewAppeal): Promise<AppealRow> {
  const known = await findAppealRow(db, id)
  if (known && known.receivedBy !== act.who.staffId) throw notFound()
  if (known) return known
  const { author, ...particulars } = withPhone(asked)
  const at = act.now.toISOString()
  const due = await firstDue(db, act.now, asked)
  await insertAppeal(db, { id, ...particulars, ...author, receivedBy: act.who.staffId, receivedAt: at, ...due })
  await putComplained(
    db,
    id,
    complained.map(one => ({ ...one, id: uuid7(act.now.getTime()) })),
  )
  for (const file of files) await keepFile(db, act, id, file)
  const { channel, law, kind, form } = asked
  await told(db, act, await getAppealRow(db, id), 'received', { channel, law, kind, form })
  if (register && law !== 'none') return giveNumber(db, act, await getAppealRow(db, id))
  return getAppealRow(db, id)
}

async function firstDue(db: Db, now: Date, { law, channel, receivedOn, form, author }: Particulars) {
  const today = await todayOf(db, now)
  if (receivedOn > today) throw badInput({ receivedOn: 'Этот день ещё не наступил' })
  if (form === 'anonymous' && (author.surname || author.title)) throw badInput({ form: 'Фамилия есть, значит не анонимное' })
  const why = whyNotLaw(law, channel, receivedOn)
  if (why) throw refused(why.code, why.message)
  const counting = await countingOf(db, today)
  return dueColumns(askCalendar(() => dueNow({ law, receivedOn, registeredOn: null, extensionDays: 0 }, counting)))
}

/** A telephone that can be read is kept in one form, so that the same author is found again; another stays as written. */
const withPhone = <T extends Particulars | Omit<NewAppeal, 'id' | 'register' | 'complained' | 'files'>>(asked: T): T => ({
  ...asked,
  author: { ...asked.author, phone: phoneOf(asked.author.phone) ?? asked.author.phone },
})

/** As the row keeps a deadline. */
export const dueColumns = ({ due, why, source }: { due: string; why: string; source: string }) => ({
  dueOn: due,
  dueWhy: why,
  dueSource: source,
})

/** The number and the day of registration; both stay for ever. */
export async function register(db: Db, act: Act, id: string): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  if (row.number !== null) return row
  await allow(db, act, row, 'register')
  return giveNumber(db, act, row)
}

async function giveNumber(db: Db, act: Act, row: AppealRow): Promise<AppealRow> {
  const today = await todayOf(db, act.now)
  const year = Number(today.slice(0, 4))
  const { pattern } = await orderOn(db, today)
  const counting = await countingOf(db, today)
  const due = askCalendar(() => dueNow({ ...row, registeredOn: today }, counting))
  const number = numberOf(pattern, { count: await nextCount(db, year), letter: letterOf(row, row.form), year })
  await changeAppeal(db, row.id, { state: next(row.state, 'register')!, number, year, registeredOn: today, ...dueColumns(due) })
  const registered = await getAppealRow(db, row.id)
  await told(db, act, registered, 'registered', { number, due: due.due, late: today > row.dueOn })
  return registered
}

/** Anything before registration; afterwards the text and the days stay, the rest may be put right. Refuses `kept`. */
export async function correct(db: Db, act: Act, id: string, asked: Particulars): Promise<AppealRow> {
  const row = await getToEdit(db, act, id)
  const { author, ...particulars } = withPhone(asked)
  const registered = row.number !== null
  const changed = (['body', 'receivedOn', 'law', 'channel'] as const).filter(field => asked[field] !== row[field])
  if (registered && changed.length > 0)
    throw refused('kept', 'После регистрации текст, канал и день поступления не меняют. Остальное можно поправить.')
  const due = registered ? {} : await firstDue(db, act.now, asked)
  const flat = { ...particulars, ...author }
  const fields = (Object.keys(flat) as (keyof typeof flat)[]).filter(field => flat[field] !== row[field])
  if (fields.length === 0) return row
  await changeAppeal(db, id, { ...flat, ...due })
  await told(db, act, { ...row, clientId: author.clientId }, 'corrected', { fields })
  return getAppealRow(db, id)
}

type Facts = Record<string, string | number | boolean | null | readonly string[]>

/** One event of the room: the appeal's course, the client's line, the journal, the live push to whoever considers it. */
export const told = (
  db: Db,
  { who, now }: { who: { staffId: string } | undefined; now: Date },
  row: AppealRow,
  kind: string,
  data: Facts = {},
) =>
  record(db, now, {
    kind: `appeal.${kind}`,
    staffId: who?.staffId,
    clientId: row.clientId,
    departmentId: row.departmentId,
    data: { appeal: row.id, owner: row.executorId, ...data },
  })
