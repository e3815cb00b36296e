// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/appeals',
    title: 'Обращения',
    about: 'Что пришло, кто отвечает и к какому дню; опоздания наверху',
    roles: ['specialist', 'hall', 'head', 'director', 'integrity'],
    load: () => import('./RegisterPage.tsx'),
  },
  {
    path: '/appeals/new',
    title: 'Новое обращение',
    about: 'Записать, что пришло, и дать номер',
    roles: ['specialist', 'hall', 'head', 'director'],
    load: () => import('./NewPage.tsx'),
  },
  {
    path: '/appeals/order',
    title: 'Порядок обращений',
    about: 'Образец номера, выходные в конце срока, нормы с источниками',
    roles: ['director', 'admin'],
    load: () => import('./OrderPage.tsx'),
  },
  { path: '/appeals/$id', title: 'Обращение', about: '', roles: [], load: () => import('./AppealPage.tsx') },
]
