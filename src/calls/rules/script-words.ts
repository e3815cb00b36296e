// Words of the screens of call scripts.
import { counted } from '#calendar/plural.ts'
import type { Script } from '../script-model.ts'
import { scriptOn, wholeRehearsal } from './scripts.ts'

/** «24.11.2026». */
export const dayWords = (day: string): string => day.split('-').toReversed().join('.')

type Told = Pick<Script, 'edition' | 'validFrom' | 'rehearsals'>

/** One line about a reason: what is in force, what begins later, what is being written. */
export function bookWords(scripts: readonly Told[], today: string): string {
  const now = scriptOn(scripts, today)
  const later = scripts.filter(({ validFrom }) => validFrom !== null && validFrom > today)
  const draft = scripts.find(({ validFrom }) => validFrom === null)
  const said = [
    now && `Редакция ${now.edition} действует с ${dayWords(now.validFrom!)}`,
    ...later.map(({ edition, validFrom }) => `редакция ${edition} начнёт действовать ${dayWords(validFrom!)}`),
    draft && `редакция ${draft.edition} ${wholeRehearsal(draft.rehearsals) ? 'ждёт утверждения' : 'ждёт репетиции'}`,
  ].filter(words => words !== undefined)
  if (said.length === 0) return 'Сценария нет'
  const [first = '', ...others] = said
  return [first[0]!.toUpperCase() + first.slice(1), ...others].join(', ')
}

export const stepsWords = (count: number): string => counted(count, 'шаг', 'шага', 'шагов')
