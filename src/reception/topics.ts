// Live topics of the room: the board and a client's ticket get their whole new state, the hall a «changed».
import type { Topic } from '#platform/live.ts'
import { only } from '#staff/may.ts'
import { boardState, findView } from './views.ts'

const ofTickets = ({ kind }: { kind: string }) => kind.startsWith('ticket.')
/** Windows open and close, and bookings come and go, without a ticket. */
const ofHall = ({ kind }: { kind: string }) => /^(ticket|booking)\.|^staff\.(took-counter|signed-out)$/u.test(kind)

export const receptionTopics = (now: () => Date): Topic[] => [
  {
    match: name => (name === 'board' ? '' : undefined),
    may: () => true,
    concerns: ofTickets,
    state: db => boardState(db, now()),
  },
  {
    match: name => /^ticket:(\w{8,40})$/u.exec(name)?.[1],
    may: () => true,
    concerns: ofTickets,
    state: async (db, code) => (await findView(db, now(), code)) ?? null,
  },
  { match: name => (name === 'hall' ? '' : undefined), may: only('hall', 'head', 'director'), concerns: ofHall },
]
