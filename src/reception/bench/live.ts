// `bench live`: thousands of open boards, and how soon each shows a call.
import { availableParallelism } from 'node:os'
import { percentile } from '../simulate/measures.ts'
import { openHouse, runLoad } from './house.ts'
import type { LiveLoad, LiveLoaded } from './live-load.ts'

export type LiveFigures = {
  boards: number
  processes: number
  calls: number
  /** Calls times boards that were shown, and that were not within five seconds. */
  arrived: number
  lost: number
  /** Milliseconds from the key press to the board. */
  p50: number
  p99: number
  max: number
}

export async function benchLive({ boards, calls }: { boards: number; calls: number }): Promise<LiveFigures> {
  const processes = availableParallelism()
  const house = await openHouse({ processes, places: 10, waiting: calls })
  try {
    const { addresses, places } = house
    const wanted: LiveLoad = { addresses, places, boards, calls, everyMs: 600 }
    const { times, lost } = await runLoad<LiveLoaded>('live-load.ts', wanted)
    const max = times.reduce((most, time) => Math.max(most, time), 0)
    return {
      boards,
      processes,
      calls,
      arrived: times.length,
      lost,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      max,
    }
  } finally {
    await house.stop()
  }
}
