// What was typed into «Найти», for the screen that searches further: kept while the tab lives, never in an address, for its author only.
import { useSyncExternalStore } from 'react'

let asked = { by: '', words: '' }
const watchers = new Set<() => void>()
const watch = (tell: () => void) => {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

/** `by`: the colleague's id; who signs in afterwards at the same screen sees nothing of it. */
export function askFor(by: string, words: string): void {
  asked = { by, words }
  watchers.forEach(tell => tell())
}

export const useAskedFor = (by: string): string => useSyncExternalStore(watch, () => (asked.by === by ? asked.words : ''))
