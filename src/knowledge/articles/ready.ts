// All ready answers; a centre takes them as drafts and confirms them beside its own law.
import { benefitAnswers } from './benefit.data.ts'
import { otherAnswers } from './others.data.ts'
import type { ReadyAnswer } from './shape.ts'
import { workAnswers } from './work.data.ts'
import type { Words } from '../model.ts'

export const readyAnswers: readonly ReadyAnswer[] = [...workAnswers, ...benefitAnswers, ...otherAnswers]

/** `idOf` gives the numbers of reasons and services by their codes. */
export const wordsOf = (
  answer: ReadyAnswer,
  reviewBy: string,
  idOf: (kind: 'reason' | 'service', code: string) => string,
): Words => ({
  asked: [...answer.asked],
  official: [...answer.official],
  short: answer.short,
  full: answer.full,
  leaflet: '',
  act: answer.act,
  article: answer.article ?? '',
  edition: answer.edition ?? null,
  reviewBy,
  audience: answer.audience ?? 'person',
  channels: [...(answer.channels ?? (['visit', 'call', 'letter', 'mail', 'message'] as const))],
  reasonIds: (answer.reasons ?? []).map(code => idOf('reason', code)),
  serviceIds: (answer.services ?? []).map(code => idOf('service', code)),
  clause: answer.clause ?? '',
})
