// Who sees, decides and leads an event: by role, department and part in it.
import type { GatheringState } from '../model.ts'

type Reader = { staffId: string; departmentId: string; roles: readonly string[] }
type Event = {
  state: GatheringState
  organiserId: string
  invited: 'all' | 'department' | 'list'
  departmentId: string | null
}

/** A director decides all; a head what is for the own department, but not the own proposal. */
export const mayDecide = (who: Reader, event: Event): boolean =>
  event.state === 'proposed' &&
  (who.roles.includes('director') ||
    (who.roles.includes('head') && event.departmentId === who.departmentId && event.organiserId !== who.staffId))

export const mayLead = (who: Reader, event: Event): boolean =>
  event.organiserId === who.staffId || who.roles.includes('director') || who.roles.includes('hr')

export const isInvited = (who: Reader, event: Event, onList: boolean): boolean =>
  event.organiserId === who.staffId ||
  event.invited === 'all' ||
  (event.invited === 'department' && event.departmentId === who.departmentId) ||
  (event.invited === 'list' && onList)

/** What is not yet agreed is seen by its author and by those who decide; later by the invited too. */
export const maySee = (who: Reader, event: Event, onList: boolean): boolean =>
  mayLead(who, event) ||
  mayDecide(who, event) ||
  (event.state !== 'proposed' && event.state !== 'declined' && isInvited(who, event, onList))
