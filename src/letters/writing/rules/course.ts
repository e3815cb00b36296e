// The way of a letter from draft to sent: which act leads where, how it goes along with its appeal, who may do what.
import type { Act as AppealAct, State as AppealState } from '#appeals/model.ts'
import { Acts, type Act, type State, type StoredState } from '../model.ts'

const course: Record<State, Partial<Record<Act, StoredState>>> = {
  draft: { write: 'draft', submit: 'approval' },
  returned: { write: 'returned', submit: 'approval' },
  approval: { agree: 'agreed', return: 'returned', sign: 'signed' },
  agreed: { return: 'returned', sign: 'signed' },
  signed: { return: 'returned', handOver: 'sending', send: 'sent' },
  sending: { takeBack: 'signed', send: 'sent' },
  sent: {},
  dropped: {},
}

/** Where the act leads; undefined when it may not be done now. */
export const next = (state: State, act: Act): StoredState | undefined => course[state][act]

export const isOver = (state: State): boolean => Object.keys(course[state]).length === 0

/** What is done with the appeal along with the letter, in one transaction: the two never part. */
export const appealActOf: Partial<Record<Act, AppealAct>> = { submit: 'submit', return: 'return', sign: 'sign', send: 'answer' }

/**
 * Where the letter stands, the appeal considered. An appeal that went to another executor takes its letter back to a draft;
 * one that was closed or redirected has no answer any more.
 */
export function standing(stored: StoredState, appeal: AppealState): State {
  if (stored === 'sent') return 'sent'
  if (appeal === 'assigned' || appeal === 'registered') return stored === 'returned' ? 'returned' : 'draft'
  if (appeal === 'approval') return stored === 'agreed' ? 'agreed' : 'approval'
  if (appeal === 'signed') return stored === 'sending' ? 'sending' : 'signed'
  return 'dropped'
}

export type Person = { staffId: string; appealMay: readonly (AppealAct | 'edit')[] }

/** What a person may do with the letter now; the appeal has said what they may do with it. */
export function mayDo({ staffId, appealMay }: Person, { state, signerId }: { state: State; signerId: string | null }): Act[] {
  const may: Record<Act, boolean> = {
    write: appealMay.includes('edit'),
    submit: appealMay.includes('submit'),
    agree: appealMay.includes('sign'),
    return: appealMay.includes('return'),
    // The name under the letter is that of whoever signs it.
    sign: appealMay.includes('sign') && signerId === staffId,
    handOver: appealMay.includes('answer'),
    takeBack: appealMay.includes('answer'),
    send: appealMay.includes('answer'),
  }
  return Acts.filter(act => may[act] && next(state, act) !== undefined)
}

export const stateWords: Record<State, string> = {
  draft: 'черновик',
  returned: 'вернули с замечаниями',
  approval: 'на согласовании',
  agreed: 'согласовано, ждёт подписи',
  signed: 'подписано, ждёт отправки',
  sending: 'передано на отправку',
  sent: 'отправлено',
  dropped: 'обращение закончено без этого ответа',
}
