// A sound made by the browser itself: two soft tones for an invitation, three firm ones for an alarm. May be muted; what is seen stays.
const mutedKey = 'zabota.muted'

export const isMuted = (): boolean => localStorage.getItem(mutedKey) === 'yes'
export const mute = (muted: boolean): void => localStorage.setItem(mutedKey, muted ? 'yes' : 'no')

const tunes = { ring: [660, 880], alarm: [880, 660, 880] } as const

let context: AudioContext | undefined

/** At once and every so often; returns the end of it. */
export function chimeEvery(tune: keyof typeof tunes, everyMs: number): () => void {
  chime(tune)
  const timer = setInterval(() => chime(tune), everyMs)
  return () => clearInterval(timer)
}

/** Silent where the browser lets no page sound before somebody has pressed a key on it. */
function chime(tune: keyof typeof tunes): void {
  if (isMuted() || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume().catch(() => {})
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
