// The protocol of a visit (clause 4.2), edition 1: the steps of the thread and what may be said at each; the centre may replace it.
import type { Protocol } from '../model.ts'

/**
 * Every phrase stands without the name too: {client} opens or closes a sentence, never splits it.
 * Words are free of gender («Рада», «понял»): it would have to be guessed.
 */
export const visitProtocol: Protocol = {
  channel: 'visit',
  edition: 1,
  approvedBy: 'Образец «Заботы»: действует, пока центр не утвердил свой',
  steps: [
    {
      code: 'greet',
      clause: '4.2.1',
      also: ['4.2.2'],
      title: 'Поздоровайтесь и назовите себя',
      doneTitle: 'Поздоровались, назвали себя',
      phrases: [
        '{greeting}, {client}! Меня зовут {me}, {position}. Расскажите, с чем Вы пришли',
        '{greeting}! Присаживайтесь, располагайтесь. Я {me}, буду помогать Вам сегодня',
        '{greeting}, проходите. Моё имя {me}. Чем мы можем быть полезны?',
      ],
      asks: 'nothing',
      required: true,
      next: 'Дальше: узнать имя',
    },
    {
      code: 'name',
      clause: '4.2.3',
      also: [],
      title: 'Узнайте имя и за кого пришли',
      doneTitle: 'Узнали имя',
      phrases: [
        'Как мне к Вам обращаться? Назовите имя и отчество',
        'Давайте познакомимся: как Вас зовут? Вы пришли за себя или от организации?',
        '{client}, всё верно записано? Вы сегодня за себя или по чьей-то просьбе?',
      ],
      asks: 'client',
      required: true,
      next: 'Дальше: выслушать',
    },
    {
      code: 'listen',
      clause: '4.2.5',
      also: ['4.2.4'],
      title: 'Выслушайте и уточните',
      doneTitle: 'Выслушали, записали суть',
      phrases: [
        '{client}, расскажите, что случилось. Я слушаю и коротко записываю',
        'Проверю, правильно ли записано. Поправьте, если что-то не так',
        'Что для Вас сейчас важнее всего решить?',
        'Спрошу ещё об одном, чтобы не ошибиться',
      ],
      asks: 'essence',
      required: true,
      next: 'Дальше: рассказать, чем поможем',
    },
    {
      code: 'services',
      clause: '4.2.7',
      also: ['4.2.5'],
      title: 'Расскажите, чем поможем',
      doneTitle: 'Рассказали, чем поможем',
      phrases: [
        '{client}, вот чем мы поможем. Расскажу по порядку, а Вы спрашивайте',
        'У нас это бесплатно. Начну с главного, памятку дам с собой',
        'Объясню ещё раз другими словами и покажу на листке',
      ],
      asks: 'services',
      required: false,
      next: 'Дальше: договориться',
    },
    {
      code: 'agree',
      clause: '4.2.6',
      also: ['2.2'],
      title: 'Договоритесь: итог, кто, что и когда сделает',
      doneTitle: 'Договорились',
      phrases: [
        '{client}, давайте повторим: что делаем мы, что делаете Вы и к какому дню',
        'Подведу итог. Если неудобно, выберем другой день',
        'Запишу это и отдам Вам на листке, чтобы не держать в голове',
      ],
      asks: 'agreement',
      required: true,
      next: 'Дальше: спросить, всё ли обсудили',
    },
    {
      code: 'check',
      clause: '4.2.9',
      also: [],
      title: 'Спросите, всё ли обсудили, и попрощайтесь',
      doneTitle: 'Спросили, всё ли обсудили, попрощались',
      phrases: [
        '{client}, о чём ещё хотели спросить? Время есть',
        'Всё ли мы обсудили? Может быть, осталось что-то ещё?',
        'Если дома вспомните что-то ещё, позвоните нам. Спасибо, что пришли. До свидания, {client}!',
      ],
      asks: 'check',
      required: true,
      next: 'Завершить приём',
    },
  ],
}
