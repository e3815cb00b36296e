// Columns of the room's lists: the competency model, and who is asked about whom.
import { z } from 'zod'
import { filled } from '#platform/endpoint.ts'
import { ListYes, oneOf, type RowOf } from '#platform/lists.ts'
import { Indicator, type Asked } from './model.ts'
import { sideWords, valueWords } from './rules/words.ts'

const level = (max: number, name: string) => ({
  title: name,
  hint: 'что видно в работе',
  shape: filled(max, 'Опишите поведение словами'),
})
const code: z.ZodType<string, string> = Indicator.shape.code

export const modelColumns = {
  code: { title: 'Код', hint: 'латиницей: skill-talk', shape: code },
  value: { title: 'Ценность', hint: Object.values(valueWords).join(', '), shape: oneOf(valueWords) },
  title: { title: 'Показатель', hint: 'что видно в работе', shape: filled(120, 'Назовите, что видно в работе') },
  window: { title: 'Приём клиентов', hint: 'да или нет', shape: ListYes },
  head: { title: 'Руководство', hint: 'да или нет', shape: ListYes },
  other: { title: 'Другая работа', hint: 'да или нет', shape: ListYes },
  level1: level(240, 'Уровень 1'),
  level2: level(240, 'Уровень 2'),
  level3: level(240, 'Уровень 3'),
  level4: level(240, 'Уровень 4'),
}

type ModelRow = RowOf<typeof modelColumns>

/** A row that is for nobody is for everybody. */
export const indicatorsOf = (rows: readonly ModelRow[]): Indicator[] =>
  rows.map(({ code: key, value, title, window, head, other, level1, level2, level3, level4 }) => {
    const posts = (['window', 'head', 'other'] as const).filter(post => ({ window, head, other })[post])
    return {
      code: key,
      value,
      title,
      posts: posts.length === 0 ? ['window', 'head', 'other'] : posts,
      levels: [level1, level2, level3, level4],
    }
  })

export const modelTable = (indicators: readonly Indicator[]) => ({
  title: 'Модель компетенций',
  titles: Object.values(modelColumns).map(column => column.title),
  rows: indicators.map(({ code: key, value, title, posts, levels }) => [
    key,
    valueWords[value],
    title,
    ...(['window', 'head', 'other'] as const).map(post => (posts.includes(post) ? 'да' : 'нет')),
    ...levels,
  ]),
})

const askedSides = { head: sideWords.head, colleague: sideWords.colleague, subordinate: sideWords.subordinate }

export const askedColumns = {
  subject: { title: 'О ком', hint: 'фамилия, имя, отчество', shape: filled(300, 'Назовите, о ком спрашиваем') },
  side: { title: 'Сторона', hint: Object.values(askedSides).join(', '), shape: oneOf(askedSides) },
  reviewer: { title: 'Кого спрашиваем', hint: 'фамилия, имя, отчество', shape: filled(300, 'Назовите, кого спрашиваем') },
}

/** What came is not told: a list that says when each form arrived would help to guess. */
export const askedTable = (asked: readonly Asked[]) => ({
  title: 'Участники оценки',
  titles: Object.values(askedColumns).map(column => column.title),
  rows: asked.filter(one => one.side !== 'self').map(({ subject, side, reviewer }) => [subject, sideWords[side], reviewer]),
})
