// The order of answers: the same on every machine, but the good one is not always the first.
import type { Story } from '../model.ts'
import { isEnding } from './play.ts'

/** A story with the answers of each scene in an order that tells nothing of their worth. */
export function mixed(story: Story): Story {
  const nodes = Object.entries(story.nodes).map(([node, at]) => {
    if (isEnding(at)) return [node, at] as const
    const place = ({ say }: { say: string }) => hash(`${story.code} ${node} ${say}`)
    return [node, { ...at, choices: at.choices.toSorted((a, b) => place(a) - place(b)) }] as const
  })
  return { ...story, nodes: Object.fromEntries(nodes) }
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  // The last bits of FNV are the best mixed.
  return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 0
}
