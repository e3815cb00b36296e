// The client's voice where the browser has a Russian one: asked for, switched off at a key, never needed.
import { useEffect, useState } from 'react'
import type { Story } from '../model.ts'

const place = 'rehearsal-aloud'

export type Aloud = { can: boolean; on: boolean; toggle: () => void }

export function useAloud(): Aloud {
  const [on, setOn] = useState(() => kept() === 'on')
  const toggle = () => {
    setOn(!on)
    keep(on ? 'off' : 'on')
  }
  return { can: 'speechSynthesis' in window, on, toggle }
}

/** Says the words once each time they change; an upset voice is quicker and higher. */
export function useVoice({ can, on }: Aloud, words: string, client: Story['client'], mood: number): void {
  useEffect(() => {
    if (!can || !on) return undefined
    const said = new SpeechSynthesisUtterance(words.replace(/\([^)]*\)/gu, ' '))
    said.lang = 'ru-RU'
    const voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith('ru'))
    if (voice) said.voice = voice
    said.pitch = (client.voice === 'high' ? 1.15 : 0.8) + (mood < 3 ? 0.1 : 0)
    said.rate = mood < 3 ? 1.15 : 1
    speechSynthesis.speak(said)
    return () => speechSynthesis.cancel()
    // The mood changes together with the words.
  }, [can, on, words, client.voice, mood])
}

function kept(): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

function keep(value: 'on' | 'off'): void {
  try {
    localStorage.setItem(place, value)
  } catch {
    // Then it is asked again next time.
  }
}
