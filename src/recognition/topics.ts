// Live topics of the room: what is open to everybody, and one nomination for those who judge it.
import type { Topic } from '#platform/live.ts'

const open = /^(thanks|idea)\.|^nomination\.published$/u

/** `recognition`: the wall, ideas, what was published. Of a private thanks only that something was said. */
export const recognitionTopic: Topic = {
  match: name => (name === 'recognition' ? name : undefined),
  may: who => who !== undefined,
  concerns: ({ kind }) => open.test(kind),
}

/** `nomination:<id>`: only that something changed; what, the endpoint tells to whoever has a part in it. */
export const nominationTopic: Topic = {
  match: name => /^nomination:(.+)$/u.exec(name)?.[1],
  may: who => who !== undefined,
  concerns: ({ data }, key) => data.nomination === key,
}
