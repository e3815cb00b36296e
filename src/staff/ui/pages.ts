// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'admin']

export const pages: Page[] = [
  {
    path: '/',
    title: 'Начало',
    about: 'Всё, что Вам открыто',
    roles: [],
    home: everybody,
    load: () => import('./StartPage.tsx'),
  },
  {
    path: '/colleagues',
    title: 'Коллеги',
    about: 'Кто где работает и как зовут',
    roles: everybody,
    load: () => import('./ColleaguesPage.tsx'),
  },
  {
    path: '/calendar',
    title: 'Календарь',
    about: 'Праздники, переносы, короткие дни и регион: по ним считаются сроки',
    roles: ['director', 'admin'],
    load: () => import('./CalendarPage.tsx'),
  },
]
