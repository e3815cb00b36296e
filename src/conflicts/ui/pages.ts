// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/conflicts',
    title: 'Конфликты',
    about: 'Записать факты, взять перерыв, предложить, что изменить',
    roles: ['specialist', 'hall', 'head', 'director'],
    load: () => import('./ConflictsPage.tsx'),
  },
  {
    path: '/conflicts/pattern',
    title: 'Что делает конфликты',
    about: 'Темы, часы и порядок работы, от которых бывают конфликты',
    roles: ['head', 'director'],
    load: () => import('./PatternPage.tsx'),
  },
  {
    path: '/alarms',
    title: 'Тревоги',
    about: 'Где и у кого угроза, кто пошёл, учебная тревога',
    roles: ['security', 'head', 'director'],
    home: ['security'],
    load: () => import('./AlarmsPage.tsx'),
  },
  {
    path: '/marks/$id',
    title: 'Отметка',
    about: 'Отметка, как её может прочитать клиент',
    roles: [],
    load: () => import('./MarkPage.tsx'),
  },
]
