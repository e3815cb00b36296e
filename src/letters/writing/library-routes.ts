// Endpoint → action, and who may: whoever writes letters reads the library; heads and the director keep its templates.
import type { Mount } from '#platform/http.ts'
import { only, servesClients } from '#staff/may.ts'
import { library } from './library-api.ts'
import { editionsOf, libraryFor, trialAppeals, trialOf } from './library.ts'
import { phraseShelf, putPhrase, withdrawPhrase } from './phrase-shelf.ts'
import { setTemplate } from './templates.ts'

const keeps = only('head', 'director')

export function libraryRoutes(mount: Mount): void {
  mount(library.templates, servesClients, (_, { db, who, now }) => libraryFor(db, who, now))
  mount(library.editions, servesClients, ({ params }, { db, who }) => editionsOf(db, who, params.code))
  mount(library.set, keeps, async ({ body }, { db, ...act }) => {
    await setTemplate(db, act, body)
    return libraryFor(db, act.who, act.now)
  })
  mount(library.appeals, servesClients, (_, { db, who }) => trialAppeals(db, who))
  mount(library.try, servesClients, ({ body }, { db, who, now }) => trialOf(db, who, now, body))
  mount(library.phrases, servesClients, (_, { db, who }) => phraseShelf(db, who))
  mount(library.putPhrase, servesClients, async ({ params, body }, { db, ...act }) => {
    await putPhrase(db, act, params.id, body)
    return phraseShelf(db, act.who)
  })
  mount(library.withdrawPhrase, servesClients, async ({ params }, { db, ...act }) => {
    await withdrawPhrase(db, act, params.id)
    return phraseShelf(db, act.who)
  })
}
