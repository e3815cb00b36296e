// A conflict at a window: a visit under way, its client known, ready for the guide.
import { clients } from '#clients/api.ts'
import { contacts } from '#contacts/api.ts'
import { conflicts } from '#conflicts/api.ts'
import { calls } from '#calls/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Somebody, TestHouse } from './app.ts'
import type { CastName } from './people.ts'

/** A call by hand, with a client: the quickest contact there is. */
export async function beginTalk(house: TestHouse, name: CastName = 'vorontsova') {
  const worker = await house.as(name)
  const [callId, clientId] = [uuid7(), uuid7()]
  const { body } = await worker(calls.begin, { body: { id: callId, direction: 'in' } })
  const contactId = body.calls.find(({ id }) => id === callId)!.contactId!
  await worker(clients.create, { body: { id: clientId, kind: 'person', surname: 'Котов', name: 'Пётр', patronymic: 'Ильич' } })
  await worker(contacts.identify, { params: { id: contactId }, body: { clientId } })
  return { worker, callId, clientId, contactId }
}

export async function beginConflict(house: TestHouse, name: CastName = 'vorontsova') {
  const talk = await beginTalk(house, name)
  const id = uuid7()
  const { body } = await talk.worker(conflicts.open, { body: { id, contactId: talk.contactId } })
  return { ...talk, id: body.id }
}

export async function inviteHead(worker: Somebody, conflictId: string, essence = 'Не пришло пособие, ждёт третью неделю') {
  const id = uuid7()
  const { status, body } = await worker(conflicts.invite, { params: { id: conflictId }, body: { id, essence } })
  return { id, status, body }
}
