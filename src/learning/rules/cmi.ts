// What a SCORM lesson tells of itself, in our words; and what it is told when it opens again.
import { clockTime, isoTime } from './time.ts'

export type Standard = '1.2' | '2004'
type Tree = { [key: string]: unknown }

/** What counts of a lesson's own record. `score` is 0…100 or null. */
export type Said = { passed: boolean; failed: boolean; score: number | null }

const tree = (value: unknown): Tree => (typeof value === 'object' && value !== null ? (value as Tree) : {})
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
/** Null for an empty word too: no mark is not a mark of nought. */
const figure = (value: unknown): number | null => {
  const written = word(value)
  return written === '' || Number.isNaN(Number(written)) ? null : Number(written)
}
const hundred = (value: number | null): number | null => (value === null ? null : Math.round(Math.max(0, Math.min(100, value))))

/** `mastery` (0…100) decides where the package leaves the judgement to the house. */
export function readCmi(standard: Standard, cmi: unknown, mastery: number | null = null): Said {
  const { core, completion_status, success_status, score } = tree(cmi)
  if (standard === '1.2') {
    const { lesson_status, score: mark } = tree(core)
    const raw = hundred(figure(tree(mark).raw))
    const status = word(lesson_status)
    const judged = mastery !== null && raw !== null && ['passed', 'failed', 'completed'].includes(status)
    if (judged) return { passed: raw >= mastery, failed: raw < mastery, score: raw }
    return { passed: status === 'passed' || status === 'completed', failed: status === 'failed', score: raw }
  }
  const { scaled, raw, min, max } = tree(score)
  const share = figure(scaled)
  const mark = share === null ? ofRange(figure(raw), figure(min), figure(max)) : Math.max(0, share) * 100
  const success = word(success_status)
  const passed = success === 'passed' || (success !== 'failed' && word(completion_status) === 'completed')
  return { passed, failed: success === 'failed', score: hundred(mark) }
}

/** `raw` between `min` and `max`, in hundredths; without them it is one already. */
function ofRange(raw: number | null, min: number | null, max: number | null): number | null {
  if (raw === null || max === null) return raw
  const least = min ?? 0
  return max > least ? ((raw - least) / (max - least)) * 100 : raw
}

/** What a lesson is told on opening: its own record, that it goes on, and the time counted so far. */
export function cmiToResume(standard: Standard, cmi: unknown, seconds: number): Tree {
  const kept = tree(cmi)
  const fresh = Object.keys(kept).length === 0
  const entry = fresh ? 'ab-initio' : 'resume'
  if (standard === '1.2') {
    const { session_time: _, exit: __, ...core } = tree(kept.core)
    return { ...kept, core: { ...core, entry, total_time: clockTime(seconds) } }
  }
  const { session_time: _, exit: __, ...rest } = kept
  return { ...rest, entry, total_time: isoTime(seconds) }
}

/** A lesson once passed stays passed, and its best mark stays. */
export const bestOf = (before: Said, now: Said): Said => ({
  passed: before.passed || now.passed,
  failed: !before.passed && !now.passed && now.failed,
  score: before.score === null ? now.score : now.score === null ? before.score : Math.max(before.score, now.score),
})

/** Without what a database cannot keep: NULs and halves of characters. Keys that would touch an object's own kind are left out. */
export const cleanCmi = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '')
  if (typeof value !== 'object' || value === null) return value
  // Deeper than any record of the standard.
  if (depth > 12) return null
  if (Array.isArray(value)) return value.map(one => cleanCmi(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, one]) => [cleanCmi(key) as string, cleanCmi(one, depth + 1)]),
  )
}
