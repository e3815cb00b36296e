// Bad input and ill luck over HTTP: every answer is a code and a Russian sentence, nothing is lost, no stack is shown.
import { beforeAll, describe, expect, test } from 'vitest'
import { clients } from '#clients/api.ts'
import { contacts } from '#contacts/api.ts'
import { feedback } from '#feedback/api.ts'
import type { Endpoint } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { promises } from '#promises/api.ts'
import { reception } from '#reception/api.ts'
import { staff } from '#staff/api.ts'
import { testHouse, tuesdayMorning, type Answer, type Somebody } from './app.ts'
import { cast, jobs, password, window4, window5 } from './people.ts'

const house = testHouse()
const reasonId = uuid7()
let vorontsova: Somebody
let gusev: Somebody

beforeAll(async () => {
  const reason = {
    id: reasonId,
    code: 'work',
    letter: 'Р',
    title: 'Ищу работу',
    hint: '',
    icon: 'case',
    usualMinutes: 15,
    sort: 1,
  }
  await house.db
    .insertInto('reason')
    .values({ ...reason, departmentId: jobs, validFrom: '2026-01-01' })
    .execute()
  vorontsova = await house.as('vorontsova')
  gusev = await house.as('gusev')
  await vorontsova(staff.sitAt, { body: { counterId: window4 } })
  await gusev(staff.sitAt, { body: { counterId: window5 } })
})

/** A refusal that a person can read: its code for programs, a whole Russian sentence, no trace of the program. */
function expectRefusal({ status, body }: Answer<Endpoint>, wanted: number, code: string): void {
  expect({ status, code: body.code }).toEqual({ status: wanted, code })
  expect(body.message).toMatch(/^[А-ЯЁ]/u)
  expect(JSON.stringify(body)).not.toMatch(/at \/|node_modules|\.ts:|Invalid|expected|Error|select |insert /u)
}

let cookie: Promise<string> | undefined

async function signIn(): Promise<string> {
  const payload = { login: cast.vorontsova.login, password }
  const { headers } = await house.app.web.inject({ method: 'POST', url: '/api/session', payload })
  return String(headers['set-cookie']).split(';')[0]!
}

/** A request as no browser of ours would send it. */
async function raw(method: 'GET' | 'POST', url: string, payload?: string, type = 'application/json') {
  cookie ??= signIn()
  const sent = payload === undefined ? {} : { payload }
  const headers = { cookie: await cookie, ...(payload !== undefined && { 'content-type': type }) }
  const res = await house.app.web.inject({ method, url, headers, ...sent })
  return { status: res.statusCode, body: res.json<Answer<Endpoint>['body']>() }
}

