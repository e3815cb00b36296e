// What tests of the base of answers need: an answer as somebody writes it, one that has been checked.
import { knowledge } from '#knowledge/api.ts'
import type { Words } from '#knowledge/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Somebody } from './app.ts'

export const words = (more: Partial<Words> = {}): Words => ({
  asked: ['Когда придут деньги по безработице?', 'Где моё пособие?'],
  official: ['Сроки выплаты пособия по безработице'],
  short: 'Пособие приходит дважды в месяц на Ваш счёт.',
  full: 'Деньги переводят на счёт, который Вы назвали. Если перевод задержался, скажите нам, и мы проверим.',
  leaflet: '',
  act: '565-ФЗ от 12.12.2023',
  article: 'ст. 44',
  edition: '2025-09-01',
  reviewBy: '2027-03-01',
  audience: 'person',
  channels: ['visit', 'call'],
  reasonIds: [],
  serviceIds: [],
  clause: '4.2',
  ...more,
})

/** Written by the first, checked by the second. */
export async function verified(author: Somebody, checker: Somebody, ownerId: string, more: Partial<Words> = {}): Promise<string> {
  const id = uuid7()
  const written = await author(knowledge.save, { params: { id }, body: { ownerId, version: 0, words: words(more) } })
  if (written.status !== 200) throw new Error(JSON.stringify(written.body))
  const checked = await checker(knowledge.verify, { params: { id }, body: { version: 1 } })
  if (checked.status !== 200) throw new Error(JSON.stringify(checked.body))
  return id
}
