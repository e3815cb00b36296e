// Endpoint → action, and who may: everybody who works here reads, the director and the administrator decide.
import type { Mount } from '#platform/http.ts'
import { only, signedIn } from './may.ts'
import { calendars } from './calendar-api.ts'
import { addHoliday, calendarsNow, changeCalendar, changeRegion, importCalendar, removeHoliday } from './calendar-actions.ts'

const decide = only('director', 'admin')

export function calendarRoutes(mount: Mount): void {
  mount(calendars.calendars, signedIn, (_, { db }) => calendarsNow(db))
  mount(calendars.importCalendar, decide, ({ body }, { db, ...act }) => importCalendar(db, act, body.xml))
  mount(calendars.setCalendar, decide, ({ body }, { db, ...act }) => changeCalendar(db, act, body))
  mount(calendars.setRegion, decide, ({ body }, { db, ...act }) => changeRegion(db, act, body.region))
  mount(calendars.addHoliday, decide, ({ body }, { db, ...act }) => addHoliday(db, act, body))
  mount(calendars.removeHoliday, decide, ({ params }, { db, ...act }) => removeHoliday(db, act, params.id))
}
