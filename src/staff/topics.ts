// Live topics of people and departments: «something of yours has changed»; what it is, is read through the endpoints.
import type { Topic } from '#platform/live.ts'
import { departmentsOf } from './may.ts'

/** `staff:<id>`: acts of the person, and of others where the event names them as owner. */
export const staffTopic: Topic = {
  match: name => /^staff:(.+)$/u.exec(name)?.[1],
  may: (who, key) => who?.staffId === key,
  concerns: ({ staffId, data }, key) => [staffId, data.owner, data.previousOwner, data.told].includes(key),
}

/** `department:<id>`: one's own; the director hears all. */
export const departmentTopic: Topic = {
  match: name => /^department:(.+)$/u.exec(name)?.[1],
  may: (who, key) => who !== undefined && (departmentsOf(who)?.includes(key) ?? true),
  concerns: (event, key) => event.departmentId === key,
}
