// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/views',
    title: 'Кто открывал дело',
    about: 'Журнал: кто, чьё дело, когда и зачем открыл',
    roles: ['integrity'],
    load: () => import('./ViewsPage.tsx'),
  },
]
