// What the centre sets for itself, through HTTP: departments and windows, norms, the look.
import { beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { benefits, jobs, weekdays, window5 } from '#test/people.ts'
import { administration, staff } from './api.ts'
import type { DayHours } from './rules/week.ts'

const house = testHouse()
let kim: Somebody
beforeAll(async () => {
  kim = await house.as('kim')
})

const lastEvent = async () => {
  const query = house.db.selectFrom('event').select(['kind', 'staffId', 'data']).orderBy('id', 'desc').limit(1)
  return query.executeTakeFirstOrThrow()
}

describe('departments and windows', () => {
  const week = JSON.parse(weekdays) as DayHours[]

  test('a department gets a new name and hours, and a new one is opened', async () => {
    const body = { title: 'Отдел выплат и пособий', shortTitle: 'Выплаты', hours: [...week.slice(0, 4), [], [], []] }
    const changed = await kim(administration.putDepartment, { params: { id: benefits }, body })
    expect(changed.body).toMatchObject({ id: benefits, ...body })
    const id = uuid7()
    await kim(administration.putDepartment, {
      params: { id },
      body: { title: 'Отдел обучения', shortTitle: 'Обучение', hours: week },
    })
    expect((await kim(administration.places, {})).body.departments.map(department => department.id)).toEqual([jobs, benefits, id])
    expect(await lastEvent()).toMatchObject({ kind: 'department.set' })
  })

  test.each<[string, DayHours[]]>([
    ['never open', week.map(() => [])],
    ['backwards', [[['18:00', '09:00']], ...week.slice(1)]],
    [
      'one stretch over another',
      [
        [
          ['09:00', '13:00'],
          ['12:00', '18:00'],
        ],
        ...week.slice(1),
      ],
    ],
    ['six days', week.slice(1)],
    ['not a time', [[['девять', '18:00']], ...week.slice(1)]],
  ])('hours that are %s are refused', async (_, hours) => {
    const body = { title: 'Отдел', shortTitle: 'Отдел', hours }
    expect((await kim(administration.putDepartment, { params: { id: benefits }, body })).body.code).toBe('bad-input')
  })

  test('a window is opened, a number is given once, and whoever sat there chooses again', async () => {
    const body = { number: 7, departmentId: jobs, direction: 'ahead' as const }
    expect((await kim(administration.putCounter, { params: { id: uuid7() }, body })).body).toMatchObject(body)
    expect((await kim(administration.putCounter, { params: { id: uuid7() }, body })).body.code).toBe('number-taken')
    const gusev = await house.as('gusev')
    await gusev(staff.sitAt, { body: { counterId: window5 } })
    await kim(administration.putCounter, { params: { id: window5 }, body: { number: 5, departmentId: benefits, direction: '' } })
    expect((await gusev(staff.me, {})).body.counter).toBeNull()
    await kim(administration.putCounter, { params: { id: window5 }, body: { number: 5, departmentId: jobs, direction: 'left' } })
  })
})

describe('norms', () => {
  const set = (value: number, validFrom: string, code = 'wait.live') =>
    kim(administration.setNorm, { body: { code, value, source: 'Приказ № 12 от 20.11.2026', validFrom } })

  test('every norm is there with what it is, those of the law and of other rooms too', async () => {
    const { body } = await kim(administration.norms, {})
    expect(body.map(({ code }) => code)).toEqual(expect.arrayContaining(['wait.live', 'appeal.answer', 'appeal.draft']))
    expect(new Set(body.map(({ code }) => code)).size).toBe(body.length)
    expect(body.every(({ title, unit }) => title !== '' && unit !== '')).toBe(true)
  })

  test('a new value counts from its day; the earlier keeps its own days', async () => {
    expect((await set(10, '2026-12-01')).body).toMatchObject({
      code: 'wait.live',
      shipped: 15,
      values: [{ value: 10, validTo: null }],
    })
    const { values } = (await set(12, '2027-01-01')).body
    expect(values).toMatchObject([
      { value: 12, validFrom: '2027-01-01', validTo: null, unit: 'min' },
      { value: 10, validFrom: '2026-12-01', validTo: '2026-12-31' },
    ])
    expect(await lastEvent()).toMatchObject({ kind: 'norm.set', data: { code: 'wait.live', value: 12, from: '2027-01-01' } })
  })

  test('the past, an earlier day than the last value, no source, an unknown norm are refused', async () => {
    expect((await set(10, '2026-11-23')).body.code).toBe('past')
    expect((await set(10, '2026-12-15')).body.code).toBe('same-day')
    expect((await set(10, '2026-12-15', 'wait.moon')).status).toBe(404)
    expect((await set(0, '2027-02-01')).body.code).toBe('bad-input')
    const body = { code: 'wait.live', value: 5, source: ' ', validFrom: '2027-03-01' }
    expect((await kim(administration.setNorm, { body })).body.message).toContain('приказ')
  })
})

describe('the look', () => {
  const look = { title: 'Центр занятости Светлореченска', shortTitle: 'ЦЗН', address: 'Липовая, 8', phone: '+78350000100' }
  const sheet = async () => (await house.app.web.inject({ method: 'GET', url: '/api/look.css' })).body

  test('a colour of the centre reaches both entries as a stylesheet; without one the shipped look stays', async () => {
    expect(await sheet()).toBe('')
    const { body } = await kim(administration.setLook, { body: { ...look, accent: '#7A1F5C' } })
    expect(body).toMatchObject({ ...look, theme: { accent: '#7a1f5c' } })
    expect(await sheet()).toContain('--accent: #7a1f5c;')
    expect((await house.anyone(staff.centre, {})).body.title).toBe(look.title)
    await kim(administration.setLook, { body: { ...look, accent: null } })
    expect(await sheet()).toBe('')
  })

  test('a colour that cannot be read is refused with its contrast', async () => {
    const { status, body } = await kim(administration.setLook, { body: { ...look, accent: '#ffcc00' } })
    expect(status).toBe(400)
    expect(body.message).toMatch(/контраст 1,\d, нужно хотя бы 4,5/u)
    expect((await kim(administration.setLook, { body: { ...look, accent: 'red;}' } })).status).toBe(400)
  })
})
