// Conflicts over HTTP: the guide beside the contact, the head invited and rung on, the account, support, marks, the pattern.
import { expect, test } from 'vitest'
import { calls } from '#calls/api.ts'
import { contacts } from '#contacts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { promises } from '#promises/api.ts'
import { reception } from '#reception/api.ts'
import { staff } from '#staff/api.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { beginConflict, beginTalk, inviteHead } from '#test/conflicts.ts'
import { cast, window4 } from '#test/people.ts'
import { conflicts } from './api.ts'
import { awayWords } from './rules/words.ts'
import { goOnUnanswered } from './inviting.ts'

const house = testHouse()
const later = (seconds: number) => {
  const iso = new Date(house.now().getTime() + seconds * 1000).toISOString()
  house.setClock(iso)
  return new Date(iso)
}
const eventsOf = async (conflictId: string) =>
  (await house.db.selectFrom('event').select(['kind', 'data']).orderBy('id').execute())
    .filter(({ data }) => (data as { conflict?: string }).conflict === conflictId)
    .map(({ kind }) => kind)

test('one key opens the guide beside the contact; a second press and a second tab open the same one', async () => {
  const { worker, contactId } = await beginTalk(house)
  const [first, second] = await Promise.all([uuid7(), uuid7()].map(id => worker(conflicts.open, { body: { id, contactId } })))
  expect(first!.status).toBe(200)
  expect(second!.body.id).toBe(first!.body.id)
  expect(await eventsOf(first!.body.id)).toEqual(['conflict.opened'])
  const contact = (await worker(contacts.contact, { params: { id: contactId } })).body
  expect(contact.state).toBe('open')
})

test('steps are recorded as they are said, each with its time, the first counts', async () => {
  const { worker, id } = await beginConflict(house)
  const began = house.now().toISOString()
  for (const step of ['listen', 'empathy', 'insult-1', 'listen'] as const) {
    later(10)
    await worker(conflicts.say, { params: { id, step }, body: {} })
  }
  const { steps } = (await worker(conflicts.list, {})).body.mine.find(one => one.id === id)!
  expect(steps.map(({ step, saidAt }) => [step, (Date.parse(saidAt) - Date.parse(began)) / 1000])).toEqual([
    ['listen', 10],
    ['empathy', 20],
    ['insult-1', 30],
  ])
})

test('our mistake: the apology is a promise with a due moment in working time', async () => {
  const { worker, id, contactId } = await beginConflict(house)
  const [slot] = (await worker(promises.slots, { query: {} })).body
  const apology = { promiseId: uuid7(), what: 'Проверим выплату и позвоним', dueAt: slot!.dueAt }
  const { body } = await worker(conflicts.apologise, { params: { id }, body: apology })
  expect(body.promiseId).toBe(apology.promiseId)
  expect(body.steps.map(({ step }) => step)).toEqual(['our-mistake'])
  const again = await worker(conflicts.apologise, { params: { id }, body: { ...apology, promiseId: uuid7() } })
  expect(again.body.code).toBe('promised')
  const row = await house.db.selectFrom('promise').select(['contactId', 'what']).where('id', '=', apology.promiseId).execute()
  expect(row).toEqual([{ contactId, what: apology.what }])
})

test('the head hears essence, name and place, answers, arrives; every time is measured', async () => {
  const { worker, id } = await beginConflict(house)
  const invited = await inviteHead(worker, id)
  expect(invited.body.invitation).toMatchObject({ state: 'open', rings: [{ staffId: cast.krylova.id, answer: null }] })
  const head = await house.as('krylova')
  const [summons] = (await head(conflicts.summons, {})).body
  expect(summons).toMatchObject({ place: 'Поиск работы', quiet: false, staffName: 'Елена Андреевна Воронцова' })
  expect(summons!.invitation).toMatchObject({ essence: 'Не пришло пособие, ждёт третью неделю', clientName: 'Котов Пётр Ильич' })
  later(20)
  await head(conflicts.answer, { params: { id: invited.id }, body: { answer: 'in-minutes', minutes: 3 } })
  later(150)
  await head(conflicts.arrive, { params: { id: invited.id }, body: {} })
  const { invitation } = (await worker(conflicts.list, {})).body.mine.find(one => one.id === id)!
  const after = (at: string | null) => (Date.parse(at!) - Date.parse(invitation!.madeAt)) / 1000
  expect([after(invitation!.answeredAt), after(invitation!.dueAt), after(invitation!.hereAt)]).toEqual([20, 200, 170])
  expect((await head(conflicts.summons, {})).body).toEqual([])
  expect(await eventsOf(id)).toEqual(['conflict.opened', 'conflict.rung', 'conflict.answered', 'conflict.head-here'])
})

