// Saying things aloud: the browser's own voice in the right language; a chime of two soft tones where there is none.

const voiceFor = (language: string) =>
  globalThis.speechSynthesis?.getVoices().find(voice => voice.lang.toLowerCase().startsWith(language))

/** Resolves when all has been said; false where this browser has no voice for the language. */
export function say(text: string, language = 'ru'): Promise<boolean> {
  const voice = voiceFor(language)
  if (!voice) return Promise.resolve(false)
  return new Promise(resolve => {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = 0.9
    utterance.addEventListener('end', () => resolve(true))
    utterance.addEventListener('error', () => resolve(false))
    speechSynthesis.speak(utterance)
  })
}

export const hush = () => globalThis.speechSynthesis?.cancel()

/** Two soft tones up, G to C, 0.6 s together. `volume` from 0 to 1. */
export async function chime(volume = 0.5): Promise<void> {
  const audio = new AudioContext()
  const tone = (hertz: number, at: number) => {
    const oscillator = audio.createOscillator()
    const gain = audio.createGain()
    oscillator.frequency.value = hertz
    gain.gain.setValueAtTime(0, audio.currentTime + at)
    gain.gain.linearRampToValueAtTime(volume * 0.3, audio.currentTime + at + 0.03)
    gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.34)
    oscillator.connect(gain).connect(audio.destination)
    oscillator.start(audio.currentTime + at)
    oscillator.stop(audio.currentTime + at + 0.36)
  }
  tone(783.99, 0)
  tone(1046.5, 0.26)
  await new Promise(resolve => setTimeout(resolve, 620))
  await audio.close()
}
