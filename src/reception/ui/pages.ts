// Pages of the room for those who work here; the kiosk, the board and the ticket are public and stand in public.tsx.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/hall',
    title: 'Зал',
    about: 'Кто сколько ждёт, кому помочь, талоны и записи',
    roles: ['hall', 'head', 'director'],
    home: ['hall'],
    load: () => import('./HallPage.tsx'),
  },
  {
    path: '/bookings',
    title: 'Записи',
    about: 'Записать на время, перенести, отменить: кто и когда придёт',
    roles: ['hall', 'specialist', 'head', 'director'],
    load: () => import('./BookingsPage.tsx'),
  },
]
