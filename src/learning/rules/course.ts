// How far a course is taken, when it is finished, what a test is worth.
import type { LessonState, TestContent } from '../model.ts'

/** The share of right questions in whole per cent; a question is right only if exactly its right options are chosen. */
export function markTest(
  content: TestContent,
  answers: readonly (readonly number[])[],
): { score: number; passed: boolean; wrong: number[] } {
  const wrong = content.questions.flatMap(({ right }, i) => (same(right, answers[i] ?? []) ? [] : i))
  const of = content.questions.length
  // Rounded down: 79,9 is not the 80 that were asked for.
  const score = Math.floor(((of - wrong.length) * 100) / of)
  return { score, passed: (of - wrong.length) * 100 >= content.passMark * of, wrong }
}

const same = (right: readonly number[], chosen: readonly number[]) => {
  const set = new Set(chosen)
  return set.size === new Set(right).size && right.every(one => set.has(one))
}

/** Lessons passed, of all. */
export const progressOf = (states: readonly (LessonState | null)[]): { passed: number; of: number } => ({
  passed: states.filter(state => state === 'passed').length,
  of: states.length,
})

type Taken = {
  format: 'online' | 'classroom' | 'mixed'
  states: readonly (LessonState | null)[]
  /** Of the sittings of one's group that were not cancelled: null where nobody has marked yet. */
  came: readonly (boolean | null)[]
}

/**
 * Finished: every lesson is passed and, where people meet, every sitting was attended. A course with neither is not finished by
 * itself: nothing would prove it.
 */
export function isFinished({ format, states, came }: Taken): boolean {
  const meets = format !== 'online'
  if (meets && came.length === 0) return false
  if (!meets && states.length === 0) return false
  return states.every(state => state === 'passed') && (!meets || came.every(one => one === true))
}
