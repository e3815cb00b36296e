// A story as a state machine: where the talk stands is a pure fold over what has been said.
import { calmest, type Choice, type Ending, type Said, type Scene, type Story } from '../model.ts'

/** One exchange: what the client said, what was answered, how it changed them. */
export type Turn = { node: string; scene: Scene; choice: Choice; said: Said; before: number; after: number }

export type Play = {
  node: string
  at: Scene | Ending
  mood: number
  turns: readonly Turn[]
  /** Steps of the protocol observed so far, and at which turn first. */
  steps: readonly { step: string; turn: number }[]
}

export const isEnding = (at: Scene | Ending): at is Ending => 'end' in at

/** Plays what was said from the beginning. What cannot be said where the story stands (another story's path, after the end) ends the fold. */
export function play(story: Story, said: readonly Said[]): Play {
  let node = story.first
  let mood = story.mood
  const turns: Turn[] = []
  for (const one of said) {
    const scene = nodeOf(story, node)
    const choice = isEnding(scene) ? undefined : scene.choices[one.choice]
    if (isEnding(scene) || !choice) break
    const after = moodAfter(mood, choice, one)
    turns.push({ node, scene, choice, said: one, before: mood, after })
    mood = after
    node = nextNode(choice, mood)
  }
  return { node, at: nodeOf(story, node), mood, turns, steps: stepsOf(turns) }
}

/** @throws when the story names a node that it has not: held by a test for every story. */
export function nodeOf(story: Story, node: string): Scene | Ending {
  const at = story.nodes[node]
  if (!at) throw new Error(`the story ${story.code} has no node ${node}`)
  return at
}

/** Own words may spoil what the choice would have done, never better it. */
export function moodAfter(mood: number, choice: Choice, { slips = [] }: Pick<Said, 'slips'> = {}): number {
  const change = slips.reduce((sum, slip) => sum + slip.mood, choice.mood)
  return Math.min(calmest, Math.max(0, mood + change))
}

export const nextNode = ({ to, otherwise }: Choice, mood: number): string =>
  otherwise && mood < otherwise.below ? otherwise.to : to

function stepsOf(turns: readonly Turn[]): Play['steps'] {
  const first = new Map<string, number>()
  turns.forEach(({ choice }, turn) => {
    for (const step of choice.steps ?? []) if (!first.has(step)) first.set(step, turn)
  })
  return [...first].map(([step, turn]) => ({ step, turn }))
}

/** The choice of a scene that an act of its own key means: the head invited, the alarm, a line of the guide. */
export const choiceBy = (scene: Scene, means: (choice: Choice) => boolean): number | undefined => {
  const found = scene.choices.findIndex(means)
  return found < 0 ? undefined : found
}
