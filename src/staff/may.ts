// Who may: permissions by role, for the `may` of an endpoint.
import type { May, Who } from '#platform/who.ts'
import type { Role } from './model.ts'

export const signedIn: May = who => who !== undefined

export const only =
  (...roles: Role[]): May =>
  who =>
    who !== undefined && has(who, ...roles)

export const has = (who: Who, ...roles: Role[]): boolean => roles.some(role => who.roles.includes(role))

/** Those who serve clients and so may see their files. The system administrator is not among them. */
export const servesClients = only('specialist', 'hall', 'head', 'director')

/** Departments whose records this person may see: their own; the director sees all (undefined). */
export const departmentsOf = (who: Who): string[] | undefined => (has(who, 'director') ? undefined : [who.departmentId])
