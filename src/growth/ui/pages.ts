// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin']

export const pages: Page[] = [
  {
    path: '/growth',
    title: 'Мой рост',
    about: 'План развития, что узнали сами, наставник, чем поделились коллеги',
    roles: everybody,
    group: 'people',
    load: () => import('./MyGrowthPage.tsx'),
  },
  {
    path: '/growth/department',
    title: 'Рост: отдел',
    about: 'У кого есть план и наставник, что ждёт Вашего согласия',
    roles: ['head', 'director', 'hr'],
    group: 'people',
    load: () => import('./DepartmentPage.tsx'),
  },
  { path: '/growth/plans/$id', title: 'План развития', about: '', roles: [], load: () => import('./PlanPage.tsx') },
  { path: '/growth/shares', title: 'Чем поделились', about: '', roles: [], load: () => import('./SharesPage.tsx') },
  { path: '/growth/pairs/$id', title: 'Наставник и подопечный', about: '', roles: [], load: () => import('./PairPage.tsx') },
]
