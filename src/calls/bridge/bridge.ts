// The bridge: hears the copy of the signalling that a SIP exchange sends, and tells «Забота» of calls by signed events.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readHep } from '../rules/hep.ts'
import { readSip } from '../rules/sip.ts'
import { forgetSilent, tellSip, type Calls } from '../rules/sip-course.ts'
import { sending, type Sending } from './sending.ts'

export type BridgeOptions = {
  /** Where «Забота» is: `http://127.0.0.1:8080`. */
  server: string
  secret: string
  /** Where copies are heard; port 0 is any free one. */
  host: string
  port: number
  /** Our own numbers, whole. */
  lines: RegExp
  /** What whoever keeps the exchange should read; never a number of a client. */
  say: (line: string) => void
}

export type Bridge = { port: number; sent: Sending; close: () => Promise<void> }

const longestTalkMs = 12 * 3_600_000

/** Listens until `close`, which waits for nothing that could not be sent yet. */
export async function bridge(options: BridgeOptions): Promise<Bridge> {
  const { host, port, lines } = options
  const calls: Calls = new Map()
  const sent = sending(options)
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
  socket.on('message', packet => {
    const copied = readHep(packet)
    const message = copied && readSip(copied.text)
    const told = message && tellSip(calls, message, copied.at, number => lines.test(number))
    if (told) sent.send(told)
  })
  socket.bind(port, host)
  await once(socket, 'listening')
  const sweeping = setInterval(() => forgetSilent(calls, new Date(), longestTalkMs), 600_000)
  const close = async () => {
    clearInterval(sweeping)
    sent.stop()
    socket.close()
    await once(socket, 'close')
  }
  return { port: socket.address().port, sent, close }
}
