// SQL of what lies in a file: help, consents, notes, representatives, and who opened it.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { ClientFile, Consent, Help } from '../model.ts'
import type { Told } from '../rules/timeline.ts'

export const helpOf = async (db: Db, clientId: string): Promise<Help[]> =>
  (
    await db
      .selectFrom('helpWish')
      .select('help')
      .where('clientId', '=', clientId)
      .where('endedAt', 'is', null)
      .orderBy('since')
      .execute()
  ).map(({ help }) => help as Help)

export const endHelp = (db: Db, clientId: string, help: readonly Help[], at: string) =>
  db
    .updateTable('helpWish')
    .set({ endedAt: at })
    .where('clientId', '=', clientId)
    .where('endedAt', 'is', null)
    .where('help', 'in', help)
    .execute()

export const insertHelp = (db: Db, rows: { id: string; clientId: string; help: Help; since: string; setBy: string }[]) =>
  db.insertInto('helpWish').values(rows).execute()

export const consentsOf = (db: Db, clientId: string): Promise<Consent[]> =>
  db
    .selectFrom('consent')
    .select(['id', 'kind', 'words', 'givenAt', 'withdrawnAt'])
    .where('clientId', '=', clientId)
    .orderBy('givenAt')
    .execute()

type ConsentRow = Pick<Consent, 'id' | 'kind' | 'words' | 'givenAt'> & { clientId: string; recordedBy: string }

export async function insertConsent(db: Db, row: ConsentRow): Promise<boolean> {
  const result = await db
    .insertInto('consent')
    .values(row)
    .onConflict(c => c.column('id').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const withdrawConsent = (db: Db, clientId: string, id: string, at: string) =>
  db
    .updateTable('consent')
    .set({ withdrawnAt: at })
    .where('id', '=', id)
    .where('clientId', '=', clientId)
    .where('withdrawnAt', 'is', null)
    .returning('kind')
    .executeTakeFirst()

export const notesOf = (db: Db, clientId: string) =>
  db
    .selectFrom('clientNote')
    .select(['id', 'body', 'writtenAt', 'writtenBy'])
    .where('clientId', '=', clientId)
    .orderBy('writtenAt')
    .execute()

type NoteRow = { id: string; clientId: string; body: string; writtenAt: string; writtenBy: string }

export async function insertNote(db: Db, row: NoteRow): Promise<boolean> {
  const result = await db
    .insertInto('clientNote')
    .values(row)
    .onConflict(c => c.column('id').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Both ways: who speaks for this client, and for whom this client speaks. */
export const representsOf = (db: Db, clientId: string): Promise<ClientFile['represents']> =>
  db
    .selectFrom('representative')
    .innerJoin('client', join =>
      join.on(e =>
        e.or([
          e.and([e('personId', '=', clientId), e('client.id', '=', e.ref('principalId'))]),
          e.and([e('principalId', '=', clientId), e('client.id', '=', e.ref('personId'))]),
        ]),
      ),
    )
    .select(['client.id', 'kind', 'surname', 'name', 'patronymic', 'title', 'capacity'])
    .orderBy(sql`title collate ru, surname collate ru`)
    .execute()

export const putRepresentative = (db: Db, row: { principalId: string; personId: string; capacity: string; since: string }) =>
  db
    .insertInto('representative')
    .values(row)
    .onConflict(c => c.columns(['principalId', 'personId']).doUpdateSet({ capacity: row.capacity }))
    .execute()

type ViewRow = { id: string; clientId: string; staffId: string; at: string; contactId: string | null; reason: string }

export const insertView = (db: Db, row: ViewRow) => db.insertInto('clientView').values(row).execute()

/** Since then this worker has opened the file, or begun it. */
export async function hasOpened(db: Db, staffId: string, clientId: string, since: string): Promise<boolean> {
  const view = await db
    .selectFrom('clientView')
    .select('id')
    .where('clientId', '=', clientId)
    .where('staffId', '=', staffId)
    .where('at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  if (view) return true
  const begun = db
    .selectFrom('client')
    .select('id')
    .where('id', '=', clientId)
    .where('createdBy', '=', staffId)
    .where('knownSince', '>=', since)
  return (await begun.executeTakeFirst()) !== undefined
}

/** Events of the client, and all events of the contacts in which the client came or somebody came for the client. */
export async function toldOf(db: Db, clientId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    with people as (select ${clientId}::uuid as id union select person_id from representative where principal_id = ${clientId}),
    own as (
      select id, contact_id from event
      where client_id in (select id from people) and (client_id = ${clientId} or data ->> 'principal' = ${clientId})
    )
    select id, at, kind, client_id as "clientId", contact_id as "contactId", department_id as "departmentId", data from event
    where id in (select id from own)
    union
    select id, at, kind, client_id, contact_id, department_id, data from event
    where contact_id in (select contact_id from own where contact_id is not null) and kind like 'contact.%'
    order by id`.execute(db)
  return rows
}
