// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/promises',
    title: 'Обещания',
    about: 'Что обещали, кто делает и к какому часу; что опаздывает',
    roles: ['specialist', 'hall', 'head', 'director'],
    load: () => import('./LedgerPage.tsx'),
  },
]
