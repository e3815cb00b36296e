// What a person is reminded of about growing, and on account of which day: each pair of them is told once.
import { addDays, daysBetween } from '#calendar/day.ts'
import type { About } from '../model.ts'
import { middleOf } from './pair.ts'

export type Due = { staffId: string; about: About; subjectId: string; dueOn: string }

type Facts = {
  today: string
  /** Live goals of plans. */
  goals: readonly { id: string; staffId: string; dueOn: string }[]
  /** Plans with a live goal. */
  talks: readonly { staffId: string; leaders: readonly string[]; dueOn: string }[]
  pairs: readonly LivePair[]
  /** Pairs that nobody has named a mentor for. */
  unnamed: readonly { id: string; leaders: readonly string[]; since: string }[]
}
export type LivePair = {
  id: string
  learnerId: string
  mentorId: string
  beginsOn: string
  untilOn: string
  lastMeeting: string | null
  /** `staffId half` of reflections that are written. */
  written: ReadonlySet<string>
}

const week = 7
/** Days without a meeting after which a pair is asked whether all is well. */
const month = 30

/** Everything that may be told today: goals a week ahead, talks, meetings and reflections on their day, mentors to be named at once. */
export function dueNow({ today, goals, talks, pairs, unnamed }: Facts): Due[] {
  const near = goals.filter(({ dueOn }) => daysBetween(today, dueOn) <= week)
  return [
    ...near.map(({ id, staffId, dueOn }) => ({ staffId, about: 'goal' as const, subjectId: id, dueOn })),
    ...talks
      .filter(({ dueOn }) => dueOn <= today)
      .flatMap(({ staffId, leaders, dueOn }) =>
        [staffId, ...leaders].map(told => ({ staffId: told, about: 'talk' as const, subjectId: staffId, dueOn })),
      ),
    ...pairs.flatMap(pair => dueOfPair(pair, today)),
    ...unnamed.flatMap(({ id, leaders, since }) =>
      leaders.map(staffId => ({ staffId, about: 'mentor' as const, subjectId: id, dueOn: since })),
    ),
  ]
}

function dueOfPair({ id, learnerId, mentorId, beginsOn, untilOn, lastMeeting, written }: LivePair, today: string): Due[] {
  const both = [learnerId, mentorId]
  const meetBy = addDays(lastMeeting !== null && lastMeeting > beginsOn ? lastMeeting : beginsOn, month)
  const due = (about: About, dueOn: string, who: readonly string[]) =>
    dueOn <= today ? who.map(staffId => ({ staffId, about, subjectId: id, dueOn })) : []
  const silent = (half: string) => both.filter(staffId => !written.has(`${staffId} ${half}`))
  return [
    ...due('meeting', meetBy, both),
    ...due('mid', middleOf(beginsOn, untilOn), untilOn <= today ? [] : silent('mid')),
    ...due('final', untilOn, silent('final')),
  ]
}
