// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/mail',
    title: 'Почта',
    about: 'Электронные письма клиентов: кто ждёт ответа и до какого часа',
    roles: ['specialist', 'hall', 'head', 'director'],
    load: () => import('./MailPage.tsx'),
  },
  {
    path: '/mail/quarantine',
    title: 'Не разобрано',
    about: 'Письма, которые программа не смогла прочесть: посмотреть и разобрать ещё раз',
    roles: ['head', 'director'],
    load: () => import('./QuarantinePage.tsx'),
  },
  {
    path: '/mail/box',
    title: 'Почтовый ящик',
    about: 'Подключение почты центра, телефоны в подписях, личные ящики сотрудников',
    roles: ['admin'],
    load: () => import('./BoxPage.tsx'),
  },
  { path: '/mail/new', title: 'Новое письмо', about: '', roles: [], load: () => import('./NewLetterPage.tsx') },
  { path: '/mail/$id', title: 'Переписка', about: '', roles: [], load: () => import('./ThreadPage.tsx') },
]
