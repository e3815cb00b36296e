// Whom one may tell: a head the own department, a director, HR and the administrator of the system anybody.

type Reader = { departmentId: string; roles: readonly string[] }

export const mayTellAll = (who: Reader): boolean => ['director', 'hr', 'admin'].some(role => who.roles.includes(role))

/** `departmentId` null: the whole centre. */
export const mayTell = (who: Reader, departmentId: string | null): boolean =>
  mayTellAll(who) || (who.roles.includes('head') && departmentId === who.departmentId)
