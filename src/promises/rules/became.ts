// What became of a promise by a moment, and how it is told to whom it was given: honestly, without excuses.
import { momentWords, type Telling } from '#calendar/moment-words.ts'
import type { PromiseState } from '../model.ts'

export type Became = 'ahead' | 'late' | 'kept' | 'kept-late' | 'cancelled'

type Promised = Pick<PromiseState, 'state' | 'dueAt' | 'endedAt'>

/** Up to and with the due moment is in time. */
export function becameOf({ state, dueAt, endedAt }: Promised, now: Date): Became {
  const due = Date.parse(dueAt)
  if (state === 'cancelled') return 'cancelled'
  if (state === 'kept') return endedAt !== null && Date.parse(endedAt) <= due ? 'kept' : 'kept-late'
  return now.getTime() > due ? 'late' : 'ahead'
}

export function becameWords(page: Promised & { byClient: boolean }, telling: Telling): string {
  const became = becameOf(page, new Date(telling.now))
  const when = page.endedAt === null ? '' : ` ${momentWords(page.endedAt, telling)}`
  if (became === 'kept') return `Сделано в срок,${when}`
  if (became === 'kept-late') return `Сделано позже срока,${when}`
  if (became === 'cancelled') return `Отменили${when}`
  if (became === 'ahead') return page.byClient ? 'Ждём от Вас' : 'Делаем'
  return page.byClient ? 'Срок прошёл, ждём от Вас' : 'Опаздываем. Это наша вина, доводим до конца'
}
