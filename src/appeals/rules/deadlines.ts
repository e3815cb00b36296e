// Every day that an appeal must be ready for something by: of the law, with its norm; of the centre's own order, counted back.
import { shortDay } from '#calendar/day-words.ts'
import { addDays, daysBetween, yearOf } from '#calendar/day.ts'
import type { Norm, OffDay } from '#calendar/model.ts'
import { normOn, termOf } from '#calendar/norms.ts'
import { isWorkingDay, type OfficeDays } from '#calendar/office-days.ts'
import { due, nearestWorkingDay, termParts } from '#calendar/terms.ts'
import type { Deadline, Urgency } from '../card-model.ts'
import type { Law, State } from '../model.ts'

/** What terms are counted with: days of the office, the centre's choice for days off, norms of law and of the centre. */
export type Counting = { days: OfficeDays; offDay: OffDay; norms: readonly Norm[] }

export type Facts = {
  law: Law
  receivedOn: string
  registeredOn: string | null
  extensionDays: number
  state: State
  endedOn: string | null
  /** When the draft was last sent for approval, when it was signed; civil days. */
  draftedOn: string | null
  signedOn: string | null
  /** Whether questions are another body's to answer. */
  foreign: 'none' | 'some' | 'all'
  /** When copies went to the bodies that some questions belong to. */
  copiedOn: string | null
}

/** Codes of the norms by law; null: the law knows no such term. */
const codes: Record<Law, { registration: string; answer: string; redirect: string | null; extension: string | null }> = {
  appeal: {
    registration: 'appeal.registration',
    answer: 'appeal.answer',
    redirect: 'appeal.redirect',
    extension: 'appeal.extension',
  },
  'service-complaint': {
    registration: 'service-complaint.registration',
    answer: 'service-complaint.answer',
    redirect: null,
    extension: null,
  },
  'refusal-complaint': {
    registration: 'service-complaint.registration',
    answer: 'service-complaint.refusal',
    redirect: null,
    extension: null,
  },
  information: {
    registration: 'information.registration',
    answer: 'information.answer',
    redirect: null,
    extension: 'information.extension',
  },
  none: {
    registration: 'correspondence.explanation',
    answer: 'correspondence.explanation',
    redirect: null,
    extension: null,
  },
}

/**
 * The deadline in force now: of registration (or of the explanation) while received, of the answer afterwards.
 * Throws `calendar.year-missing`, `calendar.norm-missing`.
 */
export function dueNow(facts: Pick<Facts, 'law' | 'receivedOn' | 'registeredOn' | 'extensionDays'>, counting: Counting) {
  const { law, receivedOn, registeredOn, extensionDays } = facts
  return registeredOn === null
    ? termFrom(receivedOn, codes[law].registration, counting)
    : termFrom(registeredOn, codes[law].answer, counting, extensionDays)
}

/** The most days an answer may be put off by; 0 where the law knows no extension. */
export const longestExtension = (law: Law, on: string, { norms }: Counting): number =>
  codes[law].extension === null ? 0 : normOn(norms, codes[law].extension, on).value

/** In the order they fall due. Of an appeal that has ended only what was of the law is left. */
export function deadlinesOf(facts: Facts, counting: Counting): Deadline[] {
  const { law, receivedOn, registeredOn, endedOn, state, foreign, copiedOn } = facts
  const first = { ...termFrom(receivedOn, codes[law].registration, counting), inner: law === 'none' }
  if (registeredOn === null) return [{ ...first, code: 'registration', doneOn: endedOn }]
  const answer = dueNow(facts, counting)
  const redirected = state === 'redirected' ? endedOn : null
  const redirect = codes[law].redirect
  const list: Deadline[] = [
    { ...first, code: 'registration', doneOn: registeredOn },
    ...(redirect && (redirected || (endedOn === null && (foreign === 'all' || state === 'registered')))
      ? [{ ...termFrom(registeredOn, redirect, counting), code: 'redirect', doneOn: redirected, inner: false }]
      : []),
    ...(redirect && foreign === 'some'
      ? [{ ...termFrom(registeredOn, 'appeal.copies', counting), code: 'copies', doneOn: copiedOn, inner: false }]
      : []),
    ...(endedOn === null ? checkpoints(facts, answer.due, counting) : []),
    ...(redirected ? [] : [{ ...answer, code: 'answer', doneOn: endedOn, inner: false }]),
  ]
  return list.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** Days of a draft and of approval, never before the first working day on or after registration, never after the answer. */
export function checkpoints(
  facts: Pick<Facts, 'registeredOn' | 'draftedOn' | 'signedOn'>,
  answerDue: string,
  { days, norms }: Counting,
): Deadline[] {
  const { registeredOn, draftedOn, signedOn } = facts
  const from = registeredOn!
  const first = nearestWorkingDay(from, 1, days)
  const earliest = first < answerDue ? first : answerDue
  const [draft, approval] = [normOn(norms, 'appeal.draft', from), normOn(norms, 'appeal.approval', from)]
  const signed = later(back(answerDue, approval, days), earliest)
  // Over a long holiday seven calendar days are fewer than three working ones.
  const drafted = later(earlier(back(answerDue, draft, days), signed), earliest)
  const at = (code: string, due: string, { value, unit, source }: Norm, doneOn: string | null): Deadline => ({
    code,
    title: titles[code]!,
    due,
    why: `за ${value} ${unit === 'w' ? 'раб. дн.' : 'дн.'} до срока — ${shortDay(due, yearOf(from))}`,
    source,
    doneOn,
    inner: true,
  })
  return [at('draft', drafted, draft, draftedOn), at('approval', signed, approval, signedOn)]
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)

const titles: Record<string, string> = { draft: 'Проект ответа готов', approval: 'Ответ подписан' }

function back(from: string, norm: Norm, days: OfficeDays): string {
  const { count, unit } = termParts(termOf(norm))
  if (unit === 'd') return nearestWorkingDay(addDays(from, -count), -1, days)
  let date = from
  for (let left = count; left > 0;) if (isWorkingDay(days, (date = addDays(date, -1)))) left -= 1
  return date
}

/** When the ground's notice must have left; null: the law names no term. */
export const noticeDue = (registeredOn: string, norm: string | null, counting: Counting) =>
  norm === null ? null : termFrom(registeredOn, norm, counting)

/** A term of the law that begins on a day, with its title, words and source. */
export function termFrom(from: string, code: string, { days, offDay, norms }: Counting, more = 0) {
  const norm = normOn(norms, code, from)
  const { count, unit } = termParts(termOf(norm))
  const { due: day, nominal, why } = due(from, `${count + more}${unit}`, offDay, days)
  return { title: norm.title, due: day, nominal, why, source: norm.source }
}

/** The last day on which an information request may still be put off: the author must have been told by then (8-FZ art. 18 p. 6). */
export const lastDayToExtend = (law: Law, registeredOn: string, dueOn: string, counting: Counting): string =>
  law === 'information' ? termFrom(registeredOn, 'information.delay-notice', counting).due : dueOn

/** How near it is, by the centre's own warnings. Late is what is open after its day, whoever looks and whatever is chosen. */
export function urgencyOf(
  { dueOn, endedOn }: { dueOn: string; endedOn: string | null },
  today: string,
  norms: readonly Norm[],
): Urgency {
  if (endedOn !== null) return 'over'
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'late'
  if (left <= normOn(norms, 'appeal.urgent', today).value) return 'urgent'
  return left <= normOn(norms, 'appeal.soon', today).value ? 'soon' : 'calm'
}
