// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin']

export const pages: Page[] = [
  {
    path: '/knowledge',
    title: 'База знаний',
    about: 'Проверенные ответы: что сказать, полный ответ, источник, памятка',
    roles: everybody,
    load: () => import('./SearchPage.tsx'),
  },
  { path: '/knowledge/mine', title: 'Мои ответы', about: '', roles: [], load: () => import('./MinePage.tsx') },
  { path: '/knowledge/$id', title: 'Ответ', about: '', roles: [], load: () => import('./ArticlePage.tsx') },
  { path: '/knowledge/$id/edit', title: 'Правка ответа', about: '', roles: [], load: () => import('./EditPage.tsx') },
  { path: '/knowledge/$id/versions', title: 'Версии ответа', about: '', roles: [], load: () => import('./VersionsPage.tsx') },
]
