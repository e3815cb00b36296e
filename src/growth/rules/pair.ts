// Rules of mentoring: where a pair stands, its middle, whom a mentor is proposed to, who has room for one more.
import { addDays, daysBetween } from '#calendar/day.ts'
import type { PairState } from '../model.ts'

export type PairFacts = { mentorId: string | null; beginsOn: string | null; endedAt: string | null }

export const pairStateOf = ({ mentorId, beginsOn, endedAt }: PairFacts): PairState =>
  endedAt !== null ? 'ended' : beginsOn !== null ? 'live' : mentorId === null ? 'unnamed' : 'offered'

/** The day half way between. */
export const middleOf = (beginsOn: string, untilOn: string): string =>
  addDays(beginsOn, Math.floor(daysBetween(beginsOn, untilOn) / 2))

type Newcomer = { id: string; joinedOn: string; leftOn: string | null }

/** Within `days` of joining, still here, never in a pair before. A joining day ahead is not yet one. */
export const newcomersOf = <N extends Newcomer>(
  people: readonly N[],
  { paired, today, days }: { paired: ReadonlySet<string>; today: string; days: number },
): N[] => people.filter(one => isNewcomer(one, today, days) && !paired.has(one.id))

export const isNewcomer = ({ joinedOn, leftOn }: Newcomer, today: string, days: number): boolean =>
  joinedOn <= today && daysBetween(joinedOn, today) < days && (leftOn === null || leftOn > today)
