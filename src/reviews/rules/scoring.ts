// A score card of the protocol: its share, and how far two who marked the same work agree.
import { alpha, type Agreement } from './alpha.ts'

/** 3 done · 2 in part · 1 not · null: it was not called for. */
export type CardMarks = Record<string, number | null>

/** From 0 to 1 over the steps that were called for; null where none was. */
export function scoreOf(marks: CardMarks): number | null {
  const given = Object.values(marks).filter(mark => mark !== null)
  return given.length === 0 ? null : given.reduce((sum, mark) => sum + (mark - 1) / 2, 0) / given.length
}

/** Steps of a card that nobody has looked at yet. */
export const stepsLeft = (steps: readonly { code: string }[], marks: CardMarks): string[] =>
  steps.flatMap(({ code }) => (marks[code] === undefined ? [code] : []))

/** Over the steps of all items that two or more have reviewed; what was not called for is a missing mark. */
export const agreementOf = (items: readonly (readonly CardMarks[])[]): Agreement =>
  alpha(
    items
      .filter(cards => cards.length > 1)
      .flatMap(cards =>
        [...new Set(cards.flatMap(card => Object.keys(card)))].map(step => cards.map(card => card[step] ?? null)),
      ),
    'ordinal',
  )
