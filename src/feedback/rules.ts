// Decisions of the room: when a contact may be rated, which mark is low, what is promised after it.
import type { Contact } from '#contacts/model.ts'

/** A talk that still goes on, or went on at another window, is rated when it is over there. */
export const mayBeRated = (state: Contact['state']): boolean => state === 'closed'

/** `threshold` is the norm `rating.low`: that mark and those below it. */
export const isLow = (satisfaction: number, threshold: number): boolean => satisfaction <= threshold

/** What the head takes upon themself after a low mark; no words of the client, lists are read by others. */
export const followUpWords = (satisfaction: number, known: boolean): string =>
  known
    ? `Позвонить и узнать, что было не так: оценка ${satisfaction} из 5`
    : `Разобрать приём без имени: оценка ${satisfaction} из 5`
