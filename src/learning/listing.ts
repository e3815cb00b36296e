// The catalogue and the registry as files: they go out, and come in whole or not at all.
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { readList, sendList } from '#platform/list-files.ts'
import { bad, type ListFormat, type ListReport, type SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { colleagues } from '#staff/store.ts'
import { documentsFor } from './certifying.ts'
import { NewCourse } from './model.ts'
import { courseColumns, courseOfRow, documentColumns, rowOfCourse, rowOfDocument, titlesOf } from './rules/columns.ts'
import { courseRows, putCourse } from './store/courses.ts'
import { documentRows, insertDocument } from './store/documents.ts'

export const sendCourses = async (db: Db, res: FastifyReply, format: ListFormat) =>
  sendList(res, format, { title: 'Курсы', titles: titlesOf(courseColumns), rows: (await courseRows(db)).map(rowOfCourse) })

export const sendDocuments = async (db: Db, res: FastifyReply, now: Date, format: ListFormat) =>
  sendList(res, format, {
    title: 'Документы об обучении',
    titles: titlesOf(documentColumns),
    rows: (await documentsFor(db, now, undefined)).map(rowOfDocument),
  })

/** New ones come as drafts; one of the same title is changed and keeps its trainer, state and lessons. */
export async function takeCourses(db: Db, { who, now }: Act, sent: SentList): Promise<ListReport> {
  const known = new Map((await courseRows(db)).map(row => [row.title.toLowerCase(), row]))
  const seen = new Set<string>()
  const { rows, report } = await readList(sent, courseColumns, list =>
    list.flatMap(({ row, value }) => {
      const title = value.title.toLowerCase()
      if (seen.has(title)) return [bad(row, 'Название', value.title, 'Этот курс уже есть выше')]
      seen.add(title)
      const read = z.safeParse(NewCourse, courseOfRow(value))
      return read.success ? [] : [bad(row, '', '', read.error.issues[0]!.message)]
    }),
  )
  if (!report.taken) return report
  for (const row of rows) {
    const before = known.get(row.title.toLowerCase())
    const made = { id: before?.id ?? uuid7(now.getTime()), madeAt: now.toISOString(), madeBy: who.staffId }
    await putCourse(db, made, { ...courseOfRow(row), trainerId: before?.trainerId ?? null })
  }
  await record(db, now, { kind: 'learning.courses-imported', staffId: who.staffId, data: { rows: report.rows } })
  return report
}

/** Whoever it belongs to is found by the full name; two of one name are told apart by nobody, so the row is refused. */
export async function takeDocuments(db: Db, { who, now }: Act, sent: SentList): Promise<ListReport> {
  const people = Map.groupBy(await colleagues(db), ({ surname, name, patronymic }) =>
    sameName([surname, name, patronymic].join(' ')),
  )
  const known = new Set((await documentRows(db, undefined)).map(printOf))
  const { rows, report } = await readList(sent, documentColumns, list =>
    list.flatMap(({ row, value }) => {
      const found = people.get(sameName(value.holder))?.length ?? 0
      if (found === 0) return [bad(row, 'Сотрудник', value.holder, 'Такого сотрудника нет. Напишите фамилию, имя и отчество')]
      if (found > 1) return [bad(row, 'Сотрудник', value.holder, 'Полных тёзок несколько. Добавьте документ вручную')]
      if (value.expiresOn !== null && value.expiresOn < value.issuedOn)
        return [bad(row, 'Действует до', value.expiresOn, 'Кончается раньше, чем выдан')]
      const hours = value.hours ?? 0
      return hours >= 0 && hours <= 5000 ? [] : [bad(row, 'Часов', String(hours), 'Часов от 0 до 5000')]
    }),
  )
  if (!report.taken) return report
  for (const { holder: written, hours, ...row } of rows) {
    const { id: staffId, surname, name, patronymic } = people.get(sameName(written))![0]!
    const holder = [surname, name, patronymic].filter(Boolean).join(' ')
    const document = {
      ...row,
      staffId,
      hours: hours ?? 0,
      holder,
      own: false,
      courseId: null,
      studyId: null,
      hash: null,
      fileId: null,
    }
    if (known.has(printOf(document))) continue
    known.add(printOf(document))
    await insertDocument(db, { ...document, id: uuid7(now.getTime()), addedAt: now.toISOString(), addedBy: who.staffId })
  }
  await record(db, now, { kind: 'learning.documents-imported', staffId: who.staffId, data: { rows: report.rows } })
  return report
}

const sameName = (name: string) => name.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ')

/** The same paper entered twice is one: also a certificate of ours that came back with the list. */
const printOf = ({ staffId, title, number, issuedOn }: { staffId: string; title: string; number: string; issuedOn: string }) =>
  JSON.stringify([staffId, title, number, issuedOn])
