// Words of the screens.
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import type { Grade, Spot, Standing } from '../model.ts'
import { clauseNames } from './clause-names.data.ts'

export const spotWords: Record<Spot, string> = {
  window: 'У окна',
  phone: 'По телефону',
  mail: 'В почте',
  messenger: 'В мессенджере',
  letter: 'Ответ на бумаге',
  hall: 'В зале',
  colleagues: 'Среди коллег',
}

export const difficultyWords = { 1: 'простой', 2: 'средний', 3: 'трудный' } as const

export const gradeWords: Record<Grade, string> = {
  good: 'Верно',
  hard: 'Верно, но не всё',
  again: 'Пока нет',
}

/** «4.2 Приём у окна»; the bare number where we have no name for it. */
export const clauseWords = (clause: string): string => [clause, clauseNames[clause]].filter(Boolean).join(' ')

export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`

/** «1 вопрос», «3 вопроса», «8 вопросов». */
export function countWords(count: number, [one, few, many]: readonly [string, string, string]): string {
  const tens = count % 100
  const word = tens > 10 && tens < 20 ? many : count % 10 === 1 ? one : count % 10 > 1 && count % 10 < 5 ? few : many
  return `${count} ${word}`
}

export const questionForms = ['вопрос', 'вопроса', 'вопросов'] as const
export const attemptForms = ['попытка', 'попытки', 'попыток'] as const

/** «12:05» of seconds. */
export const clockWords = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** What stands before the button of the test. */
export function standingWords({ state, attemptsLeft, validUntil, nextFrom }: Standing, zone: string): string {
  const next = nextFrom === null ? '' : numericDay(todayAt({ now: nextFrom, zone }), 0)
  const until = validUntil === null ? '' : numericDay(validUntil, 0)
  const left = `Осталось: ${countWords(attemptsLeft, attemptForms)}.`
  const words: Record<Standing['state'], string> = {
    'no-order': 'Приказа об аттестации пока нет.',
    open: 'Попытка идёт. Время считает сервер, продолжить можно с любого экрана.',
    passed: `Сдано, действует до ${until}. Повторить можно с ${next}.`,
    may: until ? `Прошлый результат действует до ${until}. ${left}` : left,
    cooling: `Следующая попытка с ${next}. ${left}`,
    spent: `Попытки закончились. Новые откроются ${next}.`,
  }
  return words[state]
}

/** For the list of people. */
export const stateWords: Record<Standing['state'], string> = {
  'no-order': 'нет приказа',
  open: 'идёт попытка',
  passed: 'сдано',
  may: 'не сдано',
  cooling: 'перерыв',
  spent: 'попытки закончились',
}

/** What the certificate of a passed test proves; the same each time, so that a later one stands in place of an earlier. */
export const paperTitle = 'Знание Кодекса клиентоцентричности'
