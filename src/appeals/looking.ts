// What a text that is being written down would become: nothing is written yet.
import { CalendarError } from '#calendar/errors.ts'
import { phoneOf } from '#clients/rules/phone.ts'
import type { Db } from '#platform/db.ts'
import type { Input, Reply } from '#platform/endpoint.ts'
import type { Who } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import type { appeals } from './api.ts'
import { countingOf } from './counting.ts'
import { howCounts, lacking, whyNotLaw } from './rules/counting.ts'
import { dueNow } from './rules/deadlines.ts'
import { proposeQuestions } from './rules/questions.ts'
import { earlierOfAuthor } from './earlier.ts'

type Look = typeof appeals.look

/** Whether it counts, by when it would be answered if registered today, what it lacks, its questions, earlier ones. */
export async function look(db: Db, who: Who, now: Date, asked: Input<Look>['body']): Promise<Reply<Look>> {
  const { channel, law, receivedOn, body } = asked
  const author = { ...asked.author, phone: phoneOf(asked.author.phone) ?? asked.author.phone }
  const { counts, why, source, advice } = howCounts(channel, receivedOn)
  const due = await answerIfRegistered(db, now, asked)
  return {
    counts: { counts, why, source, advice },
    answer: due.answer,
    trouble: due.trouble || (whyNotLaw(law, channel, receivedOn)?.message ?? ''),
    lacking: lacking({ author, body: 'есть', channel, form: 'individual' }),
    questions: proposeQuestions(body),
    earlier: await earlierOfAuthor(db, who, now, author),
  }
}

async function answerIfRegistered(db: Db, now: Date, { law, receivedOn }: Input<Look>['body']) {
  const today = await todayOf(db, now)
  const counting = await countingOf(db, today)
  try {
    const registeredOn = law === 'none' ? null : today
    const { due, why, source } = dueNow({ law, receivedOn, registeredOn, extensionDays: 0 }, counting)
    return { answer: { due, why, source }, trouble: '' }
  } catch (error) {
    if (error instanceof CalendarError) return { answer: null, trouble: error.message }
    throw error
  }
}
