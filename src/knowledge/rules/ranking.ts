// Which answers meet a question, the best first, and why: by lemma, by kin, by synonyms of the field, by a slip of the hand.
import type { Match, Words } from '../model.ts'
import type { Term } from './terms.ts'

export type Fits = Pick<Words, 'audience' | 'channels' | 'reasonIds'>

/** An answer as the index keeps it: each of its questions by itself, the rest together. */
export type Indexed = {
  id: string
  stale: boolean
  /** For whom, where and about what it is given. */
  fits: Fits
  /** Clients' and the office's, in the order in which they are written. */
  questions: readonly (readonly Term[])[]
  rest: readonly Term[]
}
export type Ranked = {
  id: string
  score: number
  /** Of the question's weight that was met, 0…1. */ share: number
  nearest: number
  matches: Match[]
  fits: Fits
}

/** What a meeting counts, by its kind. */
const worth = { same: 1, kin: 0.75, synonym: 0.5, slip: 0.65 } as const
const ofQuestion = 2
const ofRest = 0.8
const staleCounts = 0.92
/** A long text is asked about by this many of its last words. */
const mostTerms = 40
const closest = 60
/** Of a word that no answer has, beside the rarest that some have. */
const strangerCounts = 0.3
/** How much the nearest question of the answer counts beside all its words. */
const nearCounts = 0.8
/** Of a question's own length: 0.5 would be the cosine; less forgives an answer whose question is long. */
const ofOwnLength = 0.3
/** Words that ask of time, place and amount tell a little. */
const asking: Record<string, number> = { когда: 0.3, сколько: 0.3, где: 0.3, куда: 0.3 }

/** One question of an answer, ready to be compared: all its keys, its own lemmas. */
type Asks = { keys: ReadonlySet<string>; lemmas: readonly string[] }
type Entry = { indexed: Indexed; slot: number; keys: Map<string, number>; words: Map<string, string>; asks: Asks[] }
type How = keyof typeof worth
/** The answers that have a key, by number, and how much it counts in each: two plain arrays, walked many times for one question. */
type Posting = { slots: number[]; weights: number[] }

export type Index = ReturnType<typeof newIndex>

