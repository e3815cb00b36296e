// Which stories somebody looks for, and clauses in the order of the document.
import type { Kept, Kind, Story } from '../model.ts'
import { clausesOf } from './graph.ts'

export type Wanted = {
  kind?: Kind | undefined
  clause?: string | undefined
  /** At most so long. */
  minutes?: number | undefined
  untried: boolean
}
export const everyStory: Wanted = { untried: false }

export function matching(stories: readonly Story[], { kind, clause, minutes, untried }: Wanted, kept: Kept): Story[] {
  return stories.filter(
    story =>
      (kind === undefined || story.kind === kind) &&
      (clause === undefined || clausesOf(story).includes(clause)) &&
      (minutes === undefined || story.minutes <= minutes) &&
      !(untried && (kept[story.code] ?? []).length > 0),
  )
}

/** Each clause once: «4.2.9» before «4.2.10», figures before letters of the Russian alphabet. */
export const inOrder = (clauses: readonly string[]): string[] =>
  [...new Set(clauses)].toSorted((a, b) => a.localeCompare(b, 'ru', { numeric: true }))
