// What a SCORM lesson has said and the server has not heard yet, kept in this browser: hours are not lost with the network.
import { call, NoNetwork, Refused } from '#platform/web/call.ts'
import type { Reply } from '#platform/endpoint.ts'
import { learning } from '../../api.ts'

/** The last word of a launch: it holds all before it. */
export type Word = { seq: number; seconds: number; cmi: Record<string, unknown> | null }
export type Said = Reply<typeof learning.commit>

const prefix = (staffId: string) => `zabota.learning.${staffId}.`

/** A browser without storage still plays: then only what was sent is kept. */
export function keep(staffId: string, launchId: string, word: Word): void {
  try {
    localStorage.setItem(prefix(staffId) + launchId, JSON.stringify(word))
  } catch {
    // Full or forbidden: the sending goes on without it.
  }
}

function forget(key: string, seq: number): void {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Word | null
    if (kept && kept.seq <= seq) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

/** Sends a word and forgets it when the server has it. Throws as `call` does; a word the server will never take is forgotten. */
export async function tell(staffId: string, launchId: string, word: Word): Promise<Said> {
  const key = prefix(staffId) + launchId
  try {
    const said = await call(learning.commit, { params: { id: launchId }, body: word })
    forget(key, word.seq)
    return said
  } catch (error) {
    if (error instanceof Refused && (error.status === 404 || error.status === 400)) forget(key, word.seq)
    throw error
  }
}

/** Sends what other screens of this browser have left behind. Stops quietly while there is no network. */
export async function tellKept(staffId: string): Promise<void> {
  for (const [key, word] of keptOf(staffId))
    try {
      await tell(staffId, key.slice(prefix(staffId).length), word)
    } catch (error) {
      if (error instanceof NoNetwork) return
    }
}

function keptOf(staffId: string): [string, Word][] {
  try {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(prefix(staffId)))
    return keys.map(key => [key, JSON.parse(localStorage.getItem(key)!) as Word])
  } catch {
    return []
  }
}

/** On leaving the page: the browser sends it even when the page is gone. */
export function tellLeaving(launchId: string, word: Word): void {
  const path = learning.commit.path.replace(':id', launchId)
  void fetch(path, {
    method: 'PUT',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(word),
  }).catch(() => {})
}
