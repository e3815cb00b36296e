// A SCORM lesson open in this page: hears its frame, counts its time, keeps every word and sends it on.
import { send } from '#platform/web/call.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { learning } from '../../api.ts'
import { keep, tell, tellKept, tellLeaving, type Said } from './keeping.ts'

/** What the frame is made of. `name` carries the record into it. */
export type FrameSource = { src: string; name: string }
type Heard = (said: Partial<Said> & { away?: boolean }) => void
type FrameWord = { zabota?: unknown; what?: unknown; cmi?: unknown }

export type Launch = {
  frame: FrameSource
  seconds: number
  hear: (event: MessageEvent, from: Window | null) => void
  close: () => void
}

const everyMs = 20_000
const pauseMs = 2000

/** Opens the lesson: what was kept here before goes first, so that it begins from there. Throws as `send` does. */
export async function openLaunch(staffId: string, lessonId: string, heard: Heard): Promise<Launch> {
  await tellKept(staffId)
  const id = uuid7()
  const token = tokenOf(crypto.getRandomValues(new Uint8Array(24)))
  const { standard, href, cmi, seconds } = await send(learning.launch, { params: { id: lessonId }, body: { id, token } })
  const name = JSON.stringify({ zabota: 'scorm', standard, cmi, to: location.origin })
  const src = `/content/${token}/${hrefInAddress(href)}`
  return { frame: { src, name }, seconds, ...telling(staffId, id, heard) }
}

const tokenOf = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const hrefInAddress = (href: string): string => {
  const cut = href.search(/[?#]/u)
  const [path, asked] = cut < 0 ? [href, ''] : [href.slice(0, cut), href.slice(cut)]
  return path.split('/').map(encodeURIComponent).join('/') + asked
}

/** Seconds count from the lesson's beginning to its end, on this screen. */
function telling(staffId: string, id: string, heard: Heard): Pick<Launch, 'hear' | 'close'> {
  let [seq, counted, began, busy] = [0, 0, 0, false]
  let cmi: Record<string, unknown> | null = null
  let soon: ReturnType<typeof setTimeout> | undefined
  const running = () => began > 0
  const word = () => ({ seq: ++seq, seconds: counted + (running() ? (performance.now() - began) / 1000 : 0), cmi })
  const stop = () => {
    counted += running() ? (performance.now() - began) / 1000 : 0
    began = 0
  }
  const now = async () => {
    clearTimeout(soon)
    soon = undefined
    const said = word()
    keep(staffId, id, said)
    // The next word holds this one: it will go with the next round.
    if (busy) {
      later(100)
      return
    }
    busy = true
    try {
      heard({ ...(await tell(staffId, id, said)), away: false })
    } catch {
      heard({ away: true })
      later()
    } finally {
      busy = false
    }
  }
  const later = (pause = pauseMs) => (soon ??= setTimeout(() => void now(), pause))
  const leaving = () => {
    if (seq === 0) return
    const said = word()
    keep(staffId, id, said)
    tellLeaving(id, said)
  }
  const ticking = setInterval(() => running() && void now(), everyMs)
  addEventListener('pagehide', leaving)
  const hear = (event: MessageEvent, from: Window | null) => {
    const said = event.data as FrameWord | null
    if (from === null || event.source !== from || said?.zabota !== 'scorm') return
    if (typeof said.cmi === 'object' && said.cmi !== null) cmi = said.cmi as Record<string, unknown>
    if (said.what === 'began' && !running()) began = performance.now()
    if (said.what === 'ended') stop()
    keep(staffId, id, word())
    if (said.what === 'committed' || said.what === 'ended') void now()
    else later()
  }
  const close = () => {
    clearInterval(ticking)
    removeEventListener('pagehide', leaving)
    clearTimeout(soon)
    stop()
    if (seq > 0) void now()
  }
  return { hear, close }
}
