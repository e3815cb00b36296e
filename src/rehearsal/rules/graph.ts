// Everything that can happen in a story: each node with each mood in which it can be met.
import type { Story } from '../model.ts'
import { isEnding, moodAfter, nextNode, nodeOf } from './play.ts'

export type Place = { node: string; mood: number }

/** All places that some path leads to, the first one included; `ways` are the places that follow each. */
export function placesOf(story: Story): { place: Place; ways: Place[] }[] {
  const found = new Map<string, { place: Place; ways: Place[] }>()
  const left: Place[] = [{ node: story.first, mood: story.mood }]
  for (let place = left.pop(); place; place = left.pop()) {
    if (found.has(keyOf(place))) continue
    const at = nodeOf(story, place.node)
    const { mood } = place
    const ways = isEnding(at)
      ? []
      : at.choices.map(choice => ({ node: nextNode(choice, moodAfter(mood, choice)), mood: moodAfter(mood, choice) }))
    found.set(keyOf(place), { place, ways })
    left.push(...ways)
  }
  return [...found.values()]
}

const keyOf = ({ node, mood }: Place) => `${node} ${mood}`

/** Endings of a story by their node, in the order of the story. */
export const endingsOf = (story: Story): string[] => Object.keys(story.nodes).filter(node => isEnding(nodeOf(story, node)))

/** Clauses that a story practises, each once, in the order of the talk. */
export const clausesOf = (story: Story): string[] => [
  ...new Set(Object.values(story.nodes).flatMap(at => (isEnding(at) ? [] : at.choices.map(({ clause }) => clause)))),
]
