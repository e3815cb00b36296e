// The columns of the room's lists as files: a plan of events, the people of one event.
import { filled, text } from '#platform/endpoint.ts'
import { ListDay, ListNumber, oneOf, orNothing, type RowOf } from '#platform/lists.ts'
import { z } from 'zod'
import { kindWords } from './words.ts'

/** «9:05» → minutes since midnight. */
const ListClock = z.string().transform((said, context) => {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)(?::00)?$/u.exec(said) ?? []
  if (hours !== undefined && Number(hours) < 24) return Number(hours) * 60 + Number(minutes)
  context.addIssue('Время пишется так: 17:00')
  return z.NEVER
})

const whole = (least: number, most: number) =>
  ListNumber.pipe(z.int('Здесь нужно целое число').min(least, `Не меньше ${least}`).max(most, `Не больше ${most}`))

export const eventColumns = {
  kind: { title: 'Вид', hint: Object.values(kindWords).join(', '), shape: oneOf(kindWords) },
  title: { title: 'Название', hint: 'День семьи в парке', shape: filled(200, 'Как называется событие?') },
  day: { title: 'День', hint: '05.06.2027', shape: ListDay },
  from: { title: 'С', hint: '11:00', shape: ListClock },
  to: { title: 'До', hint: '15:00', shape: ListClock },
  place: { title: 'Место', hint: 'Городской парк', shape: text(300) },
  places: { title: 'Мест', hint: 'Пусто: сколько придёт', shape: orNothing(whole(1, 5000)) },
  guestsMost: { title: 'Родных с собой', hint: '0–10, пусто: без семьи', shape: orNothing(whole(0, 10)) },
  budget: { title: 'Деньги', hint: '12000, пусто: без денег', shape: orNothing(ListNumber) },
  budgetLine: { title: 'Статья бюджета', hint: '226, мероприятия', shape: text(200) },
  about: { title: 'Что будет', hint: 'Эстафета и чай', shape: text(3000) },
}
export type ListedEvent = RowOf<typeof eventColumns>

export const eventTitles = Object.values(eventColumns).map(({ title }) => title)
export const peopleTitles = ['Сотрудник', 'Запись', 'Родных', 'Пришёл', 'Как отметили']
