// SQL of samples, of the work in them and of score cards.
import { sql } from 'kysely'
import type { Channel } from '#contacts/model.ts'
import type { Db } from '#platform/db.ts'
import type { Card } from '../quality-model.ts'
import type { CardMarks } from '../rules/scoring.ts'

export type StepLine = { code: string; clause: string; title: string }
export type Work = {
  id: string
  kind: 'contact' | 'letter'
  channel: Channel
  edition: number | null
  staffId: string
  doneAt: string
}

/** Talks closed and answers sent by a department; [from, to) as instants for talks, as days for letters. */
export async function workOf(
  db: Db,
  departmentId: string,
  { from, to, fromOn, toOn }: { from: string; to: string; fromOn: string; toOn: string },
): Promise<Work[]> {
  const talks = await db
    .selectFrom('contact')
    .select(['id', 'channel', 'protocolEdition as edition', 'staffId', 'endedAt'])
    .where('departmentId', '=', departmentId)
    .where('state', '=', 'closed')
    .where('endedAt', '>=', from)
    .where('endedAt', '<', to)
    .execute()
  const letters = await db
    .selectFrom('letter')
    .innerJoin('appeal', 'appeal.id', 'letter.appealId')
    .select(['letter.id', 'letter.changedAt'])
    .select(sql<string>`coalesce(appeal.executor_id, letter.made_by)`.as('staffId'))
    .where('appeal.departmentId', '=', departmentId)
    .where('letter.state', '=', 'sent')
    .where('letter.sentOn', '>=', fromOn)
    .where('letter.sentOn', '<', toOn)
    .execute()
  return [
    ...talks.map(({ endedAt, ...row }) => ({ ...row, kind: 'contact' as const, doneAt: endedAt! })),
    ...letters.map(({ changedAt, ...row }) => ({
      ...row,
      kind: 'letter' as const,
      channel: 'letter' as const,
      edition: null,
      doneAt: changedAt,
    })),
  ]
}

type SampleRow = {
  id: string
  departmentId: string
  month: string
  seed: string
  drawnOf: number
  drawnBy: string
  drawnAt: string
}
/** False where the month of the department has been drawn. */
export async function insertSample(db: Db, row: SampleRow): Promise<boolean> {
  const done = await db
    .insertInto('qualitySample')
    .values(row)
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const insertItem = (
  db: Db,
  {
    steps,
    ...row
  }: { id: string; sampleId: string; channel: Channel; staffId: string; doneAt: string; steps: StepLine[] } & (
    | { contactId: string }
    | { letterId: string }
  ),
) =>
  db
    .insertInto('qualityItem')
    .values({ ...row, steps: JSON.stringify(steps) })
    .execute()

/** Newest month first; of the departments, or of all (undefined). */
export const samplesOf = (db: Db, departmentIds: readonly string[] | undefined) =>
  db
    .selectFrom('qualitySample')
    .innerJoin('department', 'department.id', 'departmentId')
    .select(['qualitySample.id', 'departmentId', 'month', 'seed', 'drawnOf', 'department.shortTitle as department'])
    .$if(departmentIds !== undefined, query => query.where('departmentId', 'in', [...departmentIds!]))
    .orderBy('month', 'desc')
    .orderBy('department.sort')
    .limit(60)
    .execute()

const itemRows = (db: Db) =>
  db
    .selectFrom('qualityItem')
    .innerJoin('qualitySample', 'qualitySample.id', 'sampleId')
    .innerJoin('staff', 'staff.id', 'qualityItem.staffId')
    .select(['qualityItem.id', 'sampleId', 'channel', 'qualityItem.staffId', 'doneAt', 'steps', 'contactId', 'letterId'])
    .select('qualitySample.departmentId')
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('name'))

export type ItemRow = {
  id: string
  sampleId: string
  channel: Channel
  staffId: string
  doneAt: string
  steps: StepLine[]
  contactId: string | null
  letterId: string | null
  departmentId: string
  name: string
}

export const itemsOf = async (db: Db, sampleIds: readonly string[]): Promise<ItemRow[]> =>
  sampleIds.length === 0
    ? []
    : ((await itemRows(db).where('sampleId', 'in', sampleIds).orderBy('doneAt').execute()) as unknown as ItemRow[])

