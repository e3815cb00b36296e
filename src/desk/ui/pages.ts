// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/desk',
    title: 'Рабочее место',
    about: 'Вызвать клиента, провести приём, дать и выполнить обещания',
    roles: ['specialist', 'head'],
    home: ['specialist'],
    load: () => import('./DeskPage.tsx'),
  },
]
