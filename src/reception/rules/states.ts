// The life of a ticket: which verb leads from which state to which.
import type { TicketState } from '../model.ts'

const verbs = {
  call: { waiting: 'called' },
  start: { called: 'serving' },
  missed: { called: 'no-show' },
  park: { serving: 'parked' },
  comeBack: { parked: 'serving' },
  send: { serving: 'waiting' },
  finish: { serving: 'done' },
  stepAway: { waiting: 'away' },
  stepBack: { away: 'waiting' },
  leave: { waiting: 'left', away: 'left' },
  correct: { waiting: 'waiting', away: 'away' },
  /** After midnight: whoever was called and did not come is a no-show, a talk under way is left to its specialist. */
  dayEnds: { waiting: 'left', away: 'left', called: 'no-show' },
} as const satisfies Record<string, Partial<Record<TicketState, TicketState>>>

export type Verb = keyof typeof verbs

/** The state after the verb; undefined where the verb does not apply. */
export const after = (state: TicketState, verb: Verb): TicketState | undefined =>
  (verbs[verb] as Partial<Record<TicketState, TicketState>>)[state]

/** States from which the verb applies. */
export const statesFor = (verb: Verb): TicketState[] => Object.keys(verbs[verb]) as TicketState[]
