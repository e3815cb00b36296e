// An invented letter for looking at a blank: of nobody, to nobody.
import type { Paper } from '../paper/paper.ts'

const first = 'Мы рассмотрели Ваше обращение от 2 ноября 2026 года. Пособие за октябрь придёт на Вашу карту 10 декабря 2026 года.'
const others = [
  'Деньги задержались, потому что справка от прежнего работодателя пришла 20 ноября 2026 года. Мы запросили её сами, Вам ничего делать не нужно.',
  'Если к 12 декабря денег на карте не будет, позвоните: Воронцова Елена Андреевна, 8 835 000-01-00. Мы проверим выплату в тот же день.',
]

/** `two`: long enough for a second sheet. */
export const samplePaper = (length: 'one' | 'two'): Paper => ({
  letterhead: [],
  addressee: ['Иванову И. И.', 'Заречная ул., д. 5, кв. 12', 'г. Светлореченск, 428000'],
  reference: ['На № И-345 от 02.11.2026'],
  heading: 'О выплате пособия',
  salutation: 'Уважаемый Иван Иванович!',
  body: Array.from({ length: length === 'one' ? 1 : 7 }, () => [first, ...others])
    .flat()
    .map(text => ({ kind: 'paragraph' as const, text })),
  closing: '',
  signature: { position: ['Начальник отдела'], name: 'И. С. Крылова' },
  attachments: ['Приложение: на 2 л. в 1 экз.'],
  executor: ['Исп.: Воронцова Елена Андреевна, тел. 8 835 000-01-00'],
})
