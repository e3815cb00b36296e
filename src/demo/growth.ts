// Half a year of growing in the invented centre: plans agreed by two, logs of one's own, what was shared, mentors.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { leadersOf } from '#growth/rules/reach.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'
import { goals, pairs, shares, studies, talks, type DemoGoal, type DemoPair } from './growth.data.ts'

const dayMs = 86_400_000
/** As the norm of mentoring says. */
const term = 90

export function planGrowth(plan: Plan, frame: Frame): void {
  for (const [index, goal] of goals.entries()) planGoal(plan, frame, goal, index)
  for (const [login, days, words] of talks) {
    const at = momentOf(frame, days, login)
    plan.at(at, books => {
      const row = { id: idOf(`talk ${login} ${days}`), staffId: idOf(login), heldOn: dayAt(frame, at), words }
      books.rows.growthTalk.push({ ...row, writtenBy: leaderOf(frame, login), writtenAt: iso(at) })
      said(books, at, 'growth.talk-written', leaderOf(frame, login), { owner: row.staffId, talk: row.id })
    })
  }
  for (const [login, kind, title, issuer, days, hours, taken] of studies) {
    const at = momentOf(frame, days, title)
    const row = { id: idOf(`study ${title}`), staffId: idOf(login), kind, title, issuer, hours, taken, link: '' }
    plan.at(at, ({ rows }) =>
      rows.growthStudy.push({ ...row, doneOn: dayAt(frame, at), fileId: null, documentId: null, writtenAt: iso(at) }),
    )
  }
  planShares(plan, frame)
  for (const pair of pairs) planPair(plan, frame, pair)
}

/** A working moment of a day `days` ago, its own for every word. */
const momentOf = (frame: Frame, days: number, word: string): number =>
  Date.parse(addWorkingMinutes(frame.now - days * dayMs, chanceOf(`growth ${word} ${days}`).between(5, 200), frame.office))

const dayAt = (frame: Frame, at: number): string => todayAt({ now: iso(at), zone: frame.zone })

const leaderOf = ({ colleagues }: Frame, login: string): string =>
  leadersOf(
    colleagues.find(({ id }) => id === idOf(login))!,
    colleagues,
  )[0]!.id

const said = (books: Books, at: number, kind: `${string}.${string}`, staffId: string, data: Record<string, string | number>) =>
  tell(books, at, { kind, staffId, data })

function planGoal(plan: Plan, frame: Frame, goal: DemoGoal, index: number): void {
  const [staffId, head] = [idOf(goal.login), leaderOf(frame, goal.login)]
  const [author, other] = goal.byHead ? [head, staffId] : [staffId, head]
  const at = momentOf(frame, goal.written, goal.difference)
  const row: Row<'growthGoal'> = {
    id: idOf(`goal ${index}`),
    staffId,
    pointId: null,
    edition: 1,
    selfAgreed: goal.byHead ? null : 1,
    headAgreed: goal.byHead ? 1 : null,
    outcome: null,
    outcomeWords: '',
    endedBy: null,
    endedAt: null,
  }
  const data = { owner: staffId, goal: row.id }
  plan.at(at, books => {
    const { value, indicator, difference, how } = goal
    const dueOn = addDays(dayAt(frame, at), goal.due)
    books.rows.growthGoal.push(row)
    books.rows.growthGoalEdition.push({
      goalId: row.id,
      edition: 1,
      value,
      indicator,
      difference,
      dueOn,
      how,
      writtenBy: author,
      writtenAt: iso(at),
    })
    for (const [step, [title, state]] of goal.steps.entries())
      books.rows.growthStep.push({
        id: idOf(`step ${index} ${step}`),
        goalId: row.id,
        title,
        dueOn: null,
        state,
        addedAt: iso(at + step * 60_000),
        changedBy: staffId,
        changedAt: iso(at + step * 60_000),
      })
    said(books, at, 'growth.goal-written', author, { ...data, edition: 1 })
  })
  if (goal.agreed !== null) {
    const agreed = momentOf(frame, goal.written - goal.agreed, 'agreed')
    plan.at(agreed, books => {
      Object.assign(row, { selfAgreed: 1, headAgreed: 1 })
      said(books, agreed, 'growth.goal-agreed', other, { ...data, edition: 1 })
    })
  }
  if (!goal.ended) return
  const [days, outcome, outcomeWords] = goal.ended
  const ended = momentOf(frame, goal.written - days, 'ended')
  plan.at(ended, books => {
    Object.assign(row, { outcome, outcomeWords, endedBy: staffId, endedAt: iso(ended) })
    said(books, ended, 'growth.goal-ended', staffId, { ...data, outcome })
  })
}

