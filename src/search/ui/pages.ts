// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/search',
    title: 'Поиск',
    about: 'Клиенты, обращения и письма по имени, номеру или слову',
    roles: ['specialist', 'hall', 'head', 'director', 'integrity'],
    load: () => import('./SearchPage.tsx'),
  },
]
