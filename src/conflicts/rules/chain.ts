// Who is rung when a head is invited: the department's heads, then the deputy, then the directors; nobody twice, never oneself.

export type Person = { id: string; departmentId: string; roles: readonly string[]; leftOn: string | null }

/** Whom to ask, in order. `today` is the centre's day; `present` stands first within its own step: whoever is at a screen answers sooner. */
export function chainOf(
  people: readonly Person[],
  { workerId, departmentId, deputyId, today }: { workerId: string; departmentId: string; deputyId: string | null; today: string },
  present: ReadonlySet<string> = new Set(),
): string[] {
  const here = people.filter(({ id, leftOn }) => id !== workerId && (leftOn === null || leftOn > today))
  const step = (belongs: (person: Person) => boolean) =>
    here.filter(belongs).toSorted((a, b) => Number(present.has(b.id)) - Number(present.has(a.id)))
  const heads = step(person => person.departmentId === departmentId && person.roles.includes('head'))
  const deputy = step(person => person.id === deputyId)
  const directors = step(person => person.roles.includes('director'))
  return [...new Set([...heads, ...deputy, ...directors].map(({ id }) => id))]
}

/** Seconds without a word after which it goes on: due from this moment. */
export const isUnanswered = (rungAt: string, now: Date, seconds: number): boolean =>
  now.getTime() - Date.parse(rungAt) >= seconds * 1000
