// Two months of the invented centre up to a moment, as the rows of its tables: the same word and moment give the same rows.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { planAppeals } from './appeals.ts'
import { planArrivals, planBookings } from './arrivals.ts'
import { iso, newPlan, type Books } from './books.ts'
import { planCalls } from './calls.ts'
import { chanceOf } from './chance.ts'
import { gatherCrowd } from './clients.ts'
import { idOf } from './chance.ts'
import { planConflicts } from './conflicts.ts'
import { planDay, type Ended } from './day.ts'
import { planDuties } from './duties.ts'
import { fileOld } from './filing.ts'
import { frameOf, type Frame } from './frame.ts'
import { planAnnouncements } from './announcements.ts'
import { planGatherings } from './gatherings.ts'
import { planIdeas } from './ideas.ts'
import { planGrowth } from './growth.ts'
import { planLetterShelf } from './letter-shelf.ts'
import { planMail } from './mail.ts'
import { planMessengers } from './messengers.ts'
import { planKnowledge } from './knowledge.ts'
import { planHiring } from './hiring.ts'
import { planLearning } from './learning.ts'
import { planPractice } from './practice.ts'
import { planRecognition } from './recognition.ts'
import { planReadiness } from './readiness.ts'
import { planSamples } from './quality.ts'
import { planReviews } from './reviews.ts'
import { planShifts, type Shift } from './shifts.ts'

export type Told = { word?: string; now: Date; zone: string; days?: number }

const workingDays = 43
const bookedAhead = 5

/** Demo accounts that are named at the start: nobody sits at their window now. */
const free = ['vorontsova', 'krylova'].map(idOf)

/** Throws `CalendarError` for a year without a production calendar. */
export function historyOf({ word = 'Светлореченск', now, zone, days = workingDays }: Told): Books {
  const frame = frameOf({ word, now, zone })
  const today = todayAt({ now: iso(frame.now), zone })
  const dates = datesBefore(frame, today, days)
  const crowd = gatherCrowd(word, dates[0] ?? today)
  const plan = newPlan()
  plan.at(0, books => fileOld(books, crowd))
  let present: Shift[] = []
  const ended: Ended[] = []
  const seated = new Set<string>()
  for (const [index, date] of dates.entries()) {
    const chance = chanceOf(`${word} ${date}`)
    const stretches = frame.office.workedOn(date)
    const shifts = planShifts(plan, frame, date, index, stretches, free)
    const arrivals = planArrivals(plan, frame, date, stretches, crowd, chance)
    for (const { staffId } of shifts) seated.add(`${date} ${staffId}`)
    ended.push(...planDay(plan, frame, date, shifts, arrivals, crowd, chance))
    present = shifts.filter(({ from, lastCall }) => from <= frame.now && frame.now < lastCall)
  }
  for (const date of datesAfter(frame, today, bookedAhead))
    planBookings(plan, frame, date, frame.office.workedOn(date), crowd, chanceOf(`${word} ${date}`))
  planDuties(plan, frame, ended, chanceOf(`${word} duties`))
  planLetterShelf(plan, dates)
  planAppeals(plan, frame, dates, crowd)
  planCalls(plan, frame, dates, crowd, seated)
  planMail(plan, frame, dates, crowd)
  planMessengers(plan, frame, dates, crowd)
  planConflicts(plan, frame, ended)
  planReadiness(plan, frame, dates)
  planPractice(plan, frame)
  planHiring(plan, frame)
  planLearning(plan, frame)
  planGatherings(plan, frame)
  planKnowledge(plan, frame)
  planRecognition(plan, frame)
  planIdeas(plan, frame)
  planAnnouncements(plan, frame)
  planGrowth(plan, frame)
  planReviews(plan, frame)
  planSamples(plan, frame)
  const books = plan.until(frame.now)
  seat(books, frame, present)
  return books
}

/** The last working days up to today, oldest first. */
function datesBefore(frame: Frame, today: string, count: number): string[] {
  const dates: string[] = []
  for (let date = today; dates.length < count; date = addDays(date, -1))
    if (frame.office.workedOn(date).length > 0) dates.unshift(date)
  return dates
}

function datesAfter(frame: Frame, today: string, count: number): string[] {
  const dates: string[] = []
  for (let date = addDays(today, 1); dates.length < count; date = addDays(date, 1))
    if (frame.office.workedOn(date).length > 0) dates.push(date)
  return dates
}

/** Who sits at a window now: no token opens these sessions, for what stands there is no hash. */
function seat({ rows }: Books, { now }: Frame, present: readonly Shift[]): void {
  for (const { staffId, counterId, from } of present) {
    const [createdAt, seenAt] = [iso(from), iso(now)]
    rows.session.push({ tokenHash: `demo ${staffId}`, staffId, counterId, createdAt, seenAt, lockedAt: null, endedAt: null })
  }
}
