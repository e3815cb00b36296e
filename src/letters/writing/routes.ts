// Endpoint → action, and who may: those who serve clients; which letter each has is decided with its appeal.
import { seeOnceADay } from '#appeals/card.ts'
import type { Mount } from '#platform/http.ts'
import { only } from '#staff/may.ts'
import { writing } from './api.ts'
import { look } from './looking.ts'
import { paperOfLetter } from './printing.ts'
import { beHere, goAway } from './presence.ts'
import { agree, giveBack, handOver, markSent, sign, submit, withdraw } from './sending.ts'
import type { Mailing } from './mailing.ts'
import { getAppeal, getKnown } from './standing.ts'
import { libraryRoutes } from './library-routes.ts'
import { phrasesFor } from './phrase-shelf.ts'
import { listTemplates, setTemplate } from './templates.ts'
import { letterNow, openLetter, versionFor, versionsFor } from './views.ts'
import { begin, decide, leave, putAside, save, takeUp } from './writing.ts'

const writes = only('specialist', 'hall', 'head', 'director')
const leads = only('head', 'director')

export function writingRoutes(mount: Mount, mailing: Mailing): void {
  mount(writing.open, writes, ({ params }, { db, who, now }) => openLetter(db, who, now, params.appealId))
  mount(writing.save, writes, ({ params, body }, { db, ...act }) => save(db, act, params.appealId, body))
  mount(writing.putAside, writes, async ({ params, body }, { db, ...act }) => {
    await putAside(db, act, params.appealId, body)
    return { id: body.id }
  })
  mount(writing.versions, writes, ({ params }, { db, who }) => versionsFor(db, who, params.appealId))
  mount(writing.version, writes, ({ params }, { db, who }) => versionFor(db, who, params.appealId, params.id))
  mount(writing.look, writes, async ({ params, body }, { db, who, now }) =>
    look(db, now, await getKnown(db, who, params.appealId), body.text),
  )
  mount(writing.here, writes, ({ params }, { db, ...act }) => beHere(db, act, params.appealId))
  mount(writing.away, writes, async ({ params }, { db, ...act }) => {
    await goAway(db, act, params.appealId)
    return {}
  })
  mount(writing.phrases, writes, ({ params }, { db, who, now }) => phrasesFor(db, who, now, params.appealId))
  mount(writing.paper, writes, async ({ params, query }, { db, who, now }) => {
    await seeOnceADay(db, who, now, await getAppeal(db, who, params.appealId))
    return paperOfLetter(db, who, now, params.appealId, query.form)
  })
  mount(writing.templates, writes, ({ query }, { db, who, now }) => listTemplates(db, who, now, query))
  mount(writing.setTemplate, leads, async ({ body }, { db, ...act }) => {
    await setTemplate(db, act, body)
    return listTemplates(db, act.who, act.now, { purpose: body.purpose })
  })
  libraryRoutes(mount)

  mount(writing.begin, writes, async ({ params, body }, { db, ...act }) => {
    await begin(db, act, params.appealId, body)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.decide, writes, async ({ params, body }, { db, ...act }) => {
    await decide(db, act, params.appealId, body)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.leave, writes, async ({ params, body }, { db, ...act }) => {
    await leave(db, act, params.appealId, body)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.takeUp, writes, async ({ params }, { db, ...act }) => {
    await takeUp(db, act, params.appealId, params.id)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.submit, writes, async ({ params, body }, { db, ...act }) => {
    await submit(db, act, params.appealId, body.revision)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.agree, leads, async ({ params, body }, { db, ...act }) => {
    await agree(db, act, params.appealId, body.revision)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.giveBack, leads, async ({ params, body }, { db, ...act }) => {
    await giveBack(db, act, params.appealId, body)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.sign, leads, async ({ params, body }, { db, ...act }) => {
    await sign(db, act, params.appealId, body.revision)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.handOver, writes, async ({ params }, { db, ...act }) => {
    await handOver(db, act, params.appealId, mailing)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.takeBack, writes, async ({ params }, { db, ...act }) => {
    await withdraw(db, act, params.appealId, mailing)
    return letterNow(db, act.who, act.now, params.appealId)
  })
  mount(writing.markSent, writes, async ({ params, body }, { db, ...act }) => {
    await markSent(db, act, params.appealId, body)
    return letterNow(db, act.who, act.now, params.appealId)
  })
}
