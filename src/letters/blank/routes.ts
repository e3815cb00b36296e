// Endpoint → action, and who may: the blank is the director's and the administrator's.
import type { Mount } from '#platform/http.ts'
import { only } from '#staff/may.ts'
import { getBlanks, previewed, setBlank } from './actions.ts'
import { blank } from './api.ts'

const keeps = only('director', 'admin')

export function blankRoutes(mount: Mount): void {
  mount(blank.read, keeps, (_, { db, now }) => getBlanks(db, now))
  mount(blank.set, keeps, ({ body }, { db, ...act }) => setBlank(db, act, body))
  mount(blank.preview, keeps, async ({ body: { length, ...details } }) => previewed(details, length))
}
