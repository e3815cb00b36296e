// By the clock, in working time: a goal that is near, a talk, a meeting, a look back, a newcomer without a mentor; each told once.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import type { Who } from '#platform/who.ts'
import { worksAt } from '#staff/hours.ts'
import { norm } from '#staff/norms.ts'
import { awayOn } from '#staff/store/absences.ts'
import type { Reminder } from './model.ts'
import { liveSince, peopleOf } from './planning.ts'
import { goalStateOf, talkDueOf } from './rules/plan.ts'
import { leadersOf } from './rules/reach.ts'
import { dueNow, type Due } from './rules/reminders.ts'
import { insertReminder, meetingRows, pairRows, reflectionRows, toldOf, untold } from './store/pairs.ts'
import { editionRows, goalRows, talkRows } from './store/plans.ts'

/** What may be told today, of everybody who works here. */
async function dueOf(db: Db, now: Date): Promise<Due[]> {
  const { today, here } = await peopleOf(db, now)
  const ids = here.map(({ id }) => id)
  const goals = await goalRows(db, ids)
  const editions = await editionRows(
    db,
    goals.map(({ id }) => id),
  )
  const byGoal = new Map(editions.map(one => [`${one.goalId} ${one.edition}`, one]))
  const live = goals.filter(goal => goalStateOf(goal) === 'live')
  const days = await norm(db, 'growth.talk', today)
  const lastTalk = new Map((await talkRows(db, ids)).toReversed().map(one => [one.staffId, one.heldOn]))
  const pairs = (await pairRows(db)).filter(({ endedAt, learnerId }) => endedAt === null && ids.includes(learnerId))
  const pairIds = pairs.map(({ id }) => id)
  const lastMeeting = new Map((await meetingRows(db, pairIds)).toReversed().map(one => [one.pairId, one.heldOn]))
  const reflections = await reflectionRows(db, pairIds)
  const leaders = (staffId: string) =>
    leadersOf(
      here.find(({ id }) => id === staffId)!,
      here,
    ).map(({ id }) => id)
  const hr = here.filter(({ roles }) => roles.includes('hr')).map(({ id }) => id)
  return dueNow({
    today,
    goals: live.map(({ id, staffId, edition }) => ({ id, staffId, dueOn: byGoal.get(`${id} ${edition}`)!.dueOn })),
    talks: [...Map.groupBy(live, ({ staffId }) => staffId)].map(([staffId, own]) => ({
      staffId,
      leaders: leaders(staffId),
      dueOn: talkDueOf({ liveSince: liveSince(own, editions), lastTalk: lastTalk.get(staffId) ?? null, days })!,
    })),
    pairs: pairs.flatMap(({ id, learnerId, mentorId, beginsOn, untilOn }) =>
      beginsOn === null || untilOn === null || mentorId === null
        ? []
        : {
            id,
            learnerId,
            mentorId,
            beginsOn,
            untilOn,
            lastMeeting: lastMeeting.get(id) ?? null,
            written: new Set(reflections.filter(one => one.pairId === id).map(one => `${one.staffId} ${one.half}`)),
          },
    ),
    unnamed: pairs
      .filter(({ mentorId }) => mentorId === null)
      .map(({ id, learnerId, offeredAt }) => ({ id, leaders: [...leaders(learnerId), ...hr], since: offeredAt.slice(0, 10) })),
  })
}

/** Returns how many were told; two processes at once tell each once. Whoever is away or off duty hears it later. */
export async function remindOfGrowth(db: Db, now: Date): Promise<number> {
  const fresh = await untold(db, await dueOf(db, now))
  if (fresh.length === 0) return 0
  const { today, here } = await peopleOf(db, now)
  const departmentOf = new Map(here.map(one => [one.id, one.departmentId]))
  const away = await awayOn(db, today)
  const works = worksAt(db, now)
  let told = 0
  for (const due of fresh) {
    const department = departmentOf.get(due.staffId)
    if (department === undefined || away.has(due.staffId) || !(await works(department))) continue
    if (await tell(db, now, due)) told++
  }
  return told
}

/** The event says about which thing, never what is in it. */
const tell = (db: Db, now: Date, due: Due): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const isFirst = await insertReminder(tx, due, now.toISOString())
    if (isFirst)
      await record(tx, now, { kind: 'growth.reminded', data: { about: due.about, subject: due.subjectId, told: due.staffId } })
    return isFirst
  })

/** One's own that were told and still stand: what has been done is silent at once. */
export async function remindersFor(db: Db, now: Date, { staffId }: Who): Promise<Reminder[]> {
  const print = (one: Due) => `${one.about} ${one.subjectId} ${one.dueOn}`
  const known = new Set((await toldOf(db, [staffId])).map(print))
  if (known.size === 0) return []
  return (await dueOf(db, now))
    .filter(due => due.staffId === staffId && known.has(print(due)))
    .map(({ about, subjectId, dueOn }) => ({ about, subjectId, dueOn }))
}
