// The columns of the room's lists as files: courses of the catalogue, papers of the registry.
import { filled, text } from '#platform/endpoint.ts'
import { ListDay, ListNumber, oneOf, orNothing, type RowOf } from '#platform/lists.ts'
import type { DocumentLine, NewCourse } from '../model.ts'
import { formatWords } from './words.ts'

export const courseColumns = {
  title: { title: 'Название', hint: 'Разговор по телефону', shape: filled(200, 'Как называется курс?') },
  purpose: { title: 'Чему учит', hint: 'Что человек сможет', shape: text(600) },
  clauses: { title: 'Пункты Кодекса', hint: '4.3, 4.2.1', shape: text(400) },
  provider: { title: 'Кто проводит', hint: 'Пусто, если наш центр', shape: text(200) },
  hours: { title: 'Часов', hint: '4', shape: ListNumber },
  format: { title: 'Как проходят', hint: Object.values(formatWords).join(', '), shape: oneOf(formatWords) },
  validMonths: { title: 'Действует, месяцев', hint: 'Пусто, если бессрочно', shape: orNothing(ListNumber) },
}
export type ListedCourse = RowOf<typeof courseColumns>

/** As the catalogue takes it; what is wrong with the numbers the shape of a course says. */
export const courseOfRow = ({ clauses, provider, ...row }: ListedCourse): NewCourse => ({
  ...row,
  clauses: clauses.split(/[\s,;]+/u).filter(Boolean),
  own: provider === '',
  provider,
  trainerId: null,
})

export const rowOfCourse = (course: NewCourse) => [
  course.title,
  course.purpose,
  course.clauses.join(', '),
  course.provider,
  course.hours,
  formatWords[course.format],
  course.validMonths,
]

export const documentColumns = {
  holder: { title: 'Сотрудник', hint: 'Фамилия Имя Отчество', shape: filled(200, 'Чей документ?') },
  title: { title: 'Документ', hint: 'Удостоверение о повышении квалификации', shape: filled(300, 'Что это за документ?') },
  issuer: { title: 'Кто выдал', hint: 'Академия', shape: filled(200, 'Кто выдал документ?') },
  number: { title: 'Номер', hint: 'ПК-118', shape: text(80) },
  hours: { title: 'Часов', hint: '72', shape: orNothing(ListNumber) },
  issuedOn: { title: 'Выдан', hint: '24.11.2026', shape: ListDay },
  expiresOn: { title: 'Действует до', hint: 'Пусто, если бессрочно', shape: orNothing(ListDay) },
}
export type ListedDocument = RowOf<typeof documentColumns>

export const rowOfDocument = (line: DocumentLine) => [
  line.holder,
  line.title,
  line.issuer,
  line.number,
  line.hours === 0 ? null : line.hours,
  line.issuedOn,
  line.expiresOn,
]

export const titlesOf = (columns: Record<string, { title: string }>) => Object.values(columns).map(({ title }) => title)
