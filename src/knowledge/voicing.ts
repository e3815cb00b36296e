// What colleagues say of answers, and what has none: gathered, proposed at the second asking, turned into drafts.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import type { Article, Feedback, Gap, GapKind, Words } from './model.ts'
import { answersFor } from './rules/answers.ts'
import { likeness, sameQuestion } from './rules/likeness.ts'
import { termsOf } from './rules/terms.ts'
import {
  alone,
  closeGap,
  findFeedback,
  findQuestion,
  insertFeedback,
  insertGap,
  insertQuestion,
  openQuestions,
  setFeedbackAnswer,
  setProposed,
} from './store/voices.ts'
import { feedbackOf, gapsFor, getSeen } from './views.ts'
import { save, told } from './writing.ts'

/** «Не помогло» needs a reason: the owner must answer it. */
export async function giveFeedback(
  db: Db,
  act: Act,
  articleId: string,
  { id, helped, reason }: { id: string; helped: boolean; reason: string },
): Promise<void> {
  if (!helped && reason === '') throw badInput({ reason: 'Напишите, чего не хватило: владелец ответит.' })
  const row = await getSeen(db, act.who, articleId)
  const version = row.verifiedVersion ?? row.version
  const made = await insertFeedback(db, {
    id,
    articleId,
    version,
    helped,
    reason,
    givenBy: act.who.staffId,
    givenAt: act.now.toISOString(),
  })
  if (made) await told(db, act, helped ? 'helped' : 'not-helped', articleId, { feedback: id, owner: row.ownerId })
}

export async function answerFeedback(db: Db, act: Act, id: string, answer: string): Promise<Feedback> {
  const row = await findFeedback(db, id)
  if (!row || row.helped || !answersFor(act.who, row)) throw notFound('Такого отзыва нет или на него отвечает другой человек.')
  if (!(await setFeedbackAnswer(db, id, answer, act.who.staffId, act.now.toISOString())))
    throw refused('answered', 'На этот отзыв уже ответили. Обновите страницу.')
  await told(db, act, 'feedback-answered', row.articleId, { feedback: id })
  return feedbackOf((await findFeedback(db, id))!)
}

type Asked = { id: string; text: string; kind: GapKind }

/** Puts a question to those that mean the same. A colleague's is proposed at once, another when it is asked for the second time. */
export async function ask(
  db: Db,
  { who, now }: Act,
  { id, text, kind }: Asked,
): Promise<{ gapId: string; times: number; proposed: boolean }> {
  const dictionary = await readyDictionary()
  const terms = termsOf(dictionary, text)
  if (terms.length === 0) throw badInput({ text: 'Добавьте слова, по которым вопрос узнают.' })
  await alone(db)
  const before = await findQuestion(db, id)
  const questions = await openQuestions(db)
  const count = (gapId: string) => questions.filter(one => one.gapId === gapId).length
  if (before) return { gapId: before.gapId, times: count(before.gapId), proposed: before.proposedAt !== null }
  let best: { gapId: string; near: number } | undefined
  for (const one of questions) {
    const near = likeness(terms, termsOf(dictionary, one.text))
    if (near >= sameQuestion && near > (best?.near ?? 0)) best = { gapId: one.gapId, near }
  }
  const at = now.toISOString()
  const gapId = best?.gapId ?? uuid7(now.getTime())
  if (!best) await insertGap(db, gapId)
  await insertQuestion(db, { id, gapId, text, kind, askedBy: who.staffId, departmentId: who.departmentId, askedAt: at })
  const times = count(gapId) + 1
  await record(db, now, { kind: 'knowledge.asked', staffId: who.staffId, data: { gap: gapId, times, by: kind } })
  const due = times >= 2 || kind === 'colleague'
  if (due && (await setProposed(db, gapId, at)))
    await record(db, now, { kind: 'knowledge.proposed', departmentId: who.departmentId, data: { gap: gapId, times } })
  return { gapId, times, proposed: due || questions.some(one => one.gapId === gapId && one.proposedAt !== null) }
}

/** The questions become the draft of an answer; whoever asked finds it once another person has checked it. */
export async function answerGap(
  db: Db,
  act: Act,
  gapId: string,
  { articleId, ownerId, words }: { articleId: string; ownerId: string; words: Words },
): Promise<Article> {
  await alone(db)
  if (!(await openQuestions(db)).some(one => one.gapId === gapId))
    throw refused('closed', 'На этот вопрос уже пишут ответ или его сняли.')
  const article = await save(db, act, articleId, { ownerId, version: 0, words })
  await closeGap(db, gapId, { articleId, closedBy: act.who.staffId, closedAt: act.now.toISOString() })
  await told(db, act, 'gap-answered', articleId, { gap: gapId })
  return article
}

export async function dismissGap(db: Db, { who, now }: Act, gapId: string): Promise<Gap[]> {
  if (await closeGap(db, gapId, { articleId: null, closedBy: who.staffId, closedAt: now.toISOString() }))
    await record(db, now, { kind: 'knowledge.gap-dismissed', staffId: who.staffId, data: { gap: gapId } })
  return gapsFor(db, who)
}
