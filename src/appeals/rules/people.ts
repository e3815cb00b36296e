// Who may consider an appeal: never the person complained of, nor whoever works under them, nor anybody of a department complained of.
import { mayOwn } from '#promises/rules.ts'
import type { Colleague } from '#staff/model.ts'
import type { Complained } from '../model.ts'

type Person = { id: string; departmentId: string; roles: readonly string[] }

const isDirector = ({ roles }: Pick<Person, 'roles'>) => roles.includes('director')
const isHead = ({ roles }: Pick<Person, 'roles'>) => roles.includes('head')

/**
 * Why the law keeps this person from considering it (59-FZ art. 8 p. 6), in words; empty when nothing does.
 * Whoever is complained of is kept from it, and with a head the head's department, with a director everybody:
 * nobody judges the one they work under.
 */
export function whyBarred(person: Person, complained: readonly Complained[], everybody: readonly Person[]): string {
  for (const { staffId, departmentId } of complained) {
    if (staffId === person.id) return 'Жалуются на этого сотрудника'
    if (departmentId === person.departmentId && !isDirector(person)) return 'Жалуются на этот отдел'
    const named = everybody.find(({ id }) => id === staffId)
    if (!named) continue
    if (isDirector(named)) return 'Жалуются на директора: в центре рассмотреть некому, направьте учредителю'
    if (isHead(named) && named.departmentId === person.departmentId && !isDirector(person))
      return 'Жалуются на начальника этого отдела'
  }
  return ''
}

/** A complaint of a director is nobody's here: the founder considers it. */
export const isOfDirector = (complained: readonly Complained[], everybody: readonly Person[]): boolean =>
  complained.some(({ staffId }) => everybody.some(person => person.id === staffId && isDirector(person)))

/** Why this colleague may not be given it today; empty when they may. */
export function whyNotExecutor(
  colleague: Colleague,
  complained: readonly Complained[],
  { everybody, today }: { everybody: readonly Colleague[]; today: string },
): string {
  if (!mayOwn(colleague, today)) return 'Не работает с обращениями'
  return whyBarred(colleague, complained, everybody)
}

/** Who takes over from an executor who left or turned out to be complained of: the head of the department, else a director. */
export function heirOf(
  { departmentId, executorId }: { departmentId: string; executorId: string },
  complained: readonly Complained[],
  frame: { everybody: readonly Colleague[]; today: string },
): Colleague | undefined {
  const fit = frame.everybody
    .filter(one => one.id !== executorId && whyNotExecutor(one, complained, frame) === '')
    .toSorted((a, b) => (`${a.joinedOn}${a.id}` < `${b.joinedOn}${b.id}` ? -1 : 1))
  return fit.find(one => isHead(one) && one.departmentId === departmentId) ?? fit.find(isDirector)
}
