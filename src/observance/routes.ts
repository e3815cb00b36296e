// Endpoint → what is measured, and who may: the head their own department, the director and the integrity officer all.
import type { Mount } from '#platform/http.ts'
import { only } from '#staff/may.ts'
import { observance } from './api.ts'
import { askedFor } from './asked.ts'
import { departmentDay } from './department-day.ts'
import { promisesKept } from './promises-kept.ts'
import { talksOf } from './talks.ts'
import { trendOf } from './trend.ts'

const observes = only('head', 'director', 'integrity')

export function observanceRoutes(mount: Mount): void {
  mount(observance.department, observes, async ({ query }, { db, ...call }) => departmentDay(db, await askedFor(db, call, query)))
  mount(observance.trend, observes, async ({ query }, { db, ...call }) =>
    trendOf(db, await askedFor(db, call, query), query.weeks),
  )
  mount(observance.talks, observes, async ({ query }, { db, ...call }) =>
    talksOf(db, await askedFor(db, call, query), query.weeks),
  )
  mount(observance.promises, observes, async ({ query }, { db, ...call }) =>
    promisesKept(db, await askedFor(db, call, query), call.who, query.weeks),
  )
}