/** Kept in memory and followed by `put` and `drop`; a question over thousands of answers takes milliseconds. */
export function newIndex() {
  const entries = new Map<string, Entry>()
  /** Answers by number: sums are kept in plain arrays. A number left free is used again. */
  const slots: (Entry | undefined)[] = []
  const freeSlots: number[] = []
  /** By lemma, «~root», «=group». */
  const postings = new Map<string, Posting>()
  const metIn = (key: string): number => postings.get(key)?.slots.length ?? 0
  /** Three letters → lemmas that have them. */
  const grams = new Map<string, Set<string>>()

  const drop = (id: string): void => {
    const entry = entries.get(id)
    if (!entry) return
    for (const key of entry.keys.keys()) leave(postings.get(key)!, entry.slot)
    slots[entry.slot] = undefined
    freeSlots.push(entry.slot)
    entries.delete(id)
  }
  const put = (indexed: Indexed): void => {
    drop(indexed.id)
    const asks = indexed.questions.map(terms => ({
      keys: new Set(terms.flatMap(keysOf)),
      lemmas: [...new Set(terms.map(({ lemma }) => lemma))],
    }))
    const entry: Entry = { indexed, slot: freeSlots.pop() ?? slots.length, keys: new Map(), words: new Map(), asks }
    slots[entry.slot] = entry
    const add = (terms: readonly Term[], weight: number) => {
      for (const term of terms)
        for (const key of keysOf(term)) {
          entry.keys.set(key, Math.max(weight, entry.keys.get(key) ?? 0))
          if (!entry.words.has(key)) entry.words.set(key, term.said)
        }
    }
    for (const terms of indexed.questions) add(terms, ofQuestion)
    add(indexed.rest, ofRest)
    entries.set(indexed.id, entry)
    for (const [key, weight] of entry.keys) {
      let posting = postings.get(key)
      if (!posting) {
        postings.set(key, (posting = { slots: [], weights: [] }))
        if (/^[а-яa-z]/u.test(key)) for (const gram of gramsOf(key)) addTo(grams, gram, key)
      }
      posting.slots.push(entry.slot)
      posting.weights.push(weight)
    }
  }
  const rarity = (key: string): number => {
    const met = metIn(key)
    return Math.log(1 + (entries.size - met + 0.5) / (met + 0.5))
  }

  /** The lemma of the index that a misspelt word means, if one is near enough. */
  const nearestLemma = (word: string): string | undefined => {
    const own = gramsOf(word)
    const counts = new Map<string, number>()
    for (const gram of own) for (const lemma of grams.get(gram) ?? []) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
    let [best, score] = ['', 0.44]
    for (const [lemma, common] of counts) {
      const near = (2 * common) / (own.length + lemma.length + 1)
      if (near > score && metIn(lemma) > 0) [best, score] = [lemma, near]
    }
    return best || undefined
  }

  type Asked = { term: Term; keys: [string, How][]; weight: number }
  const asked = (terms: readonly Term[]): Asked[] => {
    const unique = new Map(terms.slice(-200).map(term => [term.lemma, term]))
    return [...unique.values()].slice(-mostTerms).map(term => {
      const met = (key: string) => metIn(key) > 0
      const keys: [string, How][] = [
        [term.lemma, 'same'],
        [`~${term.root}`, 'kin'],
        ...term.groups.map((group): [string, How] => [group, 'synonym']),
      ]
      if (!met(term.lemma) && !met(`~${term.root}`) && term.lemma.length > 3 && !term.known) {
        const slip = nearestLemma(term.lemma)
        if (slip) keys.push([slip, 'slip'])
      }
      const own = keys.filter(([key]) => met(key))
      // A word that no answer has says that something else is meant, but not loudly: people tell stories.
      const weight =
        own.length > 0
          ? Math.max(...own.map(([key, how]) => rarity(key) * worth[how]))
          : Math.log(1 + entries.size) * strangerCounts
      return { term, keys: own, weight: weight * (asking[term.lemma] ?? 1) }
    })
  }

  const best = ({ keys }: Asked, has: (key: string) => number): { value: number; how: How; key: string } => {
    let found = { value: 0, how: 'same' as How, key: '' }
    for (const [key, how] of keys) {
      const value = has(key) * worth[how]
      if (value > found.value) found = { value, how, key }
    }
    return found
  }

  /** How much of what is asked stands in one question of the answer, and how much of that question is asked. */
  const nearness = (words: readonly Asked[], { keys, lemmas }: Asks, total: number): number => {
    const met = words.reduce((sum, one) => sum + one.weight * best(one, key => (keys.has(key) ? 1 : 0)).value, 0)
    if (met === 0) return 0
    const ofOwn = lemmas.reduce((sum, lemma) => sum + rarity(lemma), 0)
    return met / (total ** (1 - ofOwnLength) * Math.max(ofOwn, 0.1) ** ofOwnLength)
  }

  const search = (terms: readonly Term[], limit: number): Ranked[] => {
    const words = asked(terms)
    const total = words.reduce((sum, { weight }) => sum + weight, 0)
    const sums = new Float64Array(slots.length)
    const own = new Float64Array(slots.length)
    for (const one of words) {
      if (one.keys.length > 0) own.fill(0)
      for (const [key, how] of one.keys) {
        const posting = postings.get(key)!
        for (let i = 0; i < posting.slots.length; i++) {
          const slot = posting.slots[i]!
          const counts = posting.weights[i]! * worth[how]
          if (counts > own[slot]!) {
            sums[slot]! += (counts - own[slot]!) * one.weight
            own[slot] = counts
          }
        }
      }
    }
    // Only those that can be among the closest are put in order.
    const least = sums.toSorted().at(-closest) ?? 0
    const first: { entry: Entry; sum: number }[] = []
    for (let slot = 0; slot < sums.length; slot++) {
      const sum = sums[slot]!
      if (sum > 0 && sum >= least) first.push({ entry: slots[slot]!, sum })
    }
    first.sort((a, b) => b.sum - a.sum || a.entry.indexed.id.localeCompare(b.entry.indexed.id))
    return first
      .slice(0, closest)
      .map(({ entry, sum }) => explained(entry, sum, words, total))
      .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id))
      .slice(0, limit)
  }

  const explained = (
    { indexed, keys, words: written, asks }: Entry,
    sum: number,
    words: readonly Asked[],
    total: number,
  ): Ranked => {
    const { id, fits } = indexed
    const near = asks.map(one => nearness(words, one, total))
    const nearest = near.indexOf(Math.max(...near))
    const matches = words.flatMap((one): (Match & { weight: number })[] => {
      const { value, how, key } = best(one, k => keys.get(k) ?? 0)
      return value === 0 ? [] : [{ said: one.term.said, met: written.get(key) ?? key, how, weight: one.weight }]
    })
    const share = total === 0 ? 0 : sum / (total * ofQuestion)
    const score = (share + nearCounts * (near[nearest] ?? 0)) * (indexed.stale ? staleCounts : 1)
    return {
      id,
      score,
      share,
      fits,
      nearest: Math.max(0, nearest),
      matches: matches.toSorted((a, b) => b.weight - a.weight).map(({ said, met, how }) => ({ said, met, how })),
    }
  }

  return { put, drop, search, size: () => entries.size, has: (id: string) => entries.has(id) }
}

const keysOf = ({ lemma, root, groups }: Term): string[] => [lemma, `~${root}`, ...groups]

function gramsOf(word: string): string[] {
  const padded = `  ${word} `
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3))
}

function leave({ slots, weights }: Posting, slot: number): void {
  const at = slots.indexOf(slot)
  const [lastSlot, lastWeight] = [slots.pop()!, weights.pop()!]
  if (at < slots.length) [slots[at], weights[at]] = [lastSlot, lastWeight]
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
