// «Рост: отдел»: how many have a live plan and a mentor; for a head also whose plan waits. People by name, never by figures.
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { departmentsOf, has } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { departments } from '#staff/store.ts'
import { linesOf } from './mentoring.ts'
import type { Team } from './model.ts'
import { fullName, liveSince, peopleOf } from './planning.ts'
import { isNewcomer } from './rules/pair.ts'
import { countOf, goalStateOf, talkDueOf } from './rules/plan.ts'
import { leadsPlan } from './rules/reach.ts'
import { pairRows } from './store/pairs.ts'
import { editionRows, goalRows, talkRows } from './store/plans.ts'

export async function teamFor(db: Db, now: Date, who: Who): Promise<Team> {
  const { today, all, here } = await peopleOf(db, now)
  const names = new Map(all.map(one => [one.id, fullName(one)]))
  const [least, talkDays, mentorDays, most] = [
    await norm(db, 'sample.least', today),
    await norm(db, 'growth.talk', today),
    await norm(db, 'mentor.days', today),
    await norm(db, 'mentor.pairs', today),
  ]
  const own = has(who, 'hr') ? undefined : departmentsOf(who)
  const seen = here.filter(({ departmentId }) => own?.includes(departmentId) ?? true)
  const goals = await goalRows(
    db,
    seen.map(({ id }) => id),
  )
  const live = Map.groupBy(
    goals.filter(goal => goalStateOf(goal) === 'live'),
    ({ staffId }) => staffId,
  )
  const pairs = await pairRows(db)
  const open = pairs.filter(({ endedAt }) => endedAt === null)
  const paired = new Set(open.filter(({ beginsOn }) => beginsOn !== null).map(({ learnerId }) => learnerId))
  const lead = here.filter(person => leadsPlan(who, person, here))
  const leadIds = lead.map(({ id }) => id)
  const ledGoals = await goalRows(db, leadIds)
  const editions = await editionRows(
    db,
    ledGoals.map(({ id }) => id),
  )
  const talks = await talkRows(db, leadIds)
  const cares = has(who, 'hr', 'director') ? here : lead
  const load = Map.groupBy(open, ({ mentorId }) => mentorId)
  const shown = new Set(cares.map(({ id }) => id))
  const inPair = new Set(open.map(({ learnerId }) => learnerId))
  return {
    today,
    departments: (await departments(db)).flatMap(({ id, shortTitle }) => {
      const people = seen.filter(({ departmentId }) => departmentId === id)
      if (people.length === 0) return []
      const fresh = people.filter(one => isNewcomer(one, today, mentorDays))
      return {
        department: shortTitle,
        plans: countOf(people.filter(one => live.has(one.id)).length, people.length, least),
        mentors: countOf(people.filter(one => paired.has(one.id)).length, people.length, least),
        newcomers: countOf(fresh.filter(one => paired.has(one.id)).length, fresh.length, least),
      }
    }),
    people: lead.map(person => {
      const goalsOf = ledGoals.filter(({ staffId }) => staffId === person.id)
      return {
        staffId: person.id,
        name: fullName(person),
        position: person.position,
        live: goalsOf.filter(goal => goalStateOf(goal) === 'live').length,
        waiting: goalsOf.filter(goal => goalStateOf(goal) === 'proposed' && goal.headAgreed !== goal.edition).length,
        talkDueOn: talkDueOf({
          liveSince: liveSince(goalsOf, editions),
          lastTalk: talks.find(({ staffId }) => staffId === person.id)?.heldOn ?? null,
          days: talkDays,
        }),
      }
    }),
    pairs: await linesOf(
      db,
      who,
      names,
      pairs.filter(({ learnerId }) => shown.has(learnerId)),
    ),
    mentors: here
      .map(one => ({ staffId: one.id, name: fullName(one), pairs: load.get(one.id)?.length ?? 0 }))
      .filter(one => one.pairs < most),
    learners: cares.filter(({ id }) => !inPair.has(id)).map(one => ({ staffId: one.id, name: fullName(one) })),
  }
}
