// Consent taken back, whoever says so: recorded with its moment, and nothing that waits leaves any more.
import type { Db } from '#platform/db.ts'
import { after } from './rules/consent.ts'
import { waitAgain } from './sending.ts'
import { changeConversation, type ConversationRow } from './store/conversations.ts'
import { changeMessage, consentInForce, endConsent, waitingIn, type Withdrawal } from './store/messages.ts'

/** False when there was none. The conversation is locked by the caller. */
export async function takeConsentBack(db: Db, now: Date, talk: ConversationRow, told: string, by: Withdrawal): Promise<boolean> {
  const consent = await consentInForce(db, talk.id)
  if (!consent) return false
  // The messenger's clock may be ahead of ours: what is told now comes after what was given.
  const at = told > consent.givenAt ? told : consent.givenAt
  const { refusedAt } = after(talk, 'stop', at)
  await changeConversation(db, talk.id, { refusedAt })
  await endConsent(db, consent.id, { ...by, withdrawnAt: at })
  const trouble = 'Клиент отозвал согласие на переписку.'
  for (const message of await waitingIn(db, talk.id)) {
    await changeMessage(db, message.id, ['waiting'], { state: 'refused', endedAt: now.toISOString(), trouble })
    await waitAgain(db, message)
  }
  return true
}
