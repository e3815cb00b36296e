// Two months of invented appeals along the law's course: received, registered, given out, answered; some late, some another body's.
import { daysBetween, yearOf } from '#calendar/day.ts'
import { norms as shippedNorms } from '#calendar/norms.data.ts'
import { officeDays } from '#calendar/office-days.ts'
import { productionCalendars } from '#calendar/production.data.ts'
import type { Complained } from '#appeals/model.ts'
import { ownNorms } from '#appeals/norms.data.ts'
import { dueNow } from '#appeals/rules/deadlines.ts'
import { letterOf, numberOf } from '#appeals/rules/number.ts'
import { heirOf, whyNotExecutor } from '#appeals/rules/people.ts'
import { planLetter } from './answers.ts'
import { subjects } from './appeals.data.ts'
import { iso, tell, type Books, type Plan } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Crowd } from './clients.ts'
import { dayOf, later, nameOf, workingDay, type AppealRow, type Course } from './course.ts'
import type { Frame } from './frame.ts'
import { appealsFor, type Spec } from './mailbag.ts'
import { planWayOut } from './ways-out.ts'

const counting = {
  days: officeDays({ calendars: productionCalendars }),
  offDay: 'before' as const,
  norms: [...shippedNorms, ...ownNorms],
}

/** About three in two working days; the letters among them that are being answered now always stand where they do. */
export function planAppeals(plan: Plan, frame: Frame, dates: readonly string[], crowd: Crowd): void {
  for (const spec of appealsFor(frame, dates, crowd)) planAppeal(plan, frame, spec)
}

function planAppeal(plan: Plan, frame: Frame, spec: Spec): void {
  const chance = chanceOf(`${frame.word} appeal ${spec.key}`)
  const subject = subjects[spec.subject]!
  const [opening] = frame.office.workedOn(spec.date)
  if (!opening) return
  const at = opening.from + chance.between(5, 100) * 60_000
  const course = courseOf({ plan, frame, chance, spec, subject }, at)
  const receivedBy = chance.pick(frame.hall)
  const law = spec.way === 'explained' ? ('none' as const) : subject.law
  const due = dueNow({ law, receivedOn: spec.date, registeredOn: null, extensionDays: 0 }, counting)
  const row: AppealRow = {
    ...blank,
    ...spec.author,
    id: course.id,
    law,
    channel: spec.channel,
    kind: subject.kind,
    form: spec.form ?? 'individual',
    signatories: spec.form === 'collective' ? 14 : 1,
    receivedOn: spec.date,
    receivedBy,
    receivedAt: iso(at),
    body: spec.body ?? subject.body,
    ...dueColumns(due),
  }
  const known = { ...course, row: () => row }
  plan.at(at, books => {
    books.rows.appeal.push(row)
    for (const [i, one] of course.complained.entries())
      books.rows.appealComplained.push({ ...one, id: chanceOf(`${row.id} complained ${i}`).id(at), appealId: row.id })
    const { channel, kind, form } = row
    course.say(books, at, 'received', receivedBy, { channel, law, kind, form })
  })
  if (spec.way === 'received') return
  if (spec.way === 'explained') return planWayOut(known, at)
  const registered = later(frame, at, chance.between(20, spec.fresh ? 60 : 700))
  plan.at(registered, books => giveNumber(books, known, registered, receivedBy))
  if (spec.way === 'registered') return
  if (spec.way === 'closed' || spec.way === 'redirected')
    return planWayOut(known, later(frame, registered, chance.between(60, 1200)))
  const given = later(frame, registered, chance.between(15, 240))
  planGiving(known, given)
  if (spec.letter) planLetter(known, later(frame, given, workingDay), spec.letter)
  else if (spec.way === 'answered' || spec.way === 'late') planWayOut(known, given)
}

const blank: Omit<
  AppealRow,
  | 'id'
  | 'law'
  | 'channel'
  | 'kind'
  | 'form'
  | 'signatories'
  | 'receivedOn'
  | 'receivedBy'
  | 'receivedAt'
  | 'body'
  | 'dueOn'
  | 'dueWhy'
  | 'dueSource'
> = {
  ...{
    state: 'received',
    number: null,
    year: null,
    registeredOn: null,
    clientId: null,
    surname: '',
    name: '',
    patronymic: '',
    title: '',
  },
  ...{
    address: '',
    email: '',
    phone: '',
    questionsCheckedAt: null,
    questionsCheckedBy: null,
    executorId: null,
    departmentId: null,
  },
  ...{ extensionDays: 0, extensionReason: '', approverId: null, remarks: '', result: null, cause: '', remedy: '' },
  ...{ ground: null, groundReason: '', redirectedTo: '', endedOn: null, endedBy: null },
}

const dueColumns = ({ due, why, source }: { due: string; why: string; source: string }) => ({
  ...{ dueOn: due, dueWhy: why, dueSource: source },
})

type Begun = Pick<Course, 'plan' | 'frame' | 'chance' | 'spec' | 'subject'>

