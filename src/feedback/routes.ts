// Endpoint → action; both are for clients, who have no account but a private link.
import type { Mount } from '#platform/http.ts'
import { answer, askedOf } from './actions.ts'
import { feedback } from './api.ts'

export function feedbackRoutes(mount: Mount): void {
  mount.open(feedback.asked, ({ params }, { db }) => askedOf(db, params.code))
  mount.open(feedback.answer, ({ params, body }, { db, now }) => answer(db, now, params.code, body))
}
