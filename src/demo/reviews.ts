// A year of reviews in the invented centre: three that are shown, one of the heads under way; plans, an appeal.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { keyed } from '#reviews/rules/anonymity.ts'
import { askedOf, postOf } from '#reviews/rules/asking.ts'
import { shippedModel } from '#reviews/rules/shipped-model.data.ts'
import { iso, tell, type Plan, type Row } from './books.ts'
import { people } from './centre.data.ts'
import { chanceOf, idOf, type Chance } from './chance.ts'
import type { Frame } from './frame.ts'
import { appealWords, comments, grounds, headComments, levels, plans, remarkWords } from './reviews.data.ts'

const dayMs = 86_400_000
const values = ['experience', 'skills', 'knowledge', 'qualities', 'motivation', 'potential'] as const
const romanova = idOf('romanova')
const loginOf = new Map(people.map(([login]) => [idOf(login), login]))

/** title, days before now at which it opened, days between opening, closing and showing; null: it has not come to that. */
const cycles = [
  { word: 'autumn 2025', title: 'Второе полугодие 2025', opened: 345, closed: 18, shown: 26, drift: -0.35 },
  { word: 'spring 2026', title: 'Первое полугодие 2026', opened: 160, closed: 18, shown: 26, drift: -0.1 },
  // Over the weeks that have visits: clients' ratings stand beside the radar.
  { word: 'autumn 2026', title: 'Второе полугодие 2026', opened: 32, closed: 16, shown: 22, drift: 0.1 },
  { word: 'heads 2026', title: 'Начальники отделов, осень 2026', opened: 9, closed: null, shown: null, drift: 0.1 },
] as const

type Cycle = (typeof cycles)[number]

export function planReviews(plan: Plan, frame: Frame): void {
  for (const cycle of cycles) planCycle(plan, frame, cycle)
  planPoints(plan, frame)
  planAppeal(plan, frame)
}

const momentOf = ({ now, office }: Frame, days: number, minutes: number): number =>
  Date.parse(addWorkingMinutes(now - days * dayMs, minutes, office))
const dayAt = (frame: Frame, ms: number): string => todayAt({ now: ms, zone: frame.zone })
const cycleId = ({ word }: Cycle) => idOf(`review ${word}`)

function planCycle(plan: Plan, frame: Frame, cycle: Cycle): void {
  const id = cycleId(cycle)
  const opened = momentOf(frame, cycle.opened, 30)
  const openedOn = dayAt(frame, opened)
  const subjects = frame.colleagues.filter(
    ({ roles }) => !roles.includes('director') && (cycle.word !== 'heads 2026' || roles.includes('head')),
  )
  const row: Row<'reviewCycle'> = {
    id,
    title: cycle.title,
    sinceOn: addDays(openedOn, -182),
    untilOn: addDays(openedOn, 16),
    modelEdition: 0,
    indicators: shippedModel,
    least: 3,
    openedBy: romanova,
    openedAt: iso(opened),
    closedBy: null,
    closedAt: null,
    shownBy: null,
    shownAt: null,
  }
  plan.at(opened, books => {
    books.rows.reviewCycle.push(row)
    for (const { id: staffId, departmentId, roles } of subjects)
      books.rows.reviewSubject.push({ cycleId: id, staffId, departmentId, post: postOf(roles), remark: '', remarkAt: null })
    tell(books, opened, { kind: 'review.opened', staffId: romanova, data: { cycle: id } })
  })
  for (const [place, ask] of askedOf(frame.colleagues, subjects, keyed(id, 0)).entries())
    planForm(plan, frame, { cycle, opened, place, ...ask })
  if (cycle.closed === null) return
  const closed = momentOf(frame, cycle.opened - cycle.closed, 60)
  plan.at(closed, books => {
    Object.assign(row, { closedBy: romanova, closedAt: iso(closed) })
    tell(books, closed, { kind: 'review.closed', staffId: romanova, data: { cycle: id } })
  })
  planFinals(plan, frame, cycle, closed)
  const shown = momentOf(frame, cycle.opened - cycle.shown, 60)
  plan.at(shown, books => {
    Object.assign(row, { shownBy: romanova, shownAt: iso(shown) })
    tell(books, shown, { kind: 'review.shown', staffId: romanova, data: { cycle: id } })
  })
}

type Asked = { cycle: Cycle; opened: number; place: number; subjectId: string; reviewerId: string; side: string }

function planForm(plan: Plan, frame: Frame, { cycle, opened, place, subjectId, reviewerId, side }: Asked): void {
  const chance = chanceOf(`form ${cycle.word} ${subjectId} ${reviewerId}`)
  const post = postOf(frame.colleagues.find(({ id }) => id === subjectId)!.roles)
  const asked = shippedModel.filter(one => one.posts.includes(post))
  const strict = (keyed(reviewerId, 1) % 7) / 10 - 0.3
  const level = (levels[loginOf.get(subjectId)!] ?? 2.8) + cycle.drift + strict + (side === 'self' ? 0.2 : 0)
  const row: Row<'reviewForm'> = {
    id: idOf(`form ${cycle.word} ${place}`),
    cycleId: cycleId(cycle),
    subjectId,
    reviewerId,
    side: side as 'self',
    marks: {},
    comment: '',
    version: 0,
    sentAt: null,
  }
  plan.at(opened, books => void books.rows.reviewForm.push(row))
  // People named at the start find forms to fill; elsewhere one in ten forgets.
  if (cycle.closed === null && ['vorontsova', 'krylova', 'gusev'].includes(loginOf.get(reviewerId)!)) return
  if (side !== 'self' && chance.happens(0.1)) return
  const sent = Date.parse(addWorkingMinutes(opened, chance.between(200, 3600), frame.office)) + chance.between(1, 50_000)
  plan.at(sent, books => {
    const marks = Object.fromEntries(asked.map(({ code }) => [code, markAt(chance, level, side)]))
    const comment =
      side === 'head' ? chance.pick(headComments) : side !== 'self' && chance.happens(0.9) ? chance.pick(comments) : ''
    Object.assign(row, { marks, comment, version: asked.length, sentAt: iso(sent) })
    tell(books, sent, { kind: 'review.sent', staffId: reviewerId, data: { cycle: row.cycleId } })
  })
}

