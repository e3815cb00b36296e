// How a ready answer is written down: words of clients and of the office, what to say, the source, for whom.
import type { Audience, Channel } from '../model.ts'

/** `code` is stable. `reasons` and `services` by their codes in the catalogue. `place`: whose it is in the invented centre. */
export type ReadyAnswer = {
  code: string
  place: 'jobs' | 'benefits' | 'employers'
  asked: readonly string[]
  official: readonly string[]
  short: string
  full: string
  act: string
  article?: string
  edition?: string
  audience?: Audience
  channels?: readonly Channel[]
  reasons?: readonly string[]
  services?: readonly string[]
  clause?: string
}

export const law = '565-ФЗ от 12.12.2023 «О занятости населения»'
export const standard = 'Приказ Минтруда № 156 от 16.03.2023'
