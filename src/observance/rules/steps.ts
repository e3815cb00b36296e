// Which steps were observed, put together from visits and marks that were counted by edition of the protocol.
import type { Step } from '#contacts/model.ts'
import type { StepObserved } from '../model.ts'
import { shareOf } from './sample.ts'

export type EditionVisits = { edition: number; visits: number; steps: readonly Step[] }
/** `skipped` is null for observed. */
export type StepMark = { edition: number; step: string; skipped: string | null; count: number }

/**
 * `editions` oldest first. Only visits whose edition has a step count for it; order and words are those of the newest edition,
 * what only older ones had stands at the end.
 */
export function stepsOf(editions: readonly EditionVisits[], marks: readonly StepMark[], least: number): StepObserved[] {
  const newestFirst = editions.toReversed().flatMap(({ steps }) => steps)
  return [...Map.groupBy(newestFirst, ({ code }) => code)].map(([code, [newest]]) => {
    const { clause, title, required } = newest!
    const visits = sum(editions.filter(({ steps }) => steps.some(step => step.code === code)).map(({ visits }) => visits))
    const mine = marks.filter(({ step }) => step === code)
    const done = sum(mine.filter(({ skipped }) => skipped === null).map(({ count }) => count))
    const reasons = Map.groupBy(
      mine.filter(({ skipped }) => skipped !== null),
      ({ skipped }) => skipped!,
    )
    const skipped = [...reasons].map(([text, those]) => ({ text, count: sum(those.map(({ count }) => count)) }))
    return { step: code, clause, title, required, observed: shareOf(done, visits, least), skipped }
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
