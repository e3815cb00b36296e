// The card of an appeal: everything on one screen for whoever may see it, and what they may do.
import { localOf } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import type { Act, Who } from '#platform/who.ts'
import { askCalendar } from '#staff/hours.ts'
import { departments, getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { countingOf } from './counting.ts'
import { earlierFor } from './earlier.ts'
import { grounds } from './grounds.data.ts'
import type { AppealCard } from './card-model.ts'
import type { Complained } from './model.ts'
import { howCounts } from './rules/counting.ts'
import { mayDo, mayEdit } from './rules/course.ts'
import { deadlinesOf, noticeDue } from './rules/deadlines.ts'
import { historyOf } from './rules/history.ts'
import { groundsFor } from './rules/proposals.ts'
import { proposeQuestions } from './rules/questions.ts'
import { told } from './receiving.ts'
import { getSeen, standingOf, throughLetter } from './standing.ts'
import { findSeen, type AppealRow } from './store/appeals.ts'
import { dispatchesOf, eventsOf, filesOf, hasLetter, insertView, questionsOf } from './store/parts.ts'
import { linesOf } from './store/register.ts'
import { frameOf, line, type Frame } from './views.ts'

/** The card for whoever opens it; once a day the opening goes into the journal (4.1.л). A stranger's is not found. */
export async function openCard(db: Db, who: Who, now: Date, id: string): Promise<AppealCard> {
  await seeOnceADay(db, who, now, await getSeen(db, who, id))
  return getCard(db, who, now, id)
}

/** The journal of openings (4.1.л): of the card, of the answer being written to it, of its paper. */
export async function seeOnceADay(db: Db, who: Who, now: Date, row: AppealRow): Promise<void> {
  const day = await todayOf(db, now)
  await db.transaction().execute(async tx => {
    if (await insertView(tx, { appealId: row.id, staffId: who.staffId, day })) await told(tx, { who, now }, row, 'viewed')
  })
}

/** What an act answers with; null where it took the appeal out of the person's sight. */
export const shown = async (db: Db, { who, now }: Act, { id }: { id: string }): Promise<AppealCard | null> =>
  (await findSeen(db, who, id)) ? getCard(db, who, now, id) : null

async function getCard(db: Db, who: Who, now: Date, id: string): Promise<AppealCard> {
  const row = await getSeen(db, who, id)
  const frame = await frameOf(db, now)
  const [shown] = await linesOf(db, [id])
  const [questions, files, events, dispatches] = [
    await questionsOf(db, id),
    await filesOf(db, id),
    await eventsOf(db, id),
    await dispatchesOf(db, id),
  ]
  const standing = await standingOf(db, who, id)
  const letter = await hasLetter(db, id)
  const earlier = await earlierFor(db, who, row, frame)
  const counting = await countingOf(db, row.registeredOn ?? frame.today)
  const zone = (await getCentre(db)).timeZone
  const lastDay = (kind: string) => {
    const event = events.findLast(one => one.kind === kind)
    return event ? localOf(event.at, zone).date : null
  }
  const drafted = row.state === 'approval' || row.state === 'signed'
  const facts = {
    ...row,
    draftedOn: drafted ? lastDay('appeal.submitted') : null,
    signedOn: row.state === 'signed' ? lastDay('appeal.signed') : null,
    foreign: foreignOf(questions),
    copiedOn: dispatches.find(({ kind }) => kind === 'copy')?.sentOn ?? null,
  }
  const proposed = groundsFor({
    author: row,
    ...row,
    earlierAnswers: earlier.filter(({ linked }) => linked).reduce((sum, { answers }) => sum + answers.length, 0),
    questions: row.questionsCheckedAt === null ? proposeQuestions(row.body).length : questions.length,
    files: files.length,
  })
  const ground = grounds.find(({ code }) => code === row.ground)
  const { counts, why, source, advice } = howCounts(row.channel, row.receivedOn)
  const { clientId, surname, name, patronymic, title, address, email, phone } = row
  return {
    ...line(shown!, frame),
    authorAs: { clientId, surname, name, patronymic, title, address, email, phone },
    signatories: row.signatories,
    body: row.body,
    receivedBy: frame.names.get(row.receivedBy) ?? '',
    questions: questions.map(({ dispatchId, ...question }) => ({ ...question, answered: dispatchId !== null })),
    questionsChecked: row.questionsCheckedAt !== null,
    complained: await namedComplained(db, standing.complained, frame),
    deadlines: askCalendar(() => deadlinesOf(facts, counting)),
    counts: { counts, why, source, advice },
    extension: row.extensionDays > 0 ? { days: row.extensionDays, reason: row.extensionReason } : null,
    approver: (row.approverId && frame.names.get(row.approverId)) ?? '',
    remarks: row.remarks,
    result: row.result,
    cause: row.cause,
    remedy: row.remedy,
    ground: ground ? { title: ground.title, source: ground.source, reason: row.groundReason } : null,
    redirectedTo: row.redirectedTo,
    dispatches,
    files,
    earlier,
    grounds: proposed.map(({ notice, ...one }) => {
      const due = row.registeredOn && notice ? askCalendar(() => noticeDue(row.registeredOn!, notice.norm, counting)) : null
      return { ...one, noticeBy: due?.due ?? null, notice: notice !== null }
    }),
    history: historyOf(events as Parameters<typeof historyOf>[0], frame.names),
    letter,
    may: [
      ...mayDo(who, row, standing).filter(act => !letter || !throughLetter.has(act)),
      ...(mayEdit(who, row, standing) ? ['edit' as const] : []),
    ],
  }
}

function foreignOf(questions: readonly { ours: boolean }[]): 'none' | 'some' | 'all' {
  const others = questions.filter(({ ours }) => !ours).length
  return others === 0 ? 'none' : others === questions.length ? 'all' : 'some'
}

async function namedComplained(db: Db, complained: readonly Complained[], { names }: Frame) {
  const titles = new Map((await departments(db)).map(({ id, title }) => [id, title]))
  return complained.map(({ staffId, departmentId }) => ({
    staffId,
    departmentId,
    name: (staffId ? names.get(staffId) : titles.get(departmentId!)) ?? '',
  }))
}
