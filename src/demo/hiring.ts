// Half a year of hiring: one place filled, one being filled, by the room's own rules; one candidate took the consent back.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { shippedBank as bank } from '#hiring/rules/bank.data.ts'
import { letterOf } from '#hiring/rules/letter.ts'
import { consentWords } from '#hiring/rules/words.ts'
import { phoneWords } from '#staff/rules.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import { centre } from './centre.data.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'
import { notes, vacancies, words } from './hiring.data.ts'

const dayMs = 86_400_000
const keepDays = 180
const hr = idOf('romanova')

type Vacancy = (typeof vacancies)[number]
type Told = 'added' | 'invited' | 'erased' | 'discussed' | 'proposed' | 'confirmed' | 'answered' | 'handed'

export function planHiring(plan: Plan, frame: Frame): void {
  for (const vacancy of vacancies) planVacancy(plan, frame, vacancy)
}

function planVacancy(plan: Plan, frame: Frame, vacancy: Vacancy): void {
  const id = idOf(`vacancy ${vacancy.key}`)
  const departmentId = idOf(vacancy.department)
  const opened = workingMoment(frame, frame.now - vacancy.opened * dayMs, 60)
  const panelSize = 2
  plan.at(opened, books => {
    const { position, duties, requirements, questions } = vacancy
    const asked = questions.map(code => bank.find(one => one.code === code)!)
    const row: Row<'hiringVacancy'> = {
      ...{ id, departmentId, position, duties, openings: 1, requirements: [...requirements], questions: asked, panelSize },
      ...{ openedBy: hr, openedAt: iso(opened), closedBy: null, closedAt: null, closedWhy: null },
    }
    books.rows.hiringVacancy.push(row)
    books.rows.hiringPanel.push(...vacancy.panel.map((login, at) => ({ vacancyId: id, staffId: idOf(login), place: at + 1 })))
    tell(books, opened, { kind: 'vacancy.opened', staffId: hr, departmentId, data: { vacancy: id, openings: 1 } })
  })
  for (const [at, person] of vacancy.people.entries())
    planCandidate(plan, frame, { vacancy, id, departmentId, opened, number: at + 1, person })
  if (vacancy.filled === undefined) return
  const filled = workingMoment(frame, opened + vacancy.filled * dayMs, 120)
  plan.at(filled, books => {
    const row = books.rows.hiringVacancy.find(one => one.id === id)!
    Object.assign(row, { closedBy: hr, closedAt: iso(filled), closedWhy: 'filled' })
    tell(books, filled, { kind: 'vacancy.closed', staffId: hr, departmentId, data: { vacancy: id, why: 'filled' } })
  })
}

type Coming = {
  vacancy: Vacancy
  id: string
  departmentId: string
  opened: number
  number: number
  person: Vacancy['people'][number]
}