test('nobody answers in a minute: the deputy, then the director, then it is said plainly', async () => {
  const head = await house.as('krylova')
  expect((await head(conflicts.putDeputy, { body: { staffId: cast.gusev.id } })).body.staffId).toBe(cast.gusev.id)
  const { worker, id } = await beginConflict(house)
  await inviteHead(worker, id)
  const ringing = async () =>
    (await worker(conflicts.list, {})).body.mine.find(one => one.id === id)!.invitation!.rings.map(({ staffId }) => staffId)
  expect(await goOnUnanswered(house.db, later(59))).toBe(0)
  expect(await goOnUnanswered(house.db, later(1))).toBe(1)
  expect(await ringing()).toEqual([cast.krylova.id, cast.gusev.id])
  expect(await goOnUnanswered(house.db, later(1))).toBe(0)
  await goOnUnanswered(house.db, later(60))
  expect(await ringing()).toEqual([cast.krylova.id, cast.gusev.id, cast.lebedev.id])
  await goOnUnanswered(house.db, later(60))
  const { invitation } = (await worker(conflicts.list, {})).body.mine.find(one => one.id === id)!
  expect(invitation!.state).toBe('unanswered')
  expect(invitation!.rings.map(({ answer }) => answer)).toEqual(['unanswered', 'unanswered', 'unanswered'])
  expect((await inviteHead(worker, id)).body.invitation).toMatchObject({ state: 'open', rings: [{ staffId: cast.krylova.id }] })
  await head(conflicts.putDeputy, { body: { staffId: null } })
})

test('an absent head is left out at once and by name; whoever stands in is rung, and nothing rings at the absent one', async () => {
  const [head, worker] = [await house.as('krylova'), await house.as('vorontsova')]
  const absenceId = uuid7()
  const day = house.now().toISOString().slice(0, 10)
  const absence = {
    id: absenceId,
    staffId: cast.krylova.id,
    fromOn: day,
    toOn: day,
    why: 'illness' as const,
    deputyId: cast.gusev.id,
  }
  expect((await head(staff.setAbsence, { body: absence })).status).toBe(200)
  const { id } = await beginConflict(house)
  const { id: invitationId, body } = await inviteHead(worker, id)
  expect(body.invitation!.rings.map(({ staffId, answer }) => [staffId, answer])).toEqual([
    [cast.krylova.id, 'away'],
    [cast.gusev.id, null],
  ])
  expect(awayWords(body.invitation!)).toBe('Сегодня отсутствует Ирина Сергеевна Крылова: зовём сразу следующего')
  expect((await head(conflicts.summons, {})).body.map(one => one.invitation.id)).not.toContain(invitationId)
  const answer = { params: { id: invitationId }, body: { answer: 'coming' as const } }
  expect((await head(conflicts.answer, answer)).status).toBe(404)
  await goOnUnanswered(house.db, later(60))
  const { invitation } = (await worker(conflicts.list, {})).body.mine.find(one => one.id === id)!
  expect(invitation!.rings.map(({ staffId }) => staffId)).toEqual([cast.krylova.id, cast.gusev.id, cast.lebedev.id])
  await head(staff.endAbsence, { params: { id: absenceId } })
})

