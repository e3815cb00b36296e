// Signed answers to appeals leave by mail: queued with their PDF, withdrawn while they wait, and told of when they have left.
import { getAppealRow } from '#appeals/store/appeals.ts'
import type { Mailing } from '#letters/writing/mailing.ts'
import { markSent, takeBack } from '#letters/writing/sending.ts'
import { lettersBeingSent } from '#letters/writing/store.ts'
import { localOf } from '#calendar/zone.ts'
import type { Db } from '#platform/db.ts'
import { Problem, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { getCentre, getColleague } from '#staff/store.ts'
import { queueLetter } from './queueing.ts'
import { changeOutbox, lastOfLetter, type OutboxRow } from './store/outbox.ts'
import { waitAgain } from './sending.ts'

/** What the room of letters asks of mail. */
export const answersByMail: Mailing = {
  async queue(db, act, { id: letterId, appealId, email, number, pdf }) {
    const { clientId } = await getAppealRow(db, appealId)
    await queueLetter(db, {
      to: email,
      subject: `Ответ на обращение, № ${number}`,
      text: `Здравствуйте.\n\nОтвет на Ваше обращение приложен к этому письму. Если что-то в нём неясно, позвоните нам.`,
      attachments: [{ name: `Ответ ${number.replaceAll('/', '-')}.pdf`, mediaType: 'application/pdf', content: pdf }],
      ...{ appealId, letterId, clientId, by: act },
    })
  },
  async withdraw(db, { who, now }, letterId) {
    const letter = await lastOfLetter(db, letterId)
    if (!letter || letter.state === 'withdrawn' || letter.state === 'refused') return
    const endedAt = now.toISOString()
    if (!(await changeOutbox(db, letter.id, ['waiting'], { state: 'withdrawn', endedAt })))
      throw refused('left', 'Письмо уже отправляется или ушло: отменить отправку нельзя.')
    await waitAgain(db, letter)
    const data = { thread: letter.threadId, letter: letter.id, owner: letter.writtenBy }
    await record(db, now, { kind: 'mail.withdrawn', staffId: who.staffId, departmentId: letter.departmentId, data })
  },
}

/**
 * An answer that the other side has taken ends its appeal, one that was refused is signed and waiting again. By the clock, so
 * that a death between the two loses nothing; twice is harmless. Returns how many it moved.
 */
export async function followAnswers(db: Db, now: Date): Promise<number> {
  let moved = 0
  for (const { id, appealId } of await lettersBeingSent(db)) {
    const out = await lastOfLetter(db, id)
    if (out && (await follow(db, now, out, appealId))) moved++
  }
  return moved
}

async function follow(db: Db, now: Date, out: OutboxRow, appealId: string): Promise<boolean> {
  const { staffId, departmentId, roles } = await writerOf(db, out.writtenBy)
  const act = { who: { staffId, departmentId, roles, counterId: null, sessionId: '', locked: false }, now }
  try {
    await db.transaction().execute(async tx => {
      if (out.state === 'handed-over') {
        const sentOn = localOf(out.endedAt ?? now.toISOString(), (await getCentre(tx)).timeZone).date
        await markSent(tx, act, appealId, { id: uuid7(now.getTime()), way: 'email', sentOn, track: out.messageId })
      } else if (out.state === 'refused' || out.state === 'withdrawn') await takeBack(tx, act, appealId)
    })
    return out.state === 'handed-over' || out.state === 'refused' || out.state === 'withdrawn'
  } catch (error) {
    // The appeal has changed meanwhile: its executor sees the letter under way and decides by hand.
    if (error instanceof Problem) return false
    throw error
  }
}

async function writerOf(db: Db, staffId: string) {
  const { departmentId, roles } = await getColleague(db, staffId)
  return { staffId, departmentId, roles }
}
