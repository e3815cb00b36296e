// What mail asks to be done by the clock: kept letters are read always; the box is fetched and the outbox sent where there is one.
import type { Db } from '#platform/db.ts'
import type { Sweep } from '#platform/sweeps.ts'
import { readWaiting } from './actions.ts'
import { followAnswers } from './answers-of-appeals.ts'
import { fetchMail } from './fetching.ts'
import type { Box } from './post/box.ts'
import { keepCopy } from './post/imap.ts'
import { sendWaiting } from './sending.ts'
import { putBox } from './store/box.ts'

export const readKept: Sweep = { name: 'read mail that was kept', everyMs: 30_000, run: readWaiting }

/** None where mail is not set up; otherwise the database learns the address of the box first. */
export async function mailSweeps(db: Db, box: Box | undefined, now: Date): Promise<Sweep[]> {
  if (!box) return []
  await putBox(db, box.address, now.toISOString())
  return [
    { name: 'fetch mail', everyMs: 30_000, run: on => fetchMail(on, () => new Date(), box) },
    { name: 'send mail', everyMs: 5000, run: (on, at) => sendWaiting(on, at, box, { keepCopy }) },
    { name: 'follow answers that are sent by mail', everyMs: 5000, run: followAnswers },
  ]
}