function planShares(plan: Plan, frame: Frame): void {
  for (const { login, title, words, days, thanked, comments } of shares) {
    const [id, staffId, at] = [idOf(`share ${title}`), idOf(login), momentOf(frame, days, title)]
    plan.at(at, books => {
      books.rows.growthShare.push({ id, staffId, title, words, link: '', sharedAt: iso(at), withdrawnAt: null })
      said(books, at, 'growth.shared', staffId, { share: id })
    })
    for (const [place, who] of thanked.entries()) {
      const then = momentOf(frame, days - 1, `thanks ${place}`)
      plan.at(then, books => {
        books.rows.growthThanks.push({ shareId: id, staffId: idOf(who), at: iso(then) })
        said(books, then, 'growth.thanked', idOf(who), { share: id, owner: staffId })
      })
    }
    for (const [who, said_] of comments) {
      const then = momentOf(frame, days - 3, who)
      plan.at(then, books => {
        const row = { id: idOf(`comment ${title} ${who}`), shareId: id, staffId: idOf(who), words: said_ }
        books.rows.growthComment.push({ ...row, at: iso(then), removedAt: null })
        said(books, then, 'growth.commented', idOf(who), { share: id, owner: staffId })
      })
    }
  }
}

function planPair(plan: Plan, frame: Frame, { mentor, learner, offered, began, goals: aims, meetings, final }: DemoPair): void {
  const [learnerId, mentorId] = [idOf(learner), mentor === null ? null : idOf(mentor)]
  const at = momentOf(frame, offered, learner)
  // Whoever has no mentor named has asked for one.
  const offeredBy = mentorId === null ? learnerId : leaderOf(frame, learner)
  const row: Row<'growthPair'> = {
    id: idOf(`pair ${learner}`),
    learnerId,
    mentorId,
    source: mentorId === null ? 'asked' : 'offered',
    offeredBy,
    offeredAt: iso(at),
    learnerAgreedAt: mentorId === null || began === null ? iso(at) : null,
    mentorAgreedAt: null,
    beginsOn: null,
    untilOn: null,
    ending: null,
    endedBy: null,
    endedAt: null,
  }
  plan.at(at, books => {
    books.rows.growthPair.push(row)
    said(books, at, 'mentoring.offered', offeredBy, { pair: row.id, owner: learnerId })
  })
  if (began === null || mentorId === null) return
  const start = momentOf(frame, began, learner)
  const beginsOn = dayAt(frame, start)
  plan.at(start, books => {
    const agreed = { learnerAgreedAt: iso(start), mentorAgreedAt: iso(start) }
    Object.assign(row, { ...agreed, beginsOn, untilOn: addDays(beginsOn, term) })
    const made = { pairId: row.id, addedAt: iso(start), changedBy: learnerId, changedAt: iso(start) }
    for (const [place, [title, reached]] of aims.entries())
      books.rows.growthPairGoal.push({ id: idOf(`aim ${learner} ${place}`), title, state: reached ? 'reached' : 'open', ...made })
    said(books, start, 'mentoring.begun', mentorId, { pair: row.id, owner: learnerId })
  })
  for (const [days, notes] of meetings) {
    const then = momentOf(frame, days, learner)
    plan.at(then, books => {
      const id = idOf(`meeting ${learner} ${days}`)
      const heldOn = dayAt(frame, then)
      books.rows.growthMeeting.push({ id, pairId: row.id, heldOn, notes, writtenBy: mentorId, writtenAt: iso(then) })
      said(books, then, 'mentoring.met', mentorId, { pair: row.id, on: heldOn, owner: learnerId })
    })
  }
  if (final === undefined) return
  const then = momentOf(frame, began - term, learner)
  plan.at(then, books => {
    books.rows.growthReflection.push({ pairId: row.id, staffId: learnerId, half: 'final', words: final, writtenAt: iso(then) })
    said(books, then, 'mentoring.reflected', learnerId, { pair: row.id, half: 'final', owner: mentorId })
  })
  plan.at(then + 60_000, books => {
    Object.assign(row, { ending: 'finished', endedBy: mentorId, endedAt: iso(then + 60_000) })
    said(books, then + 60_000, 'mentoring.finished', mentorId, { pair: row.id, owner: learnerId })
  })
}
