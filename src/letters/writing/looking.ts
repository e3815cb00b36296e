// The server's own look at a letter: checked anew, laid out, its questions mapped to paragraphs. The browser's word is never taken.
import { questionsOf } from '#appeals/store/parts.ts'
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { readText } from '#russian/text/read.ts'
import { counted } from '#calendar/plural.ts'
import { todayOf } from '#staff/today.ts'
import { headOn } from '../blank/actions.ts'
import { checker, type Check } from '../check.ts'
import { withoutAsides } from '../marks/standing.ts'
import type { Finding } from '../model.ts'
import { paperOf, type Blank } from '../paper/paper.ts'
import { layOut } from '../paper/typesetter.ts'
import { caseOf, factsOf, isJustified } from './facts.ts'
import type { Look } from './model.ts'
import { coverageOf } from './rules/coverage.ts'
import { lacksOf } from './rules/frame.ts'
import type { Known } from './standing.ts'
import { asidesOf } from './store.ts'

let check: Check | undefined

/** The dictionary and the checker, made once. */
export async function ready(): Promise<{ dictionary: Dictionary; check: Check }> {
  const dictionary = await readyDictionary()
  return { dictionary, check: (check ??= checker(dictionary)) }
}

/** The blank of today: a signed letter keeps its paper, so that it is never laid out on a later one. */
export async function blankOf(
  db: Db,
  now: Date,
  known: Known,
  signed: { number: string; date: string } | undefined,
): Promise<Blank> {
  const { department } = await factsOf(db, now, known.appeal, known.letter)
  return headOn(db, known.letter.signedOn ?? (await todayOf(db, now)), { department, signed })
}

/** Everything about a text of this letter; `errors` without those left with a reason. */
async function seen(db: Db, now: Date, known: Known, text: string) {
  const facts = await factsOf(db, now, known.appeal, known.letter)
  const { dictionary, check: judge } = await ready()
  const { kind } = known.appeal
  const { result, cause, remedy } = known.letter
  const findings = judge(caseOf(facts, isJustified(kind, result), text))
  const asides = (await asidesOf(db, known.letter.id)).map(({ question, ...aside }) => ({
    ...aside,
    question: question ?? undefined,
  }))
  const errors = withoutAsides(text, findings, asides).filter(({ severity }) => severity === 'error')
  const read = readText(dictionary, text, { kind: 'letter' })
  const paper = paperOf({ source: text, blocks: read.blocks })
  const lacks = lacksOf({ text, paper, details: { result, cause, remedy }, isComplaint: kind === 'complaint', ...facts })
  return { dictionary, read, paper, findings, errors, lacks }
}

/** For the screen, as one types: pages by the real layout, the map of questions, what holds it back. Writes nothing. */
export async function look(db: Db, now: Date, known: Known, text: string): Promise<Look> {
  const { dictionary, read, paper, findings, lacks } = await seen(db, now, known, text)
  const questions = (await questionsOf(db, known.appeal.id)).filter(({ ours }) => ours)
  const { pages, filled } = layOut(
    paper,
    await blankOf(db, now, known, { number: known.appeal.number ?? '', date: '00.00.0000' }),
  )
  return { pages, filled: Math.round(filled * 10) / 10, ...coverageOf(dictionary, read, questions, findings), lacks }
}

/** Refuses `errors` or `lacks` until everything is mended or has a reason that whoever approves can read. */
export async function mustBeClean(db: Db, now: Date, known: Known): Promise<void> {
  const { errors, lacks } = await seen(db, now, known, known.letter.text)
  if (errors.length > 0)
    throw refused(
      'errors',
      `Мешают ${counted(errors.length, 'ошибка', 'ошибки', 'ошибок')}: ${told(errors)} Исправьте или напишите причину.`,
    )
  if (lacks.length > 0) throw refused('lacks', lacks.join(' '))
}

const told = (errors: readonly Finding[]) =>
  errors
    .slice(0, 3)
    .map(({ message, clause }) => `${message} (п. ${clause})`)
    .join(' ')

/** On paper: pages and a PDF. */
export async function onPaper(db: Db, now: Date, known: Known, signed: { number: string; date: string } | undefined) {
  const { dictionary } = await ready()
  const source = known.letter.text
  const paper = paperOf({ source, blocks: readText(dictionary, source, { kind: 'letter' }).blocks })
  return { paper, blank: await blankOf(db, now, known, signed) }
}
