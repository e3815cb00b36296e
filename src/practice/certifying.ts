// The certifying test: begun, answered and ended by the clock of the server.
import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { issueCertificate } from '#learning/certifying.ts'
import type { Act, Who } from '#platform/who.ts'
import { getCentre } from '#staff/store.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { todayOf } from '#staff/today.ts'
import { bankNow } from './bank-now.ts'
import type { Attempt, Order, Own, Standing } from './model.ts'
import { drawOf, isRight, resultOf } from './rules/draw.ts'
import { isWithin } from './rules/grading.ts'
import { orderOn, standingOf } from './rules/standing.ts'
import { attemptOf, lineOf } from './attempt-view.ts'
import { paperTitle } from './rules/words.ts'
import {
  attemptsOf,
  endAttempt,
  insertAttempt,
  insertPaper,
  paperOf,
  insertTestAnswer,
  lockAttempt,
  orders,
  overdueIds,
  ownAttempt,
  recountAttempt,
  testAnswers,
  type AttemptRow,
} from './store/certification.ts'

export async function orderNow(db: Db, now: Date): Promise<Order | undefined> {
  return orderOn(await orders(db), await todayOf(db, now))
}

export async function ownTests(db: Db, now: Date, who: Who): Promise<Own> {
  await endOverdue(db, now, who.staffId)
  const [order, rows] = [await orderNow(db, now), await attemptsOf(db, [who.staffId])]
  const open = rows.find(({ finishedAt }) => finishedAt === null)
  return {
    order: order ?? null,
    standing: await standing(db, now, who.roles, order, rows),
    openId: open?.id ?? null,
    attempts: rows.map(lineOf),
  }
}

/** By this person's attempts under the order. */
export async function standing(
  db: Db,
  now: Date,
  roles: readonly string[],
  order: Order | undefined,
  rows: readonly AttemptRow[],
): Promise<Standing> {
  const { timeZone: zone } = await getCentre(db)
  const done = rows.flatMap(({ startedAt, finishedAt, passed }) =>
    finishedAt ? [{ startedAt, finishedAt, passed: passed! }] : [],
  )
  return standingOf({ order, done, isOpen: done.length < rows.length, roles, now: now.getTime(), zone })
}

/** Goes on with the open attempt if there is one; the same `id` again is the same attempt. */
export async function start(db: Db, { who, now }: Act, id: string): Promise<Attempt> {
  await endOverdue(db, now, who.staffId)
  const rows = await attemptsOf(db, [who.staffId])
  const going = rows.find(one => one.id === id) ?? rows.find(({ finishedAt }) => finishedAt === null)
  if (going) return attemptOf(db, now, going)
  const order = await orderNow(db, now)
  const { state } = await standing(db, now, who.roles, order, rows)
  if (!order || state !== 'may') throw refused(state, whyNot[state])
  const seed = randomUUID()
  const questions = drawOf(await bankNow(db), order, seed)
  if (questions.length < order.questions)
    throw refused('few', 'В банке не хватает вопросов по этому приказу. Скажите специалисту по кадрам.')
  const [startedAt, endsAt] = [now, new Date(now.getTime() + order.minutes * 60_000)].map(at => at.toISOString()) as [
    string,
    string,
  ]
  const row = { id, staffId: who.staffId, orderId: order.id, number: rows.length + 1, seed, questions, startedAt, endsAt }
  if (await insertAttempt(db, row)) await tell(db, now, 'started', row)
  // Another screen may have been quicker: its attempt is the one.
  const open = (await attemptsOf(db, [who.staffId])).find(({ finishedAt }) => finishedAt === null)
  if (!open) throw notFound('Такой попытки нет.')
  return attemptOf(db, now, open)
}

const whyNot: Record<Standing['state'], string> = {
  'no-order': 'Приказа об аттестации пока нет. Он появится, когда его внесёт специалист по кадрам.',
  open: 'Попытка уже идёт.',
  passed: 'Вы уже сдали. Новая попытка откроется за месяц до конца срока.',
  may: '',
  cooling: 'После прошлой попытки нужен перерыв. Когда можно снова, сказано на странице.',
  spent: 'Попытки по приказу закончились. Когда откроются новые, сказано на странице.',
}

export async function attemptFor(db: Db, now: Date, { staffId }: Who, id: string): Promise<Attempt> {
  await endOverdue(db, now, staffId)
  const row = await ownAttempt(db, staffId, id)
  if (!row) throw notFound('Такой попытки нет.')
  return attemptOf(db, now, row)
}

