// An attempt as its taker sees it: while it runs, nothing of what is right leaves the server.
import type { Db } from '#platform/db.ts'
import { departments, getColleague } from '#staff/store.ts'
import type { Asked, Attempt, AttemptLine } from './model.ts'
import { resultOf } from './rules/draw.ts'
import { disputedPlaces, orders, paperOf, testAnswers, type AttemptRow } from './store/certification.ts'

export const lineOf = ({
  id,
  number,
  startedAt,
  endsAt,
  finishedAt,
  rightCount,
  questions,
  passed,
}: AttemptRow): AttemptLine => ({
  id,
  number,
  startedAt,
  endsAt,
  finishedAt,
  right: rightCount,
  of: questions.length,
  passed,
})

export async function attemptOf(db: Db, now: Date, row: AttemptRow): Promise<Attempt> {
  const order = (await orders(db)).find(({ id }) => id === row.orderId)!
  const answers = new Map((await testAnswers(db, [row.id])).map(one => [one.place, one]))
  const over = row.finishedAt !== null
  const disputed = new Set(over ? await disputedPlaces(db, row.id) : [])
  const right = new Set([...answers.values()].filter(({ isRight }) => isRight).map(({ place }) => place))
  const asked = row.questions.map(({ options, ...question }, at): Asked => ({
    ...question,
    options: options.map(({ text }) => text),
    chosen: answers.get(at)?.chosen ?? null,
    told: over
      ? {
          right: options.map(one => one.right),
          why: options.map(({ why }) => why),
          counted: right.has(at) || row.upheld.includes(at),
          disputed: disputed.has(at),
        }
      : null,
  }))
  const secondsLeft = over ? 0 : Math.max(0, Math.ceil((Date.parse(row.endsAt) - now.getTime()) / 1000))
  const counted = { questions: row.questions, right, upheld: row.upheld, passPercent: order.passPercent }
  return {
    ...lineOf(row),
    secondsLeft,
    paperId: row.passed ? await paperOf(db, row.id) : null,
    order,
    holder: await holderOf(db, row.staffId),
    asked,
    clauses: over ? resultOf(counted).clauses : null,
  }
}

async function holderOf(db: Db, staffId: string): Promise<Attempt['holder']> {
  const { surname, name, patronymic, position, departmentId } = await getColleague(db, staffId)
  const department = (await departments(db)).find(({ id }) => id === departmentId)?.title ?? ''
  return { name: [surname, name, patronymic].filter(Boolean).join(' '), position, department }
}
