// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/announcements',
    title: 'Объявления',
    about: 'Что сообщили Вам и отделу; кто ещё не прочитал Ваше',
    roles: ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin'],
    group: 'people',
    load: () => import('./AnnouncementsPage.tsx'),
  },
]
