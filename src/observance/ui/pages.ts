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
]
