// Endpoints of the centre's calendars: years, its region and that region's holidays.
import { z } from 'zod'
import { CalendarDay, Day, ProductionCalendar, RegionalHoliday } from '#calendar/model.ts'
import { endpoint, filled, Id } from '#platform/endpoint.ts'

const Holiday = z.object({ id: Id.nullable(), ...RegionalHoliday.shape })

export const Calendars = z.object({
  region: z.string().nullable(),
  /** Without an id: shipped with the program. */
  holidays: z.array(Holiday),
  years: z.array(
    z.object({ year: z.int(), source: z.string(), published: Day.nullable(), days: z.array(CalendarDay), own: z.boolean() }),
  ),
})
export type Calendars = z.infer<typeof Calendars>

const clauses = ['2.5'] as const

export const calendars = {
  calendars: endpoint({ method: 'GET', path: '/api/calendars', reply: Calendars, summary: 'Calendars, region and its holidays' }),
  importCalendar: endpoint({
    method: 'POST',
    path: '/api/calendars/file',
    body: z.object({ xml: z.string().max(200_000, 'Файл слишком большой для календаря') }),
    reply: Calendars,
    summary: 'A year’s calendar from a file of the xmlcalendar format',
    clauses,
  }),
  setCalendar: endpoint({
    method: 'PUT',
    path: '/api/calendars/year',
    body: ProductionCalendar,
    reply: Calendars,
    summary: 'A year’s calendar as put right by hand',
    clauses,
  }),
  setRegion: endpoint({
    method: 'PUT',
    path: '/api/calendars/region',
    body: z.object({
      region: z
        .string()
        .regex(/^\d{2,3}$/u, 'Код региона: две или три цифры')
        .nullable(),
    }),
    reply: Calendars,
    summary: 'Whose regional holidays count',
  }),
  addHoliday: endpoint({
    method: 'POST',
    path: '/api/calendars/holidays',
    body: z.object({
      id: Id,
      title: filled(120, 'Напишите, какой это праздник'),
      on: z
        .string()
        .regex(
          /^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
          'День пишется так: 06-24 каждый год или 2026-03-20 один раз',
        ),
      source: filled(300, 'Напишите, каким законом он установлен'),
      from: Day,
    }),
    reply: Calendars,
    summary: 'A holiday of the region',
  }),
  removeHoliday: endpoint({
    method: 'DELETE',
    path: '/api/calendars/holidays/:id',
    params: z.object({ id: Id }),
    reply: Calendars,
    summary: 'Not a holiday after all',
  }),
}
