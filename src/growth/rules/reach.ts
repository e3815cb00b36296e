// Whose plan somebody leads: decided from roles and departments.
type Asker = { staffId: string; departmentId: string; roles: readonly string[] }
type Person = { id: string; departmentId: string; roles: readonly string[] }

const isHead = ({ roles }: Person) => roles.includes('head') || roles.includes('director')

/** A head those of the own department; a director the heads, and whoever has no head. Never oneself. */
export function leadsPlan(who: Asker, person: Person, people: readonly Person[]): boolean {
  if (person.id === who.staffId) return false
  const head = !isHead(person) && people.some(one => one.roles.includes('head') && one.departmentId === person.departmentId)
  return head
    ? who.roles.includes('head') && who.departmentId === person.departmentId
    : who.roles.includes('director') && !person.roles.includes('director')
}

/** Who leads the plan of this person, as `leadsPlan` decides; several where a department has several heads. */
export const leadersOf = <P extends Person>(person: P, people: readonly P[]): P[] =>
  people.filter(one => leadsPlan({ staffId: one.id, departmentId: one.departmentId, roles: one.roles }, person, people))
