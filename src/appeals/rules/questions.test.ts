// Questions proposed from texts as people write them.
import { expect, test } from 'vitest'
import { proposeQuestions } from './questions.ts'

test('questions and requests come out one by one, in the author’s words', () => {
  const body = `Здравствуйте. За октябрь мне ничего не пришло, хотя я всё сдал 5.10.2026 г. в окно № 4.
Почему мне не начислили пособие за октябрь? Скажите, когда ждать деньги.
И ещё прошу объяснить, почему мне так и не перезвонили, обещали ведь до обеда. Доколе?`
  expect(proposeQuestions(body)).toEqual([
    'Почему мне не начислили пособие за октябрь?',
    'Скажите, когда ждать деньги.',
    'И ещё прошу объяснить, почему мне так и не перезвонили, обещали ведь до обеда.',
  ])
})

test('a list after «Прошу:» gives one question per item', () => {
  const body = `Я состою на учёте с мая.

Прошу:
1) назначить пособие с 1 ноября;
2) сообщить размер выплаты;
3) выдать справку о периоде учёта.

С уважением, Котов И. Д.`
  expect(proposeQuestions(body)).toEqual([
    'назначить пособие с 1 ноября',
    'сообщить размер выплаты',
    'выдать справку о периоде учёта.',
  ])
})

test.each([
  ['Хочу узнать, положены ли мне курсы.'],
  ['Предлагаю поставить в зале второй киоск.'],
  ['Требую вернуть документы.'],
  ['Нам необходимо получить ответ до суда.'],
  ['Проверьте работу инспектора и примите меры.'],
])('«%s» asks for something', said => {
  expect(proposeQuestions(said)).toEqual([said])
})

test.each([
  ['Мне отказали без объяснения.'],
  ['Большое спасибо Елене Андреевне за терпение и помощь.'],
  ['В просьбе о справке мне отказали 3 ноября.'],
  ['Как так?'],
])('«%s» asks for nothing', said => {
  expect(proposeQuestions(said)).toEqual([])
})

test('a signature, an empty text and a very long one are no trouble', () => {
  expect(proposeQuestions('')).toEqual([])
  expect(proposeQuestions('С уважением,\nКотов Игорь Дмитриевич')).toEqual([])
  expect(proposeQuestions('Почему нет ответа на моё письмо? '.repeat(500))).toHaveLength(1)
})
