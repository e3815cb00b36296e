// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/rehearsal',
    title: 'Репетиция',
    about: 'Трудные разговоры с учебным клиентом, без записи для начальства',
    roles: ['specialist', 'hall', 'head', 'director'],
    group: 'people',
    load: () => import('./ListPage.tsx'),
  },
  { path: '/rehearsal/$story', title: 'Репетиция', about: '', roles: [], load: () => import('./StoryPage.tsx') },
]
