// Clients through HTTP: found however they are typed, written down once, opened with a ground.
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { cast, jobs, type CastName } from '#test/people.ts'
import { contacts } from '#contacts/api.ts'
import { openContact } from '#contacts/actions.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { clients } from './api.ts'
import { nameKey } from './rules/name-key.ts'
import { withoutIds } from '#test/without-ids.ts'

const house = testHouse()
type Typed = Partial<{
  surname: string
  name: string
  patronymic: string
  birthOn: string
  phone: string
  title: string
  inn: string
}>

type How = { evenIfSimilar?: boolean; id?: string; by?: CastName }

const create = async (typed: Typed, { evenIfSimilar = false, id = uuid7(), by = 'vorontsova' }: How = {}) =>
  (await house.as(by))(clients.create, {
    body: { id, kind: typed.title ? 'organisation' : 'person', evenIfSimilar, ...typed },
  })
const find = async (q: string, by: CastName = 'vorontsova') => (await (await house.as(by))(clients.find, { query: { q } })).body
const called = async (q: string) => (await find(q)).map(({ surname, name, title }) => title || `${surname} ${name}`.trim())
const eventsOf = async (clientId: string) =>
  (await house.db.selectFrom('event').select('kind').where('clientId', '=', clientId).orderBy('id').execute()).map(e => e.kind)

beforeAll(async () => {
  await create({ surname: 'Сафронова', name: 'Нина', patronymic: 'Петровна', birthOn: '1969-03-12', phone: '8 (903) 123-45-67' })
  await create({ surname: 'Щёлоков', name: 'Артём', patronymic: 'Ильич', phone: '+7 927 555-01-02' })
  await create({ surname: "Д'Артаньян-Королёв", name: 'Жан', birthOn: '1985-01-30' })
  await create({ name: 'Гузель' })
  await create({ surname: 'Smith', name: 'John' })
  await create({ title: 'ООО «Швея»', inn: '2130099999' })
})

test.each([
  ['Сафронова Нина Петровна', ['Сафронова Нина']],
  ['нина сафронова', ['Сафронова Нина']],
  ['сафр ни', ['Сафронова Нина']],
  ['Софронова', ['Сафронова Нина']],
  ['сафронва нина', ['Сафронова Нина']],
  ['щелоков', ['Щёлоков Артём']],
  ['ЩЁЛОКОВ АРТЕМ', ['Щёлоков Артём']],
  ['дартаньян', ["Д'Артаньян-Королёв Жан"]],
  ['королев жан', ["Д'Артаньян-Королёв Жан"]],
  ['гузель', ['Гузель']],
  ['smith', ['Smith John']],
  ['Швея', ['ООО «Швея»']],
  ['2130099999', ['ООО «Швея»']],
  ['8-903-123-45-67', ['Сафронова Нина']],
  ['+7 (903) 1234567', ['Сафронова Нина']],
  ['45-67', ['Сафронова Нина']],
  ['12.03.1969', ['Сафронова Нина']],
  ['12.3.69 сафронова', ['Сафронова Нина']],
  ['30.01.1985', ["Д'Артаньян-Королёв Жан"]],
  ['неизвестный', []],
  ['%', []],
  ['а', []],
  ['', []],
])('«%s» finds %j', async (q, names) => {
  expect(await called(q)).toEqual(names)
})

test('a line tells two people apart and shows no whole telephone', async () => {
  const [line] = await find('сафронова')
  expect(line).toMatchObject({ phoneMasked: '+7 ••• ••• 45-67', birthOn: '1969-03-12', match: 'name' })
  expect(JSON.stringify(line)).not.toContain('1234567')
  expect((await find('2130099999'))[0]!.match).toBe('inn')
  expect((await find('9031234567'))[0]!.match).toBe('phone')
})

test('the key of a name is the same in the database and in the code', async () => {
  const names = [
    'Щёлоков-Ёлкин',
    "Д'Артаньян",
    'ООО «Швея»',
    'Әлфия Җәлил',
    'СТРАННЫЙ, (Э.) й ъ ы ь',
    'İstanbul 🎄',
    'Ӑҫтан Ӳкер',
  ]
  for (const name of names) {
    const { rows } = await sql<{ key: string }>`select name_key(${name}) as key`.execute(house.db)
    expect(nameKey(name).replace(/\u0307/gu, '')).toBe(rows[0]!.key.replace(/\u0307/gu, ''))
  }
})

