// Appeals, calls, mail, conflicts of the invented centre: nothing stands in them that their rooms would have refused.
import { createHash } from 'node:crypto'
import { logoOf } from '#letters/blank/rules/logo.ts'
import { isInn, isOgrn, isOkpo } from '#letters/blank/rules/numbers.ts'
import { wrongIn } from '#letters/writing/templates.ts'
import { describe, expect, test } from 'vitest'
import { whyBarred } from '#appeals/rules/people.ts'
import { meanings } from '#code/rules/meanings.data.ts'
import { parseCode } from '#code/rules/tree.ts'
import { labelWords } from '#conflicts/rules/labels.ts'
import { readMail } from '#correspondence/read-mail.ts'
import { isWorking } from '#calendar/working-time.ts'
import { tablesInOrder } from './books.ts'
import { codeText } from './code.data.ts'
import { conflictStories } from './conflicts.data.ts'
import { frameOf } from './frame.ts'
import { historyOf } from './history.ts'

const zone = 'Europe/Moscow'
const now = new Date('2026-11-24T08:20:00.000Z')
const today = '2026-11-24'
const frame = frameOf({ word: '', now, zone })
const { rows, events } = historyOf({ now, zone })

const hashOf = (of: object) => createHash('sha256').update(JSON.stringify(of)).digest('hex')

test('the same moment makes the same rows and the same printed letter; nothing in them is later than now', () => {
  const again = historyOf({ now, zone })
  for (const table of tablesInOrder) expect([table, hashOf(again.rows[table])]).toEqual([table, hashOf(rows[table])])
  expect(hashOf(again.events)).toBe(hashOf(events))
  const moments = [
    rows.appeal.map(one => one.receivedAt),
    rows.phoneCall.map(one => one.cameAt),
    rows.mail.map(one => one.receivedAt),
  ]
  expect(moments.flat().filter(at => at > now.toISOString())).toEqual([])
})

describe('appeals', () => {
  const { appeal, appealComplained, appealDispatch, appealQuestion, appealLink, letter } = rows
  const complainedOf = (id: string) => appealComplained.filter(({ appealId }) => appealId === id)

  test('stand in every state, some late; anonymous, collective, repeated, extended, justified with an apology', () => {
    expect(new Set(appeal.map(({ state }) => state)).size).toBe(9)
    expect(appeal.length).toBeGreaterThan(50)
    expect(appeal.some(({ endedOn, dueOn }) => endedOn === null && dueOn < today)).toBe(true)
    expect(appeal.some(({ endedOn, dueOn }) => endedOn !== null && endedOn > dueOn)).toBe(true)
    expect(new Set(appeal.map(({ form }) => form))).toEqual(new Set(['individual', 'collective', 'anonymous']))
    expect(appealLink).toHaveLength(1)
    expect(appeal.filter(({ extensionDays }) => extensionDays > 0)).toHaveLength(1)
    const right = appeal.filter(({ state, cause, remedy }) => state === 'answered' && cause !== '' && remedy !== '')
    const papers = right.map(({ id }) => appealDispatch.find(({ appealId, kind }) => appealId === id && kind === 'answer')!.body)
    expect(papers.some(body => /извинени/u.test(body))).toBe(true)
  })

  test('nobody who is complained of, nor anybody under them, considers or signs it', () => {
    const barred = appeal.filter(({ id, executorId, approverId }) =>
      [executorId, approverId].some(one => {
        const person = frame.colleagues.find(colleague => colleague.id === one)
        return person && whyBarred(person, complainedOf(id), frame.colleagues) !== ''
      }),
    )
    expect(barred).toEqual([])
    expect(appealComplained.length).toBeGreaterThan(5)
  })

  test('numbers follow one another, papers leave between registration and the end, every question of ours has its answer', () => {
    const counts = appeal
      .filter(({ number }) => number !== null)
      .map(({ number }) => Number(number!.split('-')[1]))
      .toSorted((a, b) => a - b)
    expect(counts).toEqual(counts.map((_, i) => counts[0]! + i))
    expect(rows.appealCounter).toEqual([{ year: 2026, last: counts.at(-1) }])
    for (const { appealId, sentOn } of appealDispatch) {
      const of = appeal.find(({ id }) => id === appealId)!
      expect(sentOn >= (of.registeredOn ?? of.receivedOn) && sentOn <= (of.endedOn ?? today)).toBe(true)
    }
    const answered = new Set(appeal.filter(({ state }) => state === 'answered').map(({ id }) => id))
    const left = appealQuestion.filter(
      ({ appealId, ours, dispatchId }) => (answered.has(appealId) && ours) !== (dispatchId !== null),
    )
    expect(left).toEqual([])
  })

  test('an event of every act; whoever wrote earlier of the same wrote under the same name', () => {
    const told = Map.groupBy(
      events.filter(({ kind }) => kind.startsWith('appeal.')),
      ({ data }) => (data as { appeal: string }).appeal,
    )
    for (const { id, state } of appeal) {
      const last =
        { received: 'received', registered: 'registered', assigned: '', approval: 'submitted' }[state as 'received'] ?? state
      expect(told.get(id)!.some(({ kind }) => last === '' || kind === `appeal.${last}`)).toBe(true)
    }
    const [link] = appealLink
    const [later, earlier] = [link!.appealId, link!.earlierId].map(one => appeal.find(({ id }) => id === one)!)
    expect(later!.surname).toBe(earlier!.surname)
    expect(later!.receivedOn > earlier!.receivedOn).toBe(true)
  })

  test('letters are in draft, given back, on approval and signed, each along with its appeal', () => {
    const stateOf = (id: string) => appeal.find(one => one.id === id)!.state
    expect(new Map(letter.map(one => [one.state, stateOf(one.appealId)]))).toEqual(
      new Map([
        ['draft', 'assigned'],
        ['returned', 'assigned'],
        ['signed', 'signed'],
        ['approval', 'approval'],
      ]),
    )
    const [paper] = rows.letterPaper
    expect(paper!.pdf.subarray(0, 5).toString()).toBe('%PDF-')
    for (const { startAt, quote, letterId } of rows.letterRemark)
      expect(letter.find(({ id }) => id === letterId)!.text.slice(startAt, startAt + quote.length)).toBe(quote)
  })
})

