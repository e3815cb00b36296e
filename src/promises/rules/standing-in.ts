// Who takes over what somebody who is away owes, who is told when it goes up, and whose it is again afterwards.
import type { Absence, Colleague } from '#staff/model.ts'
import { hasLeft, isAwayOn } from '#staff/rules.ts'
import { headFor, mayOwn } from '../rules.ts'

type Frame = { everybody: readonly Colleague[]; absences: readonly Absence[]; today: string }

const isHere = ({ absences, today }: Frame, { id, leftOn }: Colleague) =>
  !hasLeft(leftOn, today) && !absences.some(absence => absence.staffId === id && isAwayOn(absence, today))

/**
 * The deputy, or the deputy's own deputy while that one is away too; else the head of the department, else a director; nobody
 * who is away. Undefined when there is none: then the promise stays where it is, never without an owner.
 */
export function standInFor(staffId: string, frame: Frame): Colleague | undefined {
  const seen = new Set([staffId])
  const byId = (id: string | null) => frame.everybody.find(one => one.id === id)
  const deputyOf = (id: string) =>
    byId(frame.absences.find(absence => absence.staffId === id && isAwayOn(absence, frame.today))?.deputyId ?? null)
  for (let deputy = deputyOf(staffId); deputy && !seen.has(deputy.id); deputy = deputyOf(deputy.id)) {
    if (isHere(frame, deputy) && mayOwn(deputy, frame.today)) return deputy
    seen.add(deputy.id)
  }
  const person = byId(staffId)
  const here = frame.everybody.filter(one => isHere(frame, one))
  return person && headFor(here, person.departmentId, staffId, frame.today)
}

/** Whether it comes back to whom it belongs: they work here, and are not away today. */
export const comesHome = (home: Colleague | undefined, frame: Frame): boolean => home !== undefined && isHere(frame, home)

type Owned = { ownerId: string; departmentId: string }

/** Who answers above the owner and is here today; at the second step whoever was not told at the first. */
export function toldAbove(
  step: 'head' | 'director',
  { ownerId, departmentId }: Owned,
  frame: Frame,
  before: readonly string[],
): string | undefined {
  const here = frame.everybody.filter(one => isHere(frame, one) && one.id !== ownerId && !before.includes(one.id))
  if (step === 'head') return headFor(here, departmentId, ownerId, frame.today)?.id
  const directors = here.filter(({ roles }) => roles.includes('director'))
  return (directors.find(({ position }) => /заместител/iu.test(position)) ?? directors[0])?.id
}
