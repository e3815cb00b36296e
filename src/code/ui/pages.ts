// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'admin']

export const pages: Page[] = [
  {
    path: '/code',
    title: 'Кодекс',
    about: 'Пункты, что они значат на деле и где помогают на экране',
    roles: everybody,
    group: 'people',
    load: () => import('./CodePage.tsx'),
  },
  {
    path: '/code/readers',
    title: 'Кто прочитал Кодекс',
    about: 'Кто подтвердил действующую редакцию и кто ещё нет',
    roles: ['head', 'director', 'hr', 'integrity'],
    group: 'people',
    load: () => import('./ReadersPage.tsx'),
  },
  {
    path: '/code/editions',
    title: 'Редакции Кодекса',
    about: 'Принять новую редакцию, сравнить с прежней',
    roles: ['director', 'hr'],
    group: 'people',
    load: () => import('./EditionsPage.tsx'),
  },
  { path: '/code/clauses/$id', title: 'Пункт Кодекса', about: '', roles: [], load: () => import('./CodePage.tsx') },
]