describe('what letters stand on', () => {
  test('a blank whose numbers are right and whose emblem is harmless, a template in two editions that is understood', () => {
    const [blank] = rows.letterBlank
    expect([isInn(blank!.inn), isOgrn(blank!.ogrn), isOkpo(blank!.okpo)]).toEqual([true, true, true])
    expect(logoOf(blank!.logo!, 'image/svg+xml')).toHaveProperty('bytes')
    expect(rows.letterTemplate.map(({ body }) => wrongIn(body, 'answer'))).toEqual([[], []])
    expect(rows.letterPhrase.flatMap(({ body }) => wrongIn(body, 'answer'))).toEqual([])
  })
})

describe('calls', () => {
  const { phoneCall, callBack, contact, promise } = rows

  test('about fifteen a working day; nobody talks at a window and on the telephone that day; no line is busy now', () => {
    expect(phoneCall.length).toBeGreaterThan(110)
    expect(phoneCall.filter(({ state }) => state !== 'ended' && state !== 'missed')).toEqual([])
    const dayOf = (at: string) => at.slice(0, 10)
    const visits = new Set(
      contact.filter(({ channel }) => channel === 'visit').map(one => `${one.staffId} ${dayOf(one.startedAt)}`),
    )
    const talks = phoneCall.filter(({ state }) => state === 'ended')
    expect(talks.filter(one => visits.has(`${one.staffId} ${dayOf(one.cameAt)}`))).toEqual([])
    for (const [, mine] of Map.groupBy(talks, ({ staffId }) => staffId)) {
      const sorted = mine.toSorted((a, b) => (a.cameAt < b.cameAt ? -1 : 1))
      expect(sorted.filter(({ cameAt }, i) => i > 0 && cameAt < sorted[i - 1]!.endedAt!)).toEqual([])
    }
  })

  test('every missed call is promised to be called back; some are due today', () => {
    const lost = phoneCall.filter(({ state, direction }) => state === 'missed' && direction === 'in')
    expect(lost.filter(({ id }) => !callBack.some(({ callId, why }) => callId === id && why === 'missed'))).toEqual([])
    const open = callBack
      .map(({ promiseId }) => promise.find(({ id }) => id === promiseId)!)
      .filter(({ state }) => state === 'open')
    expect(open.filter(({ dueAt }) => dueAt.startsWith(today)).length).toBeGreaterThan(0)
  })
})

