// What a rehearsal showed: steps of the protocol done and passed by, where the client calmed down and flared up, what each clause got.
import type { Step } from '#contacts/model.ts'
import type { Choice } from '../model.ts'
import type { Play, Turn } from './play.ts'

export type StepReport = { step: Step; /** Index of the turn that did it. */ turn: number | undefined }
export type ClauseReport = { clause: string; kept: number; missed: number }

export type Debrief = {
  steps: StepReport[]
  clauses: ClauseReport[]
  /** Indexes of the turns with the greatest rise and the greatest fall of mood, where there was any. */
  calmed: number | undefined
  flared: number | undefined
  /** Mood before the first word and after each. */
  moods: number[]
  /** Turns whose choice was not the best of its place. */
  chances: number
}

export function debrief(protocol: readonly Step[], { turns, steps, mood }: Play): Debrief {
  return {
    steps: protocol.map(step => ({ step, turn: steps.find(({ step: code }) => code === step.code)?.turn })),
    clauses: clausesOf(turns),
    calmed: extreme(turns, change => change),
    flared: extreme(turns, change => -change),
    moods: [turns[0]?.before ?? mood, ...turns.map(({ after }) => after)],
    chances: turns.filter(turn => better(turn) !== undefined).length,
  }
}

/** What one might have said there: the first good choice of the place, unless a good one was made. */
export const better = ({ scene, choice }: Pick<Turn, 'scene' | 'choice'>): Choice | undefined =>
  choice.worth === 'good' ? undefined : scene.choices.find(({ worth }) => worth === 'good')

/** The turn where the change is greatest, the earliest of equal ones; none where nothing changed that way. */
function extreme(turns: readonly Turn[], size: (change: number) => number): number | undefined {
  const sizes = turns.map(({ before, after }) => size(after - before))
  const most = Math.max(0, ...sizes)
  return most > 0 ? sizes.indexOf(most) : undefined
}

/** A fair answer neither keeps nor breaks a clause; each slip of typed words breaks its own. In the order of the talk. */
function clausesOf(turns: readonly Turn[]): ClauseReport[] {
  const reports = new Map<string, ClauseReport>()
  const count = (clause: string, side: 'kept' | 'missed') => {
    const report = reports.get(clause) ?? { clause, kept: 0, missed: 0 }
    report[side]++
    reports.set(clause, report)
  }
  for (const { choice, said } of turns) {
    if (choice.worth !== 'fair') count(choice.clause, choice.worth === 'good' ? 'kept' : 'missed')
    for (const { clause } of said.slips ?? []) count(clause, 'missed')
  }
  return [...reports.values()]
}
