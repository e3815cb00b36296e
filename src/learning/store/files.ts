// SQL of files and packages, kept in parts.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export type FileRow = {
  id: string
  name: string
  mediaType: string
  size: number
  partSize: number
  complete: boolean
  addedBy: string
}

export const insertFile = (db: Db, row: Omit<FileRow, 'complete'> & { addedAt: string }) =>
  db
    .insertInto('learningFile')
    .values(row)
    .onConflict(on => on.doNothing())
    .execute()

export const findFile = (db: Db, id: string): Promise<FileRow | undefined> =>
  db
    .selectFrom('learningFile')
    .select(['id', 'name', 'mediaType', 'size', 'partSize', 'complete', 'addedBy'])
    .where('id', '=', id)
    .executeTakeFirst()

export const putPart = (db: Db, fileId: string, n: number, content: Buffer) =>
  db
    .insertInto('learningFilePart')
    .values({ fileId, n, content })
    .onConflict(on => on.columns(['fileId', 'n']).doUpdateSet({ content }))
    .execute()

/** How many bytes have come so far. */
export const bytesOf = async (db: Db, fileId: string): Promise<number> =>
  (
    await db
      .selectFrom('learningFilePart')
      .select(sql<number>`coalesce(sum(length(content)), 0)::int`.as('bytes'))
      .where('fileId', '=', fileId)
      .executeTakeFirstOrThrow()
  ).bytes

export const setComplete = (db: Db, fileId: string, mediaType: string) =>
  db.updateTable('learningFile').set({ complete: true, mediaType }).where('id', '=', fileId).execute()

/** Parts `first`–`last`, in order. */
export const partsOf = async (db: Db, fileId: string, first: number, last: number): Promise<Buffer[]> =>
  (
    await db
      .selectFrom('learningFilePart')
      .select('content')
      .where('fileId', '=', fileId)
      .where('n', '>=', first)
      .where('n', '<=', last)
      .orderBy('n')
      .execute()
  ).map(({ content }) => content)

/** The parts of a package's zip are of no use once it is unpacked. */
export async function dropFile(db: Db, fileId: string): Promise<void> {
  await db.deleteFrom('learningFilePart').where('fileId', '=', fileId).execute()
  await db.deleteFrom('learningFile').where('id', '=', fileId).execute()
}

type PackageRow = { id: string; standard: '1.2' | '2004'; title: string; size: number; addedAt: string; addedBy: string }
export type PackedFile = { path: string; mediaType: string; content: Buffer }

export async function insertPackage(db: Db, row: PackageRow, files: readonly PackedFile[]): Promise<void> {
  await db.insertInto('learningPackage').values(row).execute()
  for (const file of files)
    await db
      .insertInto('learningPackageFile')
      .values({ ...file, packageId: row.id })
      .execute()
}

export const findPackageFile = (db: Db, packageId: string, path: string) =>
  db
    .selectFrom('learningPackageFile')
    .select(['mediaType', 'content'])
    .where('packageId', '=', packageId)
    .where('path', '=', path)
    .executeTakeFirst()
