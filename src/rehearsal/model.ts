// The words of the room: a story with a simulated client, what the worker says, what is kept about it in this browser.
import { z } from 'zod'
import type { GuideStep } from '#conflicts/model.ts'

export const kinds = ['calm', 'hurried', 'senses', 'language', 'distress', 'angry', 'threat', 'for-another', 'employer'] as const
export type Kind = (typeof kinds)[number]

export type StoryChannel = 'visit' | 'call' | 'message'

/** 0 is at the end of their strength, 10 is full trust. */
export const calmest = 10

export type Choice = {
  /** What is said aloud, or written; with `act` what is done. */
  say: string
  /** Not a sentence but a deed; the head and the alarm have keys of their own. */
  act?: 'do' | 'invite' | 'alarm'
  to: string
  /** Where it leads instead when the client is by then less calm than `below`. */
  otherwise?: { below: number; to: string }
  /** By how much the client calms down (flares up, where it is negative), −4…4. */
  mood: number
  worth: 'good' | 'fair' | 'poor'
  /** Steps of the protocol that it observes. */
  steps?: readonly string[]
  /** The line of the guide of conflicts that it is. */
  guide?: GuideStep
  /** Clause of the Code that it keeps or breaks. */
  clause: string
  /** For the debrief: why it is worth that much. */
  why: string
}

/** `sees` is what a person at the window would notice; `says` is spoken. */
export type Scene = { sees?: string; says: string; choices: readonly Choice[] }
/** `came` is what the talk led to. */
export type Ending = { sees?: string; says: string; end: 'good' | 'fair' | 'bad'; came: string }

export type Story = {
  code: string
  title: string
  kind: Kind
  channel: StoryChannel
  minutes: number
  /** What is practised, in one sentence. */
  about: string
  client: {
    name: string
    patronymic: string
    /** What is seen or heard before the first word. */
    looks: string
    voice: 'high' | 'low'
  }
  mood: number
  first: string
  nodes: Readonly<Record<string, Scene | Ending>>
}

/** What is wrong with words that somebody typed; offsets are not needed, the words are. */
export type Slip = { rule: string; clause: string; words: string; message: string; mood: number }

/** One thing said: which choice, and the worker's own words where they typed them. */
export type Said = { choice: number; typed?: string; slips?: readonly Slip[] }

/** Endings met, by story. Kept in this browser only, under the person's id: no table, no endpoint, no event. */
export const Kept = z.record(z.string(), z.array(z.string()))
export type Kept = z.infer<typeof Kept>
