// Decides whose department somebody may see measured: the head their own, the director and the integrity officer all.
type Person = { departmentId: string; roles: readonly string[] }

export const seesAll = ({ roles }: Person): boolean => roles.includes('director') || roles.includes('integrity')

/** Other roles see none: a specialist's own figures are theirs alone and stand elsewhere. */
export const seesDepartment = (who: Person, departmentId: string): boolean =>
  seesAll(who) || (who.roles.includes('head') && who.departmentId === departmentId)