test('a file is begun once, however often it is asked for, and never under somebody else’s number', async () => {
  const id = uuid7()
  const first = await create({ name: 'Повтор', surname: 'Одинаков' }, { id })
  expect((await create({ name: 'Повтор', surname: 'Одинаков' }, { id })).body).toEqual(first.body)
  expect(await eventsOf(id)).toEqual(['client.created'])
  expect((await create({ name: 'Другой' }, { id, by: 'gusev' })).status).toBe(404)
})

test('a likely duplicate is offered, and a second file begins only with a word', async () => {
  const twin = { surname: 'Софронова', name: 'Нина', patronymic: 'Петровна', birthOn: '1969-03-12' }
  const me = await house.as('vorontsova')
  const body = { id: uuid7(), kind: 'person' as const, ...twin }
  const offered = (await me(clients.similar, { body })).body
  expect(offered).toMatchObject([{ surname: 'Сафронова', match: 'similar', phoneMasked: '+7 ••• ••• 45-67' }])
  expect((await create(twin)).body).toMatchObject({ code: 'similar', message: expect.stringContaining('Нина Петровна') })
  expect((await create({ title: 'Швея', inn: '2130099999' })).body.code).toBe('similar')
  expect((await create(twin, { evenIfSimilar: true })).status).toBe(200)
})

test('a telephone that cannot be read is told in plain words, an empty one is none', async () => {
  const bad = await create({ name: 'Анна', phone: '8 903' })
  expect([bad.status, bad.body.message]).toEqual([400, 'Телефон не разобрать. Напишите с кодом, например 8 903 123-45-67'])
  expect((await create({ name: 'Безтелефонная', phone: ' ' })).body.phone).toBeNull()
})

test.each([
  ['an apostrophe', "О'Коннор'; drop table client;--"],
  ['one letter', 'Я'],
  ['300 characters', 'Щ'.repeat(300)],
  ['emoji', '🎄🙂'],
  ['a NUL', 'Ни\u0000на-нуль'],
  ['Latin', 'Nguyễn Văn'],
])('a name with %s is accepted and comes back whole', async (_, name) => {
  const { status, body } = await create({ name }, { evenIfSimilar: true })
  expect([status, body.name]).toEqual([200, name.replace('\u0000', '')])
})

test('a name of 301 characters and a person without a name are told what to do', async () => {
  expect((await create({ name: 'Щ'.repeat(301) })).body.message).toContain('Не длиннее 300')
  expect((await create({ name: '  ' })).body.message).toBe('Напишите, как к Вам обращаться')
})

test('the gender is written where the name shows it, and left open where it does not', async () => {
  expect((await create({ surname: 'Ким', name: 'Ольга', patronymic: 'Викторовна' })).body.gender).toBe('female')
  expect((await create({ surname: 'Ли', name: 'Саша' })).body.gender).toBeNull()
})

const opened = async (by: CastName, clientId: string | null) => {
  const id = uuid7()
  const who = { staffId: cast[by].id, departmentId: jobs, roles: cast[by].roles, counterId: null, sessionId: '', locked: false }
  const none = { ticketId: null, reasonId: null, principalId: null, counterId: null, handoverId: null }
  await house.db
    .transaction()
    .execute(db => openContact(db, { who, now: house.now() }, { id, channel: 'visit', clientId, ...none }))
  return id
}
const file = async (by: CastName, id: string, ground: { contactId?: string; reason?: string }) =>
  (await house.as(by))(clients.file, { params: { id }, body: { ground } })

test('a file is opened for one’s own talk with this client or for a written reason; each opening is journalled', async () => {
  const { id } = (await create({ name: 'Открытая', surname: 'Карточка' })).body
  const other = (await create({ name: 'Другая', surname: 'Бумага' })).body.id
  const contactId = await opened('vorontsova', id)
  expect((await file('vorontsova', id, {})).body.code).toBe('ground')
  expect((await file('vorontsova', id, { reason: ' ' })).body.code).toBe('ground')
  expect((await file('vorontsova', other, { contactId })).body.code).toBe('ground')
  expect((await file('gusev', id, { contactId })).body.code).toBe('ground')
  expect((await file('vorontsova', id, { contactId })).body.timeline).toMatchObject([{ kind: 'visit', state: 'идёт' }])
  expect((await file('krylova', id, { reason: 'Жалоба на задержку' })).status).toBe(200)
  expect((await eventsOf(id)).filter(kind => kind === 'client.viewed')).toHaveLength(2)
  const views = await house.db
    .selectFrom('clientView')
    .select(['staffId', 'contactId', 'reason'])
    .where('clientId', '=', id)
    .orderBy('staffId')
    .execute()
  expect(views).toEqual([
    { staffId: cast.vorontsova.id, contactId, reason: '' },
    { staffId: cast.krylova.id, contactId: null, reason: 'Жалоба на задержку' },
  ])
  await house.db
    .updateTable('contact')
    .set({ state: 'closed', endedAt: house.now().toISOString() })
    .where('id', '=', contactId)
    .execute()
  expect((await file('vorontsova', id, { contactId })).body.code).toBe('ground')
})

