// What somebody typed in their own words, matched to the nearest choice of the place; the worker always sees what was understood.
import { alike } from './alike.data.ts'

/** `close`: another choice was nearly as near, so that the guess is told as a guess. */
export type Match = { choice: number; close: boolean }

/** Undefined where nothing of what was typed stands in any choice. */
export function nearest(choices: readonly { say: string }[], typed: string): Match | undefined {
  const said = new Set(rootsOf(typed))
  const offered = choices.map(({ say }) => new Set(rootsOf(say)))
  const rarity = (root: string) => 1 / Math.max(1, offered.filter(roots => roots.has(root)).length)
  const weight = (roots: Iterable<string>) => [...roots].reduce((sum, root) => sum + rarity(root), 0)
  const scores = offered.map(roots => {
    const common = [...roots].filter(root => said.has(root))
    return common.length === 0 ? 0 : weight(common) / Math.sqrt(weight(roots) * weight(said))
  })
  const [best = 0, second = 0] = scores.toSorted((a, b) => b - a)
  return best < least ? undefined : { choice: scores.indexOf(best), close: best - second < margin }
}

const least = 0.08
const margin = 0.05

/** Beginnings of words, so that endings do not matter; words that mean the same are one; small words are none. */
function rootsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? []
  return words.filter(word => word.length > 2 && !empty.has(word)).map(rootOf)
}

function rootOf(word: string): string {
  const group = alike.findIndex(beginnings => beginnings.some(beginning => word.startsWith(beginning)))
  return group >= 0 ? `=${group}` : word.slice(0, 5)
}

const empty = new Set(
  'что как это для вам вас мне так если или уже тут там вот еще про при под над без все всё его она они оно быть'.split(' '),
)