/** After the time nothing is taken: the reply is the ended attempt. A question answered before keeps its first answer. */
export async function answerQuestion(db: Db, { who, now }: Act, id: string, place: number, chosen: number[]): Promise<Attempt> {
  const row = await lockOwn(db, who.staffId, id)
  const question = row.questions[place]
  if (!question) throw notFound('Такого вопроса в этой попытке нет.')
  if (!isWithin(question.options, chosen)) throw badInput({ chosen: 'Такого варианта нет. Выберите из показанных.' })
  if (row.finishedAt === null && now.toISOString() < row.endsAt)
    await insertTestAnswer(db, { attemptId: id, place, chosen, isRight: isRight(question, chosen), at: now.toISOString() })
  else await end(db, now, row)
  return attemptOf(db, now, (await ownAttempt(db, who.staffId, id))!)
}

export async function finish(db: Db, { who, now }: Act, id: string): Promise<Attempt> {
  await end(db, now, await lockOwn(db, who.staffId, id))
  return attemptOf(db, now, (await ownAttempt(db, who.staffId, id))!)
}

async function lockOwn(db: Db, staffId: string, id: string): Promise<AttemptRow> {
  const row = await lockAttempt(db, id)
  if (row?.staffId !== staffId) throw notFound('Такой попытки нет.')
  return row
}

/** What was answered in time counts; a second end changes nothing. */
async function end(db: Db, now: Date, row: AttemptRow): Promise<void> {
  if (row.finishedAt !== null) return
  const finishedAt = [now.toISOString(), row.endsAt].toSorted()[0]!
  const counted = await count(db, row, [])
  await endAttempt(db, row.id, { finishedAt, ...counted })
  if (counted.passed) await certify(db, now, row, finishedAt)
  await tell(db, now, 'finished', row)
}

/** Once for an attempt, held by its lock: a certificate in the registry of qualification, as of the day of the test. */
async function certify(db: Db, now: Date, { id, staffId, orderId }: AttemptRow, finishedAt: string): Promise<void> {
  if (await paperOf(db, id)) return
  const { periodMonths } = (await orders(db)).find(one => one.id === orderId)!
  const { timeZone: zone } = await getCentre(db)
  const course = { id: null, title: paperTitle, hours: 0, validMonths: periodMonths }
  const issued = { staffId, studyId: null, issuedOn: todayAt({ now: finishedAt, zone }), course }
  await insertPaper(db, id, await issueCertificate(db, now, issued))
}

async function count(db: Db, row: AttemptRow, upheld: number[]): Promise<{ rightCount: number; passed: boolean }> {
  const order = (await orders(db)).find(({ id }) => id === row.orderId)!
  const right = (await testAnswers(db, [row.id])).filter(({ isRight: ok }) => ok).map(({ place }) => place)
  const result = resultOf({ questions: row.questions, right: new Set(right), upheld, passPercent: order.passPercent })
  return { rightCount: result.right, passed: result.passed }
}

/** A question disputed with success counts for its taker. */
export async function uphold(db: Db, now: Date, attemptId: string, place: number): Promise<void> {
  const row = await lockAttempt(db, attemptId)
  if (!row || row.upheld.includes(place)) return
  const upheld = [...row.upheld, place]
  const counted = await count(db, row, upheld)
  await recountAttempt(db, attemptId, { upheld, ...counted })
  if (counted.passed && row.finishedAt !== null) await certify(db, now, row, row.finishedAt)
  await tell(db, now, 'recounted', row)
}

/** Attempts whose time is over, also of those who closed their screen. Two processes at once end each attempt once. */
export async function endOverdue(db: Db, now: Date, staffId?: string): Promise<number> {
  let ended = 0
  for (const id of await overdueIds(db, now.toISOString(), staffId)) {
    const act = async (tx: Db) => {
      const row = await lockAttempt(tx, id)
      if (!row || row.finishedAt !== null) return
      await end(tx, now, row)
      ended += 1
    }
    await (db.isTransaction ? act(db) : db.transaction().execute(act))
  }
  return ended
}

/** Nothing of the result: that is read where one may. */
const tell = (
  db: Db,
  now: Date,
  what: 'started' | 'finished' | 'recounted',
  { id, staffId }: Pick<AttemptRow, 'id' | 'staffId'>,
) => record(db, now, { kind: `certification.${what}`, staffId, data: { attempt: id } })
