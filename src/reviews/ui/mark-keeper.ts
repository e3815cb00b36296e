// Keeps marks and the comment as they are given: in this browser at once, on the server half a second later, under one version.
import { useSyncExternalStore } from 'react'
import { Refused } from '#platform/web/call.ts'

export type Draft = { marks: Record<string, number | null>; comment: string }
type Saved = Draft & { version: number }
export type MarkKeeper = {
  get: () => Kept
  watch: (tell: () => void) => () => void
  change: (change: Partial<Draft>) => void
  /** The version of what is on the screen once the server has it; undefined where it could not be kept. */
  flush: () => Promise<number | undefined>
}
/** `trouble` is the refusal; what is on the screen stays in this browser even then. */
export type Kept = Draft & { version: number; state: 'kept' | 'keeping'; trouble: Error | null }

const [quietMs, againMs] = [500, 4000]

/** `place` names the draft in this browser; `save` waits out a lost network by itself. */
export function markKeeper(place: string, stored: Saved, save: (draft: Saved) => Promise<{ version: number }>): MarkKeeper {
  const left = readLeft(place)
  let kept: Kept = {
    marks: stored.marks,
    comment: stored.comment,
    ...(left && joined(stored, left)),
    version: stored.version,
    state: left ? 'keeping' : 'kept',
    trouble: null,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  const watchers = new Set<() => void>()
  const set = (change: Partial<Kept>) => {
    kept = { ...kept, ...change }
    if (kept.state === 'kept') localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify({ marks: kept.marks, comment: kept.comment, version: kept.version }))
    watchers.forEach(tell => tell())
  }
  const plan = (ms = quietMs) => {
    clearTimeout(timer)
    timer = setTimeout(() => void pass(), ms)
  }
  const pass = () => (saving ??= passOnce().finally(() => (saving = undefined)))
  async function passOnce(): Promise<void> {
    clearTimeout(timer)
    while (kept.state === 'keeping') {
      const { marks, comment } = kept
      try {
        const { version } = await save({ marks, comment, version: kept.version })
        const settled = kept.marks === marks && kept.comment === comment
        set({ version, state: settled ? 'kept' : 'keeping', trouble: null })
      } catch (error) {
        set({ trouble: error as Error })
        // A locked screen or a session that ended is opened again by its owner; what was sent or closed stays so.
        if (!(error instanceof Refused) || error.status !== 409) plan(againMs)
        return
      }
    }
  }
  if (left) plan()
  return {
    get: () => kept,
    watch: tell => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    change: change => {
      set({ ...change, state: 'keeping' })
      plan()
    },
    flush: async () => {
      await saving
      await pass()
      return kept.state === 'kept' ? kept.version : undefined
    },
  }
}

export const useKept = (keeper: MarkKeeper): Kept => useSyncExternalStore(keeper.watch, keeper.get)

/** What was left unsaved wins where it is of the same version; else it only fills what is blank on the server. */
const joined = (stored: Saved, left: Saved): Draft =>
  left.version === stored.version ? left : { marks: { ...left.marks, ...stored.marks }, comment: stored.comment || left.comment }

function readLeft(place: string): Saved | undefined {
  const left = localStorage.getItem(place)
  return left === null ? undefined : (JSON.parse(left) as Saved)
}
