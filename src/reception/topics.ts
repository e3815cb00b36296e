// Live topics of the room: the board and a client's ticket get their whole new state, the hall a «changed».
import type { Db } from '#platform/db.ts'
import type { Topic } from '#platform/live.ts'
import { onceIn } from '#platform/once-in.ts'
import { only } from '#staff/may.ts'
import { boardState, findView } from './views.ts'
import { outlookNow } from './waits.ts'

const ofTickets = ({ kind }: { kind: string }) => kind.startsWith('ticket.')
/** Windows open and close, and bookings come and go, without a ticket. */
const ofHall = ({ kind }: { kind: string }) => /^(ticket|booking|counter)\.|^staff\.(took-counter|signed-out)$/u.test(kind)

/** Board and tickets of one burst of events see the hall at the same moment: it is read once for all. */
const look = (db: Db, now: () => Date) => () => onceIn(db, 'outlook', () => outlookNow(db, now()))

export const receptionTopics = (now: () => Date): Topic[] => [
  {
    match: name => (name === 'board' ? '' : undefined),
    may: () => true,
    concerns: ofTickets,
    state: db => boardState(db, now(), look(db, now)),
  },
  {
    match: name => /^ticket:(\w{8,40})$/u.exec(name)?.[1],
    may: () => true,
    concerns: ofTickets,
    state: async (db, code) => (await findView(db, now(), code, look(db, now))) ?? null,
  },
  { match: name => (name === 'hall' ? '' : undefined), may: only('hall', 'head', 'director'), concerns: ofHall },
]
