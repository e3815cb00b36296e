// Keeps marks and the comment as they are given: in this browser at once, on the server half a second later, under one version.
import { useSyncExternalStore } from 'react'

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

const quietMs = 500

/** `place` names the draft in this browser; `save` waits out a lost network by itself. */
export function markKeeper(place: string, stored: Saved, save: (draft: Saved) => Promise<{ version: number }>): MarkKeeper {
  const left = readLeft(place)
  const same = left?.version === stored.version
  let kept: Kept = { ...(same ? left : stored), version: stored.version, state: same ? 'keeping' : 'kept', trouble: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  const watchers = new Set<() => void>()
  const set = (change: Partial<Kept>) => {
    kept = { ...kept, ...change }
    if (kept.state === 'kept') localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify({ marks: kept.marks, comment: kept.comment, version: kept.version }))
    watchers.forEach(tell => tell())
  }
  const plan = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void pass(), quietMs)
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
        return set({ trouble: error as Error })
      }
    }
  }
  if (same) plan()
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

function readLeft(place: string): Saved | undefined {
  const left = localStorage.getItem(place)
  return left === null ? undefined : (JSON.parse(left) as Saved)
}
