// Who sees whose result, and who agrees the marks: decided from roles, departments and the state of the cycle.
import type { CycleState } from '../model.ts'

type Asker = { staffId: string; departmentId: string; roles: readonly string[] }
type Subject = { staffId: string; departmentId: string; post: string }

/** Whoever leads the person: a head those of the own department, a director everybody; nobody agrees marks of oneself. */
export const leads = (who: Asker, subject: Subject): boolean =>
  subject.staffId !== who.staffId &&
  (who.roles.includes('director') ||
    (who.roles.includes('head') && subject.departmentId === who.departmentId && subject.post !== 'head'))

/** The person once it is shown; who leads them from the meeting on; HR only to answer an appeal. */
export const seesResult = (who: Asker, subject: Subject, state: CycleState, appealed: boolean): boolean => {
  if (subject.staffId === who.staffId) return state === 'shown'
  if (state === 'open') return false
  return leads(who, subject) || (appealed && who.roles.includes('hr'))
}

/** At the meeting; after it only where an appeal was upheld. */
export const agreesMarks = (who: Asker, subject: Subject, state: CycleState, upheld: boolean): boolean =>
  leads(who, subject) && (state === 'calibration' || (state === 'shown' && upheld))
