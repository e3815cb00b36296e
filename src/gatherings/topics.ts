// The live topic of the room: somewhere an event or a meeting has changed; which, the endpoints tell to whoever may see it.
import type { Topic } from '#platform/live.ts'

export const gatheringTopic: Topic = {
  match: name => (name === 'gatherings' ? name : undefined),
  may: who => who !== undefined,
  concerns: ({ kind }) => /^(gathering|meeting)\./u.test(kind),
}
