// Live topics in the browser: one stream, the whole state after each reconnect, and a word when it went stale.
import { useEffect, useRef } from 'react'
import { lost, regained } from './connection.ts'

type Heard = { topic: string; state?: unknown; kinds?: string[] }

/** Calls `onHeard` for every «changed» or «state» of the topics; `onStale` when the stream breaks. */
export function listen(topics: string[], onHeard: (heard: Heard) => void, onStale: () => void = () => {}): () => void {
  const source = new EventSource(`/api/live?topics=${topics.map(encodeURIComponent).join(',')}`)
  const hear = (message: MessageEvent<string>) => {
    regained()
    onHeard(JSON.parse(message.data) as Heard)
  }
  source.addEventListener('changed', hear)
  source.addEventListener('state', hear)
  source.addEventListener('open', regained)
  source.addEventListener('error', () => {
    lost()
    onStale()
  })
  return () => source.close()
}

/** Re-reads whatever the screen shows when its topics change. */
export function useLive(topics: string[], onHeard: (heard: Heard) => void): void {
  const latest = useRef(onHeard)
  useEffect(() => void (latest.current = onHeard))
  const names = topics.join(',')
  useEffect(() => (names === '' ? undefined : listen(names.split(','), heard => latest.current(heard))), [names])
}
