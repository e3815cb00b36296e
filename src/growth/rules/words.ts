// Words of the room for screens and lists.
import { counted } from '#calendar/plural.ts'
import type { Ending, Half, How, Outcome, PairGoalState, PairSource, PairState, StepState, StudyKind } from '../model.ts'

export const howWords: Record<How, string> = {
  course: 'курс',
  mentor: 'наставник',
  practice: 'практика на работе',
  reading: 'чтение',
}
export const stepWords: Record<StepState, string> = {
  planned: 'впереди',
  doing: 'делаю',
  done: 'сделано',
  dropped: 'не нужно',
}
export const outcomeWords: Record<Outcome, string> = { reached: 'получилось', partly: 'получилось отчасти', dropped: 'отложили' }
export const kindWords: Record<StudyKind, string> = {
  read: 'чтение',
  watched: 'видео',
  tried: 'проба на деле',
  course: 'курс',
}
export const sourceWords: Record<PairSource, string> = {
  rule: 'новый сотрудник',
  asked: 'по просьбе',
  offered: 'по предложению',
}
export const endingWords: Record<Ending, string> = {
  finished: 'завершено',
  changed: 'пара сменилась',
  declined: 'не сложилось',
}
export const pairStateWords = (state: PairState, ending: Ending | null): string =>
  ending !== null
    ? endingWords[ending]
    : { unnamed: 'наставника ещё нет', offered: 'ждёт согласия', live: 'идёт', ended: 'закрыто' }[state]
export const pairGoalWords: Record<PairGoalState, string> = { open: 'в работе', reached: 'достигнута', dropped: 'отложили' }
export const halfWords: Record<Half, string> = { mid: 'Середина', final: 'Итог' }

/** «1,5». */
export const numberWords = (count: number): string => String(count).replace('.', ',')

/** «1 час», «1,5 часа». */
export const hoursWords = (hours: number): string => counted(hours, 'час', 'часа', 'часов').replace('.', ',')

export const progressWords = ({ done, of }: { done: number; of: number }): string =>
  of === 0 ? 'шагов пока нет' : `шаги: ${done} из ${of}`

/** «5 из 12, 42 %»; below the least sample only the numbers. */
export const countWords = ({ count, of, share }: { count: number; of: number; share: number | null }): string =>
  share === null ? `${count} из ${of}` : `${count} из ${of}, ${Math.round(share * 100)} %`

const months = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
/** Of `2026-11`: «ноя». */
export const monthWord = (month: string): string => months[Number(month.slice(5)) - 1]!
