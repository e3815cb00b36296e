// The bank in the centre's own editions, on the screen and from a file; who looked at a candidate is written down.
import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { writeCsv } from '#platform/list-files.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { hiringIn, vacancy } from '#test/hiring.ts'
import { bank, candidates, interviews, vacancies } from './api.ts'
import { bankTable } from './list-columns.ts'
import type { Question } from './model.ts'

const house = testHouse()
const { invited, discussed } = hiringIn(house)
const reworded = (list: readonly Question[], text: string) => list.map(one => (one.code === 'skills-1' ? { ...one, text } : one))

test('whoever looks at a candidate is written down once a day, read by HR and the director; nothing of a refused look', async () => {
  const { hr, id } = await discussed()
  const params = { id }
  const krylova = await house.as('krylova')
  for (let time = 0; time < 2; time += 1) expect((await krylova(candidates.one, { params })).body.seenBy).toBeNull()
  expect((await (await house.as('melnik'))(candidates.one, { params })).status).toBe(404)
  expect((await (await house.as('vorontsova'))(interviews.one, { params })).status).toBe(200)
  expect((await hr(candidates.letter, { params })).status).toBe(409)
  await hr(candidates.one, { params })
  const { body } = await (await house.as('lebedev'))(candidates.one, { params })
  const lines = body.seenBy!.map(({ name, what }) => `${name.split(' ')[0]} ${what}`)
  expect(lines.toSorted()).toEqual(['Воронцова interview', 'Крылова card', 'Романова card'])
  const events = await house.db.selectFrom('event').select('data').where('kind', '=', 'candidate.seen').execute()
  expect(events.filter(({ data }) => (data as { candidate: string }).candidate === id)).toHaveLength(4)
  expect(JSON.stringify(events)).not.toContain('Орлова')
})

test('an edition is written once over the one that was seen; a vacancy keeps the wording that it chose', async () => {
  const hr = await house.as('romanova')
  const { vacancyId } = await invited()
  const { body: shipped } = await hr(bank.now, {})
  expect(shipped).toMatchObject({ edition: 0, writtenBy: null })
  const questions = reworded(shipped.questions, 'Объясните порядок, который хорошо знаете.')
  const both = await Promise.all([1, 2].map(() => hr(bank.write, { body: { after: 0, questions } })))
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect((await hr(bank.now, {})).body).toMatchObject({ edition: 1, writtenBy: expect.stringContaining('Романова') })
  const [old] = (await hr(vacancies.one, { params: { id: vacancyId } })).body.questions
  expect(old!.text).toContain('простыми словами')
  const id = uuid7()
  const [fresh] = (await hr(vacancies.open, { body: vacancy(id) })).body.questions
  expect(fresh!.text).toBe('Объясните порядок, который хорошо знаете.')

  const without = questions.filter(({ code }) => code !== 'skills-1')
  expect((await hr(bank.write, { body: { after: 1, questions: without } })).body.edition).toBe(2)
  expect((await hr(vacancies.open, { body: vacancy(uuid7()) })).status).toBe(400)
  const { id: _, ...rest } = vacancy(id, { duties: 'Приём и звонки' })
  expect((await hr(vacancies.change, { params: { id }, body: rest })).body.questions[0]!.text).toBe(fresh!.text)
  const refused = [questions.filter(({ value }) => value !== 'potential'), [...questions, questions[0]!], reworded(questions, '')]
  for (const list of refused) expect((await hr(bank.write, { body: { after: 2, questions: list } })).status).toBe(400)
  const trait = await hr(bank.write, { body: { after: 2, questions: reworded(questions, 'Сколько у Вас детей?') } })
  expect(trait.body.code).toBe('trait')
})

test('a file becomes the next edition whole or not at all; 5,000 rows are read', async () => {
  const hr = await house.as('romanova')
  const { body: before } = await hr(bank.now, {})
  const sent = (list: readonly Question[], accept = true) => ({
    body: { name: 'bank.csv', bytes: Buffer.from(writeCsv(bankTable(list))).toString('base64'), accept },
  })
  const wrong = [...before.questions, before.questions[0]!, { ...before.questions[1]!, code: 'own-1', text: 'Вы замужем?' }]
  const { body: report } = await hr(bank.take, sent(wrong))
  expect(report).toMatchObject({ taken: false, rows: wrong.length })
  expect(report.bad.map(({ row, column }) => `${row} ${column}`)).toEqual([`${wrong.length} Код`, `${wrong.length + 1} Вопрос`])
  expect((await hr(bank.now, {})).body.edition).toBe(before.edition)
  const many = Array.from({ length: 5000 - before.questions.length }, (_, at) => ({
    ...before.questions[0]!,
    code: `own-${at}`,
    text: `Расскажите о случае ${at}`,
  }))
  expect((await hr(bank.take, sent([...before.questions, ...many]))).body).toMatchObject({ taken: true, rows: 5000, bad: [] })
  expect((await hr(bank.now, {})).body.questions).toHaveLength(5000)
}, 60_000)
