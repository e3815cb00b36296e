// A sound made by the browser itself: two soft tones for an invitation, three firm ones for an alarm. May be muted; what is seen stays.
import { useSyncExternalStore } from 'react'

const mutedKey = 'zabota.muted'

export const isMuted = (): boolean => localStorage.getItem(mutedKey) === 'yes'
export const mute = (muted: boolean): void => localStorage.setItem(mutedKey, muted ? 'yes' : 'no')

const tunes = { ring: [660, 880], alarm: [880, 660, 880] } as const

let context: AudioContext | undefined
const watchers = new Set<() => void>()

/** A browser lets a page sound only once somebody has pressed something on it: from the first press on it may. */
function wake(): void {
  if (context?.state === 'running' || typeof AudioContext === 'undefined') return
  if (!context) {
    context = new AudioContext()
    context.addEventListener('statechange', () => watchers.forEach(tell => tell()))
  }
  void context.resume().catch(() => {})
}
if (typeof window !== 'undefined')
  for (const press of ['keydown', 'pointerdown'] as const) window.addEventListener(press, wake, { capture: true })

/** Nobody has pressed anything here yet: whoever is on watch should know that they would hear nothing. */
export const useAsleep = (): boolean =>
  useSyncExternalStore(
    tell => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    () => context?.state !== 'running',
  )

/** At once and every so often; returns the end of it. */
export function chimeEvery(tune: keyof typeof tunes, everyMs: number): () => void {
  chime(tune)
  const timer = setInterval(() => chime(tune), everyMs)
  return () => clearInterval(timer)
}

function chime(tune: keyof typeof tunes): void {
  if (isMuted()) return
  wake()
  // What is begun while it sleeps would come all at once at the first press.
  if (context?.state !== 'running') return
  const { currentTime, destination } = context
  tunes[tune].forEach((frequency, i) => {
    const [tone, loudness] = [context!.createOscillator(), context!.createGain()]
    const at = currentTime + i * 0.22
    tone.frequency.value = frequency
    loudness.gain.setValueAtTime(0.0001, at)
    loudness.gain.exponentialRampToValueAtTime(0.2, at + 0.03)
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.35)
    tone.connect(loudness).connect(destination)
    tone.start(at)
    tone.stop(at + 0.4)
  })
}
