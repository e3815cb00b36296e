// Typed words looked at as a letter would be: only what hurts a person is taken, and it costs their calm.
import { clauseId } from '#code/rules/places.ts'
import type { Finding } from '#letters/model.ts'
import type { Slip } from '../model.ts'

/** Rules of the letter checker that count aloud too, and by how much the client flares up. */
const heard: Readonly<Record<string, number>> = {
  rude: -3,
  discrimination: -3,
  threat: -2,
  familiarity: -2,
  accusation: -1,
}

/** Sure findings only: the checker's guesses are tuned for letters, not for short spoken lines. One slip a rule. */
export function slipsOf(typed: string, findings: readonly Finding[]): Slip[] {
  const found = findings.flatMap(({ rule, clause, start, end, message, confidence }) => {
    const mood = heard[rule]
    return mood === undefined || confidence !== 'sure'
      ? []
      : [{ rule, clause: clauseId(clause), words: typed.slice(start, end), message, mood }]
  })
  return [...new Map(found.toReversed().map(slip => [slip.rule, slip])).values()].toReversed()
}
