// How causes, outcomes and answers are called on screens.
import type { Addressed } from '#clients/model.ts'
import type { Cause, Invitation, Outcome } from '../model.ts'

export const outcomeWords: Record<Outcome, string> = {
  calmed: 'Успокоились, продолжили',
  'head-went-on': 'Дальше вёл начальник',
  refused: 'Прекратили разговор корректно',
  'client-left': 'Человек ушёл',
  alarm: 'Подняли тревогу',
}

export const causeWords: Record<Cause, string> = {
  wait: 'Долгое ожидание',
  'our-mistake': 'Наша ошибка',
  unclear: 'Непонятно объяснили',
  'no-result': 'Отказ или нет результата',
  papers: 'Документы: не те, не хватило',
  'repeat-visit': 'Пришлось приходить снова',
  manner: 'Наш тон или слова',
  other: 'Другое',
}

export const processTitles: Record<string, string> = {
  'handed-over': 'После передачи в другое окно',
  'long-wait': 'Ждали больше 15 минут',
  visit: 'Приём без долгого ожидания',
  call: 'Телефон',
  letter: 'Письмо',
  mail: 'Электронная почта',
  message: 'Сообщение',
}

/** What the worker reads about who was invited; `minutes` left of «через N минут». */
export function invitationWords({ state, takenByName, rings }: Invitation, minutes: number | undefined): string {
  const ringing = rings.find(({ answer }) => answer === null)
  if (state === 'here') return `${takenByName} у окна`
  if (state === 'coming')
    return minutes !== undefined && minutes > 0
      ? `${takenByName} подойдёт через ${minutes} мин, суть передана`
      : `${takenByName} уже идёт, суть передана`
  if (state === 'unanswered') return 'Никто не ответил. Позвоните или попросите коллегу рядом'
  if (state === 'withdrawn') return 'Приглашение отменено'
  const before = rings.filter(({ answer }) => answer === 'unanswered' || answer === 'passed').length
  return `${before > 0 ? 'Зовём следующего' : 'Зовём'}: ${ringing?.name ?? ''}`
}

/** Who was left out because they are away today; '' when nobody was. */
export function awayWords({ rings }: Pick<Invitation, 'rings'>): string {
  const names = rings.filter(({ answer }) => answer === 'away').map(({ name }) => name)
  if (names.length === 0) return ''
  return `Сегодня ${names.length > 1 ? 'отсутствуют' : 'отсутствует'} ${names.join(', ')}: зовём сразу следующего`
}

/** «1 мин 20 с», «45 с». */
export function secondsWords(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  return [minutes > 0 && `${minutes} мин`, (whole % 60 > 0 || minutes === 0) && `${whole % 60} с`].filter(Boolean).join(' ')
}

/** A phrase of the guide with whom it is said to and who will come; without a name the sentence begins where it goes on. */
export function sayWords(phrase: string, { client, head }: { client: Addressed | null; head: string }): string {
  const name = client ? [client.name, client.patronymic].filter(Boolean).join(' ') : ''
  const addressed = name
    ? phrase.replaceAll('{client}', name)
    : phrase.replace(/\{client\},\s*(.)/gu, (_, first: string) => first.toUpperCase())
  return capital(addressed.replaceAll('{head}', head || 'начальник отдела'))
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** «10:42:05» of a step, by the centre's clock. */
export const saidAtWords = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone }).format(new Date(at))
