// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/department',
    title: 'Отдел сегодня',
    about: 'Ожидание, обещания, оценки и правила приёма: что видно по записям и словам клиентов',
    roles: ['head', 'director', 'integrity'],
    home: ['head', 'director', 'integrity'],
    load: () => import('./DepartmentPage.tsx'),
  },
  {
    path: '/promises-kept',
    title: 'Обещания в срок',
    about: 'Какую долю сделали вовремя: по пунктам, каналам и отделам; почему опоздали',
    roles: ['head', 'director', 'integrity'],
    load: () => import('./PromisesKeptPage.tsx'),
  },
]
