// Who is rung when a head is invited: the department's heads, whoever stands in for one who is away, the deputy, the directors; nobody twice.

export type Person = { id: string; departmentId: string; roles: readonly string[]; leftOn: string | null }

export type Link = { staffId: string; away: boolean }

type Asked = {
  workerId: string
  departmentId: string
  deputyId: string | null
  /** The centre's day. */
  today: string
  /** Who is not here today, and who stands in for each. */
  away: ReadonlyMap<string, string | null>
}

/**
 * Whom to ask, in order, never the worker. Whoever is away keeps the place, marked: they are left out by name. `present` stands
 * first within its own step: whoever is at a screen answers sooner.
 */
export function chainOf(people: readonly Person[], asked: Asked, present: ReadonlySet<string> = new Set()): Link[] {
  const { workerId, departmentId, deputyId, today, away } = asked
  const here = people.filter(({ id, leftOn }) => id !== workerId && (leftOn === null || leftOn > today))
  const first = (id: string) => Number(present.has(id)) - Number(away.has(id))
  const step = (belongs: (person: Person) => boolean) => here.filter(belongs).toSorted((a, b) => first(b.id) - first(a.id))
  const heads = step(person => person.departmentId === departmentId && person.roles.includes('head'))
  const standIns = new Set(heads.map(({ id }) => away.get(id)))
  const deputies = step(person => standIns.has(person.id) && person.roles.some(role => serving.has(role)))
  const deputy = step(person => person.id === deputyId)
  const directors = step(person => person.roles.includes('director'))
  const ids = new Set([...heads, ...deputies, ...deputy, ...directors].map(({ id }) => id))
  return [...ids].map(staffId => ({ staffId, away: away.has(staffId) }))
}

/** Whoever may hear of a client at all. */
const serving = new Set(['specialist', 'hall', 'head', 'director'])

/** Seconds without a word after which it goes on: due from this moment. */
export const isUnanswered = (rungAt: string, now: Date, seconds: number): boolean =>
  now.getTime() - Date.parse(rungAt) >= seconds * 1000
