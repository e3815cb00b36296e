// Endpoint → action, and who may: everybody reads what is verified; those who serve write; heads and quality look after it.
import type { Mount } from '#platform/http.ts'
import { only, signedIn } from '#staff/may.ts'
import { knowledge } from './api.ts'
import { search, suggest } from './finding.ts'
import { reasonNow } from './circumstance.ts'
import { hindrances } from './leaflet/checking.ts'
import { leafletFor } from './leaflet/printing.ts'
import { sendArticles, takeArticles } from './listing.ts'
import { articleFor, deskFor, linesFor, versionsFor, waitingFor } from './views.ts'
import { answerFeedback, answerGap, ask, dismissGap, giveFeedback } from './voicing.ts'
import { confirm, retire, save, sourceChanged, verify } from './writing.ts'

const writers = only('specialist', 'hall', 'head', 'director', 'hr', 'integrity')
const keepers = only('head', 'director', 'integrity')

export function knowledgeRoutes(mount: Mount): void {
  mount(knowledge.suggest, signedIn, async ({ body: { text, channel } }, { db, who }) =>
    suggest(db, text, { channel, reasonId: await reasonNow(db, who.staffId, channel) }),
  )
  mount(knowledge.search, signedIn, ({ body }, { db }) => search(db, body.words))
  mount(knowledge.article, signedIn, ({ params }, { db, who }) => articleFor(db, who, params.id))
  mount(knowledge.versions, signedIn, ({ params }, { db, who }) => versionsFor(db, who, params.id))
  mount(knowledge.save, writers, ({ params, body }, { db, ...act }) => save(db, act, params.id, body))
  mount(knowledge.check, writers, ({ body }) => hindrances(body.leaflet))
  mount(knowledge.verify, writers, ({ params, body }, { db, ...act }) => verify(db, act, params.id, body.version))
  mount(knowledge.confirm, writers, ({ params, body }, { db, ...act }) => confirm(db, act, params.id, body))
  mount(knowledge.retire, writers, ({ params }, { db, ...act }) => retire(db, act, params.id))
  mount(knowledge.sourceChanged, keepers, async ({ body }, { db, ...act }) => ({
    articles: await sourceChanged(db, act, body.act),
  }))
  mount(knowledge.feedback, signedIn, async ({ params, body }, { db, ...act }) => {
    await giveFeedback(db, act, params.id, body)
    return { id: body.id }
  })
  mount(knowledge.answerFeedback, writers, ({ params, body }, { db, ...act }) => answerFeedback(db, act, params.id, body.answer))
  mount(knowledge.ask, signedIn, ({ body }, { db, ...act }) => ask(db, act, body))
  mount(knowledge.answerGap, writers, ({ params, body }, { db, ...act }) => answerGap(db, act, params.id, body))
  mount(knowledge.dismissGap, keepers, ({ params }, { db, ...act }) => dismissGap(db, act, params.id))
  mount(knowledge.desk, writers, (_, { db, now, who }) => deskFor(db, now, who))
  mount(knowledge.waiting, signedIn, (_, { db, now, who }) => waitingFor(db, now, who))
  mount(knowledge.lines, signedIn, (_, { db, who }) => linesFor(db, who))
  mount(knowledge.leaflet, signedIn, ({ params }, { db, res, now, who }) => leafletFor(db, res, now, who, params.id))
  mount(knowledge.list, signedIn, ({ query }, { db, res, who }) => sendArticles(db, res, who, query.format))
  mount(knowledge.takeList, keepers, ({ body }, { db, ...act }) => takeArticles(db, act, body))
}
