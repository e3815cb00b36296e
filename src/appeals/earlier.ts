// Earlier appeals of the same author: the linked ones, others that look to be theirs, and what was answered.
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import type { Earlier } from './card-model.ts'
import type { Author } from './model.ts'
import { seenBy, type AppealRow } from './store/appeals.ts'
import { answersIn, authorKeyOf, earlierOf, linesOf, linkedTo, type LineRow } from './store/register.ts'
import { frameOf, line, type Frame } from './views.ts'

/** The linked ones first. Only what the person sees. */
export async function earlierFor(db: Db, who: Who, row: AppealRow, frame: Frame): Promise<Earlier[]> {
  const links = (await linkedTo(db, row.id)).map(({ earlierId }) => earlierId)
  const seen = links.length > 0 ? (await seenBy(db, who).where('id', 'in', links).execute()).map(({ id }) => id) : []
  const linked = seen.length > 0 ? await linesOf(db, seen) : []
  const others = (await similarTo(db, who, row)).filter(({ id }) => !links.includes(id))
  return withAnswers(db, [...linked, ...others], { frame, links })
}

/** For the screen of a new one: what this author wrote before. */
export async function earlierOfAuthor(db: Db, who: Who, now: Date, author: Author): Promise<Earlier[]> {
  const rows = await similarTo(db, who, { ...author, id: null })
  return withAnswers(db, rows, { frame: await frameOf(db, now), links: [] })
}

/** By file, whole name, telephone or mail. */
const similarTo = (db: Db, who: Who, row: Author & { id: string | null }) =>
  earlierOf(db, who, { ...row, authorKey: authorKeyOf(row) })

type Shown = { frame: Frame; links: readonly string[] }

async function withAnswers(db: Db, rows: readonly LineRow[], { frame, links }: Shown): Promise<Earlier[]> {
  const given = await answersIn(
    db,
    rows.map(({ id }) => id),
  )
  const answers = Map.groupBy(given, ({ appealId }) => appealId)
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    receivedOn: row.receivedOn,
    state: row.state,
    about: line(row, frame).about,
    linked: links.includes(row.id),
    answers: (answers.get(row.id) ?? []).map(({ sentOn, number, body }) => ({ sentOn, number, body })),
    result: row.result,
  }))
}
