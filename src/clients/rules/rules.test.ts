// Reading what was typed, telling clients apart, the line of a client.
import { expect, test } from 'vitest'
import { ageWords } from './age.ts'
import { alike, similarNames } from './alike.ts'
import { readAsked } from './asked.ts'
import { calledBy } from './called-by.ts'
import { keyWords, nameKey } from './name-key.ts'
import { masked, phoneOf } from './phone.ts'
import { timelineOf, type Told } from './timeline.ts'
import { typedPerson } from './typed-person.ts'

test.each([
  ['8 (903) 123-45-67', '+79031234567'],
  ['8-903-123-45-67', '+79031234567'],
  ['+7 903 123 45 67', '+79031234567'],
  ['7 903 123 45 67', '+79031234567'],
  ['9031234567', '+79031234567'],
  ['8 (8352) 62-03-26', '+78352620326'],
  ['+375 29 123-45-67', '+375291234567'],
  ['8 903 123', undefined],
  ['позвонить Марине', undefined],
  ['8 903 123-45-67 дочь', undefined],
  ['', undefined],
])('the telephone «%s» is kept as %s', (typed, phone) => {
  expect(phoneOf(typed)).toBe(phone)
})

test('in lists a telephone shows only its end', () => {
  expect(masked('+79031234567')).toBe('+7 ••• ••• 45-67')
  expect(masked('+375291234567')).toBe('+••• ••• 45-67')
  expect(masked(null)).toBeNull()
})

test.each([
  ['Сафронова Нина', { words: ['safronova', 'nina'] }],
  ['  нина   САФРОНОВА ', { words: ['nina', 'safronova'] }],
  ['12.03.1969', { birthOn: '1969-03-12', words: [] }],
  ['сафронова 12.3.69', { birthOn: '1969-03-12', words: ['safronova'] }],
  ['1969-03-12', { birthOn: '1969-03-12', words: [] }],
  ['12.03.09', { birthOn: '2009-03-12', words: [] }],
  ['32.13.1969', { birthOn: undefined, digits: '32131969' }],
  ['8 (903) 123-45-67', { digits: '9031234567', words: [] }],
  ['+7 903 123 45 67 нина', { digits: '9031234567', words: ['nina'] }],
  ['2130099999', { digits: '2130099999' }],
  ['45-67', { digits: '4567' }],
  ['67', { digits: undefined }],
])('«%s» is read as %j', (typed, asked) => {
  expect(readAsked(typed, 2026)).toMatchObject(asked)
})

test('letters that are mixed up have one key: ё and е, и and й, Latin and Russian, signs of all sorts', () => {
  expect(nameKey('Щёлоков')).toBe(nameKey('Щелоков'))
  expect(nameKey('Йошкин')).toBe(nameKey('иошкин'))
  expect(nameKey('О’Генри')).toBe(nameKey("о'генри"))
  expect(nameKey('Ivanov')).toBe(nameKey('Иванов'))
  expect(keyWords('Мамин-Сибиряк, ООО «Швея»')).toEqual(['mamin', 'sibirxk', 'ooo', 'wvex'])
  expect(keyWords('🎄')).toEqual(['🎄'])
})

const client = (surname: string, name: string, patronymic: string, change: object = {}) => ({
  kind: 'person' as const,
  title: '',
  birthOn: null,
  inn: null,
  phone: null,
  surname,
  name,
  patronymic,
  ...change,
})

test('the same birth date and a name with a slip, or a new surname, is most probably the same person', () => {
  const born = { birthOn: '1969-03-12' }
  const nina = client('Сафронова', 'Нина', 'Петровна', born)
  expect(alike(nina, client('Софронова', 'Нина', 'Петровна', born))).toBe('strong')
  expect(alike(nina, client('Кузнецова', 'Нина', 'Петровна', born))).toBe('strong')
  expect(alike(nina, client('Кузнецова', 'Анна', 'Петровна', born))).toBeUndefined()
  expect(alike(nina, client('Сафронова', 'Нина', 'Петровна', { birthOn: '1970-03-12' }))).toBeUndefined()
  expect(alike(nina, client('Сафронова', 'Нина', 'Петровна'))).toBe('weak')
})

test('a family has one telephone and is not one person', () => {
  const phone = { phone: '+79031234567' }
  expect(alike(client('Иванов', 'Пётр', 'Ильич', phone), client('Иванова', 'Анна', 'Сергеевна', phone))).toBe('weak')
  expect(alike(client('Иванов', 'Пётр', 'Ильич', phone), client('Иванов', 'Петр', 'Ильич', phone))).toBe('strong')
  const [father, son] = [
    { ...phone, birthOn: '1960-01-01' },
    { ...phone, birthOn: '1990-01-01' },
  ]
  expect(alike(client('Иванов', 'Пётр', 'Ильич', father), client('Иванов', 'Пётр', 'Петрович', son))).toBe('weak')
})