export const itemsBy = async (db: Db, staffId: string): Promise<ItemRow[]> =>
  (await itemRows(db)
    .where('qualityItem.staffId', '=', staffId)
    .orderBy('doneAt', 'desc')
    .limit(60)
    .execute()) as unknown as ItemRow[]

export const findItem = async (db: Db, id: string): Promise<ItemRow | undefined> =>
  (await itemRows(db).where('qualityItem.id', '=', id).executeTakeFirst()) as unknown as ItemRow | undefined

export type CardRow = Omit<Card, 'score' | 'reviewer'> & {
  itemId: string
  reviewerId: string
  reviewer: string
  marks: CardMarks
}

const cardRows = (db: Db) =>
  db
    .selectFrom('qualityCard')
    .innerJoin('staff', 'staff.id', 'reviewerId')
    .select(['qualityCard.id', 'itemId', 'reviewerId', 'marks', 'comment', 'version', 'sentAt', 'reply', 'disputed'])
    .select(['repliedAt', 'outcome', 'settlement'])
    .select(sql<string>`staff.surname || ' ' || staff.name`.as('reviewer'))

export const cardsOf = async (db: Db, itemIds: readonly string[]): Promise<CardRow[]> =>
  itemIds.length === 0 ? [] : ((await cardRows(db).where('itemId', 'in', itemIds).orderBy('beganAt').execute()) as CardRow[])

export const findCard = async (db: Db, id: string): Promise<CardRow | undefined> =>
  (await cardRows(db).where('qualityCard.id', '=', id).executeTakeFirst()) as CardRow | undefined

/** One card of a reviewer for a piece of work, however often it is begun. */
export const insertCard = (db: Db, row: { id: string; itemId: string; reviewerId: string; beganAt: string }) =>
  db
    .insertInto('qualityCard')
    .values(row)
    .onConflict(on => on.doNothing())
    .execute()

/** False where it was sent, or saved from another place since. */
export async function saveCard(
  db: Db,
  { id, version, marks, comment }: Pick<CardRow, 'id' | 'version' | 'marks' | 'comment'>,
): Promise<boolean> {
  const done = await db
    .updateTable('qualityCard')
    .set({ marks: JSON.stringify(marks), comment, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** False where it was saved from another place since, or sent. */
export async function sendCard(db: Db, id: string, version: number, sentAt: string): Promise<boolean> {
  const query = db.updateTable('qualityCard').set({ sentAt }).where('id', '=', id).where('version', '=', version)
  return (await query.where('sentAt', 'is', null).executeTakeFirst()).numUpdatedRows > 0n
}

export async function replyToCard(db: Db, id: string, reply: { reply: string; disputed: boolean; repliedAt: string }) {
  const done = await db
    .updateTable('qualityCard')
    .set(reply)
    .where('id', '=', id)
    .where('repliedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function settleCard(
  db: Db,
  id: string,
  settlement: { outcome: 'upheld' | 'kept'; settlement: string; settledBy: string; settledAt: string },
) {
  const query = db.updateTable('qualityCard').set(settlement).where('id', '=', id).where('disputed', '=', true)
  return (await query.where('outcome', 'is', null).executeTakeFirst()).numUpdatedRows > 0n
}

/** How a talk went by its record. */
export async function talkOf(db: Db, contactId: string) {
  const { essence, result, clientId } = await db
    .selectFrom('contact')
    .select(['essence', 'result', 'clientId'])
    .where('id', '=', contactId)
    .executeTakeFirstOrThrow()
  const observed = await db
    .selectFrom('contactStep')
    .select(['step', 'skipped'])
    .where('contactId', '=', contactId)
    .orderBy('doneAt')
    .execute()
  return { essence, result, clientId, observed }
}

/** The text that was sent. */
export const letterOf = (db: Db, letterId: string) =>
  db
    .selectFrom('letter')
    .innerJoin('appeal', 'appeal.id', 'letter.appealId')
    .select(['letter.text', 'letter.number', 'appeal.clientId'])
    .where('letter.id', '=', letterId)
    .executeTakeFirstOrThrow()
