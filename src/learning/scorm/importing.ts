// Takes a package into a course: its files are kept, its parts become lessons at the end.
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { draftOf, getOwn, told } from '../catalogue-actions.ts'
import type { Imported } from '../catalogue-api.ts'
import { bytesOfFile } from '../files.ts'
import { putLesson } from '../store/courses.ts'
import { dropFile, findFile, insertPackage } from '../store/files.ts'
import { unpack } from './unpack.ts'

/** All or nothing. The zip itself is not kept. */
export async function importPackage(db: Db, act: Act, courseId: string, fileId: string): Promise<Imported> {
  await getOwn(db, act.who, courseId)
  const file = await findFile(db, fileId)
  if (!file?.complete || file.addedBy !== act.who.staffId) throw notFound('Файл ещё не загрузился. Отправьте его снова.')
  if (file.mediaType !== 'application/zip') throw refused('not-zip', 'Пакет SCORM это архив ZIP. Выберите его.')
  const { standard, title, parts, files, size, unplayed } = unpack(await bytesOfFile(db, file))
  const at = act.now.toISOString()
  const packageId = uuid7(act.now.getTime())
  await insertPackage(db, { id: packageId, standard, title, size, addedAt: at, addedBy: act.who.staffId }, files)
  const lessonIds: string[] = []
  for (const part of parts) {
    const id = uuid7(act.now.getTime())
    lessonIds.push(id)
    await putLesson(db, {
      id,
      courseId,
      kind: 'scorm',
      title: part.title || title || 'Урок',
      minutes: 0,
      content: { standard, href: part.href, mastery: part.mastery, asset: part.asset },
      packageId,
    })
  }
  await dropFile(db, fileId)
  await told(db, act, 'package-imported', courseId, { parts: parts.length, standard })
  return { ...(await draftOf(db, act.who, courseId)), lessonIds, unplayed }
}
