// How an invented appeal leaves the register: answered, sent to the body it belongs to, closed by a ground, or explained.
import { addDays } from '#calendar/day.ts'
import { isReachable } from '#appeals/rules/counting.ts'
import type { Channel } from '#appeals/model.ts'
import { explainHow } from '#appeals/channels.data.ts'
import { dayOf, later, nameOf, wayOf, workingDay, type AppealRow, type Course } from './course.ts'
import { iso, type Books, type Row } from './books.ts'
import { chanceOf } from './chance.ts'

type Paper = Pick<Row<'appealDispatch'>, 'kind' | 'addressee' | 'body'> & { way?: Row<'appealDispatch'>['way'] }

/** From the moment at which it is in the hands of whoever ends it. */
export function planWayOut(course: Course, at: number): void {
  const { way } = course.spec
  if (way === 'explained') planExplained(course, at)
  else if (way === 'closed') planClosed(course, at)
  else if (way === 'redirected') planRedirected(course, at)
  else planAnswered(course, at, way === 'late')
}

function planAnswered(course: Course, at: number, late: boolean): void {
  const { plan, frame, chance, spec, subject, executorId, signerId, say, row, id } = course
  const [least, most] = { appeal: [6, 16], 'service-complaint': [4, 10], 'refusal-complaint': [1, 2], information: [4, 14] }[
    subject.law
  ]
  const usual = later(frame, at, (spec.extended ? 21 : chance.between(least!, most!)) * workingDay)
  // The day off after the term: the deadline is known to the day.
  const span = { appeal: 23, 'service-complaint': 17, 'refusal-complaint': 7, information: 23 }[subject.law]
  const submitted = late ? later(frame, at, span * workingDay) : usual
  const signed = later(frame, submitted, chance.between(60, 400))
  const sent = later(frame, signed, chance.between(20, 200))
  plan.at(submitted, books => {
    Object.assign(row(), { state: 'approval', approverId: signerId })
    say(books, submitted, 'submitted', executorId, { approver: signerId })
  })
  plan.at(signed, books => {
    row().state = 'signed'
    say(books, signed, 'signed', signerId)
  })
  plan.at(sent, books => {
    const appeal = row()
    const dispatchId = putPaper(books, course, sent, executorId, {
      kind: 'answer',
      addressee: nameOf(appeal),
      body: answerOf(course),
    })
    for (const question of books.rows.appealQuestion)
      if (question.appealId === id && question.ours) question.dispatchId = dispatchId
    const right = subject.kind === 'complaint' && (subject.result === 'supported' || subject.result === 'measures')
    end(appeal, sentOn(course, sent), executorId, 'answered', {
      ...{ result: subject.result, cause: right ? subject.cause! : '', remedy: right ? subject.remedy! : '' },
    })
    say(books, sent, 'answered', executorId, { result: subject.result, justified: right, late: appeal.endedOn! > appeal.dueOn })
  })
  if (subject.theirs) planCopy(course, later(frame, at, 2 * workingDay))
}

const answerOf = ({ spec, subject }: Course): string =>
  spec.form === 'collective'
    ? 'Собрание пройдёт у нас 12 числа в 15:00. О выплатах и переезде расскажут специалисты, памятка приложена.'
    : subject.answer

/** The part that another body answers goes there; the author reads of it in our answer. */
function planCopy(course: Course, at: number): void {
  const { plan, subject, signerId, say } = course
  plan.at(at, books => {
    const body = 'Направляем копию обращения: вопрос относится к вашей компетенции.'
    putPaper(books, course, at, signerId, { kind: 'copy', addressee: subject.theirs![1], body, way: 'post' })
    say(books, at, 'paper-sent', signerId, { paper: 'copy' })
  })
}

function planRedirected(course: Course, at: number): void {
  const { plan, subject, signerId, say, row } = course
  const to = subject.theirs![1]
  plan.at(at, books => {
    const appeal = row()
    const body = 'Направляем обращение по компетенции. Просим ответить автору.'
    putPaper(books, course, at, signerId, { kind: 'redirect', addressee: to, body, way: 'post' })
    const told = `Ваше обращение отправлено: ${to}. Ответ придёт оттуда.`
    putPaper(books, course, at, signerId, { kind: 'notice', addressee: nameOf(appeal), body: told })
    end(appeal, sentOn(course, at), signerId, 'redirected', { redirectedTo: to })
    say(books, at, 'redirected', signerId, { late: appeal.endedOn! > addDays(appeal.registeredOn!, 7) })
  })
}

function planClosed({ plan, frame, signerId, say, row }: Course, at: number): void {
  plan.at(at, books => {
    const reason = 'Подписи, фамилии и адреса нет. Сведения о вакансиях проверили по журналу, нарушений не увидели.'
    if (isReachable(row())) throw new Error('whoever can be reached is told')
    end(row(), dayOf(frame, at), signerId, 'closed', { ground: 'no-name', groundReason: reason })
    say(books, at, 'closed', signerId, { ground: 'no-name', late: false })
  })
}

function planExplained(course: Course, received: number): void {
  const { plan, frame, chance, say, row } = course
  const at = later(frame, received, chance.between(30, 900))
  plan.at(at, books => {
    const appeal = row()
    putPaper(books, course, at, appeal.receivedBy, {
      kind: 'explanation',
      addressee: nameOf(appeal),
      body: explainHow,
      way: 'email',
    })
    end(appeal, sentOn(course, at), appeal.receivedBy, 'explained', {})
    say(books, at, 'explained', appeal.receivedBy, { late: appeal.endedOn! > appeal.dueOn })
  })
}

const sentOn = ({ frame }: Course, at: number): string => dayOf(frame, at)

const end = (row: AppealRow, endedOn: string, endedBy: string, state: AppealRow['state'], more: Partial<AppealRow>): void =>
  void Object.assign(row, { ...more, state, endedOn, endedBy })

function putPaper(books: Books, { id, frame, row }: Course, at: number, madeBy: string, { way, ...paper }: Paper): string {
  const before = books.rows.appealDispatch.filter(({ appealId }) => appealId === id).length
  const { number, channel } = row()
  const dispatch = {
    ...paper,
    id: chanceOf(`${id} paper ${before}`).id(at),
    appealId: id,
    sentOn: dayOf(frame, at),
    number: number === null ? '' : `${number}/${before + 1}`,
    way: way ?? wayOf(channel as Channel),
    expectedOn: null,
    madeAt: iso(at),
    madeBy,
  }
  books.rows.appealDispatch.push(dispatch)
  return dispatch.id
}
