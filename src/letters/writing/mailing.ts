// What the room asks of mail. The house gives it: correspondence knows letters, letters do not know correspondence.
import type { Db } from '#platform/db.ts'
import type { Act } from '#platform/who.ts'

export type SignedLetter = { id: string; appealId: string; email: string; number: string; pdf: Buffer }

export type Mailing = {
  /** In the transaction of the act. Refuses what mail refuses: no box, no signature, an address that may not be. */
  queue: (db: Db, act: Act, letter: SignedLetter) => Promise<void>
  /** Refuses `left` where the letter is already on its way; silent where there is nothing to withdraw. */
  withdraw: (db: Db, act: Act, letterId: string) => Promise<void>
}
