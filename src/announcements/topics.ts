// The live topic of the room: something was said or taken back; to whom, the endpoint knows.
import type { Topic } from '#platform/live.ts'

export const announcementTopic: Topic = {
  match: name => (name === 'announcements' ? name : undefined),
  may: who => who !== undefined,
  concerns: ({ kind }) => kind === 'announcement.said' || kind === 'announcement.withdrawn',
}
