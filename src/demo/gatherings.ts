// Half a year of events and meetings in the invented centre: who signed up, who came, how it was, hours spent; something to decide.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { msOfLocal } from '#calendar/zone.ts'
import { partyOf } from '#gatherings/rules/seats.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'
import { council, demoGatherings, impressionsWords, planning, proposed, type DemoGathering } from './gatherings.data.ts'
import { dueFor, fateOf, planPromise } from './promising.ts'

const dayMs = 86_400_000

export function planGatherings(plan: Plan, frame: Frame): void {
  for (const one of demoGatherings) planEvent(plan, frame, one)
  const asked = frame.now - 2 * dayMs
  plan.at(asked, books => {
    books.rows.gathering.push(rowOf(frame, proposed, asked))
    tell(books, asked, {
      kind: 'gathering.proposed',
      staffId: idOf(proposed.organiser),
      data: { gathering: idOf(`gathering ${proposed.code}`) },
    })
    for (const director of ['lebedev', 'zaytseva'])
      books.rows.gatheringNotice.push({
        id: idOf(`notice ${proposed.code} ${director}`),
        staffId: idOf(director),
        gatheringId: idOf(`gathering ${proposed.code}`),
        meetingId: null,
        about: 'decide',
        moment: startOf(frame, proposed),
        at: iso(asked),
        readAt: null,
      })
  })
  planMeetings(plan, frame)
}

const dateAt = (frame: Frame, days: number) => addDays(todayAt({ now: iso(frame.now), zone: frame.zone }), days)
const startOf = (frame: Frame, { day, hour }: DemoGathering) =>
  iso(msOfLocal({ date: dateAt(frame, day), minute: hour * 60 }, frame.zone))

/** As it stands when it is proposed. */
function rowOf(frame: Frame, one: DemoGathering, at: number): Row<'gathering'> {
  const startsAt = startOf(frame, one)
  const { kind, title, about, place, places, guestsMost, budget, budgetLine } = one
  return {
    id: idOf(`gathering ${one.code}`),
    ...{ kind, title, about, place, places, guestsMost, budget, budgetLine },
    startsAt,
    endsAt: iso(Date.parse(startsAt) + one.hours * 3_600_000),
    invited: 'all',
    departmentId: null,
    state: 'proposed',
    organiserId: idOf(one.organiser),
    madeAt: iso(at),
    decidedBy: null,
    decidedAt: null,
    reason: '',
    sequence: 0,
    changedAt: iso(at),
    secret: `demo ${one.code}`,
    again: '',
    otherwise: '',
  }
}

function planEvent(plan: Plan, frame: Frame, one: DemoGathering): void {
  const starts = Date.parse(startOf(frame, one))
  const made = Math.min(starts, frame.now) - 20 * dayMs
  const row = rowOf(frame, one, made)
  plan.at(made, books => {
    books.rows.gathering.push(row)
    tell(books, made, { kind: 'gathering.proposed', staffId: row.organiserId, data: { gathering: row.id } })
  })
  const decided = made + 2 * dayMs
  plan.at(decided, books => {
    Object.assign(row, { state: 'agreed', decidedBy: idOf('lebedev'), decidedAt: iso(decided), changedAt: iso(decided) })
    tell(books, decided, { kind: 'gathering.agreed', staffId: idOf('lebedev'), data: { gathering: row.id, budget: one.budget } })
  })
  const seats = planSeats(plan, frame, one, decided)
  plan.at(starts + 1, books => {
    const chance = chanceOf(`came ${one.code}`)
    for (const seat of seats.filter(({ state }) => state === 'in'))
      if (chance.happens(0.88)) {
        Object.assign(seat, { cameAt: iso(starts), cameHow: chance.happens(0.8) ? 'code' : 'hand' })
        tell(books, starts, { kind: 'gathering.came', staffId: seat.staffId, data: { gathering: row.id } })
      }
  })
  plan.at(starts + dayMs, books => {
    Object.assign(row, { again: one.again, otherwise: one.otherwise })
    impress(books, row.id, seats, starts + dayMs)
  })
}

type Seat = Row<'gatheringSeat'>

/** In the order of signing up; beyond the places they wait. */
function planSeats(plan: Plan, frame: Frame, one: DemoGathering, from: number): Seat[] {
  const chance = chanceOf(`seats ${one.code}`)
  const until = Math.min(Date.parse(startOf(frame, one)), frame.now) - 3_600_000
  const seats: Seat[] = []
  let taken = 0
  for (const { id: staffId } of frame.colleagues) {
    if (!chance.happens(one.liking)) continue
    const guests = chance.between(0, one.guestsMost)
    const isIn = one.places === null || taken + partyOf(guests) <= one.places
    if (isIn) taken += partyOf(guests)
    const nth = seats.length + 1
    const at = from + Math.floor(((until - from) * nth) / (frame.colleagues.length + 1))
    const code = String(chance.between(10_000_000, 99_999_999))
    const state = isIn ? ('in' as const) : ('waiting' as const)
    const seat: Seat = {
      gatheringId: idOf(`gathering ${one.code}`),
      staffId,
      state,
      guests,
      nth,
      at: iso(at),
      code,
      cameAt: null,
      cameHow: null,
    }
    seats.push(seat)
    plan.at(at, books => {
      books.rows.gatheringSeat.push(seat)
      tell(books, at, { kind: 'gathering.signed-up', staffId, data: { gathering: seat.gatheringId, guests, waiting: !isIn } })
    })
  }
  return seats
}