test('a name and a reason are never written into events', async () => {
  const events = await house.db.selectFrom('event').select('data').execute()
  expect(withoutIds(events)).not.toMatch(/Сафронов|Нина|903|Жалоба/u)
})

test('what is written into a file: help, notes, consents, corrections; each once', async () => {
  const { id } = (await create({ name: 'Полная', surname: 'Папка' })).body
  const me = await house.as('vorontsova')
  const params = { id }
  await me(clients.setHelp, { params, body: { help: ['louder', 'large-print'] } })
  expect((await me(clients.setHelp, { params, body: { help: ['louder'] } })).body.help).toEqual(['louder'])
  const note = { id: uuid7(), body: 'Дочь Марина поможет с порталом' }
  await me(clients.note, { params, body: note })
  expect((await me(clients.note, { params, body: note })).body.notes).toMatchObject([
    { body: note.body, author: 'Елена Воронцова' },
  ])
  const consentId = uuid7()
  await me(clients.consent, { params, body: { id: consentId, kind: 'calls', words: 'звонить после 10:00' } })
  const withdrawn = await me(clients.withdraw, { params: { id, consentId } })
  expect(withdrawn.body.consents).toMatchObject([{ kind: 'calls', withdrawnAt: house.now().toISOString() }])
  expect((await me(clients.withdraw, { params: { id, consentId: uuid7() } })).status).toBe(404)
  const change = {
    surname: 'Папкина',
    name: 'Полная',
    patronymic: '',
    gender: null,
    birthOn: null,
    phone: '89035550011',
    email: null,
    occupation: '',
    language: 'ru',
  }
  expect((await me(clients.change, { params, body: change })).body).toMatchObject({ surname: 'Папкина', phone: '+79035550011' })
  await me(clients.change, { params, body: change })
  expect((await me(clients.change, { params, body: { ...change, name: '', surname: '' } })).status).toBe(400)
  expect(await eventsOf(id)).toEqual([
    'client.created',
    'client.help-set',
    'client.help-set',
    'client.noted',
    'consent.given',
    'consent.withdrawn',
    'client.changed',
  ])
})

test('one writes only into a file that one has opened today', async () => {
  const { id } = (await create({ name: 'Закрытая', surname: 'Тетрадь' })).body
  const gusev = await house.as('gusev')
  const write = () => gusev(clients.note, { params: { id }, body: { id: uuid7(), body: 'Заметка' } })
  expect((await write()).body.code).toBe('open-first')
  await file('gusev', id, { reason: 'Просил перезвонить' })
  expect((await write()).status).toBe(200)
})

test('who speaks for whom is seen from both sides; a visit for a firm stands on the firm’s line', async () => {
  const firm = (await create({ title: 'АО «Северный ветер»' })).body.id
  const person = (await create({ name: 'Олег', surname: 'Кадровиков' })).body.id
  const me = await house.as('vorontsova')
  await me(clients.represent, { params: { id: firm, personId: person }, body: { capacity: 'кадровик' } })
  const answer = await me(clients.represent, { params: { id: firm, personId: person }, body: { capacity: 'начальник кадров' } })
  expect(answer.body.represents).toMatchObject([{ id: person, capacity: 'начальник кадров' }])
  expect((await me(clients.represent, { params: { id: person, personId: firm }, body: { capacity: 'кто' } })).body.code).toBe(
    'not-a-person',
  )
  const contactId = await opened('vorontsova', null)
  await me(contacts.identify, { params: { id: contactId }, body: { clientId: person, principalId: firm } })
  expect((await file('vorontsova', firm, { contactId })).body.timeline).toMatchObject([{ kind: 'visit', contactId }])
  expect((await file('vorontsova', person, { contactId })).body.represents).toMatchObject([
    { id: firm, title: 'АО «Северный ветер»' },
  ])
})

test('a file that turned out to be the second one answers with the first and is no longer found', async () => {
  const first = (await create({ name: 'Первая', surname: 'Двойняшкина' })).body.id
  const second = (await create({ name: 'Вторая', surname: 'Двойняшкина' })).body.id
  await house.db.updateTable('client').set({ mergedInto: first }).where('id', '=', second).execute()
  expect((await find('двойняшкина')).map(({ id }) => id)).toEqual([first])
  expect((await file('vorontsova', second, { reason: 'Проверка' })).body.client.id).toBe(first)
})
