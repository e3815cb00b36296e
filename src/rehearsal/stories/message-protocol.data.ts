// What an answer in a messenger consists of (clauses 4.4, 4.5): the thread of those stories.
import type { Step } from '#contacts/model.ts'

const step = (code: string, clause: string, title: string, doneTitle: string, phrases: string[]): Step => ({
  code,
  clause,
  also: [],
  title,
  doneTitle,
  phrases,
  asks: 'nothing',
  required: true,
  next: 'Дальше',
})

export const messageSteps: readonly Step[] = [
  step('address', '4.4.7', 'Обратитесь по имени и назовите себя', 'Обратились по имени, назвали себя', [
    '{greeting}, {client}! Это {me}, центр занятости',
  ]),
  step('heard', '4.4.5', 'Покажите, что поняли вопрос', 'Показали, что поняли вопрос', [
    '{client}, Вы спрашиваете, когда придут деньги. Отвечаю по порядку',
  ]),
  step('answer', '4.4.2', 'Ответьте коротко и по существу', 'Ответили по существу', ['Коротко: что случилось и что это значит для Вас']),
  step('term', '2.2', 'Назовите, кто, что и когда сделает', 'Назвали срок', ['Проверю сегодня и напишу до 17:00']),
  step('sign', '4.5.3', 'Подпишитесь и оставьте телефон', 'Подписались, оставили телефон', ['{me}, {position}, телефон отдела']),
]
