// The check of spelling: what is marked, what is left alone, what is proposed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDictionary } from '../dictionary/open.ts'
import { readText } from '../text/read.ts'
import { wordAt } from '../text/tokens.ts'
import { misspelt } from './check.ts'
import { isKnown } from './known.ts'
import { suggest } from './suggest.ts'

const dictionary = loadDictionary()
const marked = (source: string) => {
  const text = readText(dictionary, source, { kind: 'message' })
  return misspelt(text).map(token => wordAt(text.tokens, token))
}

test.each([
  ['Мы рассмотрели Ваше оброщение.', 'оброщение', 'обращение'],
  ['Вам назначено пасобие.', 'пасобие', 'пособие'],
  ['Обращение рассмотренно вчера.', 'рассмотренно', 'рассмотрено'],
  ['Вы зарегестрированы на портале.', 'зарегестрированы', 'зарегистрированы'],
  ['Придите вконце месяца.', 'вконце', 'в конце'],
  ['Возьмите какойто документ.', 'какойто', 'какой-то'],
  ['Скажем изза чего пришёл отказ.', 'изза', 'из-за'],
  ['Это координально меняет дело.', 'координально', 'кардинально'],
  ['Зоявление принято.', 'Зоявление', 'Заявление'],
  ['Госуслга доступна всем.', 'Госуслга', 'Госуслуга'],
  ['Трудоустойство идёт.', 'Трудоустойство', 'Трудоустройство'],
])('%s: «%s» → «%s»', (source, word, right) => {
  expect(marked(source)).toEqual([word])
  expect(suggest(dictionary, word)[0]).toBe(right)
})

test.each([
  'Иванову И. И., Ямбулатовой Н. П., Гржимайло и Хунгвену письма ушли.',
  'Приём ведёт Кшиштофова Бжезина в Зыряйкино.',
  'Бжезинович пришёл вчера.',
  'Пишите на otdel@mail.ru или откройте trudvsem.ru.',
  'Отдел в г. Чебоксары, ул. Ярославская, д. 5, корп. 2, каб. 12, тел. 8 (8352) 00-11-22.',
  'КУ ЦЗН, МФЦ, СНИЛС, ИНН, ЕГИССО и ФГБОУ названы верно.',
  'Соцконтракт, онлайн-запись, видеорезюме, межведомственный запрос, двухнедельный срок, пресс-служба.',
  'Неоказание помощи, недополученная выплата, самозанятые, предпенсионеры.',
  'Приходите в Ибреси, Кугеси, Вурнары, Шоршелы, Моргауши и Йошкар-Олу.',
  'Еще один учет, зеленый бланк и ребенок.',
  'Мехмед оглы и Айгуль кызы получили ответ от 12.05.2025 № 565-ФЗ.',
  'Excel и Word открыты, COVID-19 прошёл, А4 и 5-й кабинет.',
])('nothing is marked in «%s»', source => {
  expect(marked(source)).toEqual([])
})

test.each(['', 'а', 'я', 'ъ', 'qwerty', '12', '🙂', 'а'.repeat(500), '\ud800', 'при\u0000вет', 'ааааааааабббббббб'])(
  '«%s» has proposals without a crash',
  word => {
    expect(suggest(dictionary, word).length).toBeLessThanOrEqual(5)
  },
)

test('whatever the text, marked words are words of it and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), source => {
      expect(marked(source).every(word => word.length > 2)).toBe(true)
    }),
    { numRuns: 200, seed: 5 },
  )
})

test('a word with one letter lost is proposed back', () => {
  for (const word of [
    'обращение',
    'безработица',
    'рассмотрение',
    'заявление',
    'документ',
    'ответственность',
    'начальник',
    'справедливость',
  ])
    for (let at = 1; at < word.length - 1; at++) {
      const slip = word.slice(0, at) + word.slice(at + 1)
      if (!isKnown(dictionary, slip)) expect(suggest(dictionary, slip), slip).toContain(word)
    }
})
