// Answers that were seen on this browser: the quiet line about them goes.
const key = 'code.heard'

export const heard = (): ReadonlySet<string> => new Set((localStorage.getItem(key) ?? '').split(' '))

/** The last two hundred are more than a week brings. */
export function markHeard(notes: readonly string[]): void {
  const all = heard()
  const fresh = notes.filter(note => !all.has(note))
  if (fresh.length > 0) localStorage.setItem(key, [...all, ...fresh].filter(Boolean).slice(-200).join(' '))
}
