// The centre's calendars through HTTP: a year's file, days put right by hand, the region and its holidays.
import { beforeAll, expect, test } from 'vitest'
import { testHouse, type Somebody } from '#test/app.ts'
import { jobs, type CastName } from '#test/people.ts'
import { isWorkingDay } from '#calendar/office-days.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { officeDaysOf } from './calendars.ts'
import { officeTimeOf } from './hours.ts'
import { calendars } from './calendar-api.ts'

const house = testHouse()
let admin: Somebody
beforeAll(async () => void (admin = await house.as('kim')))

const works = async (date: string) => isWorkingDay(await officeDaysOf(house.db), date)

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<calendar year="2028" lang="ru" date="2027.09.01" country="ru">
  <holidays><holiday id="1" title="Новогодние каникулы"/></holidays>
  <days><day d="01.03" t="1" h="1"/><day d="01.04" t="1" h="1"/><day d="05.06" t="3"/></days>
</calendar>`

test('a file of the next year makes it known; a broken one changes nothing and says where', async () => {
  await expect(works('2028-01-03')).rejects.toThrow('2028')
  const { body } = await admin(calendars.importCalendar, { body: { xml } })
  expect(body.years.find(({ year }) => year === 2028)).toMatchObject({ own: true, published: '2027-09-01' })
  expect([await works('2028-01-03'), await works('2028-01-05'), await works('2028-05-06')]).toEqual([false, true, true])
  const broken = await admin(calendars.importCalendar, { body: { xml: xml.replace('t="3"', 't="9"') } })
  expect(broken.body).toMatchObject({ code: 'bad-file', message: expect.stringContaining('Прежний календарь остался') })
  expect(await works('2028-05-06')).toBe(true)
})

test('a day put right by hand counts at once, for terms and for working hours alike', async () => {
  const { years } = (await admin(calendars.calendars, {})).body
  const { own: _own, ...year } = years.find(one => one.year === 2026)!
  const days = [...year.days, { date: '2026-12-25', kind: 'holiday' as const, title: 'Указ' }]
  expect((await admin(calendars.setCalendar, { body: { ...year, days, source: 'Указ № 1' } })).status).toBe(200)
  expect(await works('2026-12-25')).toBe(false)
  expect((await officeTimeOf(house.db, jobs)).workedOn('2026-12-25')).toEqual([])
  const twice = await admin(calendars.setCalendar, { body: { ...year, days: [...days, days.at(-1)!] } })
  expect(twice.status).toBe(400)
  await admin(calendars.setCalendar, { body: year })
})

test('the region brings its own holidays; another may be added with its law and taken away', async () => {
  const holiday = { id: uuid7(), title: 'День города', on: '2026-12-17', source: 'Закон региона', from: '2026-01-01' }
  expect((await admin(calendars.addHoliday, { body: holiday })).body.code).toBe('no-region')
  const { body } = await admin(calendars.setRegion, { body: { region: '21' } })
  expect(body.holidays.map(({ title, id }) => [title, id])).toEqual([['День Чувашской Республики', null]])
  expect(await works('2027-06-24')).toBe(false)
  await admin(calendars.addHoliday, { body: holiday })
  expect(await works('2026-12-17')).toBe(false)
  await admin(calendars.removeHoliday, { params: { id: holiday.id } })
  expect(await works('2026-12-17')).toBe(true)
  expect((await admin(calendars.removeHoliday, { params: { id: holiday.id } })).status).toBe(404)
  await admin(calendars.setRegion, { body: { region: null } })
})

test.each<[CastName | undefined, number, number]>([
  ['kim', 200, 200],
  ['lebedev', 200, 200],
  ['krylova', 200, 403],
  ['vorontsova', 200, 403],
  ['belov', 200, 403],
  [undefined, 401, 401],
])('%s reads: %i, decides: %i', async (name, reads, decides) => {
  const call = name ? await house.as(name) : house.anyone
  expect((await call(calendars.calendars, {})).status).toBe(reads)
  expect((await call(calendars.setRegion, { body: { region: null } })).status).toBe(decides)
  expect((await call(calendars.importCalendar, { body: { xml } })).status).toBe(decides)
})
