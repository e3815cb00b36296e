// Russian words for what the room keeps; the same on screens, in lists and on plots.
import type { CycleState, Post, Side, Value } from '../model.ts'

export const valueWords: Record<Value, string> = {
  experience: 'Опыт',
  skills: 'Навыки',
  knowledge: 'Знания',
  qualities: 'Личные качества',
  motivation: 'Мотивация',
  potential: 'Потенциал',
}

export const postWords: Record<Post, string> = {
  window: 'приём клиентов',
  head: 'руководство',
  other: 'другая работа',
}

export const sideWords: Record<Side, string> = {
  self: 'своё мнение',
  head: 'начальник',
  colleague: 'коллеги',
  subordinate: 'подчинённые',
}

export const stateWords: Record<CycleState, string> = {
  open: 'собираем ответы',
  calibration: 'согласуем отметки',
  shown: 'итоги открыты',
}

/** «3,4»; nothing shown is «—» only in tables, elsewhere said in words. */
export const markWords = (mean: number | null): string => (mean === null ? '—' : mean.toFixed(1).replace('.', ','))

/** How far reviewers agree, in words; the usual bounds of the measure. */
export const agreementWords = (alpha: number): string =>
  alpha >= 0.8
    ? 'понимают шаги одинаково'
    : alpha >= 0.667
      ? 'в основном согласны'
      : 'понимают шаги по-разному, обсудите их вместе'
