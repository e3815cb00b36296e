// Decisions of the room: which steps are left, what may follow which state, who reads and who writes.
import type { Contact, ContactStep, Step } from './model.ts'

type Settled = Pick<ContactStep, 'step'>
export type ContactState = Contact['state']
export type Turn = 'park' | 'return' | 'close' | 'hand-over'

/** Where each turn leads from each state; absent: it is not allowed. A parked visit that nobody comes back to is closed too. */
const turns: Record<ContactState, Partial<Record<Turn, ContactState>>> = {
  open: { park: 'parked', close: 'closed', 'hand-over': 'handed-over' },
  parked: { return: 'open', close: 'closed' },
  closed: {},
  'handed-over': {},
}

export const after = (state: ContactState, turn: Turn): ContactState | undefined => turns[state][turn]

/** Required steps that are neither observed nor passed over with a reason, in the protocol's order. */
export const stepsLeft = (steps: readonly Step[], settled: readonly Settled[]): Step[] =>
  steps.filter(step => step.required && !settled.some(({ step: code }) => code === step.code))

/** Clause 4.2: a visit is not over until nothing was forgotten for sure, unless a reason is written. */
export const mayClose = (steps: readonly Step[], settled: readonly Settled[], withoutCheck: string | null): boolean =>
  stepsLeft(steps, settled).length === 0 || (withoutCheck ?? '').trim() !== ''

/** The step to go on from: the first that is not settled. */
export const currentStep = (steps: readonly Step[], settled: readonly Settled[]): Step | undefined =>
  steps.find(step => !settled.some(({ step: code }) => code === step.code))

/** A step that asks who has come is observed only when somebody is known; else it is passed over with a reason. */
export const mayObserve = (step: Step, contact: Pick<Contact, 'clientId'>, skipped: string | null): boolean =>
  step.asks !== 'client' || contact.clientId !== null || skipped !== null
