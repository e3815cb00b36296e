// Endpoint → action, and who may.
import type { Mount } from '#platform/http.ts'
import { only, signedIn } from '#staff/may.ts'
import { announce, boardFor, read, unreadFor, withdraw } from './actions.ts'
import { announcements } from './api.ts'

const tells = only('head', 'director', 'hr', 'admin')

export function announcementRoutes(mount: Mount): void {
  mount(announcements.board, signedIn, (_, { db, now, who }) => boardFor(db, now, who))
  mount(announcements.unread, signedIn, (_, { db, now, who }) => unreadFor(db, now, who))
  mount(announcements.say, tells, ({ body }, { db, ...act }) => announce(db, act, body))
  mount(announcements.read, signedIn, ({ params }, { db, ...act }) => read(db, act, params.id))
  mount(announcements.withdraw, tells, ({ params }, { db, ...act }) => withdraw(db, act, params.id))
}
