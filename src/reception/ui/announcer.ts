// Says calls aloud one after another: tones, voice, once more after twenty seconds if nobody came; three a minute at most.
import type { BoardState } from '../model.ts'
import { chime, say } from './speech.ts'

type Call = BoardState['calls'][number]

const repeatAfterMs = 20_000
const apartMs = 20_000

export type Announcer = { hear: (calls: Call[]) => void; stop: () => void }

/** `loudness` from 0 to 1 by the hour (softer from one to two). The first state is history: only what comes later is said. */
export function announcer(loudness: () => number): Announcer {
  let known: Set<string> | undefined
  let latest: Call[] = []
  let queue: { call: Call; repeat: boolean }[] = []
  let busy = false
  const timers = new Set<ReturnType<typeof setTimeout>>()

  async function drain(): Promise<void> {
    if (busy) return
    busy = true
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (next.repeat && isAnswered(next.call)) continue
      const began = Date.now()
      await announce(next.call, next.repeat, loudness())
      // Calls of a busy hall do not run into one another.
      if (queue.length > 0) await pause(Math.max(1500, apartMs / 3 - (Date.now() - began)))
    }
    busy = false
  }
  const isAnswered = ({ callId }: Call) => latest.find(call => call.callId === callId)?.answered ?? true
  const pause = (ms: number) => new Promise<void>(resolve => timers.add(setTimeout(resolve, ms)))

  return {
    hear(calls) {
      latest = calls
      const fresh = known ? calls.filter(call => !known!.has(call.callId)).toReversed() : []
      known = new Set(calls.map(call => call.callId))
      for (const call of fresh) {
        queue.push({ call, repeat: false })
        timers.add(setTimeout(() => (queue.push({ call, repeat: true }), void drain()), repeatAfterMs))
      }
      void drain()
    },
    stop() {
      timers.forEach(clearTimeout)
      queue = []
    },
  }
}

async function announce({ label, counter }: Call, repeat: boolean, volume: number): Promise<void> {
  const [letter, number = ''] = label.split(/\s/u)
  if (!repeat) await chime(volume)
  if (!repeat) await new Promise(resolve => setTimeout(resolve, 300))
  const said = await say(`Номер ${letter}, ${Number(number)}. Окно ${counter}`)
  // Where the browser has no voice the tones are the call: twice, so that people look up.
  if (!said && !repeat) await chime(volume)
}