describe('what is not a request at all', () => {
  test.each([
    ['broken JSON', '{"id": "'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['a poisoned object', '{"__proto__":{"roles":["director"]}}'],
    ['numbers for words', JSON.stringify({ id: uuid7(), kind: 'person', name: 5 })],
    ['a kind that does not exist', JSON.stringify({ id: uuid7(), kind: 'robot', name: 'Р2' })],
    ['a day that does not exist', JSON.stringify({ id: uuid7(), kind: 'person', name: 'Нина', birthOn: '1969-02-30' })],
  ])('%s', async (_, payload) => expectRefusal(await raw('POST', '/api/clients', payload), 400, 'bad-input'))

  test('a form instead of JSON', async () =>
    expectRefusal(await raw('POST', '/api/clients', 'name=1', 'application/x-www-form-urlencoded'), 400, 'bad-input'))

  test('three megabytes', async () => {
    const payload = JSON.stringify({ id: uuid7(), kind: 'person', name: 'А'.repeat(3 << 20) })
    expectRefusal(await raw('POST', '/api/clients', payload), 413, 'too-large')
  })

  test.each([
    ['a half-written sign', '/api/contacts/%zz'],
    ['not an id', '/api/contacts/нет'],
    ['a NUL for an id', '/api/contacts/%00'],
    ['a NUL in a link', '/api/summaries/aaaaaaaa%00aaaa'],
    ['a link without end', `/api/follow/${'a'.repeat(3000)}`],
    ['a question without its question', '/api/clients'],
  ])('%s in the address', async (_, url) =>
    expectRefusal(await raw('GET', encodeURI(url).replaceAll('%25', '%')), 400, 'bad-input'),
  )

  test('an address that leads nowhere', async () => expectRefusal(await raw('GET', '/api/nothing'), 404, 'not-found'))
})

describe('what does not exist', () => {
  test.each<[string, () => Promise<Answer<Endpoint>>]>([
    ['contact', () => vorontsova(contacts.contact, { params: { id: uuid7() } })],
    ['client', () => vorontsova(clients.file, { params: { id: uuid7() }, body: { ground: { reason: 'Позвонил' } } })],
    ['promise', () => vorontsova(promises.keep, { params: { id: uuid7() }, body: { outcome: '' } })],
    ['reason', () => house.anyone(reception.issue, { body: { id: uuid7(), reasonId: uuid7() } })],
    ['ticket', () => house.anyone(reception.follow, { params: { code: 'нет-такого-талона' } })],
    ['rating', () => house.anyone(feedback.asked, { params: { code: 'нет-такой-ссылки' } })],
    ['summary', () => house.anyone(promises.summary, { params: { code: "' or 1=1 --" } })],
  ])('%s', async (_, ask) => expectRefusal(await ask(), 404, 'not-found'))
})

describe('names as people have them', () => {
  test.each([
    ['an apostrophe', { surname: "Д'Артаньян", name: 'Жан' }],
    ['another apostrophe', { surname: 'О’Нил', name: 'Шон' }],
    ['one word', { name: 'Сурия' }],
    ['only a surname', { surname: 'Ли' }],
    ['300 characters', { surname: 'Ю'.repeat(300), name: 'Анна' }],
    ['emoji', { surname: 'Петрова', name: '👩‍🦽 Оля 😀' }],
    ['300 emoji', { name: '😀'.repeat(300) }],
    ['signs of SQL and HTML', { surname: "'; drop table client; --", name: '<b>Анна</b>' }],
    ['Arabic, right to left', { surname: 'العربي', name: 'محمد' }],
  ])('%s', async (_, name) => {
    const id = uuid7()
    const made = await vorontsova(clients.create, { body: { id, kind: 'person', ...name, evenIfSimilar: true } })
    expect(made.status).toBe(200)
    const file = await vorontsova(clients.file, { params: { id }, body: { ground: { reason: 'Проверка записи' } } })
    expect(file.body.client).toMatchObject(name)
  })

  test('a NUL and other invisible signs are left out, the name stays', async () => {
    const { body } = await vorontsova(clients.create, {
      body: { id: uuid7(), kind: 'person', name: 'Ни\u0000на\u0007', surname: ' Комарова\ud83d ', evenIfSimilar: true },
    })
    expect(body).toMatchObject({ name: 'Нина', surname: 'Комарова\ufffd' })
  })

  test('nothing but a NUL is no name', async () =>
    expectRefusal(await vorontsova(clients.create, { body: { id: uuid7(), kind: 'person', name: '\u0000' } }), 400, 'bad-input'))

  test('301 characters are refused with the number that fits', async () => {
    const answer = await vorontsova(clients.create, { body: { id: uuid7(), kind: 'person', name: 'Ю'.repeat(301) } })
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body.message).toContain('300')
  })
})

describe('the same id of a request', () => {
  const client = (name: string, id = uuid7()) => ({ body: { id, kind: 'person' as const, name, evenIfSimilar: true } })

  test('with another body is refused, and the first stays as it was', async () => {
    const [key, first] = [uuid7(), client('Альбина')]
    expect((await vorontsova(clients.create, first, { key })).status).toBe(200)
    expectRefusal(await vorontsova(clients.create, client('Борис', first.body.id), { key }), 409, 'other-request')
    expect((await vorontsova(clients.create, first, { key })).body).toMatchObject({ name: 'Альбина' })
  })

  test('from another person is never answered with the reply to the first', async () => {
    const [key, first] = [uuid7(), client('Вера')]
    await vorontsova(clients.create, first, { key })
    expectRefusal(await gusev(clients.create, first, { key }), 409, 'other-request')
  })

  test('at another address too', async () => {
    const key = uuid7()
    await vorontsova(staff.sitAt, { body: { counterId: window4 } }, { key })
    expectRefusal(await vorontsova(staff.lock, {}, { key }), 409, 'other-request')
  })
})

/** Takes a ticket, calls it and begins the visit at the desk of Vorontsova. */
async function beginVisit(): Promise<string> {
  const contactId = uuid7()
  await house.anyone(reception.issue, { body: { id: uuid7(), reasonId } })
  expect((await vorontsova(reception.callNext, { body: { callId: uuid7() } })).status).toBe(200)
  expect((await vorontsova(reception.start, { body: { contactId } })).status).toBe(200)
  return contactId
}

const finish = () => vorontsova(reception.finish, { body: { withoutCheck: 'Проверяем ход часов' } })

