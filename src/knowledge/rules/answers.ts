// Decisions of the room: who may what with an answer, whether a suggestion is worth a look, when the head hears of it.
import { addDays } from '#calendar/day.ts'
import type { Channel } from '../model.ts'
import type { Ranked } from './ranking.ts'

export type Standing = {
  ownerId: string
  ownerDepartmentId: string
  authorId: string
  version: number
  verifiedVersion: number | null
  state: string
}
export type Person = { staffId: string; departmentId: string; roles: readonly string[] }

const has = ({ roles }: Person, ...wanted: string[]) => wanted.some(role => roles.includes(role))

/** Those who write at all. */
export const writes = (who: Person): boolean => has(who, 'specialist', 'hall', 'head', 'director', 'hr', 'integrity')

/** Answers for it: its owner, the head of the owner's department, the director. */
export const answersFor = (
  who: Person,
  { ownerId, ownerDepartmentId }: Pick<Standing, 'ownerId' | 'ownerDepartmentId'>,
): boolean => who.staffId === ownerId || has(who, 'director') || (has(who, 'head') && who.departmentId === ownerDepartmentId)

export const mayEdit = (who: Person, standing: Standing): boolean =>
  writes(who) && (answersFor(who, standing) || who.staffId === standing.authorId)

/** Two pairs of eyes: never the author of the version; the owner, a head, the director or the quality officer. */
export const mayVerify = (who: Person, { ownerId, authorId, version, verifiedVersion, state }: Standing): boolean =>
  state !== 'retired' &&
  version !== verifiedVersion &&
  who.staffId !== authorId &&
  (who.staffId === ownerId || has(who, 'head', 'director', 'integrity'))

/** Drafts that nobody has checked are seen by those who work on them. */
export const maySee = (who: Person, standing: Standing): boolean =>
  standing.state === 'verified' ||
  standing.state === 'stale' ||
  mayEdit(who, standing) ||
  has(who, 'head', 'director', 'integrity')

/** A suggestion beside a talk must be worth the look: enough of a question of the answer is asked. */
export const worthSuggesting = ({ score, matches }: Ranked): boolean =>
  matches.length >= 2 ? score >= 0.5 : score >= 0.85 && matches.length === 1

/** Where it is written and, in a visit or a call, what the client came with. */
export type Circumstance = { channel?: Channel | undefined; reasonId?: string | undefined }

const inWriting: ReadonlySet<Channel | undefined> = new Set<Channel>(['letter', 'mail', 'message'])
const sameReason = 1.3
const otherChannel = 0.85

/** Words decide whether it is worth a look, the circumstance only which is looked at first. What is for colleagues does not go into a letter. */
export function suited(ranked: Ranked, { channel, reasonId }: Circumstance): Ranked[] {
  const { audience, channels, reasonIds } = ranked.fits
  if (audience === 'staff' && inWriting.has(channel)) return []
  const here = channel === undefined || channels.length === 0 || channels.includes(channel)
  const about = reasonId !== undefined && reasonIds.includes(reasonId)
  return [{ ...ranked, score: ranked.score * (here ? 1 : otherChannel) * (about ? sameReason : 1) }]
}

/** Everything near the best; a long tail helps nobody. */
export const nearBest = (found: readonly Ranked[]): Ranked[] =>
  found.filter(({ score }) => score >= 0.25 && score >= found[0]!.score * 0.3)

/** The review day itself still counts. */
export const isPast = (reviewBy: string, today: string): boolean => reviewBy < today

/** Days before the review day from which it is shown as coming. */
export const soonDays = 30
export const isSoon = (reviewBy: string, today: string): boolean =>
  !isPast(reviewBy, today) && reviewBy <= addDays(today, soonDays)

/** Two acts are one if they are written alike, spaces, case and ё aside. */
export const actKey = (act: string): string => act.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim()

/** «565-ФЗ, ст. 44, ред. от 01.09.2025». */
export const sourceWords = ({ act, article, edition }: { act: string; article: string; edition: string | null }): string =>
  [act, article, edition && `ред. от ${edition.split('-').toReversed().join('.')}`].filter(Boolean).join(', ')

/** What a client takes home: the leaflet, or the short and the full answer. */
export const leafletText = ({ leaflet, short, full }: { leaflet: string; short: string; full: string }): string =>
  leaflet || `${short}\n\n${full}`
