// Columns of the room's lists: candidates of a vacancy, the bank of questions.
import { z } from 'zod'
import { filled, text } from '#platform/endpoint.ts'
import { ListDay, oneOf, type RowOf } from '#platform/lists.ts'
import { valueWords } from '#reviews/rules/words.ts'
import { Question, type CandidateLine } from './model.ts'
import { markWords, sourceWords, standingWords } from './rules/words.ts'

const email: z.ZodType<string, string> = z.union([z.literal(''), z.email('Адрес почты пишется так: nina@example.ru').max(200)])

export const candidateColumns = {
  surname: { title: 'Фамилия', hint: 'Орлова', shape: filled(100, 'Напишите фамилию') },
  name: { title: 'Имя', hint: 'Мария', shape: filled(100, 'Напишите имя') },
  patronymic: { title: 'Отчество', hint: 'можно пусто', shape: text(100) },
  phone: { title: 'Телефон', hint: 'телефон или почта', shape: text(40) },
  email: { title: 'Почта', hint: 'nina@example.ru', shape: email },
  source: { title: 'Откуда', hint: Object.values(sourceWords).join(', '), shape: oneOf(sourceWords) },
  consentOn: { title: 'Согласие дано', hint: '24.11.2026', shape: ListDay },
}

/** Where they stand, without contacts: to be looked at beside a spreadsheet. */
export const candidatesTable = (list: readonly CandidateLine[]) => ({
  title: 'Кандидаты',
  titles: ['Номер', 'Кандидат', 'Где сейчас', 'Откликнулся', 'Удалим', 'Средняя отметка'],
  rows: list.map(({ number, name, standing, appliedAt, eraseOn, score }) => [
    number,
    name,
    standingWords[standing],
    appliedAt.slice(0, 10),
    eraseOn,
    score === null ? null : markWords(score),
  ]),
})

const anchor = (mark: number) => ({ title: `Отметка ${mark}`, hint: 'что слышно', shape: Question.shape.anchors.element })
export const bankColumns = {
  code: { title: 'Код', hint: 'латиницей: skills-7', shape: Question.shape.code },
  value: { title: 'Ценность', hint: Object.values(valueWords).join(', '), shape: oneOf(valueWords) },
  text: { title: 'Вопрос', hint: 'один для всех кандидатов', shape: Question.shape.text },
  mark1: anchor(1),
  mark2: anchor(2),
  mark3: anchor(3),
  mark4: anchor(4),
  mark5: anchor(5),
}

export const questionsOf = (rows: readonly RowOf<typeof bankColumns>[]): Question[] =>
  rows.map(({ code, value, text: question, mark1, mark2, mark3, mark4, mark5 }) => ({
    code,
    value,
    text: question,
    anchors: [mark1, mark2, mark3, mark4, mark5],
  }))

export const bankTable = (questions: readonly Question[]) => ({
  title: 'Вопросы собеседования',
  titles: Object.values(bankColumns).map(({ title }) => title),
  rows: questions.map(({ code, value, text: question, anchors }) => [code, valueWords[value], question, ...anchors]),
})
