// SQL of SCORM lessons on screens: what was opened, for how long, what the lesson keeps.
import type { Db } from '#platform/db.ts'

type LaunchRow = { id: string; studyId: string; lessonId: string; tokenHash: string; openedAt: string }

export const insertLaunch = (db: Db, row: LaunchRow) => db.insertInto('learningLaunch').values(row).execute()

/** With whose study it is. */
export const findLaunch = (db: Db, id: string) =>
  db
    .selectFrom('learningLaunch as o')
    .innerJoin('learningStudy as s', 's.id', 'o.studyId')
    .selectAll('o')
    .select(['s.staffId', 's.courseId'])
    .where('o.id', '=', id)
    .executeTakeFirst()

/** Whose pages a token opens: the lesson's package, while the launch is not older than `since`. */
export const packageByToken = (db: Db, tokenHash: string, since: string) =>
  db
    .selectFrom('learningLaunch as o')
    .innerJoin('learningLesson as l', 'l.id', 'o.lessonId')
    .select(['l.packageId', 'l.content'])
    .where('o.tokenHash', '=', tokenHash)
    .where('o.openedAt', '>', since)
    .executeTakeFirst()

export const setLaunch = (db: Db, id: string, seq: number, seconds: number) =>
  db.updateTable('learningLaunch').set({ seq, seconds }).where('id', '=', id).execute()

export const launchesOf = (db: Db, studyId: string, lessonId: string) =>
  db
    .selectFrom('learningLaunch')
    .select(['id', 'openedAt', 'seconds'])
    .where('studyId', '=', studyId)
    .where('lessonId', '=', lessonId)
    .execute()

/** What the lesson kept, and the screen that said so. */
export const keptOf = (db: Db, studyId: string, lessonId: string) =>
  db
    .selectFrom('learningScorm as k')
    .innerJoin('learningLaunch as o', 'o.id', 'k.launchId')
    .select(['k.cmi', 'k.launchId', 'o.openedAt'])
    .where('k.studyId', '=', studyId)
    .where('k.lessonId', '=', lessonId)
    .executeTakeFirst()

type Kept = { studyId: string; lessonId: string; cmi: string; launchId: string; changedAt: string }

export const putKept = (db: Db, { studyId, lessonId, ...rest }: Kept) =>
  db
    .insertInto('learningScorm')
    .values({ studyId, lessonId, ...rest })
    .onConflict(on => on.columns(['studyId', 'lessonId']).doUpdateSet(rest))
    .execute()
