// Words of the room for screens.
import { counted } from '#calendar/plural.ts'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import type { Assigned, CourseLine, Effect, Format, LessonKind, LessonState } from '../model.ts'

export const formatWords: Record<Format, string> = { online: 'по урокам', classroom: 'занятия', mixed: 'уроки и занятия' }
export const kindWords: Record<LessonKind, string> = {
  text: 'текст',
  video: 'видео',
  task: 'задание',
  test: 'тест',
  scorm: 'электронный урок',
}
export const stateWords: Record<LessonState, string> = {
  begun: 'начат',
  waiting: 'ждёт тренера',
  returned: 'вернули с замечанием',
  failed: 'пока не пройден',
  passed: 'пройден',
}

/** «1 час», «1,5 часа». */
export const hoursWords = (hours: number): string => counted(hours, 'час', 'часа', 'часов').replace('.', ',')

export const minutesWords = (seconds: number): string =>
  counted(Math.max(1, Math.round(seconds / 60)), 'минута', 'минуты', 'минут')

/** «до 01.12», «опоздание 8 дней»: with how near it is. */
export function dueWords({ dueOn, urgency }: Pick<Assigned, 'dueOn' | 'urgency'>, today: string): string {
  if (urgency === 'late') return `был нужен до ${numericDay(dueOn, yearOf(today))}`
  return urgency === 'today' ? 'сегодня последний день' : `до ${numericDay(dueOn, yearOf(today))}`
}

export const progressWords = ({ passed, of }: CourseLine['progress']): string =>
  of === 0 ? '' : `${passed} из ${counted(of, 'урока', 'уроков', 'уроков')}`

/** «действует 12 месяцев». */
export const validWords = (months: number | null): string =>
  months === null ? 'бессрочно' : `действует ${counted(months, 'месяц', 'месяца', 'месяцев')}`

export const verdictWords: Record<Effect['indicators'][number]['verdict'], string> = {
  better: 'стало лучше, чем у коллег',
  worse: 'стало хуже, чем у коллег',
  same: 'разницы с коллегами не видно',
  few: 'мало данных',
}
export const indicatorWords: Record<Effect['indicators'][number]['kind'], string> = {
  steps: 'шаги протокола соблюдены',
  ratings: 'оценки четыре и пять',
  promises: 'обещания исполнены в срок',
}
