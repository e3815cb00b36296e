// How appeals are told on screens: channels, kinds, ways, and how long is left.
import { dayWords, shortDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { counted } from '#calendar/plural.ts'
import { channelRules } from '../channels.data.ts'
import type { AppealLine } from '../card-model.ts'
import type { Channel, Form, Kind, Law, Result, Way } from '../model.ts'

export const channelWords = (channel: Channel): string => channelRules.find(rule => rule.channel === channel)!.title

export const lawWords: Record<Law, string> = {
  appeal: 'Обращение граждан, 59-ФЗ',
  'service-complaint': 'Жалоба на госуслугу, 210-ФЗ',
  'refusal-complaint': 'Жалоба на отказ принять документы, 210-ФЗ',
  information: 'Запрос информации, 8-ФЗ',
  none: 'Не обращение: переписка',
}

export const kindWords: Record<Kind, string> = { proposal: 'Предложение', application: 'Заявление', complaint: 'Жалоба' }

export const formWords: Record<Form, string> = { individual: 'От одного', collective: 'Коллективное', anonymous: 'Без подписи' }

export const wayWords: Record<Way, string> = {
  post: 'Почтой',
  email: 'На электронный адрес',
  portal: 'Через Госуслуги',
  hand: 'На руки',
  spoken: 'На словах',
}

export const resultWords: Record<Result, string> = {
  supported: 'Поддержано',
  measures: 'Поддержано, меры приняты',
  explained: 'Разъяснено',
  'not-supported': 'Не поддержано',
}

/** By the channel it came: an electronic appeal is answered to the address or the account it names. */
export const usualWay = (channel: Channel): Way =>
  channel === 'portal' ? 'portal' : channel === 'site' || channel === 'email' ? 'email' : channel === 'spoken' ? 'spoken' : 'post'

/** «опоздание 3 дня», «сегодня», «среда 09.12, ещё 15 дней»; of what has ended, when it did. */
export function leftWords(
  { dueOn, daysLeft, endedOn }: Pick<AppealLine, 'dueOn' | 'daysLeft' | 'endedOn'>,
  today: string,
): string {
  if (endedOn !== null) return shortDay(endedOn, yearOf(today))
  if (daysLeft < 0) return `опоздание ${counted(-daysLeft, 'день', 'дня', 'дней')}`
  const day = dayWords(dueOn, today)
  return daysLeft < 2 ? day : `${day}, ещё ${counted(daysLeft, 'день', 'дня', 'дней')}`
}
