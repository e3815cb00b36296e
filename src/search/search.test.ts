// Search over HTTP: words in every form, parts, slips; marks; whatever is typed is answered plainly.
import { beforeAll, expect, test } from 'vitest'
import { clients } from '#clients/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { office } from '#test/appeals.ts'
import { mailRoom } from '#test/mail.ts'
import type { CastName } from '#test/people.ts'
import { search } from './api.ts'
import type { Piece } from './model.ts'

const house = testHouse()
const { registered } = office(house)
const { come, answer } = mailRoom(house)
const find = async (q: string, name: CastName = 'lebedev') => (await house.as(name))(search.find, { query: { q } })
const marks = (pieces: Piece[]) => pieces.filter(piece => piece.marked).map(piece => piece.text)
const whole = (pieces: Piece[]) => pieces.map(piece => piece.text).join('')
const subjects = async (q: string) => (await find(q)).body.conversations.map(({ subject }) => whole(subject))

let appeal = ''
let number = ''
beforeAll(async () => {
  const made = await registered({
    author: { surname: 'Щёлокова', name: 'Вера', patronymic: 'Ильинична', address: 'Заречная, 5' },
    body: 'Мне отказали в переобучении.Почему «курсы» закрыли?',
  })
  appeal = made.id
  number = made.number!
  await come({ from: 'Нина Котова <nina.kotova@mail.test>', subject: 'Пособие за ноябрь', body: 'Ещё не пришло — жду.' })
  const asked = await come({ from: 'Пётр <petr@mail.test>', subject: 'Вопрос', body: 'Приложил справки о доходах' })
  await answer('vorontsova', asked, { text: 'Здравствуйте!\n\nСправки получили, пособие придёт 27 ноября на Вашу карту.' })
  await (
    await house.as('vorontsova')
  )(clients.create, { body: { id: uuid7(), kind: 'person', surname: 'Щёлоков', name: 'Иван', phone: '+7 903 123-45-67' } })
})

test.each(['отказ', 'переобучение курсы', 'ПОЧЕМУ закрыли', 'щелокова', 'Щёлокова курс', 'переобуч'])(
  'an appeal is found by %s',
  async q => {
    const { appeals } = (await find(q)).body
    expect(appeals.map(({ id }) => id)).toEqual([appeal])
    expect(appeals[0]).toMatchObject({ author: 'Щёлокова В. И.', ended: false, receivedOn: '2026-11-24' })
  },
)

test('an appeal is found by its number, a part of it, a part of a name and a name with a slip', async () => {
  for (const q of [number, number.slice(1), 'елоков', 'Щелакова'])
    expect((await find(q)).body.appeals.map(({ id }) => id)).toEqual([appeal])
})

test('found words are marked in their own form', async () => {
  const [found] = (await find('переобучение отказали')).body.appeals
  expect(marks(found!.snippet)).toEqual(['отказали', 'переобучении'])
})

test('letters are found by text, subject, sender, part of an address; ё is е', async () => {
  for (const q of ['пособия ноябрь', 'еще не пришло', 'Котова', 'nina.kotova', 'otova@mail'])
    expect(await subjects(q), q).toContain('Пособие за ноябрь')
})

test('a subject with a slip is found when nothing else is', async () => {
  expect(await subjects('Пасобие')).toContain('Пособие за ноябрь')
})

test('our own letters are found, each conversation once', async () => {
  const { conversations } = (await find('справки')).body
  expect(conversations.map(({ with: other }) => whole(other))).toHaveLength(1)
  const [ours] = (await find('справки получили')).body.conversations
  expect(ours).toMatchObject({ ours: true })
  expect(marks(ours!.snippet)).toEqual(['Справки', 'получили'])
})

test('clients are found as at the desk, their telephones masked', async () => {
  const { clients: found } = (await find('Щелоков Иван')).body
  expect(found.map(({ surname }) => surname)).toEqual(['Щёлоков'])
  expect(JSON.stringify(found)).not.toContain('9031234567')
})

test.each([
  "'; drop table mail; --",
  '"отказ',
  'а & | ! :* <->',
  '(((',
  '\\',
  '%_%',
  '😀😀',
  'о\u0000тказ',
  '   ',
  '',
  'и на',
  "''",
  '\ud800',
  '½²³',
  '́',
])('whatever is typed has an answer: %j', async q => {
  const { status, body } = await find(q)
  expect(status).toBe(200)
  expect(body.appeals.length + body.conversations.length).toBeLessThanOrEqual(3)
})

test('a NUL is dropped, not an end of the word', async () => {
  expect((await find('о\u0000тказ')).body.appeals.map(({ id }) => id)).toEqual([appeal])
})

test('more than 200 characters is refused in a plain sentence', async () => {
  const { status, body } = await find('я'.repeat(300))
  expect(status).toBe(400)
  expect(JSON.stringify(body)).toContain('Не длиннее 200 знаков')
  expect((await find('слово '.repeat(33))).status).toBe(200)
})

test('a letter of many megabytes is taken in and found by its beginning', async () => {
  const huge = Array.from({ length: 150_000 }, (_, i) => `слово${i}`).join(' ')
  await come({ subject: 'Громада', body: huge })
  expect(await subjects('громада слово7')).toEqual(['Громада'])
})
