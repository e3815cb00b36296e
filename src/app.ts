// The house put together: database, rooms, live screens; started by main.ts and by every test.
import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/db.ts'
import { mounting, type House } from '#platform/http.ts'
import { live, type Live, type Topic } from '#platform/live.ts'
import { webServer } from '#platform/server.ts'
import { alive } from '#platform/http.ts'
import { announcementRoutes } from '#announcements/routes.ts'
import { announcementTopic } from '#announcements/topics.ts'
import { ownNorms as normsOfAppeals } from '#appeals/norms.data.ts'
import { appealRoutes } from '#appeals/routes.ts'
import { callRoutes } from '#calls/routes.ts'
import { catalogueRoutes } from '#catalogue/routes.ts'
import { clientRoutes } from '#clients/routes.ts'
import type { Ways } from '#conflicts/alarming.ts'
import { conflictRoutes } from '#conflicts/routes.ts'
import { alarmTopic, ringTopic } from '#conflicts/topics.ts'
import { placesOf } from '#code/rules/places.ts'
import { codeRoutes } from '#code/routes.ts'
import { contactRoutes } from '#contacts/routes.ts'
import { leadsContactWith } from '#contacts/store/contacts.ts'
import { shippedProtocols } from '#contacts/protocol/shipped.ts'
import { contactTopic } from '#contacts/topics.ts'
import { answersByMail } from '#correspondence/answers-of-appeals.ts'
import { mailRoutes } from '#correspondence/routes.ts'
import { feedbackRoutes } from '#feedback/routes.ts'
import { growthRoutes } from '#growth/routes.ts'
import { gatheringRoutes } from '#gatherings/routes.ts'
import { gatheringTopic } from '#gatherings/topics.ts'
import { blankRoutes } from '#letters/blank/routes.ts'
import { learningRoutes } from '#learning/routes.ts'
import { knowledgeRoutes } from '#knowledge/routes.ts'
import { letterRoutes } from '#letters/routes.ts'
import { rules as letterRules } from '#letters/rules/list.ts'
import { letterTopic } from '#letters/writing/presence.ts'
import { writingRoutes } from '#letters/writing/routes.ts'
import type { Hook } from '#messengers/hooking.ts'
import { messengerRoutes } from '#messengers/routes.ts'
import { observanceRoutes } from '#observance/routes.ts'
import { dayTopic } from '#observance/topics.ts'
import { reassignFrom } from '#promises/actions.ts'
import { practiceRoutes } from '#practice/routes.ts'
import { promiseRoutes } from '#promises/routes.ts'
import { ties } from '#reception/closing.ts'
import { isAtWork, releaseTickets } from '#reception/leaving.ts'
import { receptionRoutes } from '#reception/routes.ts'
import { receptionTopics } from '#reception/topics.ts'
import { hiringRoutes } from '#hiring/routes.ts'
import { dictionaryRoute } from '#russian/dictionary/serve.ts'
import { practisedClauses } from '#rehearsal/rules/practised.ts'
import { recognitionRoutes } from '#recognition/routes.ts'
import { nominationTopic, recognitionTopic } from '#recognition/topics.ts'
import { reviewRoutes } from '#reviews/routes.ts'
import { reviewFormsTopic, reviewMarksTopic } from '#reviews/topics.ts'
import { searchRoutes } from '#search/routes.ts'
import { adminRoutes, lookRoute } from '#staff/admin-routes.ts'
import { calendarRoutes } from '#staff/calendar-routes.ts'
import { staffRoutes } from '#staff/routes.ts'
import { whoIsAt } from '#staff/session.ts'
import { departmentTopic, staffTopic } from '#staff/topics.ts'

export type App = { web: FastifyInstance; live: Live; close: () => Promise<void> }

/** `telephoneSecret` is shared with the telephone exchange; without it there is none. `alarmWays`: how alarms leave the house. */
type Options = {
  now?: () => Date
  logLevel?: string
  telephoneSecret?: string | undefined
  alarmWays?: Ways
  messengerHooks?: readonly Hook[]
}

export async function buildApp(
  database: Database,
  { now = () => new Date(), logLevel = 'silent', telephoneSecret, alarmWays = [], messengerHooks = [] }: Options = {},
): Promise<App> {
  const { db } = database
  const web = await webServer(logLevel)
  const house: House = { db, now, whoIs: whoIsAt(db, now), poke: () => screens.poke() }
  const mount = mounting(web, house)
  web.get('/api/health', { schema: { hide: true } }, async () => (await alive(db), { ready: true }))
  lookRoute(web, db)
  dictionaryRoute(web)
  staffRoutes(mount)
  calendarRoutes(mount)
  adminRoutes(mount, { leadsVisit: isAtWork, release: releaseTickets, passOn: reassignFrom, ties }, normsOfAppeals)
  clientRoutes(mount, leadsContactWith)
  contactRoutes(mount)
  promiseRoutes(mount)
  appealRoutes(mount)
  feedbackRoutes(mount)
  callRoutes(mount, web, telephoneSecret)
  conflictRoutes(mount, alarmWays)
  catalogueRoutes(mount)
  receptionRoutes(mount)
  knowledgeRoutes(mount)
  gatheringRoutes(mount, web, house)
  announcementRoutes(mount)
  learningRoutes(mount, web, house)
  growthRoutes(mount)
  letterRoutes(mount)
  blankRoutes(mount)
  mailRoutes(mount)
  messengerRoutes(mount, messengerHooks)
  writingRoutes(mount, answersByMail)
  observanceRoutes(mount)
  practiceRoutes(mount)
  recognitionRoutes(mount)
  hiringRoutes(mount)
  reviewRoutes(mount)
  searchRoutes(mount)
  const steps = [...shippedProtocols.flatMap(protocol => protocol.steps), ...practisedClauses]
  codeRoutes(mount, placesOf({ steps, rules: letterRules, endpoints: mount.endpoints }))
  const topics: Topic[] = [
    alarmTopic,
    announcementTopic,
    ringTopic,
    contactTopic,
    dayTopic,
    departmentTopic,
    gatheringTopic,
    letterTopic,
    nominationTopic,
    recognitionTopic,
    staffTopic,
    ...receptionTopics(now),
    reviewFormsTopic,
    reviewMarksTopic,
  ]
  const screens = await live(web, database, topics, house.whoIs)
  const close = async () => {
    await screens.stop()
    await web.close()
  }
  return { web, live: screens, close }
}
