// The bank is kept: situations of the centre's own, editions, what is taken out, what colleagues dispute.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { bankNow, editionOf, isShipped } from './bank-now.ts'
import { uphold } from './certifying.ts'
import type { BankItem, Dispute, DisputeAnswer, NewDispute, Situation, WrittenSituation } from './model.ts'
import { lackOf } from './rules/bank.ts'
import { byClause } from './rules/clauses.ts'
import { decideDispute, disputeOf, disputes, insertDispute, insertEdition, keeperOf, openDisputes } from './store/bank.ts'
import { ownAttempt } from './store/certification.ts'
import { hasAnswered } from './store/practice.ts'
import type { z } from 'zod'

export async function bankFor(db: Db): Promise<BankItem[]> {
  const open = await openDisputes(db)
  return (await bankNow(db))
    .map(one => itemOf(one, open.get(one.key) ?? 0))
    .toSorted((a, b) => byClause(a.clause, b.clause) || (a.key < b.key ? -1 : 1))
}

const itemOf = (one: Situation, open: number): BankItem => ({ ...one, own: !isShipped(one.key), open })

/** `edition` is the one that was on the screen. Refuses `changed` where another keeper was quicker, and an unfair situation in words. */
export async function write(
  db: Db,
  act: Act,
  key: string,
  { edition, ...words }: z.infer<typeof WrittenSituation>,
): Promise<BankItem> {
  const lack = lackOf(words)
  if (lack) throw badInput({ options: lack })
  const now = (await bankNow(db)).find(one => one.key === key)
  return next(db, act, { key, edition, retired: now?.retired ?? false, ...words })
}

export async function retire(
  db: Db,
  act: Act,
  key: string,
  { edition, retired }: { edition: number; retired: boolean },
): Promise<BankItem> {
  const situation = (await bankNow(db)).find(one => one.key === key)
  if (!situation) throw notFound('Такого вопроса нет.')
  if (situation.retired === retired) return itemOf(situation, 0)
  return next(db, act, { ...situation, edition, retired })
}

async function next(db: Db, { who, now }: Act, shown: Situation): Promise<BankItem> {
  const latest = (await bankNow(db)).find(({ key }) => key === shown.key)
  const row = { ...shown, edition: shown.edition + 1, writtenBy: who.staffId, writtenAt: now.toISOString() }
  if ((latest?.edition ?? 0) !== shown.edition || !(await insertEdition(db, row)))
    throw refused('changed', 'Вопрос уже изменил другой человек. Его правка цела. Обновите страницу и повторите свою.')
  const data = { situation: shown.key, edition: row.edition }
  await record(db, now, { kind: row.retired ? 'situation.retired' : 'situation.written', staffId: who.staffId, data })
  const { writtenBy: _, writtenAt: _at, ...written } = row
  return itemOf(written, 0)
}

/** From one's own ended attempt, or of a situation that one has met in practice; refuses 404 otherwise. */
export async function dispute(db: Db, { who, now }: Act, given: NewDispute): Promise<void> {
  const { attemptId, place } = given
  const attempt = attemptId && (await ownAttempt(db, who.staffId, attemptId))
  const question = attempt ? attempt.finishedAt !== null && place !== undefined && attempt.questions[place] : undefined
  const known = attemptId
    ? question && question.key === given.key && question.edition === given.edition
    : place === undefined && (await hasAnswered(db, who.staffId, given.key)) && (await editionOf(db, given.key, given.edition))
  if (!known) throw notFound('Такого вопроса у Вас не было.')
  if (!(await insertDispute(db, { ...given, staffId: who.staffId, at: now.toISOString() }))) return
  // Whoever disputes from practice is not named.
  const owner = (await keeperOf(db, given.key)) ?? null
  await record(db, now, {
    kind: 'situation.disputed',
    staffId: attemptId ? who.staffId : undefined,
    data: { situation: given.key, dispute: given.id, owner },
  })
}

/** All for a keeper, with authors of those from the test; one's own for others. */
export async function disputesFor(db: Db, { staffId }: Who, isKeeper: boolean): Promise<Dispute[]> {
  const bank = new Map((await bankNow(db)).map(one => [one.key, one]))
  return (await disputes(db, isKeeper ? undefined : staffId)).map(({ attemptId, author, staffId: by, ...row }) => ({
    ...row,
    clause: bank.get(row.key)?.clause ?? '',
    scene: bank.get(row.key)?.scene ?? '',
    fromTest: attemptId !== null,
    mine: by === staffId,
    author: attemptId !== null || by === staffId ? author : '',
  }))
}

export const openCount = async (db: Db): Promise<number> =>
  [...(await openDisputes(db)).values()].reduce((sum, count) => sum + count, 0)

/** Once, and not by whoever disputed. If they are right, the question counts in their attempt. */
export async function decide(
  db: Db,
  { who, now }: Act,
  id: string,
  { outcome, answer }: z.infer<typeof DisputeAnswer>,
): Promise<void> {
  const row = await disputeOf(db, id)
  if (!row) throw notFound('Такого обращения о вопросе нет.')
  if (row.staffId === who.staffId) throw refused('own', 'Это Ваше замечание. Ответит другой, кто ведёт банк.')
  const decided = await decideDispute(db, id, { outcome, answer, answeredBy: who.staffId, answeredAt: now.toISOString() })
  if (!decided) throw refused('answered', 'На это уже ответили. Обновите страницу, ответ там.')
  if (outcome === 'upheld' && decided.attemptId !== null) await uphold(db, now, decided.attemptId, decided.place!)
  const data = { situation: decided.key, dispute: id, ...(decided.attemptId !== null && { owner: decided.staffId }) }
  await record(db, now, { kind: 'situation.answered', staffId: who.staffId, data })
}
