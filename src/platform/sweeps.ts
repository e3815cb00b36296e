// What is done by the clock: each sweep runs every so often in every process; the database lets one at a time.
import type { Db } from './db.ts'

export type Sweep = {
  name: string
  everyMs: number
  /** Returns how many things it changed; must be harmless when two processes run it at once. */
  run: (db: Db, now: Date) => Promise<number>
}

/** Starts the sweeps; the returned function waits for those under way. `told` is called when something changed. */
export function sweeping(db: Db, sweeps: Sweep[], told: () => void): () => Promise<void> {
  const running = new Set<Promise<void>>()
  const busy = new Set<string>()
  const timers = sweeps.map(sweep =>
    setInterval(() => {
      if (busy.has(sweep.name)) return
      busy.add(sweep.name)
      const round = once(db, sweep, told).finally(() => (busy.delete(sweep.name), running.delete(round)))
      running.add(round)
    }, sweep.everyMs),
  )
  return async () => {
    timers.forEach(clearInterval)
    await Promise.all(running)
  }
}

async function once(db: Db, sweep: Sweep, told: () => void): Promise<void> {
  try {
    if ((await sweep.run(db, new Date())) > 0) told()
  } catch (error) {
    process.stderr.write(`sweep ${sweep.name} failed, will run again: ${(error as Error).name}\n`)
  }
}
