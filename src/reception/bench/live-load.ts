// A process of open boards and one specialist who calls: when does each board show the call; prints JSON.
import { Agent, get } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as rest } from 'node:timers/promises'
import { uuid7 } from '#platform/uuid7.ts'
import type { Place } from './centre.ts'
import { send } from './queue-load.ts'

export type LiveLoad = { addresses: string[]; places: Place[]; boards: number; calls: number; everyMs: number }
/** Milliseconds from the key press to a board, of each board and call. */
export type LiveLoaded = { times: number[]; lost: number }

/** How long a call may take to reach a board before it counts as lost. */
const patienceMs = 5000

async function main(): Promise<void> {
  const { addresses, places, boards, calls, everyMs } = JSON.parse(await text(process.stdin)) as LiveLoad
  const sentAt = new Map<string, number>()
  const times: number[] = []
  const show = (frame: string, shown: Set<string>) => {
    const at = performance.now()
    const callId = /"callId":"([^"]+)"/u.exec(frame)?.[1]
    const since = callId && sentAt.get(callId)
    if (!callId || !since || shown.has(callId)) return
    shown.add(callId)
    times.push(at - since)
  }
  for (let opened = 0; opened < boards; opened += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, boards - opened) }, (_, i) => openBoard(addresses[i % addresses.length]!, show)),
    )
  const agent = new Agent({ keepAlive: true })
  // The first rounds are not counted: the servers compile what they need.
  for (let call = -5; call < calls; call++) {
    const asking = {
      address: addresses[Math.abs(call) % addresses.length]!,
      place: places[Math.abs(call) % places.length]!,
      agent,
    }
    const callId = uuid7()
    if (call >= 0) sentAt.set(callId, performance.now())
    const { status, body } = await send(asking, { path: '/api/desk/next', body: { callId } })
    if (status !== 200) throw new Error(JSON.stringify(body))
    await rest(everyMs / 2)
    await send(asking, { path: '/api/desk/no-show', body: {} })
    await rest(everyMs / 2)
  }
  await rest(patienceMs)
  process.stdout.write(JSON.stringify({ times, lost: boards * calls - times.length } satisfies LiveLoaded), () => process.exit(0))
}

/** Resolves when the first state is there. */
const openBoard = (address: string, show: (frame: string, shown: Set<string>) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const shown = new Set<string>()
    let rest = ''
    get(`${address}/api/live?topics=board`, { agent: false }, answer => {
      answer.setEncoding('utf8').on('data', (piece: string) => {
        const frames = (rest + piece).split('\n\n')
        rest = frames.pop()!
        const states = frames.filter(frame => frame.includes('event: state'))
        for (const state of states) show(state, shown)
        if (states.length > 0) resolve()
      })
    }).once('error', reject)
  })

if (import.meta.main) await main()
