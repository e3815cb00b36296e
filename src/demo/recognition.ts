// Half a year of recognition in the invented centre: thanks, nominations drawn and judged by the room's own rules, an appeal.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { drawn, outcomeOf } from '#recognition/rules/committee.ts'
import { shippedRules } from '#recognition/rules/shipped-rules.data.ts'
import { iso, tell, type Plan, type Row } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'
import { demoNominations, departmentWords, thanksWords, unthanked, type DemoNomination } from './recognition.data.ts'

const dayMs = 86_400_000
const weeks = 26
const director = idOf('zaytseva')

export function planRecognition(plan: Plan, frame: Frame): void {
  planThanks(plan, frame)
  for (const one of demoNominations) planNomination(plan, frame, one)
}

/** Two to four a week, one a day from one to another; in three of four everybody may read them. */
function planThanks(plan: Plan, frame: Frame): void {
  const chance = chanceOf('thanks')
  const forgotten = new Set<string>(unthanked.map(idOf))
  const may = frame.colleagues.filter(({ id }) => !forgotten.has(id))
  const said = new Set<string>()
  for (let week = weeks; week > 0; week--)
    for (let n = chance.between(2, 4); n > 0; n--) {
      const at = moment(frame, frame.now - week * 7 * dayMs, chance.between(30, 2300))
      const [from, to] = [chance.pick(frame.colleagues), chance.pick(may)]
      const day = todayAt({ now: at, zone: frame.zone })
      const key = `${from.id} ${to.id} ${day}`
      const row = thanksRow(
        { from: from.id, toStaffId: to.id, toDepartmentId: null, day, at },
        chance.pick(thanksWords)[to.gender === 'male' ? 0 : 1],
        chance.happens(0.75),
      )
      if (from.id === to.id || said.has(key)) continue
      said.add(key)
      plan.at(at, books => say(books, row, at))
    }
  for (const [i, text] of departmentWords.entries()) {
    const at = moment(frame, frame.now - (20 + 40 * i) * dayMs, 200)
    const [from, to] = [
      frame.colleagues.find(({ id }) => id === idOf(['gusev', 'shilov'][i]!))!,
      idOf(['benefits', 'employers'][i]!),
    ]
    const row = thanksRow(
      { from: from.id, toStaffId: null, toDepartmentId: to, day: todayAt({ now: at, zone: frame.zone }), at },
      text,
      true,
    )
    plan.at(at, books => say(books, row, at))
  }
}

type Said = { from: string; toStaffId: string | null; toDepartmentId: string | null; day: string; at: number }

const thanksRow = ({ from, at, ...to }: Said, text: string, isPublic: boolean): Row<'thanks'> => ({
  id: chanceOf(`thanks ${from} ${to.toStaffId ?? to.toDepartmentId} ${to.day}`).id(at),
  fromId: from,
  ...to,
  text,
  isPublic,
  at: iso(at),
})

function say(books: Parameters<typeof tell>[0], row: Row<'thanks'>, at: number): void {
  books.rows.thanks.push(row)
  tell(books, at, {
    kind: 'thanks.said',
    staffId: row.fromId,
    ...(row.isPublic && { departmentId: row.toDepartmentId }),
    data: { thanks: row.id, isPublic: row.isPublic, owner: row.isPublic ? row.toStaffId : null },
  })
}

const moment = ({ office }: Frame, from: number, minutes: number): number => Date.parse(addWorkingMinutes(from, minutes, office))

