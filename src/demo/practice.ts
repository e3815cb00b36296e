// Half a year of knowing the Code: weekly practice of some, an order and the test of most, by the room's own rules.
import { addDays, dayOf, dayNumber } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { shipped } from '#practice/bank/shipped.ts'
import type { Grade } from '#practice/model.ts'
import { drawOf, isRight, resultOf } from '#practice/rules/draw.ts'
import { remembered, type Memory } from '#practice/rules/repetition.ts'
import { planOf, weekly } from '#practice/rules/session.ts'
import { shownOptions } from '#practice/rules/showing.ts'
import { paperTitle } from '#practice/rules/words.ts'
import { iso, tell, type Plan } from './books.ts'
import { chanceOf, idOf, type Chance } from './chance.ts'
import type { Frame } from './frame.ts'
import { certifyAs } from './learning.ts'
import { demoOrder, disputeWords, notTested, ownSituation, practisers } from './practice.data.ts'

const dayMs = 86_400_000
const weeks = 26
const bank = [...shipped, ownSituation]
const romanova = idOf('romanova')

export function planPractice(plan: Plan, frame: Frame): void {
  const written = frame.now - 165 * dayMs
  plan.at(written, books => {
    books.rows.situation.push({ ...ownSituation, writtenBy: romanova, writtenAt: iso(written) })
    tell(books, written, { kind: 'situation.written', staffId: romanova, data: { situation: ownSituation.key, edition: 1 } })
  })
  for (const [login, skill] of practisers) planPersonsPractice(plan, frame, idOf(login), skill)
  planTests(plan, frame)
}

/** A session in about two weeks of three; what comes next is what the program would have shown. */
function planPersonsPractice(plan: Plan, frame: Frame, staffId: string, skill: number): void {
  const chance = chanceOf(`practice ${staffId}`)
  const memories = new Map<string, Memory>()
  const rows = new Map<string, object>()
  for (let week = weeks; week > 0; week--) {
    if (!chance.happens(0.65)) continue
    let at = workingMoment(frame, frame.now - week * 7 * dayMs, chance.between(60, 2200))
    const { situations } = planOf({ bank: shipped, memories, now: at, seconds: weekly, word: staffId })
    for (const one of situations) {
      at += chance.between(18, 40) * 1000
      if (at > frame.now) return
      const before = memories.get(one.key)
      const showing = before?.reps ?? 0
      const options = shownOptions(one, staffId, showing)
      const grade: Grade = chance.happens(Math.min(0.97, skill + 0.03 * showing)) ? 'good' : 'again'
      const chosen = options.flatMap((option, place) => (option.right === (grade === 'good') ? [place] : []))
      const memory = remembered(before, grade, new Date(at))
      memories.set(one.key, memory)
      const answer = {
        staffId,
        key: one.key,
        showing,
        edition: 0,
        chosen: grade === 'good' ? chosen : chosen.slice(0, 1),
        grade,
        at: iso(at),
      }
      plan.at(at, books => {
        books.rows.practiceAnswer.push(answer)
        const card = rows.get(one.key)
        if (card) Object.assign(card, memory)
        else {
          const fresh = { staffId, key: one.key, ...memory }
          rows.set(one.key, fresh)
          books.rows.practiceCard.push(fresh)
        }
      })
    }
  }
}

const workingMoment = ({ office }: Frame, from: number, minutes: number): number =>
  Date.parse(addWorkingMinutes(from, minutes, office))

function planTests(plan: Plan, frame: Frame): void {
  const ordered = workingMoment(frame, frame.now - 152 * dayMs, 90)
  const dated = dayOf(dayNumber(todayAt({ now: ordered, zone: frame.zone })) - 2)
  const orderId = idOf('certification order')
  const inForceFrom = addDays(dated, 3)
  plan.at(ordered, books => {
    books.rows.certificationOrder.push({
      id: orderId,
      ...demoOrder,
      dated,
      inForceFrom,
      enteredBy: romanova,
      enteredAt: iso(ordered),
    })
    tell(books, ordered, { kind: 'certification.ordered', staffId: romanova, data: { order: orderId, from: inForceFrom } })
  })
  const missing = new Set(notTested.map(idOf))
  const tested = frame.colleagues.filter(({ id }) => !missing.has(id))
  for (const [index, { id }] of tested.entries()) {
    const chance = chanceOf(`test ${id}`)
    let skill = 0.82 + 0.13 * chance.next()
    let at = workingMoment(frame, ordered + 2 * dayMs, 300 + 120 * index + chance.between(0, 30_000))
    for (let number = 1; number <= 2; number++) {
      const end = planAttempt(plan, frame, { staffId: id, orderId, number, at, skill, chance })
      if (end.passed || end.at > frame.now) break
      at = workingMoment(frame, end.at + 9 * dayMs, chance.between(60, 1500))
      skill = 0.95
    }
  }
  planDisputes(plan, frame)
}