describe('two at once', () => {
  test('two specialists call the same ticket: one gets it, the other is told', async () => {
    const id = uuid7()
    await house.anyone(reception.issue, { body: { id, reasonId } })
    const call = (who: Somebody) =>
      who(reception.callOutOfOrder, { body: { ticketId: id, reason: 'Просили оба', callId: uuid7() } })
    const answers = await Promise.all([call(vorontsova), call(gusev)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expectRefusal(
      answers.find(({ status }) => status !== 200)!,
      409,
      'ticket-moved',
    )
    const winner = answers[0].status === 200 ? vorontsova : gusev
    await winner(reception.noShow, {})
  })

  test('a colleague cannot write into a visit that another leads', async () => {
    const contactId = await beginVisit()
    const draft = { essence: 'Чужая запись', result: '', version: 0 }
    expectRefusal(await gusev(contacts.write, { params: { id: contactId }, body: draft }), 403, 'not-yours')
    expect((await vorontsova(contacts.contact, { params: { id: contactId } })).body.essence).toBe('')
    await finish()
  })

  test('two tabs save different words: the second is told, neither text is lost', async () => {
    const contactId = await beginVisit()
    const save = (essence: string) =>
      vorontsova(contacts.write, { params: { id: contactId }, body: { essence, result: '', version: 0 } })
    const answers = await Promise.all([save('Первая вкладка'), save('Вторая вкладка')])
    expectRefusal(
      answers.find(({ status }) => status !== 200)!,
      409,
      'stale',
    )
    const kept = answers.find(({ status }) => status === 200)!.body.essence
    expect((await vorontsova(contacts.contact, { params: { id: contactId } })).body).toMatchObject({ essence: kept, version: 1 })
    await finish()
  })
})

/** Towards midnight; a session that is used on the way there does not end. */
async function stayUntil(iso: string, ...people: Somebody[]): Promise<void> {
  house.setClock('2026-11-24T18:00:00.000Z')
  for (const person of people) await person(staff.me, {})
  house.setClock(iso)
}

describe('midnight, a clock that is moved, a worker who has left', () => {
  test('a visit that lasts over midnight is finished as it was begun', async () => {
    await stayUntil('2026-11-24T20:50:00.000Z', vorontsova)
    const contactId = await beginVisit()
    house.setClock('2026-11-24T21:20:00.000Z')
    const desk = await vorontsova(reception.desk, {})
    expect(desk.body).toMatchObject({ contactId, ticket: { state: 'serving' } })
    const { status, body } = await finish()
    expect(status).toBe(200)
    expect((await house.anyone(promises.summary, { params: { code: body.code } })).body.visitedAt).toBe(
      '2026-11-24T20:50:00.000Z',
    )
    house.setClock(tuesdayMorning)
  })

  test('a clock set back by an hour in the middle of a visit loses nothing', async () => {
    const contactId = await beginVisit()
    house.setClock('2026-11-24T06:30:00.000Z')
    for (const step of ['greet', 'listen']) {
      const { status } = await vorontsova(contacts.doStep, { params: { id: contactId, step }, body: {} })
      expect(status).toBe(200)
    }
    expect((await finish()).status).toBe(200)
    expect((await vorontsova(contacts.contact, { params: { id: contactId } })).body.steps).toHaveLength(2)
    const board = await house.anyone(reception.board, {})
    expect(board.status).toBe(200)
    house.setClock(tuesdayMorning)
  })

  test('a ticket of yesterday is still known by its link, and today’s numbers begin anew', async () => {
    const { body } = await house.anyone(reception.issue, { body: { id: uuid7(), reasonId } })
    house.setClock('2026-11-25T06:00:00.000Z')
    expect((await house.anyone(reception.follow, { params: { code: body.code } })).body.label).toBe(body.label)
    expect((await house.anyone(reception.issue, { body: { id: uuid7(), reasonId } })).body.label).toBe('Р 001')
    house.setClock(tuesdayMorning)
  })

  test('whoever leaves on a day is out from its midnight in the centre, not in Greenwich', async () => {
    const melnik = await house.as('melnik')
    await house.db.updateTable('staff').set({ leftOn: '2026-11-25' }).where('login', '=', 'melnik').execute()
    await stayUntil('2026-11-24T20:59:00.000Z', melnik)
    expect((await melnik(staff.me, {})).status).toBe(200)
    house.setClock('2026-11-24T21:00:00.000Z')
    expectRefusal(await melnik(staff.me, {}), 401, 'sign-in')
    expectRefusal(await house.anyone(staff.signIn, { body: { login: 'melnik', password } }), 401, 'wrong-password')
    house.setClock(tuesdayMorning)
  })

  test('the session of somebody whose sessions were ended opens nothing, and what was written stays', async () => {
    const contactId = await beginVisit()
    await vorontsova(contacts.write, { params: { id: contactId }, body: { essence: 'Ищет подработку', result: '', version: 0 } })
    await house.db
      .updateTable('session')
      .set({ endedAt: house.now().toISOString() })
      .where('staffId', '=', cast.vorontsova.id)
      .execute()
    expectRefusal(await vorontsova(contacts.contact, { params: { id: contactId } }), 401, 'sign-in')
    const lebedev = await house.as('lebedev')
    expect((await lebedev(contacts.contact, { params: { id: contactId } })).body.essence).toBe('Ищет подработку')
  })
})
