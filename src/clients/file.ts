// The whole of what concerns a client, put together for one screen.
import type { Db } from '#platform/db.ts'
import { colleagues, departments, getCentre } from '#staff/store.ts'
import type { ClientFile } from './model.ts'
import { timelineOf } from './rules/timeline.ts'
import { getClient } from './store.ts'
import { consentsOf, helpOf, notesOf, representsOf, toldOf } from './store/file.ts'

/** Does not ask for a ground: only for those who have given one. */
export async function getFile(db: Db, id: string): Promise<ClientFile> {
  const client = await getClient(db, id)
  const { timeZone } = await getCentre(db)
  const names = new Map((await colleagues(db)).map(({ id: who, name, surname }) => [who, `${name} ${surname}`.trim()]))
  const titles = new Map((await departments(db)).map(department => [department.id, department.shortTitle]))
  const notes = await notesOf(db, client.id)
  return {
    client,
    help: await helpOf(db, client.id),
    consents: await consentsOf(db, client.id),
    notes: notes.map(note => ({ ...note, author: names.get(note.writtenBy) ?? '' })),
    timeline: timelineOf(await toldOf(db, client.id), { clientId: client.id, zone: timeZone, departments: titles }),
    represents: await representsOf(db, client.id),
  }
}
