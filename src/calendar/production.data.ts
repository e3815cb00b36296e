// Facts of the production calendars of Russia, 2025–2027: holidays, moved days off, shortened days; and holidays of regions.
import type { ProductionCalendar, RegionalHoliday } from './model.ts'

const newYear = 'Новогодние каникулы'

/** Holidays of the Labour Code (art. 112), the same dates every year. */
const holidays: [monthDay: string, title: string][] = [
  ['01-01', newYear], ['01-02', newYear], ['01-03', newYear], ['01-04', newYear], ['01-05', newYear], ['01-06', newYear],
  ['01-07', 'Рождество Христово'], ['01-08', newYear],
  ['02-23', 'День защитника Отечества'],
  ['03-08', 'Международный женский день'],
  ['05-01', 'Праздник Весны и Труда'],
  ['05-09', 'День Победы'],
  ['06-12', 'День России'],
  ['11-04', 'День народного единства'],
]

type Decided = { published: string, moved: [to: string, from: string][], shortened: string[], working?: string[] }

const year = (year: number, { published, moved, shortened, working = [] }: Decided): ProductionCalendar => ({
  year, published, source: `xmlcalendar.ru, ru/${year}`,
  days: [
    ...holidays.map(([day, title]) => ({ date: `${year}-${day}`, kind: 'holiday' as const, title })),
    ...moved.map(([to, from]) => ({ date: `${year}-${to}`, kind: 'moved' as const, from: `${year}-${from}` })),
    ...shortened.map(day => ({ date: `${year}-${day}`, kind: 'shortened' as const })),
    ...working.map(day => ({ date: `${year}-${day}`, kind: 'working' as const })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1)),
})

export const productionCalendars: ProductionCalendar[] = [
  // 1 November 2025 was a Saturday: worked instead of Monday the 3rd, and an hour shorter.
  year(2025, {
    published: '2024-12-01',
    moved: [['05-02', '01-04'], ['05-08', '02-23'], ['06-13', '03-08'], ['11-03', '11-01'], ['12-31', '01-05']],
    shortened: ['03-07', '04-30', '06-11', '11-01'],
  }),
  year(2026, {
    published: '2025-09-30',
    moved: [['01-09', '01-03'], ['03-09', '03-08'], ['05-11', '05-09'], ['12-31', '01-04']],
    shortened: ['04-30', '05-08', '06-11', '11-03'],
  }),
  year(2027, {
    published: '2026-09-02',
    moved: [['02-22', '02-20'], ['05-03', '05-01'], ['05-10', '05-09'], ['06-14', '06-12'], ['11-05', '01-02'], ['12-31', '01-03']],
    shortened: ['02-20', '04-30', '06-11', '11-03'],
  }),
]

export const regionalHolidays: RegionalHoliday[] = [
  {
    region: '21', title: 'День Чувашской Республики', on: ['06-24'],
    source: 'Закон Чувашской Республики от 04.05.2000 № 4; Трудовой кодекс, ст. 6, 112', from: '2000-05-04',
  },
]
