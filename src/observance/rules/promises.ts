// Decisions about promises: what became of one by a moment, and the share kept in time.
import type { DueState, Share } from '../model.ts'
import { shareOf } from './sample.ts'

type Due = { dueAt: string; state: 'open' | 'kept'; endedAt: string | null }

/** Up to and with the due moment is in time. */
export function dueStateOf({ dueAt, state, endedAt }: Due, now: Date): DueState {
  const due = Date.parse(dueAt)
  if (state === 'kept') return endedAt !== null && Date.parse(endedAt) <= due ? 'kept' : 'kept-late'
  return now.getTime() > due ? 'overdue' : 'ahead'
}

/** Of those whose moment has come (or that were done before it); what is still ahead says nothing. */
export function onTimeOf(states: readonly DueState[], least: number): Share {
  const settled = states.filter(state => state !== 'ahead')
  return shareOf(settled.filter(state => state === 'kept').length, settled.length, least)
}
