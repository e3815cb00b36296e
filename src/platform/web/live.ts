// Live topics in the browser: one stream, the whole state after each reconnect, and a word when it went stale.
import { useEffect, useRef } from 'react'
import { lost, regained } from './connection.ts'

type Heard = { topic: string; state?: unknown; kinds?: string[] }

/** The server beats every five seconds; two missed beats and the cable is out, whatever the browser believes. */
const silentMs = 12_000

/** Calls `onHeard` for every «changed» or «state» of the topics; `onStale` when the stream breaks. Returns the end of it. */
export function listen(topics: string[], onHeard: (heard: Heard) => void, onStale: () => void = () => {}): () => void {
  let source = open()
  let heardAt = Date.now()
  const watch = setInterval(() => {
    if (Date.now() - heardAt < silentMs) return
    heardAt = Date.now()
    stale()
    source.close()
    source = open()
  }, 2000)

  function open(): EventSource {
    const stream = new EventSource(`/api/live?topics=${topics.map(encodeURIComponent).join(',')}`)
    stream.addEventListener('changed', hear)
    stream.addEventListener('state', hear)
    stream.addEventListener('beat', alive)
    stream.addEventListener('open', alive)
    // A topic that is not for this person: its screen shows what it has read, the others go on.
    stream.addEventListener('refused', alive)
    stream.addEventListener('error', stale)
    return stream
  }
  function hear(message: MessageEvent<string>): void {
    alive()
    onHeard(JSON.parse(message.data) as Heard)
  }
  function alive(): void {
    heardAt = Date.now()
    regained()
  }
  function stale(): void {
    lost()
    onStale()
  }
  return () => {
    clearInterval(watch)
    source.close()
  }
}

/** Re-reads whatever the screen shows when its topics change. */
export function useLive(topics: string[], onHeard: (heard: Heard) => void): void {
  const latest = useRef(onHeard)
  useEffect(() => void (latest.current = onHeard))
  const names = topics.join(',')
  useEffect(() => (names === '' ? undefined : join(names.split(','), heard => latest.current(heard))), [names])
}

type Ear = { topics: string[]; hear: (heard: Heard) => void }

/** All screens of a tab listen to one stream: a browser keeps only six connections to a server, for all its tabs together. */
const ears = new Set<Ear>()
let streamed: string[] = []
let end = () => {}
let planned = false

function join(topics: string[], hear: (heard: Heard) => void): () => void {
  const ear = { topics, hear }
  ears.add(ear)
  retune()
  return () => {
    ears.delete(ear)
    retune()
  }
}

/** Once for all that came and went together; a new stream is greeted with whatever changed meanwhile, so nothing is missed. */
function retune(): void {
  if (planned) return
  planned = true
  queueMicrotask(() => {
    planned = false
    const wanted = [...new Set([...ears].flatMap(({ topics }) => topics))].toSorted()
    if (wanted.join(',') === streamed.join(',')) return
    const endOld = end
    streamed = wanted
    end = wanted.length === 0 ? () => {} : listen(wanted, tellEars)
    endOld()
  })
}

function tellEars(heard: Heard): void {
  for (const ear of ears) if (ear.topics.includes(heard.topic)) ear.hear(heard)
}