const markAt = (chance: Chance, level: number, side: string): number | null =>
  side !== 'self' && chance.happens(0.06) ? null : Math.max(1, Math.min(4, Math.round(level + (chance.next() - 0.5) * 1.8)))

/** The heads meet within the days after the closing; a director agrees the marks of heads. */
function planFinals(plan: Plan, frame: Frame, cycle: Cycle, closed: number): void {
  const director = idOf('lebedev')
  for (const [index, { id: subjectId, departmentId, roles }] of frame.colleagues.entries()) {
    if (roles.includes('director')) continue
    const head = frame.places.find(place => place.id === departmentId)?.head ?? director
    const agreedBy = head === subjectId || roles.includes('head') ? director : head
    const chance = chanceOf(`final ${cycle.word} ${subjectId}`)
    const at = Date.parse(addWorkingMinutes(closed, 120 + index * 25, frame.office))
    const level = (levels[loginOf.get(subjectId)!] ?? 2.8) + cycle.drift
    plan.at(at, books => {
      for (const value of values) {
        const mark = Math.max(1, Math.min(4, Math.round(level + (chance.next() - 0.5))))
        const rest = { number: 1, mark, ground: chance.pick(grounds[value]!), agreedBy, agreedAt: iso(at) }
        books.rows.reviewFinal.push({ cycleId: cycleId(cycle), subjectId, value, ...rest })
        const data = { cycle: cycleId(cycle), subject: subjectId, value }
        tell(books, at, { kind: 'review.agreed', staffId: agreedBy, data })
      }
    })
  }
}

/** The one whose plans have had time to come true. */
const spring = cycles[1]
const shownBefore = spring.opened - spring.shown

function planPoints(plan: Plan, frame: Frame): void {
  const shown = momentOf(frame, shownBefore, 60)
  for (const [index, [login, value, text, days, state]] of plans.entries()) {
    const staffId = idOf(login)
    const proposed = shown + (index + 1) * 40 * 60_000
    const head = frame.places.find(({ head: id }) => id !== staffId)!.head
    const own = frame.places.find(place => place.specialists.includes(staffId))?.head ?? head
    const row: Row<'developmentPoint'> = {
      id: idOf(`point ${login} ${value}`),
      staffId,
      cycleId: cycleId(spring),
      value,
      text,
      dueOn: addDays(dayAt(frame, shown), days),
      proposedBy: login === 'krylova' ? idOf('lebedev') : own,
      proposedAt: iso(proposed),
      agreedAt: null,
      declinedAt: null,
      doneAt: null,
    }
    const data = { point: row.id, owner: staffId }
    plan.at(proposed, books => {
      books.rows.developmentPoint.push(row)
      tell(books, proposed, { kind: 'point.proposed', staffId: row.proposedBy, data })
    })
    if (state === 'proposed') continue
    turnLater(plan, row, proposed + dayMs, 'agreed')
    if (state === 'done') turnLater(plan, row, proposed + 48 * dayMs, 'done')
  }
}

const turnLater = (plan: Plan, row: Row<'developmentPoint'>, at: number, state: 'agreed' | 'done') =>
  plan.at(at, books => {
    Object.assign(row, { [`${state}At`]: iso(at) })
    tell(books, at, { kind: `point.${state}`, staffId: row.staffId, data: { point: row.id } })
  })

function planAppeal(plan: Plan, frame: Frame): void {
  const [asked, answered] = [momentOf(frame, shownBefore - 3, 100), momentOf(frame, shownBefore - 9, 200)]
  const [gusev, vorontsova] = [idOf('gusev'), idOf('vorontsova')]
  const row: Row<'reviewAppeal'> = {
    id: idOf('review appeal'),
    cycleId: cycleId(spring),
    subjectId: gusev,
    text: appealWords[0],
    at: iso(asked),
    dueOn: addDays(dayAt(frame, asked), 14),
    outcome: null,
    answer: '',
    answeredBy: null,
    answeredAt: null,
  }
  plan.at(asked, books => {
    books.rows.reviewAppeal.push(row)
    const subject = books.rows.reviewSubject.find(one => one.cycleId === row.cycleId && one.staffId === vorontsova)!
    Object.assign(subject, { remark: remarkWords, remarkAt: iso(asked) })
    const data = { cycle: row.cycleId, appeal: row.id, dueOn: row.dueOn }
    tell(books, asked, { kind: 'review.appealed', staffId: gusev, data })
  })
  plan.at(answered, books => {
    Object.assign(row, { outcome: 'kept', answer: appealWords[1], answeredBy: romanova, answeredAt: iso(answered) })
    const data = { cycle: row.cycleId, appeal: row.id, owner: gusev, outcome: 'kept' }
    tell(books, answered, { kind: 'review.answered', staffId: romanova, data })
  })
}
