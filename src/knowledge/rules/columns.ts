// The columns of answers as a file; several questions stand in one cell, divided by a bar.
import { filled, text } from '#platform/endpoint.ts'
import { ListDay, oneOf, orNothing, type RowOf } from '#platform/lists.ts'
import type { Words } from '../model.ts'
import { audienceWords, channelWords } from './words.ts'

export const columns = {
  asked: {
    title: 'Как спрашивают',
    hint: 'когда дадут деньги | где моё пособие',
    shape: filled(3000, 'Напишите, как об этом спрашивают'),
  },
  official: {
    title: 'Как это называется',
    hint: 'срок выплаты пособия',
    shape: filled(3000, 'Напишите, как это называется у нас'),
  },
  short: { title: 'Короткий ответ', hint: 'Что сказать вслух', shape: filled(600, 'Напишите короткий ответ') },
  full: { title: 'Полный ответ', hint: 'Подробно', shape: filled(10_000, 'Напишите полный ответ') },
  leaflet: { title: 'Памятка', hint: 'Пусто, если как в ответах', shape: text(6000) },
  owner: { title: 'Владелец', hint: 'Фамилия Имя Отчество; пусто, если Вы', shape: text(200) },
  act: { title: 'Закон или приказ', hint: '565-ФЗ от 12.12.2023', shape: filled(300, 'Назовите закон или приказ') },
  article: { title: 'Статья', hint: 'ст. 44', shape: text(120) },
  edition: { title: 'Редакция от', hint: '01.09.2025', shape: orNothing(ListDay) },
  reviewBy: { title: 'Пересмотреть до', hint: '24.05.2027', shape: ListDay },
  audience: { title: 'Для кого', hint: Object.values(audienceWords).join(', '), shape: oneOf(audienceWords) },
  channels: { title: 'Каналы', hint: Object.values(channelWords).join(', '), shape: text(200) },
  clause: { title: 'Пункт Кодекса', hint: '4.2', shape: text(20) },
}
export type ListedRow = RowOf<typeof columns>

const bars = (cell: string) =>
  cell
    .split('|')
    .map(one => one.trim())
    .filter(Boolean)

/** What is wrong with it the shape of an answer says. */
export const wordsOfRow = ({ asked, official, channels, ...row }: ListedRow): unknown => ({
  ...row,
  asked: bars(asked),
  official: bars(official),
  channels: channels
    .split(',')
    .map(one => one.trim().toLowerCase())
    .filter(Boolean)
    .map(word => Object.entries(channelWords).find(([, words]) => words.toLowerCase() === word)?.[0] ?? word),
})

export const rowOf = (words: Words, owner: string) => [
  words.asked.join(' | '),
  words.official.join(' | '),
  words.short,
  words.full,
  words.leaflet,
  owner,
  words.act,
  words.article,
  words.edition,
  words.reviewBy,
  audienceWords[words.audience],
  words.channels.map(one => channelWords[one]).join(', '),
  words.clause,
]
