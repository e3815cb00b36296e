// Endpoint → action, and who may: those who serve clients, each in the conversations that they see.
import type { Call, Mount } from '#platform/http.ts'
import { servesClients } from '#staff/may.ts'
import { messengers } from './api.ts'
import { sendFile } from './fetching.ts'
import { hearHook, type Hook } from './hooking.ts'
import { getConversations, getShown, openConversation, shown } from './views.ts'
import {
  answer,
  beginConflict,
  checkAnswer,
  decide,
  endConsentFor,
  link,
  needless,
  pass,
  prepareChecker,
  take,
  withdraw,
} from './writing.ts'

/** `hooks`: messengers that bring what they hear; others are asked. */
export function messengerRoutes(mount: Mount, hooks: readonly Hook[] = []): void {
  mount.open(messengers.hook, async ({ params, body }, { db, now, req }) => {
    const hook = hooks.find(({ channel }) => channel.name === params.channel)
    await hearHook(db, now, { hook, headers: req.headers, update: body })
    return { heard: true as const }
  })
  mount(messengers.file, servesClients, ({ params }, { db, who, res }) => sendFile(db, who, res, params.id))
  const after = ({ db, who }: Call, id: string) => getShown(db, who, id)
  mount(messengers.conversations, servesClients, ({ query }, { db, who }) => getConversations(db, who, query.shelf))
  mount(messengers.conversation, servesClients, ({ params }, { db, ...act }) => {
    prepareChecker()
    return openConversation(db, act, params.id)
  })
  mount(messengers.check, servesClients, ({ params, body }, { db, ...act }) => checkAnswer(db, act, params.id, body.text))
  mount(messengers.answer, servesClients, async ({ params, body }, call) => {
    await answer(call.db, call, params.id, body)
    return after(call, params.id)
  })
  mount(messengers.withdraw, servesClients, async ({ params }, call) => after(call, await withdraw(call.db, call, params.id)))
  mount(messengers.decide, servesClients, async ({ params, body }, call) =>
    after(call, await decide(call.db, call, params.id, body.arrived)),
  )
  mount(
    messengers.take,
    servesClients,
    async ({ params }, call) => (await take(call.db, call, params.id), after(call, params.id)),
  )
  mount(messengers.pass, servesClients, async ({ params, body }, call) => {
    await pass(call.db, call, params.id, body.departmentId)
    return shown(call.db, call.who, params.id)
  })
  mount(messengers.conflict, servesClients, ({ params, body }, { db, ...act }) => beginConflict(db, act, params.id, body.id))
  mount(messengers.needless, servesClients, async ({ params, body }, call) => {
    await needless(call.db, call, params.id, body.reason)
    return after(call, params.id)
  })
  mount(messengers.endConsent, servesClients, async ({ params, body }, call) => {
    await endConsentFor(call.db, call, params.id, body.how)
    return after(call, params.id)
  })
  mount(messengers.link, servesClients, async ({ params, body }, call) => {
    await link(call.db, call, params.id, body.clientId)
    return after(call, params.id)
  })
}
