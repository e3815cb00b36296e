// What a person sees of answers: one answer, its versions, the list, what waits for them.
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import type { Article, Desk, Feedback, Gap, Line, Version } from './model.ts'
import { answersFor, isSoon, mayEdit, maySee, mayVerify, sourceWords, writes } from './rules/answers.ts'
import { articleRows, findArticle, versionRows, type ArticleRow } from './store/articles.ts'
import { complaintsOf, countsOf, openComplaints, openQuestions, type FeedbackRow, type QuestionRow } from './store/voices.ts'

/** A stranger's draft is «not found». */
export async function getSeen(db: Db, who: Who, id: string): Promise<ArticleRow> {
  const row = await findArticle(db, id)
  if (!row || !maySee(who, row)) throw notFound('Такого ответа нет или его ещё пишут.')
  return row
}

export const articleFor = async (db: Db, who: Who, id: string): Promise<Article> => articleOf(db, who, await getSeen(db, who, id))

async function articleOf(db: Db, who: Who, row: ArticleRow): Promise<Article> {
  const { id, state, staleWhy, version, verifiedVersion, ownerId, owner, words } = row
  const may = {
    edit: mayEdit(who, row),
    verify: mayVerify(who, row),
    retire: state !== 'retired' && answersFor(who, row),
    answer: answersFor(who, row),
  }
  // What waits for its check is seen by those who work on it.
  const waiting = may.edit || may.verify ? row.waiting : null
  const counts = await countsOf(db, id)
  const feedback = (await complaintsOf(db, id)).map(feedbackOf)
  return {
    id,
    state,
    staleWhy,
    version,
    verifiedVersion,
    verifiedBy: row.verifier,
    ownerId,
    owner,
    words,
    waiting,
    ...counts,
    feedback,
    may,
  }
}

export const feedbackOf = ({ id, articleId, title, helped, reason, by, at, answer, answeredBy }: FeedbackRow): Feedback => ({
  id,
  articleId,
  title,
  helped,
  reason,
  by,
  at,
  answer,
  answeredBy,
})

export async function versionsFor(db: Db, who: Who, id: string): Promise<Version[]> {
  const row = await getSeen(db, who, id)
  const all = await versionRows(db, id)
  return mayEdit(who, row) || mayVerify(who, row) ? all : all.filter(({ verifiedAt }) => verifiedAt !== null)
}

const lineOf = (row: ArticleRow): Line => ({
  id: row.id,
  title: row.words.asked[0]!,
  state: row.state,
  staleWhy: row.staleWhy,
  owner: row.owner,
  source: sourceWords(row.words),
  reviewBy: row.reviewBy,
  waits: row.version !== row.verifiedVersion && row.state !== 'retired',
})

export const linesFor = async (db: Db, who: Who): Promise<Line[]> =>
  (await articleRows(db)).filter(row => maySee(who, row)).map(lineOf)

export async function deskFor(db: Db, now: Date, who: Who): Promise<Desk> {
  const today = await todayOf(db, now)
  const rows = await articleRows(db)
  const mine = rows.filter(row => answersFor(who, row))
  return {
    today,
    stale: mine.filter(({ state }) => state === 'stale').map(lineOf),
    soon: mine.filter(({ state, reviewBy }) => state === 'verified' && isSoon(reviewBy, today)).map(lineOf),
    toVerify: rows.filter(row => mayVerify(who, row)).map(lineOf),
    drafts: rows.filter(row => row.authorId === who.staffId && lineOf(row).waits).map(lineOf),
    complaints: (await openComplaints(db)).filter(row => answersFor(who, row)).map(feedbackOf),
    gaps: await gapsFor(db, who),
  }
}

/** Whoever writes sees what was asked; those asked twice stand first. */
export async function gapsFor(db: Db, who: Who): Promise<Gap[]> {
  if (!writes(who)) return []
  const groups = [...Map.groupBy(await openQuestions(db), ({ gapId }) => gapId)]
  return groups
    .map(([id, questions]) => gapOf(id, questions))
    .toSorted((a, b) => b.times - a.times || b.lastAt.localeCompare(a.lastAt))
}

const gapOf = (id: string, questions: readonly QuestionRow[]): Gap => ({
  id,
  times: questions.length,
  kind: questions.some(({ kind }) => kind === 'colleague') ? 'colleague' : questions[0]!.kind,
  proposed: questions[0]!.proposedAt !== null,
  questions: [...new Set(questions.map(({ text }) => text))],
  lastAt: questions.at(-1)!.askedAt,
})

/** Figures for a line on the start page; a gap counts for heads once it has been proposed. */
export async function waitingFor(db: Db, now: Date, who: Who) {
  const { stale, complaints, gaps, toVerify } = await deskFor(db, now, who)
  const leads = who.roles.includes('head') || who.roles.includes('director')
  return {
    stale: stale.length,
    complaints: complaints.length,
    gaps: leads ? gaps.filter(({ proposed }) => proposed).length : 0,
    toVerify: leads ? toVerify.length : 0,
  }
}
