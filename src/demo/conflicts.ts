// A few conflicts beside visits that took place: the guide, the head, the end, facts written afterwards, support; marks with a ground.
import { addDays } from '#calendar/day.ts'
import type { Happening } from '#platform/events.ts'
import { chainOf } from '#conflicts/rules/chain.ts'

import { dayOf, nameOf } from './course.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import { counterDepartments, departments } from './centre.data.ts'
import { chanceOf, idOf } from './chance.ts'
import { conflictStories, type ConflictStory } from './conflicts.data.ts'
import type { Ended } from './day.ts'
import type { Frame } from './frame.ts'

const [second, minute] = [1000, 60_000]
/** From the first hot word to the end of the talk. */
const lasts = 6 * minute

/** One in about a week, in each case beside a talk of its own, of somebody else. */
export function planConflicts(plan: Plan, frame: Frame, ended: readonly Ended[]): void {
  const past = ended.filter(({ endedAt, line }) => endedAt < frame.now - 40 * minute && line.talk.minutes > 14)
  const used = new Set<string>()
  for (const [i, story] of conflictStories.entries()) {
    const from = Math.floor((past.length * (i + 0.5)) / conflictStories.length)
    const talk = past.slice(from).find(one => !used.has(one.clientId) && fits(one, story))
    if (!talk) continue
    used.add(talk.clientId)
    planConflict(plan, frame, talk, story, i)
  }
}

const fits = ({ departmentId, waitedMinutes }: Ended, { department, cause }: ConflictStory): boolean =>
  (!department || idOf(department) === departmentId) && (cause !== 'wait' || waitedMinutes > 12)

/** What was said of waiting is what the ticket says. */
const withMinutes = (words: string, { waitedMinutes }: Ended): string => words.replace('{минут}', `${Math.round(waitedMinutes)}`)

function planConflict(plan: Plan, frame: Frame, talk: Ended, story: ConflictStory, i: number): void {
  const { staffId, departmentId, clientId, contactId, endedAt } = talk
  const chance = chanceOf(`${frame.word} conflict ${i}`)
  const began = endedAt - lasts
  const [id, breakId] = [chance.id(began), chance.id(endedAt)]
  const say = (books: Books, at: number, kind: `conflict.${string}`, data: Happening['data'] = {}, by: string | null = staffId) =>
    tell(books, at, { kind, ...(by && { staffId: by }), contactId, clientId, departmentId, data: { conflict: id, ...data } })
  let row: Row<'conflict'> | undefined
  plan.at(began, books => {
    const contact = books.rows.contact.find(one => one.id === contactId)
    // A short talk had no room for it.
    if (!contact || Date.parse(contact.startedAt) > began - minute || contact.clientId === null) return
    row = {
      ...{
        id,
        contactId,
        staffId,
        departmentId,
        place: placeOf(contact.counterId, departmentId),
        beganAt: iso(began),
        endedAt: null,
      },
      ...{ outcome: null, promiseId: null, facts: '', said: '', cause: null, proposal: '', writtenAt: null, support: null },
      ...{ supportAt: null, breakId: null },
    }
    books.rows.conflict.push(row)
    say(books, began, 'conflict.opened', { channel: 'visit' })
  })
  const during = (at: number, deed: (books: Books, kept: Row<'conflict'>) => void) =>
    plan.at(at, books => {
      if (row) deed(books, row)
    })
  for (const [n, step] of story.steps.entries()) {
    const at = began + (15 + n * 50) * second
    during(at, books => {
      books.rows.conflictStep.push({ conflictId: id, step, saidAt: iso(at) })
      say(books, at, 'conflict.step-said', { step })
    })
  }
  const { essence, mark } = story
  if (essence) planInvitation({ during, say, frame, talk, essence, id, began, chance })
  const over = endedAt - 40 * second
  during(over, (books, kept) => {
    Object.assign(kept, { outcome: story.outcome, endedAt: iso(over) })
    say(books, over, 'conflict.ended', { outcome: story.outcome })
  })
  const written = endedAt + 6 * minute
  during(written, (books, kept) => {
    const { said, cause, proposal } = story
    Object.assign(kept, { facts: withMinutes(story.facts, talk), said, cause, proposal, writtenAt: iso(written) })
    say(books, written, 'conflict.written', { cause, proposal: proposal !== '' })
  })
  const supported = endedAt + 7 * minute
  during(supported, (books, kept) => {
    Object.assign(kept, { support: story.support, supportAt: iso(supported) })
    if (story.support === 'break') {
      books.rows.staffBreak.push({ id: breakId, staffId, beganAt: iso(supported), endsAt: iso(supported + 15 * minute) })
      kept.breakId = breakId
    }
    say(books, supported, 'conflict.support-taken', { support: story.support })
  })
  if (mark)
    during(written + 2 * minute, books =>
      putMark(books, frame, talk, { id, mark, at: written + 2 * minute, key: chance.id(written) }),
    )
}