test('handed on at once; whoever said «иду» and cannot hands on too, and a spared one is rung again', async () => {
  const { worker, id } = await beginConflict(house)
  const { id: invitationId } = await inviteHead(worker, id)
  const [head, director] = [await house.as('krylova'), await house.as('lebedev')]
  const params = { id: invitationId }
  await goOnUnanswered(house.db, later(60))
  await head(conflicts.answer, { params, body: { answer: 'coming' } })
  const rings = async () => (await director(conflicts.summons, {})).body.filter(one => one.invitation.id === invitationId).length
  expect(await rings()).toBe(0)
  await head(conflicts.answer, { params, body: { answer: 'passed' } })
  expect(await rings()).toBe(1)
  await director(conflicts.answer, { params, body: { answer: 'coming' } })
  const { invitation } = (await worker(conflicts.list, {})).body.mine.find(one => one.id === id)!
  expect(invitation).toMatchObject({ state: 'coming', takenBy: cast.lebedev.id })
})

test('two who answer at once: one comes, the other hears who', async () => {
  const { worker, id } = await beginConflict(house)
  const { id: invitationId } = await inviteHead(worker, id)
  await goOnUnanswered(house.db, later(60))
  const people = [await house.as('krylova'), await house.as('lebedev')]
  const said = await Promise.all(
    people.map(person => person(conflicts.answer, { params: { id: invitationId }, body: { answer: 'coming' } })),
  )
  expect(said.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(said.find(({ status }) => status === 409)!.body.code).toBe('taken')
  expect((await eventsOf(id)).filter(kind => kind === 'conflict.answered')).toHaveLength(1)
})

test('two processes by the clock go on once', async () => {
  const { worker, id } = await beginConflict(house)
  await inviteHead(worker, id)
  const now = later(60)
  const gone = await Promise.all([1, 2, 3].map(() => goOnUnanswered(house.db, now)))
  expect(gone.reduce((a, b) => a + b)).toBe(1)
  expect((await eventsOf(id)).filter(kind => kind === 'conflict.rung')).toHaveLength(2)
})

test('the end of the conflict calls off whoever was rung', async () => {
  const { worker, id } = await beginConflict(house)
  const { id: invitationId } = await inviteHead(worker, id)
  const { body } = await worker(conflicts.end, { params: { id }, body: { outcome: 'calmed' } })
  expect(body).toMatchObject({ outcome: 'calmed', invitation: { state: 'withdrawn' } })
  const head = await house.as('krylova')
  const late = await head(conflicts.answer, { params: { id: invitationId }, body: { answer: 'coming' } })
  expect(late.body).toMatchObject({ code: 'over', message: 'Сотрудник справился без помощи. Идти не нужно.' })
  expect((await worker(conflicts.say, { params: { id, step: 'listen' }, body: {} })).body.code).toBe('ended')
})

async function ended() {
  const talk = await beginConflict(house)
  await talk.worker(conflicts.end, { params: { id: talk.id }, body: { outcome: 'calmed' } })
  return talk
}
const account = { facts: 'Говорил громко, ударил ладонью по столу', said: '«Третий раз прихожу»', cause: 'repeat-visit' as const }

test('facts are asked for: a label is refused with a hint, before the end nothing is written', async () => {
  const { worker, id } = await beginConflict(house)
  const params = { id }
  expect((await worker(conflicts.write, { params, body: account })).body.code).toBe('not-ended')
  await worker(conflicts.end, { params, body: { outcome: 'calmed' } })
  const labelled = await worker(conflicts.write, { params, body: { ...account, facts: 'Неадекватный посетитель' } })
  expect(labelled.status).toBe(400)
  expect(labelled.body.message).toMatch(/«Неадекватный» оценивает человека\. Напишите, что человек сделал/u)
  const { body } = await worker(conflicts.write, { params, body: { ...account, proposal: 'Давать список бумаг сразу' } })
  expect(body).toMatchObject({ facts: account.facts, cause: 'repeat-visit', proposal: 'Давать список бумаг сразу' })
})

test('a break closes the window for as long as the norm says, and one may come back sooner', async () => {
  const { worker, id, callId, contactId } = await ended()
  await worker(staff.sitAt, { body: { counterId: window4 } })
  const params = { id }
  const rest = { support: 'break' as const, breakId: uuid7() }
  expect((await worker(conflicts.support, { params, body: rest })).body.code).toBe('talk-goes-on')
  await worker(calls.hangUp, { params: { id: callId }, body: { by: 'client' } })
  await worker(calls.finish, { params: { id: callId }, body: { withoutCheck: 'Человек положил трубку' } })
  expect((await worker(contacts.contact, { params: { id: contactId } })).body.state).toBe('closed')
  const { body } = await worker(conflicts.support, { params, body: rest })
  expect((Date.parse(body.breakEndsAt!) - house.now().getTime()) / 60_000).toBe(15)
  const refused = await worker(reception.callNext, { body: { callId: uuid7() } })
  expect(refused.body.code).toBe('on-break')
  await worker(conflicts.back, {})
  expect((await worker(reception.callNext, { body: { callId: uuid7() } })).body.code).toBe('nobody-waits')
})

test('a mark: grounded on facts, until a day, seen by whoever serves, shown to the client, taken away with a reason', async () => {
  const { worker, id, clientId } = await ended()
  const params = { id }
  const mark = { id: uuid7(), words: 'Говорить медленно, предложить воду', lastOn: '2026-12-24' }
  expect((await worker(conflicts.mark, { params, body: mark })).body.code).toBe('write-first')
  await worker(conflicts.write, { params, body: account })
  expect((await worker(conflicts.mark, { params, body: { ...mark, words: 'скандалист' } })).status).toBe(400)
  expect((await worker(conflicts.mark, { params, body: { ...mark, lastOn: '2027-12-01' } })).body.message).toMatch(
    /не дольше 90 дней/u,
  )
  await worker(conflicts.mark, { params, body: mark })
  const [seen] = (await worker(conflicts.marks, { params: { id: clientId } })).body
  expect(seen).toMatchObject({
    words: mark.words,
    authorName: 'Елена Андреевна Воронцова',
    inForce: true,
    groundFacts: account.facts,
  })
  // Gusev does not serve this client: for him there is neither the client's mark nor the mark itself.
  const other = await house.as('gusev')
  expect((await other(conflicts.marks, { params: { id: clientId } })).status).toBe(404)
  expect((await other(conflicts.openMark, { params: { id: mark.id } })).status).toBe(404)
  expect((await worker(conflicts.showMark, { params: { id: mark.id }, body: {} })).body.shownAt).not.toBeNull()
  const head = await house.as('krylova')
  const gone = await head(conflicts.endMark, { params: { id: mark.id }, body: { reason: 'Больше не нужна' } })
  expect(gone.body).toMatchObject({ inForce: false, endReason: 'Больше не нужна' })
  expect((await worker(conflicts.marks, { params: { id: clientId } })).body).toEqual([])
})

test('a mark goes by itself after its last day', async () => {
  const { worker, id, clientId } = await ended()
  await worker(conflicts.write, { params: { id }, body: account })
  const today = house.now().toISOString().slice(0, 10)
  await worker(conflicts.mark, { params: { id }, body: { id: uuid7(), words: 'Предложить сесть', lastOn: today } })
  expect((await worker(conflicts.marks, { params: { id: clientId } })).body).toHaveLength(1)
  await house.db.updateTable('clientMark').set({ lastOn: '2026-11-23' }).where('clientId', '=', clientId).execute()
  expect((await worker(conflicts.marks, { params: { id: clientId } })).body).toEqual([])
})

test('the pattern counts topics, hours and processes with their samples; nobody by name', async () => {
  const head = await house.as('krylova')
  const { body } = await head(conflicts.pattern, { query: { from: '2026-11-24', to: '2026-11-24' } })
  const conflictsMade = await house.db.selectFrom('conflict').select('id').execute()
  expect(body.conflicts).toBe(conflictsMade.length)
  for (const lines of [body.topics, body.hours, body.processes])
    expect(lines.reduce((sum, line) => sum + line.conflicts, 0)).toBe(body.conflicts)
  expect(body.processes).toMatchObject([{ key: 'call', title: 'Телефон' }])
  expect(body.hours[0]!.key).toBe('10')
  expect(body.answered).toMatchObject({ n: 3 })
  expect(body.causes).toEqual([{ cause: 'repeat-visit', conflicts: 3 }])
  expect(body.proposals.map(({ proposal }) => proposal)).toEqual(['Давать список бумаг сразу'])
  const text = JSON.stringify(body)
  for (const word of ['Котов', 'Воронцова', cast.vorontsova.id]) expect(text).not.toContain(word)
  expect(house.now().toISOString() >= tuesdayMorning).toBe(true)
})