describe('mail', () => {
  const { mail, mailThread, mailOutbox } = rows

  test('what reads mail makes the very rows of it; one could not be read', async () => {
    for (const { raw, state, ...row } of mail) {
      if (state === 'quarantined') {
        await expect(readMail(raw)).rejects.toThrow(row.trouble)
        continue
      }
      const { attachments, ...read } = await readMail(raw)
      expect(row).toMatchObject(read)
      expect(attachments).toEqual([])
    }
    expect(mail.filter(({ state }) => state === 'quarantined')).toHaveLength(1)
    expect(new Set(mail.map(({ fingerprint }) => fingerprint)).size).toBe(mail.length)
  })

  test('some wait with a moment in working time, machines never; answers left while the office was open', () => {
    const waiting = mailThread.filter(({ waitingSince }) => waitingSince !== null)
    expect(waiting.length).toBeGreaterThan(3)
    expect(waiting.some(({ ownerId }) => ownerId === null)).toBe(true)
    expect(waiting.some(({ ownerId }) => ownerId !== null)).toBe(true)
    expect(waiting.filter(({ origin }) => origin !== 'person')).toEqual([])
    expect(mailThread.length).toBeGreaterThan(35)
    expect(mailOutbox.filter(({ writtenAt }) => !isWorking(writtenAt, frame.office))).toEqual([])
  })
})

describe('messengers', () => {
  const { messengerConversation: talks, messengerConsent: consents, messengerMessage: messages } = rows

  test('colleagues write under a consent that holds, in working time, and nobody to whom it was refused', () => {
    expect(talks.length).toBeGreaterThan(20)
    expect(new Set(talks.map(({ channel }) => channel)).size).toBe(2)
    expect(talks.filter(({ waitingSince }) => waitingSince !== null).length).toBeGreaterThan(2)
    expect(consents.some(({ withdrawnBy }) => withdrawnBy === 'word')).toBe(true)
    const written = messages.filter(({ writtenBy }) => writtenBy !== null)
    expect(written.length).toBeGreaterThan(20)
    for (const { at, consentId } of written) {
      const { givenAt, withdrawnAt } = consents.find(({ id }) => id === consentId)!
      expect(givenAt < at && (withdrawnAt === null || at < withdrawnAt)).toBe(true)
      expect(isWorking(at, frame.office)).toBe(true)
    }
  })
})

describe('conflicts', () => {
  const { conflict, conflictStep, clientMark, contact } = rows

  test('stand inside talks of the same colleague, are ended and written down without labels', () => {
    expect(conflict.length).toBeGreaterThan(3)
    for (const { contactId, staffId, beganAt, endedAt, writtenAt, facts } of conflict) {
      const talk = contact.find(({ id }) => id === contactId)!
      expect(talk.staffId).toBe(staffId)
      expect(beganAt > talk.startedAt && endedAt! < talk.endedAt! && writtenAt! > endedAt!).toBe(true)
      expect(labelWords(facts)).toBeUndefined()
      expect(facts).not.toMatch(/[{}]/u)
    }
    expect(conflictStories.flatMap(({ mark, proposal }) => labelWords(`${mark?.[0] ?? ''} ${proposal}`) ?? [])).toEqual([])
    for (const { conflictId, saidAt } of conflictStep) {
      const of = conflict.find(({ id }) => id === conflictId)!
      expect(saidAt > of.beganAt && saidAt < of.endedAt!).toBe(true)
    }
  })

  test('a mark has its ground: a conflict of that client whose facts are written', () => {
    expect(clientMark.length).toBeGreaterThan(0)
    for (const { conflictId, clientId, madeAt } of clientMark) {
      const of = conflict.find(({ id }) => id === conflictId)!
      expect(of.writtenAt! < madeAt).toBe(true)
      expect(contact.find(({ id }) => id === of.contactId)!.clientId).toBe(clientId)
    }
  })
})

test('today and tomorrow have people who are expected', () => {
  const expected = (day: string) => rows.booking.filter(({ startsAt, state }) => startsAt.startsWith(day) && state === 'booked')
  expect(expected(today).length).toBeGreaterThan(0)
  expect(expected('2026-11-25').length).toBeGreaterThan(3)
})

test('the invented Code has every clause that the program explains, and is read without repairs', () => {
  const { clauses, repairs } = parseCode(codeText)
  const ids = new Set(clauses.map(({ id }) => id))
  expect(Object.keys(meanings).filter(id => !ids.has(id))).toEqual([])
  expect(repairs).toEqual([])
})
