// Which letters wait for an answer.
import type { Origin } from './origin.ts'

const dayMs = 86_400_000

/** An old letter that is taken in now is history: nobody waits for an answer to it any more. */
const historyDays = 14

type Came = { origin: Origin; arrivedAt: string | null; sentAt: string | null; receivedAt: string }

/** When a letter counts as come. What the sender's clock says is believed only for old mailboxes, and never beyond the present. */
export function cameAt({ arrivedAt, sentAt, receivedAt }: Came): string {
  const said = arrivedAt ?? sentAt ?? receivedAt
  return Date.parse(said) > Date.parse(receivedAt) ? receivedAt : said
}

/** A person wrote, and not long ago. Machines, lists, refusals and our own copies wait for nothing. */
export const waits = (came: Came): boolean =>
  came.origin === 'person' && Date.parse(came.receivedAt) - Date.parse(cameAt(came)) <= historyDays * dayMs