type Sitting = { staffId: string; orderId: string; number: number; at: number; skill: number; chance: Chance }

/** Returns when it ended and how; one that would still run now is left out. */
function planAttempt(
  plan: Plan,
  frame: Frame,
  { staffId, orderId, number, at, skill, chance }: Sitting,
): { at: number; passed: boolean } {
  const id = idOf(`attempt ${staffId} ${number}`)
  const seed = idOf(`seed ${staffId} ${number}`)
  const questions = drawOf(bank, demoOrder, seed)
  let moment = at
  const answers = questions.map((question, place) => {
    moment += chance.between(25, 60) * 1000
    const good = chance.happens(skill)
    const right = question.options.flatMap((option, i) => (option.right ? [i] : []))
    const chosen = good ? right : [question.options.findIndex(option => !option.right)]
    return { attemptId: id, place, chosen, isRight: isRight(question, chosen), at: iso(moment) }
  })
  const ended = moment + 20_000
  const right = new Set(answers.filter(one => one.isRight).map(({ place }) => place))
  const result = resultOf({ questions, right, upheld: [], passPercent: demoOrder.passPercent })
  if (ended > frame.now) return { at: ended, passed: result.passed }
  const row = {
    id,
    staffId,
    orderId,
    number,
    seed,
    questions,
    startedAt: iso(at),
    endsAt: iso(at + demoOrder.minutes * 60_000),
    finishedAt: iso(ended),
    upheld: [],
    rightCount: result.right,
    passed: result.passed,
  }
  plan.at(at, books => tell(books, at, { kind: 'certification.started', staffId, data: { attempt: id } }))
  plan.at(ended, books => {
    books.rows.certificationAttempt.push(row)
    books.rows.certificationAnswer.push(...answers)
    if (result.passed) {
      const day = todayAt({ now: iso(ended), zone: frame.zone })
      const about = { title: paperTitle, hours: 0, validMonths: demoOrder.periodMonths, courseId: null, studyId: null }
      const documentId = certifyAs(books, frame, { ...about, staffId, day, at: ended, word: `paper ${id}` })
      books.rows.certificationPaper.push({ attemptId: id, documentId })
      tell(books, ended, { kind: 'learning.certified', staffId, data: { document: documentId } })
    }
    tell(books, ended, { kind: 'certification.finished', staffId, data: { attempt: id } })
  })
  return { at: ended, passed: result.passed }
}

/** One that was answered, one that waits; both out of practice, so without a name in the events. */
function planDisputes(plan: Plan, frame: Frame): void {
  const { key } = shipped.find(one => one.key === '4.3.4-full')!
  const [asked, answered] = [workingMoment(frame, frame.now - 60 * dayMs, 100), workingMoment(frame, frame.now - 60 * dayMs, 700)]
  const row = {
    id: idOf('dispute kept'),
    key,
    edition: 0,
    attemptId: null,
    place: null,
    staffId: idOf('gusev'),
    text: disputeWords.kept[0],
    at: iso(asked),
  }
  plan.at(answered, books => {
    books.rows.situationDispute.push({
      ...row,
      outcome: 'kept',
      answer: disputeWords.kept[1],
      answeredBy: romanova,
      answeredAt: iso(answered),
    })
    tell(books, answered, { kind: 'situation.answered', staffId: romanova, data: { situation: key, dispute: row.id } })
  })
  const fresh = workingMoment(frame, frame.now - 4 * dayMs, 60)
  const open = {
    ...row,
    id: idOf('dispute open'),
    key: '4.5.4-write-first',
    staffId: idOf('fedorova'),
    text: disputeWords.open,
    at: iso(fresh),
  }
  plan.at(fresh, books => {
    books.rows.situationDispute.push({ ...open, outcome: null, answer: '', answeredBy: null, answeredAt: null })
    tell(books, fresh, { kind: 'situation.disputed', data: { situation: open.key, dispute: open.id, owner: null } })
  })
}
