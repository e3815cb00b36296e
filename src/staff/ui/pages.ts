// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'admin']

export const pages: Page[] = [
  {
    path: '/',
    title: 'Начало',
    about: 'Всё, что Вам открыто',
    roles: [],
    home: everybody,
    load: () => import('./StartPage.tsx'),
  },
  {
    path: '/colleagues',
    title: 'Коллеги',
    about: 'Кто где работает и как зовут',
    roles: everybody,
    group: 'people',
    load: () => import('./ColleaguesPage.tsx'),
  },
  {
    path: '/absences',
    title: 'Кого не будет',
    about: 'Отпуск, болезнь, командировка: кто замещает и держит обещания',
    roles: everybody,
    group: 'people',
    load: () => import('./AbsencesPage.tsx'),
  },
  {
    path: '/calendar',
    title: 'Календарь',
    about: 'Праздники, переносы, короткие дни и регион: по ним считаются сроки',
    roles: ['director', 'admin'],
    group: 'setting-up',
    load: () => import('./CalendarPage.tsx'),
  },
  {
    path: '/accounts',
    title: 'Сотрудники',
    about: 'Завести, сменить роли и отдел, дать новый пароль, закрыть доступ',
    roles: ['admin'],
    home: ['admin'],
    group: 'setting-up',
    load: () => import('./AccountsPage.tsx'),
  },
  {
    path: '/places',
    title: 'Отделы и окна',
    about: 'Названия, часы работы, номера окон',
    roles: ['admin'],
    group: 'setting-up',
    load: () => import('./PlacesPage.tsx'),
  },
  {
    path: '/norms',
    title: 'Нормы',
    about: 'Сколько ждать и за сколько отвечать, по какому документу',
    roles: ['admin'],
    group: 'setting-up',
    load: () => import('./NormsPage.tsx'),
  },
  {
    path: '/look',
    title: 'Вид',
    about: 'Как центр называется и каким цветом говорит с клиентами',
    roles: ['admin'],
    group: 'setting-up',
    load: () => import('./LookPage.tsx'),
  },
]
