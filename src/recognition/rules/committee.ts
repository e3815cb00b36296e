// Who judges: drawn by lot from those without a conflict of interest; when the votes decide, and what.
import type { NominationState, Outcome } from '../model.ts'

export type Eligible = { id: string; departmentId: string; roles: readonly string[] }
type Case = { nomineeId: string; nominatorId: string; seed: string; round: number }

/** Pairs that somebody declared near; either side will do. */
export type Ties = readonly { staffId: string; otherId: string }[]

/** Whether somebody must not judge: the nominee, who nominates, the direct head, a director (who answers appeals), anybody near. */
export function hasInterest(one: Eligible, nominee: Eligible, nominatorId: string, ties: Ties): boolean {
  if (one.id === nominee.id || one.id === nominatorId || one.roles.includes('director')) return true
  if (one.roles.includes('head') && one.departmentId === nominee.departmentId) return true
  return ties.some(
    ({ staffId, otherId }) =>
      (staffId === one.id && (otherId === nominee.id || otherId === nominatorId)) ||
      (otherId === one.id && (staffId === nominee.id || staffId === nominatorId)),
  )
}

/** The whole pool in the order of the lot: the first are the committee, the rest its substitutes. The same seed gives the same order. */
export function drawn(
  { nomineeId, nominatorId, seed, round }: Case,
  people: readonly Eligible[],
  ties: Ties,
  judged: ReadonlySet<string> = new Set(),
): string[] {
  const nominee = people.find(({ id }) => id === nomineeId)
  if (!nominee) return []
  return people
    .filter(one => !judged.has(one.id) && !hasInterest(one, nominee, nominatorId, ties))
    .map(({ id }) => [lot(`${seed} ${round} ${id}`), id] as const)
    .toSorted(([a, one], [b, other]) => a - b || (one < other ? -1 : 1))
    .map(([, id]) => id)
}

/** FNV-1a with a last mixing: even enough to draw lots. The seed is the server’s, so nobody tries words until the lot pleases. */
function lot(word: string): number {
  let hash = 2166136261
  for (const sign of word) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

type Vote = { left: boolean; choice: 'for' | 'against' | null }

/** Of the members who did not step out. More for than against is a yes; as many is a no. */
export function outcomeOf(members: readonly Vote[]): Outcome {
  const sitting = members.filter(one => !one.left)
  const count = (choice: string) => sitting.filter(one => one.choice === choice).length
  return count('for') > count('against') ? 'awarded' : 'declined'
}

type Standing = {
  outcome: Outcome | null
  published: boolean
  appealOpen: boolean
  quorum: number
  votesUntil: string
  members: readonly Vote[]
}

/** `today`: `YYYY-MM-DD`. `stuck`: the term is over, and too few have voted or too few sit. */
export function stateOf(
  { outcome, published, appealOpen, quorum, votesUntil, members }: Standing,
  today: string,
): NominationState {
  if (outcome !== null) return appealOpen ? 'appealed' : published ? 'published' : 'decided'
  const sitting = members.filter(one => !one.left)
  const voted = sitting.filter(one => one.choice !== null).length
  if (voted >= quorum && (voted === sitting.length || votesUntil < today)) return 'to-decide'
  return votesUntil < today || sitting.length < quorum ? 'stuck' : 'voting'
}
