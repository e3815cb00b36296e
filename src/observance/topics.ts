// The live topic of the room: `day:<department>` tells an open «Отдел сегодня» that something has changed there.
import type { Topic } from '#platform/live.ts'
import { departmentTopic } from '#staff/topics.ts'
import { seesDepartment } from './rules/access.ts'

/** The department's own events; unlike its topic the integrity officer hears it too, who may see all that is measured. */
export const dayTopic: Topic = {
  match: name => /^day:(.+)$/u.exec(name)?.[1],
  may: (who, key) => who !== undefined && seesDepartment(who, key),
  concerns: departmentTopic.concerns,
}