function impress({ rows }: Books, gatheringId: string, seats: readonly Seat[], at: number): void {
  const chance = chanceOf(`impressions ${gatheringId}`)
  for (const { staffId, cameAt } of seats)
    if (cameAt !== null && chance.happens(0.8))
      rows.gatheringImpression.push({
        gatheringId,
        staffId,
        liked: chance.weigh([
          [5, 6],
          [4, 3],
          [3, 1],
        ]),
        handy: chance.weigh([
          [5, 3],
          [4, 4],
          [3, 2],
          [2, 1],
        ]),
        goAgain: chance.happens(0.9),
        words: chance.pick(impressionsWords),
        at: iso(at),
      })
}

/** Each department on Mondays, the heads every second Wednesday; one of each is still to come. */
function planMeetings(plan: Plan, frame: Frame): void {
  plan.at(frame.now - 170 * dayMs, ({ rows }) =>
    rows.meetingSetting.push({
      id: 1,
      videoPattern: 'https://vks.svetlorechensk.example/{code}',
      changedAt: iso(frame.now - 170 * dayMs),
      changedBy: idOf('kim'),
    }),
  )
  for (let days = -168; days <= 10; days++) {
    const date = dateAt(frame, days)
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    if (frame.office.workedOn(date).length === 0) continue
    if (weekday === 1)
      for (const place of frame.places) {
        const people = frame.colleagues.filter(one => one.departmentId === place.id && one.roles.includes('specialist'))
        planMeeting(plan, frame, {
          date,
          minute: 540,
          organiser: place.head,
          people: people.map(({ id }) => id),
          what: planning,
          video: false,
        })
      }
    if (weekday === 3 && Math.floor(Date.parse(date) / dayMs / 7) % 2 === 0) {
      const heads = frame.colleagues
        .filter(({ roles }) => roles.includes('head') || roles.includes('director'))
        .map(({ id }) => id)
      planMeeting(plan, frame, { date, minute: 960, organiser: idOf('lebedev'), people: heads, what: council, video: true })
    }
  }
}

type Called = {
  date: string
  minute: number
  organiser: string
  people: readonly string[]
  what: typeof planning
  video: boolean
}

function planMeeting(plan: Plan, frame: Frame, { date, minute, organiser, people, what, video }: Called): void {
  const id = idOf(`meeting ${date} ${organiser} ${what.title}`)
  const chance = chanceOf(id)
  const starts = msOfLocal({ date, minute }, frame.zone)
  const ends = starts + what.items.reduce((sum, item) => sum + item.minutes, 0) * 60_000
  const made = starts - 12 * dayMs
  const row: Row<'meeting'> = {
    id,
    title: what.title,
    startsAt: iso(starts),
    endsAt: iso(ends),
    place: video ? '' : 'Учебный класс, второй этаж',
    videoCode: video ? idOf(`video ${date}`).slice(24) : null,
    organiserId: organiser,
    state: 'planned',
    minutes: '',
    heldMinutes: null,
    madeAt: iso(made),
    sequence: 0,
    changedAt: iso(made),
  }
  const items = what.items.map(({ title, minutes }, i) => ({ meetingId: id, nth: i + 1, title, minutes, decision: '' }))
  const departmentOf = (staffId: string) => frame.colleagues.find(one => one.id === staffId)!.departmentId
  const persons = [...new Set([organiser, ...people])].map((staffId): Row<'meetingPerson'> => ({
    meetingId: id,
    staffId,
    departmentId: departmentOf(staffId),
    came: null,
  }))
  plan.at(made, books => {
    books.rows.meeting.push(row)
    books.rows.meetingItem.push(...items)
    books.rows.meetingPerson.push(...persons)
  })
  const owner = people.find(one => one !== organiser)
  if (owner && what.title === 'Планёрка отдела' && chance.happens(0.25))
    promiseOf(plan, frame, { id, owner, organiser, ends, departmentId: departmentOf(owner) })
  plan.at(ends, books => {
    const heldMinutes = Math.max(15, Math.round((ends - starts) / 60_000 + chance.between(-8, 12)))
    Object.assign(row, { state: 'held', heldMinutes })
    for (const [i, item] of items.entries()) item.decision = what.items[i]!.decision
    for (const person of persons) person.came = person.staffId === organiser || chance.happens(0.9)
    tell(books, ends, {
      kind: 'meeting.held',
      staffId: organiser,
      departmentId: departmentOf(organiser),
      data: { meeting: id, minutes: heldMinutes },
    })
  })
}

type Promising = { id: string; owner: string; organiser: string; ends: number; departmentId: string }

/** A decision that became a promise to whoever called the meeting. */
function promiseOf(plan: Plan, frame: Frame, { id, owner, organiser, ends, departmentId }: Promising): void {
  const chance = chanceOf(`promise ${id}`)
  const asked = {
    what: chance.pick(['Обновить памятку на стойке', 'Собрать вопросы к обучению', 'Показать новичку запись на приём']),
    clientId: null,
    colleagueId: organiser,
    contactId: null,
    channel: 'meeting' as const,
    clause: '2.2',
    byClient: false,
    ownerId: owner,
    departmentId,
    madeBy: organiser,
    dueAt: dueFor(frame, ends, chance),
  }
  const promiseId = planPromise(plan, frame, ends, chance, asked, fateOf(chance))
  plan.at(ends + 1, ({ rows }) => rows.meetingPromise.push({ meetingId: id, promiseId }))
}
