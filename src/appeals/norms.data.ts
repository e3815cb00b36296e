// Norms of the centre's own order, beside those of the law in the calendar: days of a draft, of approval, of warnings.
import type { Norm } from '#calendar/model.ts'

const own = 'Внутренний порядок центра, Кодекс, п. 2.5'

const norm = (code: string, value: number, unit: Norm['unit'], title: string, source = own): Norm => ({
  code,
  title,
  value,
  unit,
  source,
  from: '2020-01-01',
  to: null,
})

/** Counted back from the day of the answer, except the last. */
export const ownNorms: Norm[] = [
  norm('appeal.draft', 7, 'd', 'Проект ответа готов, за столько дней до срока'),
  norm('appeal.approval', 3, 'w', 'Проект у руководителя на подписи, за столько рабочих дней до срока'),
  norm('appeal.soon', 5, 'd', 'Срок близко, за столько дней'),
  norm('appeal.urgent', 2, 'd', 'Срок совсем близко, за столько дней'),
  norm('correspondence.explanation', 3, 'w', 'Объяснить, как подать обращение официально', 'Внутренний порядок центра, Кодекс, п. 4.5'),
]
