// By which channel it came and whether the law counts it as an appeal: dated, since the law changed on 30 March 2025.
import type { Channel } from './model.ts'

export type ChannelRule = {
  channel: Channel
  title: string
  counts: 'yes' | 'no' | 'depends'
  why: string
  source: string
  /** What to do, in a sentence for whoever writes it down. */
  advice: string
  from: string
  to: string | null
}

const law59 = 'Федеральный закон от 02.05.2006 № 59-ФЗ'
const law547 = `${law59} в редакции от 28.12.2024 № 547-ФЗ`
const always = { from: '2006-11-02', to: null }
const before = { from: '2010-07-27', to: '2025-03-29' }
const since = { from: '2025-03-30', to: null }

export const explainHow =
  'Объясните, как подать официально: на Госуслугах, на сайте центра со входом через Госуслуги, почтой или лично.'

export const channelRules: ChannelRule[] = [
  {
    channel: 'in-person',
    title: 'Принесли лично',
    counts: 'yes',
    why: 'Письменное обращение',
    source: `${law59}, ст. 4, 7`,
    advice: 'Зарегистрируйте за три дня.',
    ...always,
  },
  {
    channel: 'spoken',
    title: 'Сказали на личном приёме',
    counts: 'depends',
    why: 'Устное обращение заносят в карточку приёма; письменный ответ не нужен, если всё ясно и человек согласен на устный',
    source: `${law59}, ст. 13 ч. 3`,
    advice: 'Спросите, достаточно ли ответа на словах. Если нет, зарегистрируйте.',
    ...always,
  },
  {
    channel: 'post',
    title: 'Почта',
    counts: 'yes',
    why: 'Письменное обращение',
    source: `${law59}, ст. 4, 7`,
    advice: 'Зарегистрируйте за три дня.',
    ...always,
  },
  {
    channel: 'portal',
    title: 'Госуслуги',
    counts: 'yes',
    why: 'Подано через Госуслуги, человек подтверждён',
    source: `${law547}, ст. 7`,
    advice: 'Зарегистрируйте за три дня. Ответ уходит в личный кабинет или на указанный адрес.',
    ...always,
  },
  {
    channel: 'site',
    title: 'Сайт центра',
    counts: 'yes',
    why: 'Электронное обращение',
    source: `${law59}, ст. 7 ч. 3`,
    advice: 'Зарегистрируйте за три дня.',
    ...before,
  },
  {
    channel: 'site',
    title: 'Сайт центра',
    counts: 'depends',
    why: 'Обращением считается, только если на сайте человек вошёл и подтверждён',
    source: `${law547}, ст. 7`,
    advice: `Проверьте, был ли вход через Госуслуги. Если не было: ${lower(explainHow)}`,
    ...since,
  },
  {
    channel: 'redirected',
    title: 'Направил другой орган',
    counts: 'yes',
    why: 'Обращение направлено нам по компетенции',
    source: `${law59}, ст. 8 ч. 3`,
    advice: 'Зарегистрируйте за три дня. Срок ответа считается от регистрации у нас.',
    ...always,
  },
  {
    channel: 'email',
    title: 'Электронная почта',
    counts: 'yes',
    why: 'До 30.03.2025 письмо на электронную почту было обращением',
    source: `${law59}, ст. 7 ч. 3`,
    advice: 'Зарегистрируйте за три дня.',
    ...before,
  },
  {
    channel: 'email',
    title: 'Электронная почта',
    counts: 'no',
    why: 'С 30.03.2025 письмо на электронную почту не обращение: человек не подтверждён',
    source: `${law547}, ст. 7`,
    advice: explainHow,
    ...since,
  },
  {
    channel: 'messenger',
    title: 'Мессенджер',
    counts: 'no',
    why: 'Сообщение в мессенджере не обращение: человек не подтверждён',
    source: `${law547}, ст. 7`,
    advice: explainHow,
    ...always,
  },
  {
    channel: 'phone',
    title: 'Телефон',
    counts: 'no',
    why: 'Звонок не обращение: закон знает письменные, электронные и устные на личном приёме',
    source: `${law59}, ст. 4`,
    advice: `Ответьте в разговоре. ${explainHow}`,
    ...always,
  },
  {
    channel: 'book',
    title: 'Книга отзывов',
    counts: 'depends',
    why: 'Запись обращение, если в ней есть фамилия и адрес для ответа',
    source: `${law59}, ст. 7 ч. 1`,
    advice: 'Есть фамилия и адрес: зарегистрируйте. Нет: прочтите и сделайте, что можно.',
    ...always,
  },
]

function lower(sentence: string): string {
  return sentence[0]!.toLowerCase() + sentence.slice(1)
}
