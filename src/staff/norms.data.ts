// Norms that the program knows: what counts until the centre sets its own value, in which unit, by which source.

const own = 'Образец: действует, пока центр не утвердил своё'

export const shippedNorms = {
  'wait.live': { value: 15, unit: 'min', title: 'Ждать в живой очереди не дольше', source: 'Указ Президента РФ от 07.05.2012 № 601, п. 1' },
  'wait.booked': { value: 5, unit: 'min', title: 'Ждать пришедшему по записи не дольше', source: own },
  'rating.low': { value: 3, unit: 'mark', title: 'Низкая оценка: такая и ниже', source: 'Кодекс, п. 2.1' },
  'session.lock-after': { value: 15, unit: 'min', title: 'Закрыть экран, за которым не работают', source: 'Приказ ФСТЭК России от 18.02.2013 № 21' },
  'sample.least': { value: 10, unit: 'pcs', title: 'Делать вывод, если случаев не меньше', source: own },
  'call.answer': { value: 20, unit: 's', title: 'Снять трубку не позже', source: own },
  'call.pass-on': { value: 30, unit: 's', title: 'Звонок, который не берут, передать отделу через', source: own },
  'call.hold': { value: 60, unit: 's', title: 'Держать на линии без слова не дольше', source: own },
  'call.transfer-answer': { value: 60, unit: 's', title: 'Ждать коллегу, которому передают звонок, не дольше', source: own },
  'call.attempts': { value: 3, unit: 'pcs', title: 'Попыток дозвониться до отмены обещанного звонка', source: own },
  'mail.answer': { value: 480, unit: 'min', title: 'Ответить на электронное письмо не дольше, рабочих минут', source: own },
  'mail.undo': { value: 60, unit: 's', title: 'Вернуть отправленное письмо можно в течение', source: own },
  'mail.brake': { value: 10, unit: 'pcs', title: 'Писем на один адрес за час не больше', source: own },
  'message.answer': { value: 120, unit: 'min', title: 'Ответить на сообщение в мессенджере не дольше, рабочих минут', source: own },
  'message.undo': { value: 60, unit: 's', title: 'Вернуть отправленное сообщение можно в течение', source: own },
  'message.brake': { value: 20, unit: 'pcs', title: 'Сообщений одному клиенту за час не больше', source: own },
  'promise.before': { value: 60, unit: 'min', title: 'Напоминать об обещании заранее, за столько рабочих минут', source: own },
  'promise.late': { value: 30, unit: 'min', title: 'Напоминать об опоздании через столько рабочих минут', source: own },
  'promise.head': { value: 120, unit: 'min', title: 'Сказать начальнику об опоздании через столько рабочих минут', source: own },
  'promise.director': { value: 480, unit: 'min', title: 'Сказать руководству об опоздании через столько рабочих минут', source: own },
  'conflict.answer': { value: 60, unit: 's', title: 'Ждать начальника, которого зовут к окну, не дольше; потом зовём следующего', source: own },
  'conflict.break': { value: 15, unit: 'min', title: 'Перерыв сотруднику после конфликта', source: own },
  'learning.lead': { value: 60, unit: 'd', title: 'Напоминать, что документ об обучении кончается, за столько дней', source: own },
  'growth.talk': { value: 90, unit: 'd', title: 'Говорить о плане развития не реже, раз в столько дней', source: own },
  'mentor.days': { value: 90, unit: 'd', title: 'Новому сотруднику предлагать наставника в первые дни работы, столько', source: own },
  'mentor.pairs': { value: 3, unit: 'pcs', title: 'У одного наставника подопечных не больше', source: own },
  'knowledge.head': { value: 7, unit: 'd', title: 'Сказать начальнику, что ответ базы знаний устарел и не пересмотрен, через столько дней', source: own },
  'review.least': { value: 3, unit: 'pcs', title: 'Ответов группы об одном человеке не меньше, иначе не показываем', source: own },
  'review.appeal': { value: 14, unit: 'd', title: 'Ответить несогласному с оценкой не позже, дней', source: own },
  'quality.sample': { value: 5, unit: 'pcs', title: 'Разговоров и писем отдела разбирать за месяц', source: own },
  'idea.answer': { value: 14, unit: 'd', title: 'Ответить на идею сотрудника не позже, дней', source: own },
  'hiring.keep': { value: 180, unit: 'd', title: 'Хранить данные кандидата после его согласия, дней', source: own },
  'mark.days': { value: 90, unit: 'd', title: 'Отметка о клиенте живёт не дольше', source: own },
} as const satisfies Record<string, { value: number; unit: string; title: string; source: string }>

export type NormCode = keyof typeof shippedNorms
