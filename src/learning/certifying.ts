// What proves a qualification: our certificates with a number and a control word, papers of other houses, who may see them.
import { createHash } from 'node:crypto'
import { yearOf } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { getCentre, getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { keepsLearning } from './access.ts'
import { leadOf, settleAssignment } from './assigning.ts'
import { certificatePdf } from './certificate/print.ts'
import { bytesOfFile } from './files.ts'
import type { DocumentLine, NewDocument } from './model.ts'
import { endsOf, expiryOf, isReplaced } from './rules/dates.ts'
import { findCourse } from './store/courses.ts'
import {
  changeDocument,
  documentRows,
  findByHash,
  findDocument,
  insertDocument,
  nextNumber,
  removeDocument,
  type DocumentRow,
} from './store/documents.ts'
import { findFile } from './store/files.ts'
import { finishStudy, insertStudy, studyOf } from './store/studies.ts'

/** Of a course that was finished; of something else that was proved, without one. */
type Issued = {
  staffId: string
  studyId: string | null
  issuedOn: string
  course: { id: string | null; title: string; hours: number; validMonths: number | null }
}

/** Numbered by year without gaps; the control word is of everything that stands on it. The id of the paper. */
export async function issueCertificate(db: Db, now: Date, { staffId, studyId, issuedOn, course }: Issued): Promise<string> {
  const { surname, name, patronymic } = await getColleague(db, staffId)
  const { title: issuer } = await getCentre(db)
  const year = yearOf(issuedOn)
  const number = `${year}-${String(await nextNumber(db, year)).padStart(4, '0')}`
  const row = {
    id: uuid7(now.getTime()),
    staffId,
    own: true,
    title: course.title,
    number,
    issuer,
    hours: course.hours,
    issuedOn,
    expiresOn: expiryOf(issuedOn, course.validMonths),
    courseId: course.id,
    studyId,
    holder: [surname, name, patronymic].filter(Boolean).join(' '),
    fileId: null,
  }
  await insertDocument(db, { ...row, hash: hashOf(row), addedAt: now.toISOString(), addedBy: null })
  await record(db, now, {
    kind: 'learning.certified',
    staffId,
    data: { document: row.id, ...(course.id && { course: course.id }) },
  })
  return row.id
}

/** 132 bits: the id is not on the paper, so the word cannot be made up from what is. */
const hashOf = ({ id, number, holder, title, hours, issuedOn, expiresOn }: Omit<DocumentRow, 'hash' | 'own'>): string =>
  createHash('sha256')
    .update(JSON.stringify([id, number, holder, title, hours, issuedOn, expiresOn]))
    .digest('base64url')
    .slice(0, 22)

export async function documentsFor(db: Db, now: Date, staffIds: readonly string[] | undefined): Promise<DocumentLine[]> {
  const today = await todayOf(db, now)
  const lead = await leadOf(db, today)
  const rows = await documentRows(db, staffIds)
  return rows.map(row => lineOf(row, isReplaced(row, rows) ? null : endsOf(row.expiresOn, today, lead)))
}

const lineOf = (row: DocumentRow, ends: DocumentLine['ends']): DocumentLine => ({
  id: row.id,
  staffId: row.staffId,
  holder: row.holder,
  own: row.own,
  title: row.title,
  number: row.number,
  issuer: row.issuer,
  hours: row.hours,
  issuedOn: row.issuedOn,
  expiresOn: row.expiresOn,
  ends,
  hasScan: row.fileId !== null,
})

/** One's own, by whoever it belongs to or by HR; a course of another house is finished by its paper. */
export async function saveDocument(db: Db, act: Act, id: string, document: NewDocument): Promise<DocumentLine> {
  const { who, now } = act
  const { staffId, courseId, fileId, ...rest } = document
  if (!keepsLearning(who) && staffId !== who.staffId) throw notFound('Такого документа нет.')
  if (rest.expiresOn !== null && rest.expiresOn < rest.issuedOn)
    throw badInput({ expiresOn: 'Документ кончается раньше, чем выдан.' })
  if (fileId !== null) await mustBeScan(db, who, fileId)
  const course = courseId === null ? undefined : await findCourse(db, courseId)
  if (courseId !== null && (!course || course.own)) throw refused('own-course', 'За этот курс сертификат выдаёт сама «Забота».')
  const known = await findDocument(db, id)
  if (known && (known.own || known.staffId !== staffId)) throw notFound('Такого документа нет.')
  const expiresOn = rest.expiresOn ?? (course ? expiryOf(rest.issuedOn, course.validMonths) : null)
  const change = { ...rest, expiresOn, fileId, courseId }
  if (known) await changeDocument(db, id, change)
  else {
    const { surname, name, patronymic } = await getColleague(db, staffId)
    const holder = [surname, name, patronymic].filter(Boolean).join(' ')
    const row = { ...change, id, staffId, own: false, studyId: null, hash: null, holder }
    await insertDocument(db, { ...row, addedAt: now.toISOString(), addedBy: who.staffId })
    await record(db, now, { kind: 'learning.document-added', staffId: who.staffId, data: { document: id, owner: staffId } })
  }
  if (course) await finishElsewhere(db, act, staffId, course.id, rest.issuedOn)
  return (await documentsFor(db, now, [staffId])).find(line => line.id === id)!
}

async function mustBeScan(db: Db, who: Who, fileId: string): Promise<void> {
  const file = await findFile(db, fileId)
  if (!file?.complete || (file.addedBy !== who.staffId && !keepsLearning(who)))
    throw refused('no-file', 'Скан ещё не загрузился. Дождитесь и сохраните снова.')
  if (!/^(?:application\/pdf|image\/(?:jpeg|png))$/u.test(file.mediaType))
    throw refused('not-scan', 'Скан подойдёт в PDF, JPEG или PNG.')
}

async function finishElsewhere(db: Db, { now }: Act, staffId: string, courseId: string, day: string): Promise<void> {
  const known = await studyOf(db, staffId, courseId)
  if (known?.finishedOn === day) return
  if (!known || known.finishedAt !== null)
    await insertStudy(db, { id: uuid7(now.getTime()), staffId, courseId, startedAt: now.toISOString() })
  await finishStudy(db, (await studyOf(db, staffId, courseId))!.id, now.toISOString(), day)
  await settleAssignment(db, now, staffId, courseId)
}

export async function dropDocument(db: Db, { who, now }: Act, id: string): Promise<void> {
  const row = await findDocument(db, id)
  if (!row || (!keepsLearning(who) && row.staffId !== who.staffId)) throw notFound('Такого документа нет.')
  if (row.own) throw refused('own', 'Сертификат центра не убирают: он записан по итогам курса.')
  await removeDocument(db, id, now.toISOString())
  await record(db, now, { kind: 'learning.document-removed', staffId: who.staffId, data: { document: id, owner: row.staffId } })
}

/** Of one's own; HR and the director of all. Refuses 404 where there is no scan. */
export async function scanOf(db: Db, who: Who, id: string, origin: string) {
  const row = await findDocument(db, id)
  if (!row || (row.staffId !== who.staffId && !has(who, 'hr', 'director'))) throw notFound('Такого документа нет.')
  if (row.own) {
    const pdf = certificatePdf({ ...row, centre: row.issuer, address: `${origin}/c/${row.number}.${row.hash}` })
    return { name: `Сертификат ${row.number}.pdf`, mediaType: 'application/pdf', content: pdf.toString('base64') }
  }
  const file = row.fileId === null ? undefined : await findFile(db, row.fileId)
  if (!file) throw notFound('У этого документа нет скана.')
  return { name: file.name, mediaType: file.mediaType, content: (await bytesOfFile(db, file)).toString('base64') }
}

/** For anybody who holds the paper: what stands on it, if it is genuine. */
export async function verify(db: Db, now: Date, number: string, hash: string) {
  const row = await findByHash(db, number, hash)
  if (!row) throw notFound('Такого сертификата нет. Проверьте номер и контрольное слово.')
  const { holder, title, issuer, hours, issuedOn, expiresOn } = row
  return { holder, title, issuer, hours, issuedOn, expiresOn, over: expiresOn !== null && expiresOn < (await todayOf(db, now)) }
}
