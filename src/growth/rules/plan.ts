// Rules of a plan and of what one learns by oneself: who has agreed to what, how far the steps are, hours by month.
import { addDays } from '#calendar/day.ts'
import type { GoalState, MonthHours, Step } from '../model.ts'

export type Agreed = { edition: number; selfAgreed: number | null; headAgreed: number | null; outcome: string | null }

/** Live only while both have agreed to the words that stand now. */
export const goalStateOf = ({ edition, selfAgreed, headAgreed, outcome }: Agreed): GoalState =>
  outcome !== null ? 'ended' : selfAgreed === edition && headAgreed === edition ? 'live' : 'proposed'

/** Dropped steps are asked of nobody. */
export const progressOf = (steps: readonly Pick<Step, 'state'>[]): { done: number; of: number } => {
  const asked = steps.filter(({ state }) => state !== 'dropped')
  return { done: asked.filter(({ state }) => state === 'done').length, of: asked.length }
}

/** The next talk: `days` after the last one or after the first goal came alive, whichever is later; null without a live goal. */
export function talkDueOf({ liveSince, lastTalk, days }: { liveSince: string | null; lastTalk: string | null; days: number }) {
  if (liveSince === null) return null
  return addDays(lastTalk !== null && lastTalk > liveSince ? lastTalk : liveSince, days)
}

/** Twelve months up to that of `today`, oldest first; months without a line are there with 0. */
export function hoursByMonth(studies: readonly { doneOn: string; hours: number }[], today: string): MonthHours[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, i) => {
    const number = year * 12 + (month - 1) - 11 + i
    const key = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
    const hours = studies.filter(({ doneOn }) => doneOn.startsWith(key)).reduce((sum, one) => sum + one.hours, 0)
    return { month: key, hours: Math.round(hours * 100) / 100 }
  })
}

/** A share only of `least` or more; below it the numbers alone are told. */
export const countOf = (count: number, of: number, least: number) => ({ count, of, share: of >= least ? count / of : null })
