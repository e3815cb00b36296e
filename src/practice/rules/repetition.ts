// Repetition at growing intervals: FSRS says when a situation is about to be forgotten (decision 018).
import { createEmptyCard, fixState, fsrs, Rating, type Card as FsrsCard } from 'ts-fsrs'
import type { Grade } from '../model.ts'

/** What is kept of one person and one situation. `stability`: days until the chance to remember falls to nine of ten. */
export type Memory = {
  reps: number
  lapses: number
  stability: number
  difficulty: number
  state: number
  scheduledDays: number
  lastAt: string
  dueAt: string
}

/** No steps of minutes: people come once a week. No chance in the intervals: the same answers give the same days. */
const scheduler = fsrs({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, enable_short_term: false })

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const

/** The memory after an answer; `before` is undefined where it was the first. */
export function remembered(before: Memory | undefined, grade: Grade, at: Date): Memory {
  const { card } = scheduler.next(before ? cardOf(before) : createEmptyCard(at), at, ratings[grade])
  return {
    reps: card.reps,
    lapses: card.lapses,
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    scheduledDays: card.scheduled_days,
    lastAt: at.toISOString(),
    dueAt: card.due.toISOString(),
  }
}

const dayMs = 86_400_000

/** The chance, 0–1, to answer rightly at a moment; 1 at the moment of the answer itself. */
export const recallAt = ({ stability, lastAt }: Pick<Memory, 'stability' | 'lastAt'>, at: number): number =>
  scheduler.forgetting_curve(Math.max(0, (at - Date.parse(lastAt)) / dayMs), stability)

/** The mean chance day by day, `days` ahead, if nothing is repeated; empty where nothing is remembered. */
export function forgettingOf(memories: readonly Memory[], now: number, days: number): { day: number; recall: number }[] {
  if (memories.length === 0) return []
  return Array.from({ length: days + 1 }, (_, day) => ({ day, recall: meanRecall(memories, now + day * dayMs)! }))
}

/** Null where nothing was answered yet: silence is not knowledge. */
export const meanRecall = (memories: readonly Memory[], at: number): number | null =>
  memories.length === 0 ? null : memories.reduce((sum, memory) => sum + recallAt(memory, at), 0) / memories.length

function cardOf(memory: Memory): FsrsCard {
  return {
    due: new Date(memory.dueAt),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: 0,
    reps: memory.reps,
    lapses: memory.lapses,
    state: fixState(memory.state),
    last_review: new Date(memory.lastAt),
  }
}
