// Endpoint → action for what only the system administrator does; the look itself is for everybody.
import type { FastifyInstance } from 'fastify'
import type { Db } from '#platform/db.ts'
import type { Mount } from '#platform/http.ts'
import { addAccount, changePerson, comeBack, leave, resetPassword, unbar, type Work } from './account-actions.ts'
import { administration } from './api.ts'
import { closeCounter, closeDepartment, reopenCounter, reopenDepartment, type Ties } from './closing-actions.ts'
import { only } from './may.ts'
import { lookCss } from './rules/look.ts'
import { normLines, setCounter, setDepartment, setLook, setNorm, type KnownNorm } from './setting-actions.ts'
import { findTheme } from './store.ts'
import { accounts } from './store/accounts.ts'
import { departmentsWithHours, keptCounters } from './store/settings.ts'

const admin = only('admin')

/** `above`: norms of rooms that stand above this one. */
export function adminRoutes(mount: Mount, work: Work & { ties: Ties }, above: readonly KnownNorm[]): void {
  mount(administration.accounts, admin, (_, { db }) => accounts(db))
  mount(administration.add, admin, ({ body }, { db, ...act }) => addAccount(db, act, body))
  mount(administration.change, admin, ({ params, body }, { db, ...act }) => changePerson(db, act, params.id, body, work))
  mount(administration.leave, admin, ({ params, body }, { db, ...act }) => leave(db, act, params.id, body.on, work))
  mount(administration.comeBack, admin, ({ params }, { db, ...act }) => comeBack(db, act, params.id))
  mount(administration.resetPassword, admin, ({ params, body }, { db, ...act }) =>
    resetPassword(db, act, params.id, body.password),
  )
  mount(administration.unbar, admin, ({ params }, { db, ...act }) => unbar(db, act, params.id))
  mount(administration.places, admin, async (_, { db }) => ({
    departments: await departmentsWithHours(db),
    counters: await keptCounters(db),
  }))
  mount(administration.putDepartment, admin, ({ params, body }, { db, ...act }) => setDepartment(db, act, { ...body, ...params }))
  mount(administration.putCounter, admin, ({ params, body }, { db, ...act }) => setCounter(db, act, { ...body, ...params }))
  mount(administration.closeDepartment, admin, ({ params }, { db, ...act }) => closeDepartment(db, act, params.id, work.ties))
  mount(administration.reopenDepartment, admin, ({ params }, { db, ...act }) => reopenDepartment(db, act, params.id, work.ties))
  mount(administration.closeCounter, admin, ({ params }, { db, ...act }) => closeCounter(db, act, params.id, work.ties))
  mount(administration.reopenCounter, admin, ({ params }, { db, ...act }) => reopenCounter(db, act, params.id))
  mount(administration.norms, admin, (_, { db }) => normLines(db, above))
  mount(administration.setNorm, admin, ({ body }, { db, ...act }) => setNorm(db, act, body, above))
  mount(administration.setLook, admin, ({ body }, { db, ...act }) => setLook(db, act, body))
}

/** The centre's colours as a stylesheet: both entries ask for it before they paint. */
export function lookRoute(web: FastifyInstance, db: Db): void {
  web.get('/api/look.css', { schema: { hide: true } }, async (_, res) =>
    res
      .type('text/css')
      .header('cache-control', 'no-cache')
      .send(lookCss(await findTheme(db))),
  )
}
