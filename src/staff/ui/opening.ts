// A dialog that anybody may open: one small store per dialog instead of a context around the whole page.
import { useSyncExternalStore } from 'react'

export function opening() {
  let opened = false
  const watchers = new Set<() => void>()
  const set = (value: boolean) => {
    opened = value
    watchers.forEach(tell => tell())
  }
  const watch = (tell: () => void) => {
    watchers.add(tell)
    return () => void watchers.delete(tell)
  }
  return { open: () => set(true), close: () => set(false), useOpened: () => useSyncExternalStore(watch, () => opened) }
}
