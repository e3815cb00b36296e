// What makes two copies of a message one: its Message-ID and its content, however it travelled.
import { createHash } from 'node:crypto'

/** `id:hash`. Ends of lines and empty lines at the end do not count: a mailbox file changes them. */
export function fingerprint(raw: Buffer): string {
  const text = raw.toString('latin1').replaceAll('\r\n', '\n').trimEnd()
  const gap = text.search(/\n\n/u)
  const head = gap === -1 ? text : text.slice(0, gap)
  const id = /^message-id:\s*(<[^>\n]+>)/imu.exec(head)?.[1] ?? ''
  // Without an id the headers tell two short notes apart.
  const content = id && gap !== -1 ? text.slice(gap) : text
  return `${id.slice(0, 400)}:${createHash('sha256').update(content, 'latin1').digest('hex')}`
}
