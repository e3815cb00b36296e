// A sound made by the browser itself: two soft tones for an invitation, three firm ones for an alarm. May be muted; what is seen stays.
import { useSyncExternalStore } from 'react'

const mutedKey = 'zabota.muted'

export const isMuted = (): boolean => localStorage.getItem(mutedKey) === 'yes'
export const mute = (muted: boolean): void => localStorage.setItem(mutedKey, muted ? 'yes' : 'no')

const tunes = { ring: [660, 880], alarm: [880, 660, 880] } as const

let context: AudioContext | undefined
/** The browser has let this page sound. */
let isAwake = false
const watchers = new Set<() => void>()

/** A browser lets a page sound only once somebody has pressed something on it: from the first press on it may. */
function wake(): void {
  if (isAwake || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume().then(
    () => {
      isAwake = true
      watchers.forEach(tell => tell())
      return rest()
    },
    () => undefined,
  )
}

/** Between two sounds it makes none: a sound that runs on would take a part of the processor all day. */
const rest = (): Promise<void> | undefined => context?.suspend().catch(() => undefined)

if (typeof window !== 'undefined')
  for (const press of ['keydown', 'pointerdown'] as const) window.addEventListener(press, wake, { capture: true })

/** Nobody has pressed anything here yet: whoever is on watch should know that they would hear nothing. */
export const useAsleep = (): boolean =>
  useSyncExternalStore(
    tell => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    () => !isAwake,
  )

/** At once and every so often; returns the end of it. */
export function chimeEvery(tune: keyof typeof tunes, everyMs: number): () => void {
  chime(tune)
  const timer = setInterval(() => chime(tune), everyMs)
  return () => clearInterval(timer)
}

function chime(tune: keyof typeof tunes): void {
  if (isMuted()) return
  // What is begun while it sleeps would come all at once at the first press.
  if (!isAwake || !context) return wake()
  const sounding = context
  void sounding.resume().then(
    () => play(sounding, tunes[tune]),
    () => undefined,
  )
}

/** Tones that sound now, of all tunes. */
let playing = 0

function play(sounding: AudioContext, tones: readonly number[]): void {
  playing += tones.length
  tones.forEach((frequency, i) => {
    const [tone, loudness] = [sounding.createOscillator(), sounding.createGain()]
    const at = sounding.currentTime + i * 0.22
    tone.frequency.value = frequency
    loudness.gain.setValueAtTime(0.0001, at)
    loudness.gain.exponentialRampToValueAtTime(0.2, at + 0.03)
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.35)
    tone.connect(loudness).connect(sounding.destination)
    tone.start(at)
    tone.stop(at + 0.4)
    tone.addEventListener('ended', () => {
      if (--playing === 0) void rest()
    })
  })
}
