// Russian words for what the room keeps, and the words of the consent.
import { monthDay } from '#calendar/day-words.ts'
import type { Outcome, Seen, Source, Stage, Standing, Tie } from '../model.ts'

export const stageWords: Record<Stage, string> = {
  applied: 'откликнулись',
  invited: 'приглашены',
  discussed: 'отметки готовы',
  offered: 'предложено место',
  hired: 'приняты',
}

export const standingWords: Record<Standing, string> = {
  applied: 'ждёт приглашения',
  interview: 'собеседование',
  discussion: 'обсуждение',
  decision: 'решение ждёт второго',
  offer: 'ждём ответа на предложение',
  hired: 'принят на работу',
  refused: 'отказ',
  left: 'не участвует больше',
  lapsed: 'срок хранения вышел',
}

export const seenWords: Record<Seen, string> = { card: 'карточку', interview: 'собеседование', letter: 'письмо' }

export const outcomeWords: Record<Outcome, string> = {
  hired: standingWords.hired,
  refused: standingWords.refused,
  left: standingWords.left,
  lapsed: standingWords.lapsed,
}

export const sourceWords: Record<Source, string> = {
  site: 'сайт',
  advert: 'объявление',
  colleague: 'посоветовал коллега',
  service: 'служба занятости',
  other: 'другое',
}

export const tieWords: Record<Tie, string> = { none: 'не знаком', relative: 'родственник', acquaintance: 'знакомый' }

/** What the candidate agrees to; kept with the data. `eraseOn`: YYYY-MM-DD. */
export const consentWords = (centre: string, position: string, eraseOn: string): string =>
  `Разрешаю организации «${centre}» хранить мои имя, телефон, почту и ответы на собеседовании, чтобы рассмотреть меня на должность «${position}», до ${monthDay(eraseOn, 0)}. Могу отозвать разрешение в любой день: тогда всё удалят сразу.`

/** «3,4». */
export const markWords = (mark: number | null): string => (mark === null ? '—' : mark.toFixed(1).replace('.', ','))

/** «0,72». */
export const alphaWords = (alpha: number | null): string => (alpha === null ? '—' : alpha.toFixed(2).replace('.', ','))

/** By the usual bounds of the measure (K. Krippendorff). */
export const agreementWords = (alpha: number): string =>
  alpha >= 0.8
    ? 'слышат ответы одинаково'
    : alpha >= 0.667
      ? 'в основном согласны'
      : 'слышат ответы по-разному: сверьте, что значит каждая отметка'
