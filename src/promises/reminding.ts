// By the clock: the ladder of reminders, each rung once however many processes look, and due moments that the calendar has closed.
import { createHash } from 'node:crypto'
import { CalendarError } from '#calendar/errors.ts'
import type { OfficeTime } from '#calendar/office-time.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { calendarsOf, holidaysOf } from '#staff/calendars.ts'
import { officeTimeOf } from '#staff/hours.ts'
import { datedNorms } from '#staff/norms.ts'
import { colleagues, getCentre } from '#staff/store.ts'
import { absencesFrom } from '#staff/store/absences.ts'
import { departmentsWithHours } from '#staff/store/settings.ts'
import { todayOf } from '#staff/today.ts'
import { isWorkingMoment } from './rules.ts'
import { ladderOf, plainLadder, turnOf, type LadderNorms } from './rules/ladder.ts'
import { toldAbove } from './rules/standing-in.ts'
import { atOnce } from './store.ts'
import {
  calendarPrints,
  givenTo,
  insertReminders,
  lockDueToLook,
  lookAnewIn,
  setLooked,
  setPrint,
  type Looked,
  type NewReminder,
  type ToLook,
} from './store/reminding.ts'

const batch = 250
/** A sweep does not hold up the others for ever: what is left waits for its next round. */
const batches = 40
/** The ladder is over: only a move, another owner or another calendar makes it begin again. */
const never = '9999-01-01T00:00:00.000Z'

/** Returns how many reminders were given. Each batch is a transaction: killed in the middle, it was never begun. */
export async function remindOfPromises(db: Db, now: Date): Promise<number> {
  let given = 0
  for (let i = 0; i < batches; i++) {
    const { looked, told } = await db.transaction().execute(tx => lookAtBatch(tx, now))
    given += told
    if (looked < batch) break
  }
  return given
}

async function lookAtBatch(db: Db, now: Date): Promise<{ looked: number; told: number }> {
  const rows = await lockDueToLook(db, now.toISOString(), batch)
  if (rows.length === 0) return { looked: 0, told: 0 }
  const frame = await frameOf(db, now, rows)
  const turns = rows.map(row => ({ row, ...lookAt(row, frame, now) }))
  const fresh = await insertReminders(
    db,
    turns.flatMap(({ give }) => give),
  )
  await setLooked(
    db,
    turns.map(({ looked }) => looked),
  )
  const byId = new Map(rows.map(row => [row.id, row]))
  for (const { promiseId, step, staffId } of fresh) await tell(db, now, byId.get(promiseId)!, step, staffId)
  return { looked: rows.length, told: fresh.length }
}

export const tell = (
  db: Db,
  now: Date,
  { id, clientId, contactId, departmentId, ownerId }: Pick<ToLook, 'id' | 'clientId' | 'contactId' | 'departmentId' | 'ownerId'>,
  step: string,
  staffId: string,
) =>
  record(db, now, {
    kind: 'promise.reminded',
    clientId,
    contactId,
    departmentId,
    data: { promise: id, step, owner: ownerId, told: staffId },
  })

type Frame = Awaited<ReturnType<typeof frameOf>>

async function frameOf(db: Db, now: Date, rows: readonly ToLook[]) {
  const today = await todayOf(db, now)
  const norm = await datedNorms(db)
  const norms: LadderNorms = {
    before: norm('promise.before', today),
    late: norm('promise.late', today),
    head: norm('promise.head', today),
    director: norm('promise.director', today),
  }
  const offices = new Map<string, OfficeTime>()
  for (const { departmentId } of rows)
    if (!offices.has(departmentId)) offices.set(departmentId, await officeTimeOf(db, departmentId))
  const given = Map.groupBy(
    await givenTo(
      db,
      rows.map(({ id }) => id),
    ),
    ({ promiseId }) => promiseId,
  )
  return { today, norms, offices, given, everybody: await colleagues(db), absences: await absencesFrom(db, today) }
}

function lookAt(row: ToLook, frame: Frame, now: Date): { give: NewReminder[]; looked: Looked } {
  const office = frame.offices.get(row.departmentId)!
  const given = frame.given.get(row.id) ?? []
  const plain = plainLadder(row, frame.norms)
  const { give, lookAt: next } =
    orUndefined(() => turnOf(ladderOf(row, frame.norms, office), new Set(given.map(({ step }) => step)), now, office)) ??
    turnOf(plain, new Set(given.map(({ step }) => step)), now, undefined)
  const ahead = Date.parse(row.dueAt) > now.getTime()
  const dueOff = ahead ? orUndefined(() => !isWorkingMoment(row.dueAt, office)) === true : row.dueOff
  const told = give && whom(give, row, frame, given)
  const reminder = (step: NewReminder['step'], staffId: string): NewReminder => ({
    promiseId: row.id,
    step,
    dueAt: row.dueAt,
    staffId,
    at: now.toISOString(),
  })
  return {
    give: [
      ...(told ? [reminder(give, told)] : []),
      ...(dueOff && ahead && !row.dueOff ? [reminder('calendar', row.ownerId)] : []),
    ],
    looked: { id: row.id, lookAt: next ?? never, dueOff },
  }
}

function whom(
  step: 'before' | 'due' | 'late' | 'head' | 'director',
  row: ToLook,
  frame: Frame,
  given: readonly { step: string; staffId: string }[],
): string | undefined {
  if (step !== 'head' && step !== 'director') return row.ownerId
  return toldAbove(
    step,
    row,
    frame,
    given.filter(one => one.step === 'head').map(({ staffId }) => staffId),
  )
}

/** A year without a calendar: the plain clock counts. */
function orUndefined<T>(question: () => T): T | undefined {
  try {
    return question()
  } catch (error) {
    if (error instanceof CalendarError) return undefined
    throw error
  }
}

/** When hours, calendars, region or zone changed: every open promise of the department is looked at again. Returns how many. */
export async function recheckDue(db: Db, now: Date): Promise<number> {
  const [known, departments] = [await calendarPrints(db), await departmentsWithHours(db)]
  if (departments.length === 0) return 0
  const common = [await calendarsOf(db), await holidaysOf(db), (await getCentre(db)).timeZone]
  let again = 0
  for (const { id, hours } of departments) {
    const print = createHash('sha256')
      .update(JSON.stringify([hours, common]))
      .digest('base64url')
    if (known.some(one => one.departmentId === id && one.print === print)) continue
    again += await db.transaction().execute(async tx => {
      if (!(await setPrint(tx, { departmentId: id, print, at: now.toISOString() }))) return 0
      return lookAnewIn(tx, id, atOnce)
    })
  }
  return again
}
