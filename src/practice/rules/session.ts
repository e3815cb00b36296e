// Five minutes a week: which situations a person gets now.
import type { Situation } from '../model.ts'
import { chanceOf } from './chance.ts'
import { recallAt, type Memory } from './repetition.ts'

/** Of one week, in seconds. */
export const weekly = 300

/** Seconds to read a situation and its explanation at an unhurried pace, 15 signs a second, and to think. */
export const secondsFor = ({ scene, options }: Pick<Situation, 'scene' | 'options'>): number =>
  Math.round((scene.length + options.reduce((sum, { text, why }) => sum + text.length + why.length / 2, 0)) / 15) + 8

type Frame = {
  bank: readonly Situation[]
  memories: ReadonlyMap<string, Memory>
  /** Milliseconds. */
  now: number
  /** What is left of the week. */
  seconds: number
  /** A word of this person: two people meet new situations in different orders. */
  word: string
}

type Plan = { situations: Situation[]; due: number; fresh: number; waiting: number }

/** First what is about to be forgotten, then what was never met; at least one while a second of the week is left. */
export function planOf({ bank, memories, now, seconds, word }: Frame): Plan {
  const due = bank
    .flatMap(one => {
      const memory = memories.get(one.key)
      return memory && Date.parse(memory.dueAt) <= now ? [{ one, recall: recallAt(memory, now) }] : []
    })
    .toSorted((a, b) => a.recall - b.recall || (a.one.key < b.one.key ? -1 : 1))
    .map(({ one }) => one)
  const situations: Situation[] = []
  let left = seconds
  for (const one of [...due, ...freshOf(bank, memories, word)]) {
    if (left <= 0) break
    situations.push(one)
    left -= secondsFor(one)
  }
  const dueTaken = situations.filter(({ key }) => memories.has(key)).length
  return { situations, due: dueTaken, fresh: situations.length - dueTaken, waiting: due.length - dueTaken }
}

/** New ones: clauses least met first, simple before hard, then by chance of the person's own. */
function freshOf(bank: readonly Situation[], memories: ReadonlyMap<string, Memory>, word: string): Situation[] {
  const met = new Map<string, number>()
  for (const { key, clause } of bank) if (memories.has(key)) met.set(clause, (met.get(clause) ?? 0) + 1)
  const rows = bank
    .filter(({ key }) => !memories.has(key))
    .map(one => ({ one, place: chanceOf(`${word} ${one.key}`)() }))
    .toSorted((a, b) => a.one.difficulty - b.one.difficulty || a.place - b.place)
  // Each further situation of a clause in the same list stands a round later.
  const rounds = rows.map(({ one }) => {
    const round = met.get(one.clause) ?? 0
    met.set(one.clause, round + 1)
    return { one, round }
  })
  return rounds.toSorted((a, b) => a.round - b.round).map(({ one }) => one)
}
