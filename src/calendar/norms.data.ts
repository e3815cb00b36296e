// Terms set by law, each with its source: what a new centre starts with; the centre edits its own copy.
import type { Norm } from './model.ts'

const law59 = 'Федеральный закон от 02.05.2006 № 59-ФЗ'
const law210 = 'Федеральный закон от 27.07.2010 № 210-ФЗ'
const law8 = 'Федеральный закон от 09.02.2009 № 8-ФЗ'
const law152 = 'Федеральный закон от 27.07.2006 № 152-ФЗ'

type Row = [code: string, value: number, unit: Norm['unit'], title: string, source: string]

const since = (from: string, rows: Row[]): Norm[] => rows.map(([code, value, unit, title, source]) => ({ code, title, value, unit, source, from, to: null }))

export const norms: Norm[] = [
  ...since('2006-11-02', [
    ['appeal.registration', 3, 'd', 'Зарегистрировать обращение', `${law59}, ст. 8 ч. 2`],
    ['appeal.answer', 30, 'd', 'Ответить на обращение', `${law59}, ст. 12 ч. 1`],
    ['appeal.extension', 30, 'd', 'Продлить рассмотрение, не больше чем на', `${law59}, ст. 12 ч. 2`],
    ['appeal.redirect', 7, 'd', 'Направить обращение по компетенции', `${law59}, ст. 8 ч. 3`],
    ['appeal.copies', 7, 'd', 'Направить копии, если вопросы решают несколько органов', `${law59}, ст. 8 ч. 4`],
    ['appeal.documents', 15, 'd', 'Дать документы по запросу другого органа', `${law59}, ст. 10 ч. 2`],
    ['appeal.unreadable', 7, 'd', 'Сообщить, что текст не читается', `${law59}, ст. 11 ч. 4`],
    ['appeal.court-decision', 7, 'd', 'Вернуть обращение, где обжалуется решение суда', `${law59}, ст. 11 ч. 2`],
  ]),
  // Parts added to the law later; the date is the first whole year in which they applied.
  ...since('2015-01-01', [
    ['appeal.migration', 20, 'd', 'Ответить на обращение главе региона о миграции', `${law59}, ст. 12 ч. 1.1`],
    ['appeal.migration-redirect', 5, 'd', 'Направить по компетенции обращение о миграции', `${law59}, ст. 8 ч. 3.1`],
  ]),
  ...since('2018-01-01', [
    ['appeal.unclear', 7, 'd', 'Сообщить, что суть обращения непонятна', `${law59}, ст. 11 ч. 4.1`],
    ['appeal.published', 7, 'd', 'Сообщить адрес страницы с опубликованным ответом', `${law59}, ст. 11 ч. 5.1`],
  ]),
  ...since('2012-01-01', [
    ['service-complaint.registration', 1, 'w', 'Зарегистрировать жалобу на государственную услугу', `${law210}, ст. 11.2`],
    ['service-complaint.answer', 15, 'w', 'Рассмотреть жалобу на государственную услугу', `${law210}, ст. 11.2 ч. 6`],
    ['service-complaint.refusal', 5, 'w', 'Рассмотреть жалобу на отказ принять документы или исправить опечатку', `${law210}, ст. 11.2 ч. 6`],
  ]),
  ...since('2010-01-01', [
    ['information.registration', 3, 'd', 'Зарегистрировать запрос информации', `${law8}, ст. 18 ч. 5`],
    ['information.answer', 30, 'd', 'Ответить на запрос информации', `${law8}, ст. 18 ч. 6`],
    ['information.delay-notice', 7, 'd', 'Сообщить об отсрочке ответа на запрос информации', `${law8}, ст. 18 ч. 6`],
    ['information.extension', 15, 'd', 'Отсрочить ответ на запрос информации, не больше чем на', `${law8}, ст. 18 ч. 6`],
  ]),
  ...since('2022-09-01', [
    ['personal-data.answer', 10, 'w', 'Ответить человеку о его персональных данных', `${law152}, ст. 14, 20`],
    ['personal-data.extension', 5, 'w', 'Продлить ответ о персональных данных, не больше чем на', `${law152}, ст. 14, 20`],
    ['personal-data.correction', 7, 'w', 'Исправить неточные персональные данные', `${law152}, ст. 21 ч. 2`],
    ['personal-data.stop', 10, 'w', 'Прекратить обработку по требованию человека', `${law152}, ст. 21 ч. 5.1`],
    ['personal-data.consent-withdrawn', 30, 'd', 'Уничтожить данные после отзыва согласия', `${law152}, ст. 21 ч. 5`],
    ['personal-data.leak-notice', 24, 'h', 'Сообщить Роскомнадзору об утечке', `${law152}, ст. 21 ч. 3.1`],
    ['personal-data.leak-inquiry', 72, 'h', 'Сообщить Роскомнадзору, что показала проверка утечки', `${law152}, ст. 21 ч. 3.1`],
  ]),
  ...since('2012-05-07', [
    ['reception.waiting', 15, 'min', 'Ожидание в очереди, не больше', 'Указ Президента РФ от 07.05.2012 № 601, п. 1'],
  ]),
]
