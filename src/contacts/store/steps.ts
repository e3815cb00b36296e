// SQL of what happens within a contact: steps, services told about, interruptions.
import type { Db } from '#platform/db.ts'

type StepRow = { contactId: string; step: string; clause: string; doneAt: string; staffId: string; skipped: string | null }

export const stepsOf = (db: Db, contactId: string) =>
  db.selectFrom('contactStep').select(['step', 'skipped']).where('contactId', '=', contactId).execute()

/** A step that was passed over and is observed after all keeps the later moment. */
export const putStep = (db: Db, row: StepRow) =>
  db
    .insertInto('contactStep')
    .values(row)
    .onConflict(c => c.columns(['contactId', 'step']).doUpdateSet({ skipped: row.skipped, doneAt: row.doneAt }))
    .execute()

export async function deleteStep(db: Db, contactId: string, step: string): Promise<boolean> {
  const query = db.deleteFrom('contactStep').where('contactId', '=', contactId).where('step', '=', step)
  return (await query.executeTakeFirst()).numDeletedRows > 0n
}

export async function putService(db: Db, contactId: string, serviceId: string, shownAt: string): Promise<boolean> {
  const query = db.insertInto('contactService').values({ contactId, serviceId, shownAt })
  return ((await query.onConflict(c => c.doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function deleteService(db: Db, contactId: string, serviceId: string): Promise<boolean> {
  const query = db.deleteFrom('contactService').where('contactId', '=', contactId).where('serviceId', '=', serviceId)
  return (await query.executeTakeFirst()).numDeletedRows > 0n
}

export const findOpenInterruption = (db: Db, contactId: string) =>
  db.selectFrom('interruption').select('id').where('contactId', '=', contactId).where('endedAt', 'is', null).executeTakeFirst()

export const insertInterruption = (db: Db, row: { id: string; contactId: string; beganAt: string; apologised: boolean }) =>
  db.insertInto('interruption').values(row).execute()

export async function endInterruption(db: Db, contactId: string, at: string): Promise<boolean> {
  const query = db
    .updateTable('interruption')
    .set({ endedAt: at })
    .where('contactId', '=', contactId)
    .where('endedAt', 'is', null)
  return (await query.executeTakeFirst()).numUpdatedRows > 0n
}
