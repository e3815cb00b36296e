// The live topic of the room: `contact:<id>` tells an open screen that another tab or window has changed the contact.
import type { Topic } from '#platform/live.ts'
import { servesClients } from '#staff/may.ts'

/** Sends only that something changed; what changed is read through the endpoint, which knows who may. */
export const contactTopic: Topic = {
  match: name => /^contact:(.+)$/u.exec(name)?.[1],
  may: who => servesClients(who),
  concerns: (event, key) => event.contactId === key,
}
