// What one learns by oneself: read by its owner alone, without an event; a qualification course goes to the registry by one key.
import type { FastifyReply } from 'fastify'
import { saveDocument } from '#learning/certifying.ts'
import { bytesOfFile } from '#learning/files.ts'
import { findFile } from '#learning/store/files.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { readList, sendList } from '#platform/list-files.ts'
import { bad, type ListFormat, type ListReport, type SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import type { NewStudy, Study } from './model.ts'
import { rowOfStudy, studyColumns, titlesOf } from './rules/columns.ts'
import {
  findStudy,
  insertStudies,
  lockStudy,
  putStudy,
  removeStudy,
  setDocument,
  studyRows,
  type StudyRow,
} from './store/studies.ts'

const studyOf = ({ documentId, ...row }: StudyRow): Study => ({ ...row, inRegistry: documentId !== null })

export const studiesFor = async (db: Db, who: Who): Promise<Study[]> => (await studyRows(db, who.staffId)).map(studyOf)

export async function keep(db: Db, { who, now }: Act, id: string, study: NewStudy): Promise<Study[]> {
  if (study.doneOn > (await todayOf(db, now))) throw badInput({ doneOn: 'Этот день ещё не наступил.' })
  if (study.fileId !== null) {
    const file = await findFile(db, study.fileId)
    if (file?.addedBy !== who.staffId || !file.complete) throw notFound('Файл не дошёл целиком. Выберите его ещё раз.')
  }
  if (!(await putStudy(db, id, who.staffId, study, now.toISOString())))
    throw refused('registered', 'Запись уже в реестре документов: там её и правят.')
  return studiesFor(db, who)
}

/** The paper in the registry stays. */
export async function forget(db: Db, who: Who, id: string): Promise<Study[]> {
  await removeStudy(db, who.staffId, id)
  return studiesFor(db, who)
}

/** Refuses `not-course`, `no-issuer`. Pressed twice it is registered once. */
export async function register(db: Db, act: Act, id: string): Promise<Study[]> {
  const { who, now } = act
  const study = await lockStudy(db, who.staffId, id)
  if (!study) throw notFound('Такой записи у Вас нет.')
  if (study.kind !== 'course') throw refused('not-course', 'В реестр идут только курсы. Остальное остаётся Вашей записью.')
  if (study.issuer === '') throw refused('no-issuer', 'Допишите, кто проводил курс, и отправьте снова.')
  if (study.documentId !== null) return studiesFor(db, who)
  const { title, issuer, hours, doneOn: issuedOn, fileId } = study
  const paper = { id, staffId: who.staffId, title, number: '', issuer, hours, issuedOn, expiresOn: null, courseId: null, fileId }
  await saveDocument(db, { who, now }, id, paper)
  await setDocument(db, id, id)
  return studiesFor(db, who)
}

export async function evidenceOf(db: Db, who: Who, id: string) {
  const fileId = (await findStudy(db, who.staffId, id))?.fileId ?? null
  const file = fileId === null ? undefined : await findFile(db, fileId)
  if (!file) throw notFound('К этой записи файл не приложен.')
  return { name: file.name, mediaType: file.mediaType, content: (await bytesOfFile(db, file)).toString('base64') }
}

export const sendStudies = async (db: Db, res: FastifyReply, who: Who, format: ListFormat) =>
  sendList(res, format, {
    title: 'Моё самообразование',
    titles: titlesOf(studyColumns),
    rows: (await studyRows(db, who.staffId)).map(rowOfStudy),
  })

/** Into one's own log; a line that is there already is left out. */
export async function takeStudies(db: Db, { who, now }: Act, sent: SentList): Promise<ListReport> {
  const today = await todayOf(db, now)
  const { rows, report } = await readList(sent, studyColumns, list =>
    list.flatMap(({ row, value }) => [
      ...(value.doneOn > today ? [bad(row, 'День', value.doneOn, 'Этот день ещё не наступил')] : []),
      ...(value.hours > 0 && value.hours <= 500
        ? []
        : [bad(row, 'Часов', String(value.hours), 'Часов больше нуля и не больше 500')]),
    ]),
  )
  if (!report.taken) return report
  const print = (one: Pick<NewStudy, 'title' | 'doneOn'>) => `${one.doneOn} ${one.title.toLowerCase()}`
  const known = new Set((await studyRows(db, who.staffId)).map(print))
  const fresh = rows.filter(row => !known.has(print(row)) && known.add(print(row)))
  const own = { staffId: who.staffId, fileId: null, writtenAt: now.toISOString() }
  await insertStudies(
    db,
    fresh.map(row => ({ ...row, ...own, id: uuid7(now.getTime()) })),
  )
  return report
}
