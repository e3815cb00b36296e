// Who reaches what: HR all, whoever leads the department its vacancies, an interviewer their own interview alone.
type Asker = { staffId: string; departmentId: string; roles: readonly string[] }

export const keepsHiring = (who: Asker): boolean => who.roles.includes('hr')

/** HR, the director, and the head for the own department. */
export const hiresFor = (who: Asker, departmentId: string): boolean =>
  keepsHiring(who) || who.roles.includes('director') || (who.roles.includes('head') && who.departmentId === departmentId)
