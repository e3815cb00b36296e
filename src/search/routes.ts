// Endpoint → finding, and who may: those who serve clients; the integrity officer finds complaints of a director, nothing else.
import type { Mount } from '#platform/http.ts'
import { search } from './api.ts'
import { findAll, maySearch } from './finding.ts'

export function searchRoutes(mount: Mount): void {
  mount(search.find, maySearch, ({ query }, { db, who, now }) => findAll(db, who, now, query.q))
}
