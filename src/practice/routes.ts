// Endpoint → action, and who may. The practice has no endpoint about anybody else.
import type { Mount } from '#platform/http.ts'
import { has, only, signedIn } from '#staff/may.ts'
import { certification, practice, situations } from './api.ts'
import { answerQuestion, attemptFor, finish, ownTests, start } from './certifying.ts'
import { bankFor, decide, dispute, disputesFor, openCount, retire, write } from './keeping.ts'
import { sendBank, sendResults, takeBank } from './listing.ts'
import { enterOrder, resultsFor } from './ordering.ts'
import { answerCard, isTimeToPractise, progressFor, sessionFor } from './practising.ts'
import { orders } from './store/certification.ts'

const keeperRoles = ['hr', 'head', 'integrity'] as const
const keeps = only(...keeperRoles)
const sees = only('head', 'director', 'hr')
const orderly = only('director', 'hr')

export function practiceRoutes(mount: Mount): void {
  mount(practice.session, signedIn, ({ query }, { db, now, who }) => sessionFor(db, now, who, query.more === 'true'))
  mount(practice.answer, signedIn, ({ body }, { db, ...act }) => answerCard(db, act, body))
  mount(practice.progress, signedIn, (_, { db, now, who }) => progressFor(db, now, who))
  mount(practice.nudge, signedIn, async (_, { db, now, who }) => {
    const { order, standing } = await ownTests(db, now, who)
    const asked = order && standing.must && (standing.state === 'may' || standing.state === 'open')
    return {
      practice: await isTimeToPractise(db, now, who),
      certification: asked ? { until: standing.validUntil } : null,
      disputes: has(who, ...keeperRoles) ? await openCount(db) : 0,
    }
  })
  bankRoutes(mount)
  certificationRoutes(mount)
}

function bankRoutes(mount: Mount): void {
  mount(situations.bank, keeps, (_, { db }) => bankFor(db))
  mount(situations.list, keeps, ({ query }, { db, res }) => sendBank(db, res, query.format))
  mount(situations.takeList, keeps, ({ body }, { db, ...act }) => takeBank(db, act, body))
  mount(situations.write, keeps, ({ params, body }, { db, ...act }) => write(db, act, params.key, body))
  mount(situations.retire, keeps, ({ params, body }, { db, ...act }) => retire(db, act, params.key, body))
  mount(situations.disputes, signedIn, (_, { db, who }) => disputesFor(db, who, has(who, ...keeperRoles)))
  mount(situations.dispute, signedIn, async ({ body }, { db, ...act }) => {
    await dispute(db, act, body)
    return null
  })
  mount(situations.decide, keeps, async ({ params, body }, { db, ...act }) => {
    await decide(db, act, params.id, body)
    return disputesFor(db, act.who, true)
  })
}

function certificationRoutes(mount: Mount): void {
  mount(certification.own, signedIn, (_, { db, now, who }) => ownTests(db, now, who))
  mount(certification.orders, sees, (_, { db }) => orders(db))
  mount(certification.order, orderly, ({ body }, { db, ...act }) => enterOrder(db, act, body))
  mount(certification.start, signedIn, ({ body }, { db, ...act }) => start(db, act, body.id))
  mount(certification.attempt, signedIn, ({ params }, { db, now, who }) => attemptFor(db, now, who, params.id))
  mount(certification.answer, signedIn, ({ params, body }, { db, ...act }) =>
    answerQuestion(db, act, params.id, params.place, body.chosen),
  )
  mount(certification.finish, signedIn, ({ params }, { db, ...act }) => finish(db, act, params.id))
  mount(certification.list, sees, ({ query }, { db, res, now, who }) => sendResults(db, res, now, who, query.format))
  mount(certification.results, sees, (_, { db, now, who }) => resultsFor(db, now, who))
}