/** Only after the facts: they are its ground. The client may read it. */
function putMark(
  books: Books,
  frame: Frame,
  { staffId, departmentId, clientId }: Ended,
  made: { id: string; mark: readonly [string, number]; at: number; key: string },
): void {
  const {
    id: conflictId,
    mark: [words, days],
    at,
    key: id,
  } = made
  const lastOn = addDays(dayOf(frame, at), days)
  books.rows.clientMark.push({
    ...{ id, clientId, conflictId, authorId: staffId, departmentId, words, madeAt: iso(at), lastOn },
    ...{ endedAt: null, endedBy: null, endReason: '', shownAt: null },
  })
  tell(books, at, { kind: 'mark.made', staffId, clientId, departmentId, data: { mark: id, lastOn } })
}

type Inviting = {
  during: (at: number, deed: (books: Books, kept: Row<'conflict'>) => void) => void
  say: (books: Books, at: number, kind: `conflict.${string}`, data?: Happening['data'], by?: string | null) => void
  frame: Frame
  talk: Ended
  essence: string
  id: string
  began: number
  chance: ReturnType<typeof chanceOf>
}

/** The first in the chain comes at once. */
function planInvitation({ during, say, frame, talk, essence, id, began, chance }: Inviting): void {
  const { staffId, departmentId, clientId } = talk
  const [made, answered, here] = [began + 100 * second, began + 112 * second, began + 170 * second]
  const [first] = chainOf(
    frame.colleagues,
    { workerId: staffId, departmentId, deputyId: null, today: dayOf(frame, began), away: new Map() },
    new Set(),
  )
  if (!first) return
  const head = first.staffId
  const invitationId = chance.id(made)
  const ringId = chance.id(made)
  let row: Row<'invitation'>
  during(made, books => {
    const client = books.rows.client.find(one => one.id === clientId)!
    row = {
      ...{
        id: invitationId,
        conflictId: id,
        essence: withMinutes(essence, talk),
        clientName: nameOf(client),
        state: 'open',
        madeAt: iso(made),
      },
      ...{ takenBy: null, answeredAt: null, dueAt: null, hereAt: null, endedAt: null },
    }
    books.rows.invitation.push(row)
    const rung = { id: ringId, invitationId, place: 1, staffId: head, rungAt: iso(made), answer: null, answeredAt: null }
    books.rows.ring.push({ ...rung })
    say(books, made, 'conflict.rung', { invitation: invitationId, owner: head }, null)
  })
  during(answered, books => {
    Object.assign(row, { state: 'coming', takenBy: head, answeredAt: iso(answered) })
    Object.assign(
      books.rows.ring.find(one => one.id === ringId)!,
      { answer: 'coming', answeredAt: iso(answered) },
    )
    say(
      books,
      answered,
      'conflict.answered',
      { invitation: invitationId, owner: staffId, answer: 'coming', seconds: 12, rung: [head] },
      head,
    )
  })
  during(here, books => {
    Object.assign(row, { state: 'here', hereAt: iso(here), endedAt: iso(here) })
    say(books, here, 'conflict.head-here', { invitation: invitationId, owner: head, seconds: 70, rung: [head] })
  })
}

function placeOf(counterId: string | null, departmentId: string): string {
  const { shortTitle } = departments.find(({ code }) => idOf(code) === departmentId)!
  const number = counterDepartments.findIndex((_, i) => idOf(`counter ${i + 1}`) === counterId) + 1
  return number > 0 ? `Окно ${number}, ${shortTitle}` : shortTitle
}
