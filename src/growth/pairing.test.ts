// Mentors from a file: bad rows are told with their place, nothing is half-offered; 5,000 rows; the list goes out and comes back.
import { expect, test } from 'vitest'
import { writeCsv } from '#platform/list-files.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { cast, jobs } from '#test/people.ts'
import { plans } from './api.ts'
import { mentoring } from './mentoring-api.ts'
import { pairTable } from './rules/columns.ts'

const house = testHouse()
const file = (bytes: Buffer, accept = true) => ({ body: { name: 'pairs.csv', bytes: bytes.toString('base64'), accept } })
const sent = (rows: readonly (readonly string[])[]) => file(writeCsv({ title: '', titles: ['Подопечный', 'Наставник'], rows }))
const openPairs = () => house.db.selectFrom('growthPair').select(['learnerId', 'mentorId']).where('endedAt', 'is', null).execute()

test('each bad row is told; nothing of the file is offered; a head offers to the own people alone', async () => {
  const krylova = await house.as('krylova')
  const good = ['Гусев Олег', 'Воронцова Елена Андреевна']
  const { body } = await krylova(
    mentoring.take,
    sent([
      good,
      ['Никто Никита', 'Воронцова Елена'],
      ['Сидорова Нина', 'Сидорова Нина'],
      ['Гусев  олег Петрович', 'Ахметов Тимур'],
      ['Ахметов Тимур', 'Воронцова Елена'],
    ]),
  )
  expect(body).toMatchObject({ taken: false, rows: 5 })
  expect(body.bad.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '3 Подопечный',
    '4 Наставник',
    '5 Подопечный',
    '6 Подопечный',
  ])
  expect(await openPairs()).toEqual([])
  expect((await krylova(mentoring.take, sent([good]))).body).toMatchObject({ taken: true, bad: [] })
  expect(await openPairs()).toEqual([{ learnerId: cast.gusev.id, mentorId: cast.vorontsova.id }])
  const { pairs } = (await krylova(plans.team, {})).body
  expect(pairs).toMatchObject([{ learner: 'Гусев Олег', state: 'offered', source: 'offered' }])
  expect((await krylova(mentoring.take, file(writeCsv(pairTable(pairs))))).body).toMatchObject({ taken: true, bad: [] })
  expect(await openPairs()).toHaveLength(1)
  const { body: other } = await krylova(mentoring.take, sent([['Гусев Олег', 'Сидорова Нина']]))
  expect(other.bad[0]).toMatchObject({ row: 2, problem: 'Наставник уже есть или его уже подбирают' })
})

test('5,000 pairs are offered at once, a mentor never beyond the norm; of two files at once nobody is offered twice', async () => {
  const same = {
    departmentId: jobs,
    position: 'инспектор',
    name: 'Пётр',
    passwordHash: '',
    roles: ['specialist'],
    joinedOn: '2020-01-01',
  }
  const people = Array.from({ length: 8000 }, (_, at) => ({ ...same, id: uuid7(), surname: `Новый${at}`, login: `new${at}` }))
  for (let from = 0; from < people.length; from += 500)
    await house.db
      .insertInto('staff')
      .values(people.slice(from, from + 500))
      .execute()
  const rows = Array.from({ length: 5000 }, (_, at) => [`Новый${at} Петр`, `Новый${5000 + (at % 3000)} Пётр`])
  const hr = await house.as('romanova')
  const { body: full } = await hr(mentoring.take, sent(rows.map(([learner]) => [learner!, 'Воронцова Елена'])))
  expect(full).toMatchObject({ taken: false, rows: 5000 })
  expect(full.bad[0]!.problem).toContain('подопечных')
  expect(await openPairs()).toHaveLength(1)
  const both = await Promise.all([1, 2].map(() => hr(mentoring.take, sent(rows))))
  expect(both.some(({ body }) => body.taken)).toBe(true)
  const learners = (await openPairs()).map(({ learnerId }) => learnerId)
  expect([learners.length, new Set(learners).size]).toEqual([5001, 5001])
  const told = await house.db.selectFrom('event').select('id').where('kind', '=', 'mentoring.offered').execute()
  expect(told).toHaveLength(5001)
}, 120_000)