function planNomination(plan: Plan, frame: Frame, one: DemoNomination): void {
  const { members: seats, quorum, voteDays, appealDays, nominations } = shippedRules
  const { award, criteria } = nominations.find(({ title }) => title === one.title)!
  const madeAt = moment(frame, frame.now - one.daysAgo * dayMs, 60)
  const today = todayAt({ now: madeAt, zone: frame.zone })
  const id = chanceOf(`nomination ${one.code}`).id(madeAt)
  const [nomineeId, nominatorId] = [idOf(one.nominee), idOf(one.nominator)]
  const { seed, order } = seedFor(frame, one)
  const row: Row<'nomination'> = {
    ...{ id, rulesEdition: 0, title: one.title, award, criteria, seats, quorum, nomineeId, nominatorId, why: one.why, seed },
    ...{ sinceOn: addDays(today, -183), untilOn: today, madeAt: iso(madeAt), round: 1, votesUntil: addDays(today, voteDays) },
    ...{ outcome: null, ground: '', decidedBy: null, decidedAt: null, appealUntil: null, publishedBy: null, publishedAt: null },
  }
  const members = order.slice(0, seats).map((staffId, at): Row<'committeeMember'> => ({
    ...{ nominationId: id, round: 1, staffId, place: at + 1, drawnAt: iso(madeAt), leftAt: null, leftWhy: null },
    ...{ choice: null, reason: '', votedAt: null },
  }))
  plan.at(madeAt, books => {
    books.rows.nomination.push(row)
    books.rows.committeeMember.push(...members)
    tell(books, madeAt, { kind: 'nomination.made', staffId: nominatorId, data: { nomination: id } })
  })
  // Of an open one the judge whom the demo shows has yet to vote.
  const voting = members.filter(({ staffId }) => !one.judge || staffId !== idOf(one.judge))
  for (const [i, [choice, reason]] of (one.votes ?? []).entries()) {
    const at = moment(frame, madeAt, 500 + 420 * i)
    plan.at(at, books => {
      Object.assign(voting[i]!, { choice, reason, votedAt: iso(at) })
      tell(books, at, { kind: 'nomination.voted', staffId: voting[i]!.staffId, data: { nomination: id } })
    })
  }
  if (one.ground) planDecision(plan, frame, one, { row, members, appealDays, madeAt })
}

type Judged = { row: Row<'nomination'>; members: Row<'committeeMember'>[]; appealDays: number; madeAt: number }

function planDecision(
  plan: Plan,
  frame: Frame,
  { ground, appeal }: DemoNomination,
  { row, members, appealDays, madeAt }: Judged,
): void {
  const at = moment(frame, madeAt, 2000)
  const day = todayAt({ now: at, zone: frame.zone })
  plan.at(at, books => {
    const outcome = outcomeOf(members.map(({ choice }) => ({ left: false, choice })))
    const decidedBy = members[0]!.staffId
    Object.assign(row, { outcome, ground, decidedBy, decidedAt: iso(at), appealUntil: addDays(day, appealDays) })
    tell(books, at, {
      kind: 'nomination.decided',
      staffId: decidedBy,
      data: { nomination: row.id, outcome, owner: row.nomineeId },
    })
  })
  const later = moment(frame, at, 400)
  if (!appeal)
    plan.at(later, books => {
      Object.assign(row, { publishedBy: director, publishedAt: iso(later) })
      tell(books, later, { kind: 'nomination.published', staffId: director, data: { nomination: row.id, owner: row.nomineeId } })
    })
  if (!appeal) return
  const answered = moment(frame, later, 1500)
  plan.at(later, books =>
    tell(books, later, { kind: 'nomination.appealed', staffId: row.nominatorId, data: { nomination: row.id } }),
  )
  plan.at(answered, books => {
    books.rows.nominationAppeal.push({
      ...{ id: chanceOf(`appeal ${row.id}`).id(later), nominationId: row.id, staffId: row.nominatorId, text: appeal.text },
      ...{ at: iso(later), dueOn: addDays(day, appealDays), outcome: 'kept', answer: appeal.answer },
      ...{ answeredBy: director, answeredAt: iso(answered) },
    })
    tell(books, answered, {
      kind: 'nomination.appeal-answered',
      staffId: director,
      data: { nomination: row.id, outcome: 'kept', owner: row.nominatorId },
    })
  })
}

/** The first seed with which the lot falls on whom the demo wants to show the committee. */
function seedFor({ colleagues }: Frame, { code, nominee, nominator, judge }: DemoNomination): { seed: string; order: string[] } {
  for (let n = 0; ; n++) {
    const seed = idOf(`seed ${code} ${n}`)
    const order = drawn({ nomineeId: idOf(nominee), nominatorId: idOf(nominator), seed, round: 1 }, colleagues, [])
    if (!judge || order.slice(0, shippedRules.members).includes(idOf(judge))) return { seed, order }
  }
}
