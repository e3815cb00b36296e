// What every room asks to be done by the clock.
import { recount, remind, takeOverFromLeavers } from '#appeals/reminding.ts'
import { returnUnanswered } from '#calls/transferring.ts'
import { remindToRead } from '#code/reminding.ts'
import { readKept } from '#correspondence/clockwork.ts'
import { goOnUnanswered } from '#conflicts/inviting.ts'
import { passOnUntaken } from '#calls/passing-on.ts'
import { warmIndex } from '#knowledge/indexing.ts'
import { ageAnswers } from '#knowledge/writing.ts'
import { eraseDue } from '#hiring/candidates.ts'
import { remindOfGatherings } from '#gatherings/reminding.ts'
import { assignObligatory, remindOfCourses } from '#learning/assigning.ts'
import { proposeMentors } from '#growth/mentoring.ts'
import { remindOfGrowth } from '#growth/reminding.ts'
import { forgetOldRequests } from '#platform/http.ts'
import { sealEvents } from '#platform/journal.ts'
import type { Sweep } from '#platform/sweeps.ts'
import { endOverdue } from '#practice/certifying.ts'
import { remindOfForms } from '#reviews/reminding.ts'
import { reassignFromLeavers } from '#promises/actions.ts'
import { coverAbsences } from '#promises/covering.ts'
import { recheckDue, remindOfPromises } from '#promises/reminding.ts'
import { endPastDays, missBookings } from '#reception/by-clock.ts'
import { releaseFromLeavers } from '#reception/leaving.ts'

export const sweeps: Sweep[] = [
  { name: 'seal the journal', everyMs: 2000, run: sealEvents },
  { name: 'forget old requests', everyMs: 3_600_000, run: async (db, now) => (await forgetOldRequests(db, now)).length && 0 },
  { name: 'take over the promises of those who left', everyMs: 60_000, run: reassignFromLeavers },
  { name: 'give the promises of those who are away to whoever stands in', everyMs: 60_000, run: coverAbsences },
  { name: 'look whether the calendar closed a due moment', everyMs: 60_000, run: recheckDue },
  { name: 'remind of promises', everyMs: 20_000, run: remindOfPromises },
  { name: 'pass on calls that nobody takes', everyMs: 5000, run: passOnUntaken },
  { name: 'give back transfers that nobody answers', everyMs: 5000, run: returnUnanswered },
  { name: 'invite the next where nobody answers', everyMs: 2000, run: goOnUnanswered },
  readKept,
  { name: 'remind to read the Code', everyMs: 300_000, run: remindToRead },
  { name: 'end tests whose time is over', everyMs: 10_000, run: endOverdue },
  { name: 'mark missed bookings', everyMs: 60_000, run: missBookings },
  { name: 'free the tickets that wait for those who left', everyMs: 60_000, run: releaseFromLeavers },
  { name: 'end tickets of past days', everyMs: 60_000, run: endPastDays },
  { name: 'take over the appeals of those who left', everyMs: 60_000, run: takeOverFromLeavers },
  { name: 'count the deadlines of appeals anew', everyMs: 600_000, run: recount },
  { name: 'remind of appeals', everyMs: 60_000, run: remind },
  { name: 'ask the owners of answers whose day has passed', everyMs: 300_000, run: ageAnswers },
  { name: 'read the answers before they are asked for', everyMs: 15_000, run: warmIndex },
  { name: 'assign obligatory courses', everyMs: 600_000, run: assignObligatory },
  { name: 'propose mentors to newcomers', everyMs: 600_000, run: proposeMentors },
  { name: 'remind of growth', everyMs: 600_000, run: remindOfGrowth },
  { name: 'remind of events and meetings', everyMs: 60_000, run: remindOfGatherings },
  { name: 'remind of review forms', everyMs: 600_000, run: remindOfForms },
  { name: 'remind of courses', everyMs: 600_000, run: remindOfCourses },
  { name: 'erase candidates whose term is over', everyMs: 600_000, run: eraseDue },
]
