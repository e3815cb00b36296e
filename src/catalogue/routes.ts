// Endpoint → store: the catalogue is read by everybody, the kiosk included.
import type { Mount } from '#platform/http.ts'
import { catalogue } from './api.ts'
import { reasons, services } from './store.ts'

const dayOf = (now: Date) => now.toISOString().slice(0, 10)

export function catalogueRoutes(mount: Mount): void {
  mount.open(catalogue.services, (_, { db, now }) => services(db, dayOf(now)))
  mount.open(catalogue.reasons, (_, { db, now }) => reasons(db, dayOf(now)))
}
