// Answers that are being written in the editor: a draft, one given back with remarks, one on approval, one signed and printed.
import { createHash } from 'node:crypto'
import { addDays } from '#calendar/day.ts'
import { monthDay } from '#calendar/day-words.ts'
import { genderOf } from '#russian/names/gender.ts'
import { layOut as readLayout } from '#russian/text/read.ts'
import { Blank, paperOf } from '#letters/paper/paper.ts'
import { layOut } from '#letters/paper/typesetter.ts'
import { framed, type Correspondents } from '#letters/writing/rules/frame.ts'
import { phoneWords } from '#staff/rules.ts'
import { dayOf, later, workingDay, type AppealRow, type Course } from './course.ts'
import { remarks, type letterBodies } from './appeals.data.ts'
import { iso, tell, type Books, type Row } from './books.ts'
import { centre, departments } from './centre.data.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'

type Body = (typeof letterBodies)[number]
type Letter = Row<'letter'>

/** Begun at `at` by the executor; goes as far as its stage, a working day at a step. */
export function planLetter(course: Course, at: number, [, body, stage]: Body): void {
  const { plan, frame, row, say, executorId, signerId, subject } = course
  const ids = chanceOf(`${course.id} letter`)
  let letter: Letter
  const told = (books: Books, when: number, kind: string, staffId: string, data = {}) =>
    tell(books, when, { kind: `letter.${kind}`, staffId, departmentId: row().departmentId, data: { letter: letter.id, ...data } })
  plan.at(at, books => {
    const text = textOf(frame, row(), body, { executorId, signerId })
    letter = {
      ...{ id: ids.id(at), appealId: course.id, state: 'draft', text, revision: 1, gender: null, signerId, result: null },
      ...{ cause: '', remedy: '', madeAt: iso(at), madeBy: executorId, changedAt: iso(at), changedBy: executorId },
      ...{ number: '', signedOn: null, signedBy: null, sentOn: null, way: null, track: '' },
    }
    books.rows.letter.push(letter)
    books.rows.letterVersion.push(versionOf(letter, ids.id(at), at, executorId, 'draft'))
    told(books, at, 'begun', executorId)
  })
  if (stage === 'draft') return
  const submitted = later(frame, at, workingDay)
  plan.at(submitted - 60_000, books => {
    letter.result = subject.result
    told(books, submitted - 60_000, 'decided', executorId)
  })
  plan.at(submitted, books => {
    letter.state = 'approval'
    Object.assign(row(), { state: 'approval', approverId: signerId })
    say(books, submitted, 'submitted', executorId, { approver: signerId })
    books.rows.letterVersion.push(versionOf(letter, ids.id(submitted), submitted, executorId, 'submitted'))
    told(books, submitted, 'submitted', executorId, { owner: signerId })
  })
  if (stage === 'approval') return
  const decided = later(frame, submitted, 200)
  if (stage === 'returned')
    plan.at(decided, books => {
      letter.state = 'returned'
      Object.assign(row(), { state: 'assigned', remarks: remarks.map(([quote, what]) => `«${quote}»: ${what}`).join('\n') })
      say(books, decided, 'returned', signerId)
      books.rows.letterVersion.push(versionOf(letter, ids.id(decided), decided, signerId, 'returned'))
      for (const [quote, what] of remarks)
        books.rows.letterRemark.push({
          ...{ id: ids.id(decided), letterId: letter.id, revision: letter.revision, startAt: letter.text.indexOf(quote), quote },
          ...{ body: what, at: iso(decided), staffId: signerId },
        })
      told(books, decided, 'returned', signerId, { owner: executorId, count: remarks.length })
    })
  else
    plan.at(decided, books => {
      const signedOn = dayOf(frame, decided)
      const number = `${row().number}/1`
      Object.assign(letter, { state: 'signed', number, signedOn, signedBy: signerId })
      row().state = 'signed'
      say(books, decided, 'signed', signerId)
      const paper = printed(row(), letter, decided)
      books.rows.letterPaper.push({ letterId: letter.id, ...paper, madeAt: iso(decided) })
      books.rows.letterVersion.push(versionOf(letter, ids.id(decided), decided, signerId, 'signed'))
      told(books, decided, 'signed', signerId, { number, pages: paper.pages, hash: paper.hash, owner: executorId })
    })
}

const versionOf = (
  { id, text, revision }: Letter,
  version: string,
  at: number,
  staffId: string,
  kind: Row<'letterVersion'>['kind'],
) => ({
  ...{ id: version, letterId: id, revision, text, at: iso(at), staffId, kind },
})

type People = { executorId: string; signerId: string }

function textOf(frame: Frame, appeal: AppealRow, body: string, { executorId, signerId }: People): string {
  const [executor, signer] = [executorId, signerId].map(id => frame.colleagues.find(one => one.id === id)!)
  const { surname, name, patronymic, title, address, receivedOn, number } = appeal
  const gender = genderOf({ surname, name, patronymic })
  const about: Correspondents = {
    reader: { title, surname, name, patronymic, gender: gender ? (gender === 'm' ? 'male' : 'female') : null, genderKnown: true },
    address,
    reference: `${number} от ${receivedOn.split('-').toReversed().join('.')}`,
    signer: signer!,
    executor: { ...executor!, phone: phoneWords(centre.phone) },
  }
  const today = dayOf(frame, frame.now)
  const days = { дата: receivedOn, скоро: addDays(today, 5), позже: addDays(today, 40) }
  const words = Object.entries(days).reduce((text, [mark, day]) => text.replaceAll(`{${mark}}`, monthDay(day, 0)), body)
  return framed(words, about)
}

/** The very sheet that the editor prints when it is signed. */
function printed({ departmentId }: AppealRow, { text, number, signedOn }: Letter, at: number) {
  const { blocks } = readLayout(text, 'letter')
  const department = departments.find(({ code }) => idOf(code) === departmentId)!.title
  const date = signedOn!.split('-').toReversed().join('.')
  const blank = Blank.parse({ title: centre.title, details: [department, centre.address, centre.phone], date, number })
  const { pages, pdf } = layOut(paperOf({ source: text, blocks }), blank)
  const file = pdf(new Date(at))
  return { pdf: file, pages, hash: createHash('sha256').update(file).digest('hex') }
}
