// What is written while the talk goes: the text, who has come, steps, services, interruptions.
import { getClient } from '#clients/store.ts'
import type { Db } from '#platform/db.ts'
import { notFound, Problem, refused } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { recordOf } from './actions.ts'
import type { Contact } from './model.ts'
import { getContact, lockOpen } from './reach.ts'
import { mayObserve } from './rules.ts'
import { changeContact, saveDraft } from './store/contacts.ts'
import { protocolOf } from './store/protocols.ts'
import {
  deleteService,
  deleteStep,
  endInterruption,
  findOpenInterruption,
  insertInterruption,
  putService,
  putStep,
  stepsOf,
} from './store/steps.ts'

/** Saves what was typed over the version it was typed on; refuses `stale` when another tab was faster: GET has its text. */
export async function writeDraft(
  db: Db,
  act: Act,
  id: string,
  draft: { essence: string; result: string; version: number },
): Promise<Contact> {
  const row = await lockOpen(db, act, id, ['open', 'parked'])
  const same = row.essence === draft.essence && row.result === draft.result
  if (!same && !(await saveDraft(db, id, draft)))
    throw refused('stale', 'В другом окне уже записали новее. Ваш текст на экране: сравните и сохраните ещё раз.')
  return getContact(db, act.who, id)
}

/** Who has come and for whom; may be corrected until the talk is over. */
export async function identify(
  db: Db,
  act: Act,
  id: string,
  asked: { clientId: string; principalId: string | null },
): Promise<Contact> {
  const row = await lockOpen(db, act, id)
  // A file that turned out to be somebody's second one answers with the first.
  const clientId = (await getClient(db, asked.clientId)).id
  const principalId = asked.principalId && (await getClient(db, asked.principalId)).id
  if (principalId === clientId) throw refused('same-client', 'Человек пришёл за себя: представлять никого не нужно.')
  if (row.clientId !== clientId || row.principalId !== principalId) {
    await changeContact(db, id, { clientId, principalId })
    await recordOf(db, act, { ...row, clientId }, { kind: 'contact.identified', data: { principal: principalId } })
  }
  return getContact(db, act.who, id)
}

/** A step is observed, or passed over with a reason; refuses `who-first` where nobody is known yet. */
export async function doStep(
  db: Db,
  act: Act,
  id: string,
  { step: code, skipped }: { step: string; skipped: string | null },
): Promise<Contact> {
  const row = await lockOpen(db, act, id)
  const step = (await protocolOf(db, row.channel, row.protocolEdition)).steps.find(({ code: known }) => known === code)
  if (!step) throw notFound('Такого шага в этом разговоре нет.')
  if (!mayObserve(step, row, skipped))
    throw refused('who-first', 'Сначала найдите человека или заведите дело. Не назвался: напишите об этом.')
  const earlier = (await stepsOf(db, id)).find(settled => settled.step === code)
  if (!earlier || earlier.skipped !== skipped) {
    const { clause, also } = step
    await putStep(db, { contactId: id, step: code, clause, doneAt: act.now.toISOString(), staffId: act.who.staffId, skipped })
    await recordOf(db, act, row, { kind: 'contact.step-done', data: { step: code, clause, also, skipped: skipped !== null } })
  }
  return getContact(db, act.who, id)
}

export async function undoStep(db: Db, act: Act, id: string, step: string): Promise<Contact> {
  const row = await lockOpen(db, act, id)
  if (await deleteStep(db, id, step)) await recordOf(db, act, row, { kind: 'contact.step-undone', data: { step } })
  return getContact(db, act.who, id)
}

/** A service was told about (or the mark is taken back). */
export async function showService(
  db: Db,
  act: Act,
  id: string,
  { serviceId, shown }: { serviceId: string; shown: boolean },
): Promise<Contact> {
  const row = await lockOpen(db, act, id)
  const changed = shown ? await putService(db, id, serviceId, act.now.toISOString()) : await deleteService(db, id, serviceId)
  if (changed) await recordOf(db, act, row, { kind: 'contact.service-shown', data: { service: serviceId, shown } })
  return getContact(db, act.who, id)
}

/** The telephone has to be answered (4.2.8); a second press while it lasts changes nothing. */
export async function interrupt(db: Db, act: Act, id: string, asked: { id: string; apologised: boolean }): Promise<Contact> {
  const row = await lockOpen(db, act, id)
  if (row.channel !== 'visit') throw new Problem(400, 'bad-input', 'Отвлечься на телефон можно только на приёме.')
  if (!(await findOpenInterruption(db, id))) {
    await insertInterruption(db, { ...asked, contactId: id, beganAt: act.now.toISOString() })
    await recordOf(db, act, row, { kind: 'contact.interrupted', data: { apologised: asked.apologised } })
  }
  return getContact(db, act.who, id)
}

export async function resume(db: Db, act: Act, id: string): Promise<Contact> {
  const row = await lockOpen(db, act, id)
  if (await endInterruption(db, id, act.now.toISOString())) await recordOf(db, act, row, { kind: 'contact.resumed' })
  return getContact(db, act.who, id)
}
