// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/calls',
    title: 'Звонки',
    about: 'Ответить, перезвонить, передать коллеге, вести две линии',
    roles: ['specialist', 'hall', 'head'],
    load: () => import('./CallsPage.tsx'),
  },
  {
    path: '/calls/lines',
    title: 'Линии',
    about: 'Кто говорит и кто ждёт, что пропустили, кому перезвонить',
    roles: ['head', 'director'],
    load: () => import('./LinesPage.tsx'),
  },
  {
    path: '/calls/scripts',
    title: 'Сценарии звонков',
    about: 'Что говорить по каждому вопросу: редакции, репетиция, утверждение',
    roles: ['head', 'director'],
    load: () => import('./ScriptsPage.tsx'),
  },
]
