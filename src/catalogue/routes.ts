// Endpoint → store: the catalogue is read by everybody, the kiosk included.
import type { Mount } from '#platform/http.ts'
import { todayOf } from '#staff/today.ts'
import { catalogue } from './api.ts'
import { reasons, services } from './store.ts'

export function catalogueRoutes(mount: Mount): void {
  mount.open(catalogue.services, async (_, { db, now }) => services(db, await todayOf(db, now)))
  mount.open(catalogue.reasons, async (_, { db, now }) => reasons(db, await todayOf(db, now)))
}
