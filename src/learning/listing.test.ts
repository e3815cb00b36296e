// Courses and papers as files: looked through first, taken whole or not at all.
import { beforeAll, describe, expect, test } from 'vitest'
import { testHouse, type Somebody } from '#test/app.ts'
import { learning } from './api.ts'
import { lists } from './listing-api.ts'
import { training } from './training-api.ts'

const house = testHouse()
let [hr, gusev]: Somebody[] = []

beforeAll(async () => {
  ;[hr, gusev] = await Promise.all([house.as('romanova'), house.as('gusev')])
})

describe('lists as files', () => {
  const sent = (lines: string[], accept: boolean) => ({
    body: { name: 'l.csv', bytes: Buffer.from(lines.join('\n')).toString('base64'), accept },
  })

  test('courses come whole or not at all; a known title is changed', async () => {
    const head = 'Название;Чему учит;Пункты Кодекса;Кто проводит;Часов;Как проходят;Действует, месяцев'
    const bad = await hr!(lists.takeCourses, sent([head, 'А;;;;4;по урокам;', 'а;;;;0;по-всякому;'], true))
    expect(bad.body).toMatchObject({ taken: false, rows: 2 })
    expect(bad.body.bad.length).toBeGreaterThan(0)
    const good = [head, 'Список;Раз;4.3, 2.1;;1,5;занятия;12']
    expect((await hr!(lists.takeCourses, sent(good, false))).body).toMatchObject({ taken: false, bad: [] })
    expect((await hr!(lists.takeCourses, sent(good, true))).body.taken).toBe(true)
    await hr!(lists.takeCourses, sent([head, 'СПИСОК;Два;;;2;занятия;'], true))
    const found = (await hr!(learning.courses, {})).body.filter(({ title }) => /^список$/iu.test(title))
    expect(found).toMatchObject([{ purpose: 'Два', hours: 2, state: 'draft', validMonths: null }])
  })

  test('papers find their people, and the same list twice adds nothing', async () => {
    const head = 'Сотрудник;Документ;Кто выдал;Номер;Часов;Выдан;Действует до'
    const bad = await hr!(
      lists.takeDocuments,
      sent([head, 'Нет Такого;Д;К;1;;01.02.2026;', 'Гусев Олег Петрович;Д;К;1;;01.02.2026;01.01.2026'], true),
    )
    expect(bad.body.bad.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Сотрудник'],
      [3, 'Действует до'],
    ])
    const good = [head, 'гусев  олег петрович;Диплом;Институт;Д-1;;01.02.2026;']
    for (let i = 0; i < 2; i++) expect((await hr!(lists.takeDocuments, sent(good, true))).body.taken).toBe(true)
    expect((await hr!(training.documents, {})).body.filter(({ number }) => number === 'Д-1')).toMatchObject([
      { holder: 'Гусев Олег Петрович' },
    ])
    expect((await gusev!(lists.takeDocuments, sent(good, true))).status).toBe(403)
    expect((await gusev!(lists.documents, { query: { format: 'csv' } })).status).toBe(403)
  })
})