/** Applied, invited in two days, marked in five, decided within nine, answered within twelve: what has not come yet is left out. */
function planCandidate(plan: Plan, frame: Frame, { vacancy, id: vacancyId, departmentId, opened, number, person }: Coming): void {
  const [surname, name, patronymic] = person.name
  const id = idOf(`candidate ${vacancy.key} ${number}`)
  const chance = chanceOf(`candidate ${id}`)
  const applied = workingMoment(frame, opened + person.after * dayMs, chance.between(30, 300))
  const consentOn = todayAt({ now: applied, zone: frame.zone })
  const eraseOn = addDays(consentOn, keepDays)
  const find = (books: Books) => books.rows.hiringCandidate.find(one => one.id === id)!
  const say = (books: Books, at: number, what: Told, staffId: string) =>
    tell(books, at, { kind: `candidate.${what}`, staffId, departmentId, data: { candidate: id, vacancy: vacancyId } })
  plan.at(applied, books => {
    books.rows.hiringCandidate.push({
      ...{ id, vacancyId, number, surname, name, patronymic, source: person.source, consentOn, eraseOn, addedBy: hr },
      ...{
        phone: `+7 900 000-${String(10 + number)}-${(vacancy.opened % 90) + 10}`,
        email: `candidate${number}.${vacancy.department}@example.ru`,
      },
      ...{ consentWords: consentWords(centre.title, vacancy.position, eraseOn), appliedAt: iso(applied) },
      ...{ meetingAt: null, invitedAt: null, discussedAt: null, discussion: '', discussionVersion: 0 },
      ...{ offeredAt: null, outcome: null, endedAt: null, erasedAt: null, erasedWhy: null },
    })
    say(books, applied, 'added', hr)
  })
  if (person.end === 'wait') return
  const later = (from: number, days: number, minutes: number) => workingMoment(frame, from + days * dayMs, minutes)
  const invited = later(applied, 2, 100)
  const marked = later(invited, 3, 200)
  const seats = vacancy.panel.slice(0, 2).map(idOf)
  plan.at(invited, books => {
    Object.assign(find(books), { invitedAt: iso(invited), meetingAt: iso(marked - 3 * 3_600_000) })
    const seat = { candidateId: id, seatedAt: iso(invited), tie: null, tieAt: null, leftAt: null, closedAt: null }
    books.rows.hiringSeat.push(...seats.map(staffId => ({ ...seat, staffId })))
    say(books, invited, 'invited', hr)
  })
  planMarks(plan, { id, vacancyId, departmentId, seats, vacancy, strength: person.strength, at: marked, chance })
  plan.at(marked + 1000, books => void (find(books).discussedAt = iso(marked + 1000)))
  if (person.end === 'withdraw') return planErasure(plan, id, later(marked, 2, 60), say)
  const proposed = later(marked, 1, 90)
  const confirmed = later(proposed, 1, 60)
  const ended = later(confirmed, person.end === 'offer' ? 3 : 0, 50)
  const head = idOf(vacancy.head)
  const outcome = person.end
  plan.at(proposed, books => {
    Object.assign(find(books), { discussion: words.discussion, discussionVersion: 1 })
    say(books, proposed, 'discussed', head)
    const criteria = vacancy.requirements.slice(0, 2).map(({ value }) => value)
    books.rows.hiringDecision.push({
      ...{ candidateId: id, number: 1, outcome, criteria, ground: words[outcome], proposedBy: head, proposedAt: iso(proposed) },
      ...{ confirmed: null, remark: '', settledBy: null, settledAt: null },
    })
    say(books, proposed, 'proposed', head)
  })
  plan.at(confirmed, books => {
    const decision = books.rows.hiringDecision.find(one => one.candidateId === id)!
    Object.assign(decision, { confirmed: true, settledBy: hr, settledAt: iso(confirmed) })
    const decided = outcome === 'offer' ? { offeredAt: iso(confirmed) } : { outcome: 'refused', endedAt: iso(confirmed) }
    Object.assign(find(books), decided)
    say(books, confirmed, 'confirmed', hr)
  })
  plan.at(ended, books => {
    const by = { name: 'Романова Анна Викторовна', position: 'специалист по кадрам' }
    const about = {
      surname,
      name,
      patronymic,
      position: vacancy.position,
      centre: centre.title,
      phone: phoneWords(centre.phone),
      eraseOn,
      by,
    }
    books.rows.hiringLetter.push({
      ...{ candidateId: id, kind: outcome, text: letterOf(outcome, about), version: 1, writtenBy: hr, writtenAt: iso(ended) },
      ...{ handedWay: 'email', handedBy: hr, handedAt: iso(ended) },
    })
    say(books, ended, 'handed', hr)
    if (outcome === 'refuse') return
    Object.assign(find(books), { outcome: 'hired', endedAt: iso(ended) })
    say(books, ended, 'answered', hr)
  })
}

type Marking = {
  id: string
  vacancyId: string
  departmentId: string
  seats: readonly string[]
  vacancy: Vacancy
  strength: number
  at: number
  chance: ReturnType<typeof chanceOf>
}

/** Interviewers hear nearly the same; now and then they differ by one. */
function planMarks(plan: Plan, { id, vacancyId, departmentId, seats, vacancy, strength, at, chance }: Marking): void {
  const clamp = (mark: number) => Math.min(5, Math.max(1, mark))
  const heard = vacancy.questions.map(() => clamp(strength + chance.between(-1, 1)))
  const marks = seats.flatMap(staffId =>
    heard.map((mark, place) => {
      const own = clamp(mark + (chance.happens(0.25) ? chance.pick([-1, 1]) : 0))
      const note = chance.happens(0.6) ? notes[own - 1]! : ''
      return { candidateId: id, staffId, question: vacancy.questions[place]!, mark: own, note, at: iso(at - 600_000) }
    }),
  )
  plan.at(at, books => {
    for (const seat of books.rows.hiringSeat.filter(one => one.candidateId === id))
      Object.assign(seat, { tie: 'none', tieAt: iso(at - 7_200_000), closedAt: iso(at) })
    books.rows.hiringMark.push(...marks)
    for (const staffId of seats)
      tell(books, at, { kind: 'interview.closed', staffId, departmentId, data: { candidate: id, vacancy: vacancyId } })
  })
}

function planErasure(plan: Plan, id: string, at: number, say: (books: Books, at: number, what: Told, by: string) => void): void {
  plan.at(at, books => {
    for (const mark of books.rows.hiringMark.filter(one => one.candidateId === id)) mark.note = ''
    const gone = { surname: '', name: '', patronymic: '', phone: '', email: '', consentWords: '', discussion: '' }
    const ended = { outcome: 'left', endedAt: iso(at), erasedAt: iso(at), erasedWhy: 'withdrawal' }
    const row = books.rows.hiringCandidate.find(one => one.id === id)!
    Object.assign(row, gone, ended)
    say(books, at, 'erased', hr)
  })
}

const workingMoment = ({ office }: Frame, from: number, minutes: number): number =>
  Date.parse(addWorkingMinutes(from, minutes, office))