test('an organisation is known by its INN', () => {
  const firm = (title: string, inn: string | null) => ({ ...client('', '', ''), kind: 'organisation' as const, title, inn })
  expect(alike(firm('ООО «Швея»', '2130099999'), firm('Швея', '2130099999'))).toBe('strong')
  expect(alike(firm('ООО «Швея»', null), firm('ООО Швея', null))).toBe('weak')
  expect(alike(firm('Нина', null), client('', 'Нина', ''))).toBeUndefined()
})

test('a name of one word agrees with itself only', () => {
  expect(similarNames(['guzel'], ['guzel'])).toBe(true)
  expect(similarNames(['guzel'], ['nina'])).toBe(false)
  expect(similarNames([], ['nina'])).toBe(false)
})

test('a client is called by name and patronymic, by the surname if there is nothing else', () => {
  expect(calledBy(client('Сафронова', 'Нина', 'Петровна'))).toBe('Нина Петровна')
  expect(calledBy(client('Сафронова', '', ''))).toBe('Сафронова')
  expect(calledBy({ ...client('', '', ''), kind: 'organisation', title: 'ООО «Швея»' })).toBe('ООО «Швея»')
})

let count = 0
const told = (kind: string, change: Partial<Told> = {}): Told => ({
  id: ++count,
  at: `2026-11-24T07:${String(count % 60).padStart(2, '0')}:00.000Z`,
  kind,
  clientId: 'nina',
  contactId: null,
  departmentId: 'jobs',
  data: {},
  ...change,
})
const line = (events: Told[], clientId = 'nina') =>
  timelineOf(events, { clientId, zone: 'Europe/Moscow', departments: new Map([['jobs', 'Поиск работы']]) })

test('the line holds a visit as it stands now, under the client who was named last', () => {
  const visit = { contactId: 'visit' }
  const events = [
    told('contact.opened', { ...visit, clientId: null, data: { channel: 'visit' } }),
    told('contact.identified', { ...visit, clientId: 'anna' }),
    told('contact.identified', { ...visit, data: { principal: 'firm' } }),
    told('contact.closed', visit),
  ]
  expect(line(events)).toMatchObject([
    { kind: 'visit', title: 'Визит', detail: 'Поиск работы', state: 'завершён', contactId: 'visit' },
  ])
  expect(line(events, 'anna')).toEqual([])
  expect(line(events, 'firm')).toHaveLength(1)
})

test('an appeal stands on the line by its number and state; a complaint never does, whoever opens the file', () => {
  const appeal = (kind: string, id: string, data: object = {}) => told(`appeal.${kind}`, { data: { appeal: id, ...data } })
  const items = line([
    appeal('received', 'a', { kind: 'application' }),
    appeal('registered', 'a', { number: 'К-118' }),
    appeal('assigned', 'a'),
    appeal('received', 'b', { kind: 'complaint' }),
    appeal('received', 'c', { kind: 'application' }),
    appeal('complained-named', 'c', { count: 1 }),
    appeal('received', 'd', { kind: 'application' }),
    appeal('complained-named', 'd', { count: 0 }),
    appeal('received', 'e', { kind: 'application' }),
    appeal('corrected', 'e', { fields: ['kind'] }),
  ])
  expect(items.map(({ kind, title, detail, state }) => [kind, title, detail, state])).toEqual([
    ['appeal', 'Обращение', '№ К-118', 'готовим ответ'],
    ['appeal', 'Обращение', '', 'поступило'],
  ])
})

test('promises and ratings stand on the line with what became of them', () => {
  const promise = (kind: string, id: string, data: object = {}) => told(kind, { data: { promise: id, ...data } })
  const due = '2026-11-25T09:00:00.000Z'
  const items = line([
    promise('promise.made', 'a', { due }),
    promise('promise.made', 'b', { due }),
    promise('promise.kept', 'b', { late: true }),
    promise('promise.made', 'c', { due }),
    promise('promise.moved', 'c', { due: '2026-11-26T09:00:00.000Z' }),
    told('rating.given', { data: { satisfaction: 5 } }),
    promise('promise.made', 'd', { due, channel: 'rating' }),
  ])
  expect(items.map(({ title, detail, state }) => [title, detail, state].filter(Boolean).join(', '))).toEqual([
    'Обещание, завтра, среда 25.11, до 12:00, ждёт срока',
    'Обещание, завтра, среда 25.11, до 12:00, сделали позже',
    'Обещание, четверг 26.11 до 12:00, ждёт срока',
    'Оценка, 5 из 5',
  ])
})

test('age grows on the birthday', () => {
  expect(ageWords('1969-03-21', '2026-11-24')).toBe('57 лет')
  expect(ageWords('1985-11-25', '2026-11-24')).toBe('40 лет')
  expect(ageWords('1985-11-24', '2026-11-24')).toBe('41 год')
})

test('what was typed becomes a person', () => {
  expect(typedPerson('юсупова гузель рашидовна 8 903 123-45-67 21.03.1969')).toEqual({
    surname: 'Юсупова',
    name: 'Гузель',
    patronymic: 'Рашидовна',
    birth: '21.03.1969',
    phone: '8 903 123-45-67',
  })
  expect(typedPerson('юсупова')).toEqual({ surname: 'Юсупова', name: '', patronymic: '', birth: '', phone: '' })
})
