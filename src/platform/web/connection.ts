// Whether the server can be reached, and since when not: one truth for all screens.
import { useSyncExternalStore } from 'react'

let lostAt: number | undefined
const watchers = new Set<() => void>()

export function lost(): void {
  if (lostAt !== undefined) return
  lostAt = Date.now()
  watchers.forEach(tell => tell())
}

export function regained(): void {
  if (lostAt === undefined) return
  lostAt = undefined
  watchers.forEach(tell => tell())
}

/** Milliseconds since 1970 at which the network went away; undefined while it is there. */
export const useLostAt = (): number | undefined => useSyncExternalStore(watch, () => lostAt)

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
