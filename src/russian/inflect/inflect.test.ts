// Words of a text in other forms, and words from outside that fit a text.
import { expect, test } from 'vitest'
import { loadDictionary } from '../dictionary/open.ts'
import { readText } from '../text/read.ts'
import { agree, inflect, inflectWord, inFormOf, type Want } from './inflect.ts'

const dictionary = loadDictionary()

/** The text with its word in curly brackets found: [text, token]. */
function marked(sample: string) {
  const text = readText(dictionary, sample.replace(/[{}]/gu, ''), { kind: 'message' })
  return [text, text.tokens.start.indexOf(sample.indexOf('{'))] as const
}

test.each<[sample: string, want: Want, form: string]>([
  ['Мы рассмотрели {обращение}.', { case: 'GENITIVE' }, 'обращения'],
  ['{Обращение} рассмотрено.', { case: 'DATIVE' }, 'Обращению'],
  ['ВАШЕ {ОБРАЩЕНИЕ} РАССМОТРЕНО.', { case: 'GENITIVE' }, 'ОБРАЩЕНИЯ'],
  ['Обращение {рассмотрено} вчера.', { as: 'VERB', tense: 'PAST', number: 'PLURAL' }, 'рассмотрели'],
  ['Вам нужно {обратиться} к нам.', { mood: 'IMPERATIVE', number: 'PLURAL' }, 'обратитесь'],
  ['Специалист {рассмотрел} обращение.', { person: 'FIRST_PERSON', number: 'PLURAL' }, 'рассмотрели'],
  ['Центр {направит} ответ.', { person: 'FIRST_PERSON', number: 'PLURAL' }, 'направим'],
  ['Пособие {назначат} завтра.', { as: 'SHORT', gender: 'NEUTER', number: 'SINGULAR' }, 'назначено'],
  ['Встаньте на {учет} до мая.', { case: 'PREPOSITIONAL' }, 'учете'],
  ['Вас приняли, встаньте на {учёт} до мая.', { case: 'GENITIVE' }, 'учёта'],
  ['{Вы} правы.', { case: 'DATIVE' }, 'Вам'],
  ['В этом {году}.', { case: 'GENITIVE', number: 'PLURAL' }, 'годов'],
  ['Справка {важна}.', { case: 'ACCUSATIVE' }, 'важную'],
])('%s %j → %s', (sample, want, form) => {
  expect(inflect(...marked(sample), want)).toBe(form)
})

test.each<[word: string, want: Want, form: string | undefined]>([
  ['Ваш', { case: 'GENITIVE', gender: 'FEMININE' }, 'Вашей'],
  ['он', { case: 'DATIVE' }, 'ему'],
  ['он', { case: 'DATIVE', afterPreposition: true }, 'нему'],
  ['он', { case: 'PREPOSITIONAL' }, 'нём'],
  ['проверить', { tense: 'FUTURE', person: 'FIRST_PERSON', number: 'PLURAL' }, 'проверим'],
  ['проверить', { tense: 'PRESENT', person: 'FIRST_PERSON' }, undefined],
  ['важный', { case: 'DATIVE', number: 'PLURAL' }, 'важным'],
  ['рабочий', { case: 'INSTRUMENTAL', number: 'PLURAL' }, 'рабочими'],
  ['специалист', { case: 'ACCUSATIVE', number: 'PLURAL' }, 'специалистов'],
  ['соцконтракт', { case: 'INSTRUMENTAL' }, 'соцконтрактом'],
  ['Чебоксары', { case: 'PREPOSITIONAL' }, 'Чебоксарах'],
  ['сделать', { as: 'GERUND' }, 'сделав'],
  ['при', { case: 'DATIVE' }, undefined],
  ['', { case: 'DATIVE' }, undefined],
])('%s %j → %s', (word, want, form) => {
  expect(inflectWord(dictionary, word, want)).toBe(form)
})

test.each([
  ['Мы рассмотрели {обращение} Иванова.', 'Ваше'],
  ['Ответа на {обращение} пока нет.', 'Ваше'],
  ['Мы получили {жалобу} на отказ.', 'Вашу'],
  ['По {заявлениям} решения ещё нет.', 'Вашим'],
  ['Мы пригласили {работодателя} на встречу.', 'Вашего'],
  ['Мы закрыли {вопрос}.', 'Ваш'],
])('«Ваш» agrees: %s → %s', (sample, form) => {
  expect(agree(...marked(sample), 'Ваш')).toBe(form)
})

test('«Ваш» agrees with a noun in a case that it is going to have', () => {
  expect(agree(...marked('Ваше {обращение} рассмотрено.'), 'Ваш', { case: 'DATIVE' })).toBe('Вашему')
})

test.each([
  ['Мы {осуществили} проверку.', 'проверить', 'проверили'],
  ['{Осуществляем} проверку.', 'проверять', 'Проверяем'],
  ['Просим {осуществить} проверку.', 'проверить', 'проверить'],
  ['Отдел {произведёт} выплату.', 'заплатить', 'заплатит'],
  ['Выплата {осуществлена} в мае.', 'перечислить', 'перечислена'],
  ['{Осуществляя} выплаты, отдел ошибся.', 'платить', 'Платя'],
  ['Об {осуществлении} сказано выше.', 'проверка', 'проверке'],
  ['Мы {осуществляем} проверку.', 'проверить', undefined],
])('%s with «%s» → %s', (sample, word, form) => {
  expect(inFormOf(...marked(sample), word)).toBe(form)
})
