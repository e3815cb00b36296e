// Endpoint → action, and who may: those who serve clients; heads look after what could not be read; the box is the administrator's.
import type { Mount } from '#platform/http.ts'
import { notFound } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { only, servesClients } from '#staff/may.ts'
import { getColleague } from '#staff/store.ts'
import { read } from './actions.ts'
import {
  answer,
  beginConflict,
  checkAnswer,
  chooseClient,
  decide,
  keepDraft,
  needless,
  pass,
  prepareChecker,
  take,
  withdraw,
} from './answering.ts'
import { mail } from './api.ts'
import { beginLetter, letGo, letterReader, phrasesIn } from './beginning.ts'
import { confirmFetching } from './fetching.ts'
import { htmlOf, sendAttachment, sendRaw } from './files.ts'
import { newLetter } from './new-letter-api.ts'
import { signerOf } from './queueing.ts'
import { addressOf } from './rules/address.ts'
import { signatureOf } from './rules/signature.ts'
import { findRaw } from './store.ts'
import { putPhone, putPrivateBoxes } from './store/box.ts'
import { boxState, getShown, getThreads, inQuarantine, openThread, shown } from './views.ts'

const looksAfter = only('head', 'director')
const keepsBox = only('admin')

export function mailRoutes(mount: Mount): void {
  mount(mail.threads, servesClients, ({ query }, { db, who }) => getThreads(db, who, query.shelf))
  mount(mail.thread, servesClients, ({ params }, { db, ...act }) => {
    prepareChecker()
    return openThread(db, act, params.id)
  })
  mount(mail.html, servesClients, ({ params }, { db, who }) => htmlOf(db, who, params.id))
  mount(mail.attachment, servesClients, ({ params }, { db, who, res }) => sendAttachment(db, who, res, params))
  mount(mail.check, servesClients, ({ params, body }, { db, ...act }) => checkAnswer(db, act, params.id, body.text))
  mount(mail.keepDraft, servesClients, async ({ params, body }, { db, ...act }) => {
    await keepDraft(db, act, params.id, body.text)
    return { kept: true as const }
  })
  mount(mail.answer, servesClients, async ({ params, body }, { db, ...act }) => {
    await answer(db, act, params.id, body)
    return getShown(db, act.who, params.id)
  })
  mount(mail.withdraw, servesClients, async ({ params }, { db, ...act }) =>
    getShown(db, act.who, await withdraw(db, act, params.id)),
  )
  mount(mail.decide, servesClients, async ({ params, body }, { db, ...act }) =>
    getShown(db, act.who, await decide(db, act, params.id, body.arrived)),
  )
  mount(mail.take, servesClients, async ({ params }, { db, ...act }) => {
    await take(db, act, params.id)
    return getShown(db, act.who, params.id)
  })
  mount(mail.pass, servesClients, async ({ params, body }, { db, ...act }) => {
    await pass(db, act, params.id, body.departmentId)
    return shown(db, act.who, params.id)
  })
  mount(mail.conflict, servesClients, ({ params, body }, { db, ...act }) => beginConflict(db, act, params.id, body.id))
  mount(mail.needless, servesClients, async ({ params, body }, { db, ...act }) => {
    await needless(db, act, params.id, body.reason)
    return getShown(db, act.who, params.id)
  })
  mount(mail.client, servesClients, async ({ params, body }, { db, ...act }) => {
    await chooseClient(db, act, params.id, body.clientId)
    return getShown(db, act.who, params.id)
  })
  mount(mail.myPhone, servesClients, async ({ body }, { db, who }) => {
    await putPhone(db, who.staffId, body.phone)
    return { signature: signatureOf(await signerOf(db, who.staffId)) }
  })
  newLetterRoutes(mount)
  quarantineRoutes(mount)
  boxRoutes(mount)
}

function newLetterRoutes(mount: Mount): void {
  mount(newLetter.reader, servesClients, ({ params }, { db }) => letterReader(db, params.id))
  mount(newLetter.begin, servesClients, async ({ body }, { db, ...act }) => {
    prepareChecker()
    return getShown(db, act.who, await beginLetter(db, act, body))
  })
  mount(newLetter.letGo, servesClients, async ({ params }, { db, ...act }) => {
    await letGo(db, act, params.id)
    return { done: true as const }
  })
  mount(newLetter.phrases, servesClients, ({ params, query }, { db, who, now }) =>
    phrasesIn(db, who, now, { id: params.id, gender: query.gender }),
  )
}

function quarantineRoutes(mount: Mount): void {
  mount(mail.quarantine, looksAfter, (_, { db }) => inQuarantine(db))
  mount(mail.raw, looksAfter, async ({ params }, { db, who, now, res }) => {
    const bytes = await sendRaw(db, res, params.id)
    await record(db, now, { kind: 'mail.raw-saved', staffId: who.staffId, data: { mailId: params.id } })
    return bytes
  })
  mount(mail.readAgain, looksAfter, async ({ params }, { db, now }) => {
    const kept = await findRaw(db, params.id)
    if (kept?.state !== 'quarantined') throw notFound('Такого письма здесь нет: может быть, его уже разобрали.')
    const { status } = await read(db, now, params.id, Buffer.from(kept.raw))
    return { read: status === 'stored', left: await inQuarantine(db) }
  })
}

function boxRoutes(mount: Mount): void {
  mount(mail.box, keepsBox, (_, { db }) => boxState(db))
  mount(mail.confirm, keepsBox, async ({ body }, { db, ...act }) => {
    await confirmFetching(db, act, 'INBOX', body.take)
    return boxState(db)
  })
  mount(mail.sender, keepsBox, async ({ params, body }, { db, who, now }) => {
    await getColleague(db, params.id)
    await putPhone(db, params.id, body.phone)
    await putPrivateBoxes(
      db,
      params.id,
      body.privateBoxes.flatMap(typed => addressOf(typed) ?? []),
    )
    await record(db, now, { kind: 'mail.sender-set', staffId: who.staffId, data: { of: params.id } })
    return boxState(db)
  })
}
