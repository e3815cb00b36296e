// The protocol of a call (clause 4.3), edition 1: the steps of the thread and what may be said at each; the centre may replace it.
import type { Protocol } from '../model.ts'

/** Every phrase stands without the name too, and without a gender that would have to be guessed. */
export const callProtocol: Protocol = {
  channel: 'call',
  edition: 1,
  approvedBy: 'Образец «Заботы»: действует, пока центр не утвердил свой',
  steps: [
    {
      code: 'greet',
      clause: '4.3',
      also: ['4.2.2'],
      title: 'Поздоровайтесь: отдел, имя, должность',
      doneTitle: 'Поздоровались, назвали себя',
      phrases: [
        '{greeting}! {department}, {me}, {position}. Слушаю Вас',
        '{greeting}! Вы позвонили в центр занятости. {department}, {position} {me}. Чем мы можем помочь?',
      ],
      asks: 'nothing',
      required: true,
      next: 'Дальше: узнать, кто звонит',
    },
    {
      code: 'name',
      clause: '4.3',
      also: ['4.2.3'],
      title: 'Узнайте, кто звонит и от чьего имени',
      doneTitle: 'Узнали, кто звонит',
      phrases: [
        'Представьтесь, пожалуйста: имя и отчество. Вы звоните за себя или от организации?',
        '{client}, это Вы? Звоните за себя или по чьей-то просьбе?',
        'Как к Вам обращаться? Если связь прервётся, по какому номеру перезвонить?',
      ],
      asks: 'client',
      required: true,
      next: 'Дальше: выслушать',
    },
    {
      code: 'listen',
      clause: '4.3',
      also: ['4.2.4'],
      title: 'Выслушайте и запишите суть',
      doneTitle: 'Выслушали, записали суть',
      phrases: [
        '{client}, расскажите коротко, что нужно решить. Я записываю',
        'Повторю, чтобы не ошибиться. Поправьте, если что-то не так',
        'Плохо слышно, повторите, пожалуйста, последнее',
      ],
      asks: 'essence',
      required: true,
      next: 'Дальше: ответить',
    },
    {
      code: 'answer',
      clause: '4.3',
      also: ['4.2.7'],
      title: 'Ответьте по существу, коротко',
      doneTitle: 'Ответили',
      phrases: [
        '{client}, отвечу по порядку. Если непонятно, сразу спрашивайте',
        'Точный ответ нужно проверить. Простите, что не сразу: когда Вам удобно, чтобы мы перезвонили?',
        'Этим занимается коллега. Расскажу всё коллеге и соединю, Вам не придётся повторять',
      ],
      asks: 'nothing',
      required: true,
      next: 'Дальше: подвести итог',
    },
    {
      code: 'agree',
      clause: '4.3',
      also: ['2.2'],
      title: 'Подведите итог: кто, что и к какому сроку',
      doneTitle: 'Подвели итог',
      phrases: [
        '{client}, повторю, о чём договорились: что делаем мы, что делаете Вы и к какому дню',
        'Подведу итог. Если срок неудобный, выберем другой',
      ],
      asks: 'agreement',
      required: true,
      next: 'Дальше: поблагодарить',
    },
    {
      code: 'thank',
      clause: '4.3',
      also: ['4.2.9'],
      title: 'Поблагодарите. Трубку первым кладёт клиент',
      doneTitle: 'Поблагодарили, клиент положил трубку',
      phrases: [
        'Всё ли мы обсудили? Спасибо за звонок, {client}. До свидания',
        'Спасибо, что позвонили. Появятся вопросы, звоните снова. Всего доброго, {client}',
      ],
      asks: 'check',
      required: true,
      next: 'Завершить разговор',
    },
  ],
}
