// The library of templates: all that a person may see, their editions, and a trial of a text before it is kept.
import { seeOnceADay } from '#appeals/card.ts'
import { authorName } from '#appeals/rules/counting.ts'
import { findAppealRow } from '#appeals/store/appeals.ts'
import { registerLines } from '#appeals/store/register.ts'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { LetterCase } from '../model.ts'
import { factsOfLetter } from './client-facts.ts'
import { caseOf, factsOf, isJustified } from './facts.ts'
import type { Edition, LibraryLine, NewTrial, Trial, TrialAppeal } from './library-model.ts'
import { templateRows } from './library-store.ts'
import { ready } from './looking.ts'
import { framed, salutationOf } from './rules/frame.ts'
import { fill, parseTemplate } from './rules/template.ts'
import { getAppeal, mayHave } from './standing.ts'
import { findOfAppeal } from './store.ts'
import { editionsInForce, mayEditFor, shipped, wrongIn } from './templates.ts'
import { readerSample } from './trial-readers.data.ts'
import { wordingOf, type Facts } from './wording.ts'

/** In force now for the person's department, and those that begin later; those taken out of use are marked. */
export async function libraryFor(db: Db, who: Who, now: Date): Promise<LibraryLine[]> {
  const lines = await editionsInForce(db, await todayOf(db, now), who.departmentId)
  const rows = await seenRows(db, who)
  const later = rows.filter(({ code }) => !lines.some(line => line.code === code))
  const waiting = [...Map.groupBy(later, ({ code }) => code).values()].map(([row]) => ({ ...row!, own: true }))
  const editsAny = has(who, 'head', 'director')
  return [...lines, ...waiting].map(({ code, purpose, title, about, departmentId, body, validFrom, withdrawn, own }) => ({
    ...{ code, purpose, title, about, departmentId, body, validFrom, withdrawn, own },
    edits: editsAny,
    editions: rows.filter(row => row.code === code).length,
  }))
}

/** A template's editions, newest first; the one that ships stands last. */
export async function editionsOf(db: Db, who: Who, code: string): Promise<Edition[]> {
  const names = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  const own = (await seenRows(db, who))
    .filter(row => row.code === code)
    .map(({ madeBy, ...row }) => ({ ...row, by: names.get(madeBy) ?? '' }))
  const first = shipped.find(one => one.code === code)
  const all = [
    ...own,
    ...(first ? [{ ...first, id: 'shipped', departmentId: null, withdrawn: false, madeAt: null, by: '' }] : []),
  ]
  if (all.length === 0) throw notFound('Такого шаблона нет.')
  return all
}

/** The centre's and the own department's; the director sees all. */
const seenRows = async (db: Db, who: Who) =>
  (await templateRows(db)).filter(
    ({ departmentId }) => departmentId === null || departmentId === who.departmentId || mayEditFor(who, departmentId),
  )

const mostAppeals = 20

/** Open appeals whose answers this person may read: on them a template is tried. */
export async function trialAppeals(db: Db, who: Who): Promise<TrialAppeal[]> {
  const found: TrialAppeal[] = []
  // The day is of no matter here: late ones are tried as well.
  for (const line of await registerLines(db, who, { state: 'open' }, '1900-01-01')) {
    if (found.length >= mostAppeals) break
    const row = line.number && (line.surname !== '' || line.title !== '') ? await findAppealRow(db, line.id) : undefined
    if (row && (await mayHave(db, who, row))) found.push({ id: row.id, number: row.number ?? '', author: authorName(row) })
  }
  return found
}

/** Filled in and checked as a letter is; a real appeal is opened for it and journalled. */
export async function trialOf(db: Db, who: Who, now: Date, trial: NewTrial): Promise<Trial> {
  const { facts, complaint } = await factsFor(db, who, now, trial)
  const { dictionary, check } = await ready()
  const wrong = wrongIn(trial.body, trial.purpose)
  const said = fill(parseTemplate(trial.body).nodes, wordingOf(facts, dictionary))
  const text = trial.purpose === 'letter' ? `${salutationOf(facts.reader)}\n\n${said.text}` : framed(said.text, facts)
  const letterCase = {
    ...caseOf({ ...facts, questions: [] }, complaint, text),
    kind: trial.purpose === 'letter' ? 'email' : 'letter',
  }
  return { text, wrong, asks: said.asked, findings: check(letterCase as LetterCase).slice(0, 50) }
}

async function factsFor(
  db: Db,
  who: Who,
  now: Date,
  { purpose, appealId, reader }: NewTrial,
): Promise<{ facts: Facts; complaint: LetterCase['complaint'] }> {
  if (purpose === 'answer' && appealId !== null) {
    const appeal = await getAppeal(db, who, appealId)
    await seeOnceADay(db, who, now, appeal)
    const decided = (await findOfAppeal(db, appealId)) ?? { gender: null, signerId: null, result: null }
    return { facts: await factsOf(db, now, appeal, decided), complaint: isJustified(appeal.kind, decided.result) }
  }
  const invented = await factsOfLetter(db, who, now, readerSample[reader])
  const signer = { surname: 'Петрова', name: 'Ольга', patronymic: 'Юрьевна', position: 'начальник отдела' }
  const about = {
    address: 'Заречная ул., д. 5, кв. 12',
    reference: 'И-345 от 02.11.2026',
    number: 'И-345',
    receivedOn: '2 ноября 2026 года',
  }
  return {
    facts: { ...invented, ...about, signer, questions: ['Когда придёт пособие?'] },
    complaint: null,
  }
}