/** Whom the law lets consider it: never whoever is complained of, nor anybody under them. */
function courseOf(begun: Begun, at: number): Course {
  const { frame, chance, spec, subject } = begun
  const place = frame.places.find(({ code }) => code === subject.department)!
  const everybody = frame.colleagues
  const named = {
    specialist: () => ({ staffId: chance.pick(place.specialists.filter(id => id !== place.head)), departmentId: null }),
    head: () => ({ staffId: place.head, departmentId: null }),
    department: () => ({ staffId: null, departmentId: place.id }),
  }
  const complained: Complained[] = subject.against && spec.way !== 'explained' ? [named[subject.against]()] : []
  const today = spec.date
  const fit = everybody.filter(
    one =>
      one.roles.includes('specialist') &&
      !one.roles.includes('head') &&
      whyNotExecutor(one, complained, { everybody, today }) === '',
  )
  const own = fit.filter(({ departmentId }) => departmentId === place.id)
  const chosen = spec.executor && own.find(one => one.id === idOf(spec.executor!))
  const executor = chosen || chance.pick(own.length > 0 ? own : fit)
  const signer = heirOf({ departmentId: executor.departmentId, executorId: executor.id }, complained, { everybody, today })!
  const id = chance.id(at)
  const course: Course = {
    ...begun,
    ...{ id, complained, executorId: executor.id, signerId: signer.id, head: signer.id },
    row: () => {
      throw new Error('not received yet')
    },
    say: (books, when, kind, staffId, data = {}) => {
      const row = books.rows.appeal.findLast(one => one.id === id)!
      const { clientId, departmentId, executorId } = row
      tell(books, when, {
        ...{ kind: `appeal.${kind}`, staffId, clientId, departmentId },
        data: { appeal: id, owner: executorId, ...data },
      })
    },
  }
  return course
}

/** Numbers go on through the year: some hundreds had come before the first day. */
function giveNumber(books: Books, { frame, row, say }: Course, at: number, staffId: string): void {
  const [appeal, today] = [row(), dayOf(frame, at)]
  const year = yearOf(today)
  const known = books.rows.appealCounter.find(one => one.year === year)
  const counter = known ?? { year, last: daysBetween(`${year}-01-01`, today) }
  if (!known) books.rows.appealCounter.push(counter)
  counter.last += 1
  const number = numberOf('{буква}-{номер}', { count: counter.last, letter: letterOf(appeal, appeal.form), year })
  const due = dueNow({ ...appeal, registeredOn: today }, counting)
  const late = today > appeal.dueOn
  Object.assign(appeal, { state: 'registered', number, year, registeredOn: today, ...dueColumns(due) })
  say(books, at, 'registered', staffId, { number, due: due.due, late })
}

/** The signer gives it out; the executor writes the questions out within the hour. */
function planGiving({ plan, frame, row, say, subject, spec, executorId, signerId, id }: Course, at: number): void {
  const departmentId = frame.colleagues.find(one => one.id === executorId)!.departmentId
  plan.at(at, books => {
    Object.assign(row(), { state: 'assigned', executorId, departmentId })
    say(books, at, 'assigned', signerId)
    if (spec.repeats) {
      const earlier = books.rows.appeal.find(
        ({ body, surname, id: one }) => body === row().body && surname === row().surname && one !== id,
      )
      if (earlier) {
        books.rows.appealLink.push({ appealId: id, earlierId: earlier.id, linkedAt: iso(at), linkedBy: signerId })
        say(books, at, 'linked', signerId, { count: 1 })
      }
    }
  })
  const written = later(frame, at, 40)
  plan.at(written, books => {
    const list = [
      ...(spec.questions ?? subject.questions).map(body => [body, true] as const),
      ...(subject.theirs ? [[subject.theirs[0], false] as const] : []),
    ]
    const ids = chanceOf(`${id} questions`)
    for (const [place, [body, ours]] of list.entries())
      books.rows.appealQuestion.push({ id: ids.id(written), appealId: id, place, body, ours, dispatchId: null })
    Object.assign(row(), { questionsCheckedAt: iso(written), questionsCheckedBy: executorId })
    say(books, written, 'questions-written', executorId, { count: list.length, others: list.filter(([, ours]) => !ours).length })
  })
  if (spec.extended) planExtension({ plan, frame, row, say, id, signerId }, later(frame, at, 14 * workingDay))
}

/** Once, before the deadline, with the author told. */
function planExtension(
  { plan, frame, row, say, id, signerId }: Pick<Course, 'plan' | 'frame' | 'row' | 'say' | 'id' | 'signerId'>,
  at: number,
): void {
  plan.at(at, books => {
    const appeal = row()
    const from = appeal.dueOn
    const due = dueNow({ ...appeal, extensionDays: 15 }, counting)
    const notice = chanceOf(`${id} extension`).id(at)
    books.rows.appealDispatch.push({
      ...{
        id: notice,
        appealId: id,
        kind: 'notice',
        sentOn: dayOf(frame, at),
        number: `${appeal.number}/1`,
        way: 'post',
        expectedOn: null,
      },
      ...{
        addressee: nameOf(appeal),
        body: 'Сообщаем о продлении срока ответа: ждём сведений из архива.',
        madeAt: iso(at),
        madeBy: signerId,
      },
    })
    Object.assign(appeal, { extensionDays: 15, extensionReason: 'Ждём справку из архива предприятия', ...dueColumns(due) })
    say(books, at, 'extended', signerId, { days: 15, from, due: due.due })
  })
}
