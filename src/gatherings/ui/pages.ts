// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin']

export const pages: Page[] = [
  {
    path: '/gatherings',
    title: 'События',
    about: 'Праздники, тренинги, спорт, добрые дела: записаться, предложить, вспомнить',
    roles: everybody,
    group: 'people',
    load: () => import('./GatheringsPage.tsx'),
  },
  {
    path: '/meetings',
    title: 'Совещания',
    about: 'Повестка, общее свободное время, протокол, обещания коллегам',
    roles: everybody,
    group: 'people',
    load: () => import('./MeetingsPage.tsx'),
  },
  { path: '/gatherings/new', title: 'Предложить событие', about: '', roles: [], load: () => import('./ProposalPage.tsx') },
  { path: '/gatherings/turnout', title: 'Как прошли события', about: '', roles: [], load: () => import('./TurnoutPage.tsx') },
  { path: '/gatherings/$id', title: 'Событие', about: '', roles: [], load: () => import('./GatheringPage.tsx') },
  { path: '/gatherings/$id/door', title: 'Кто пришёл', about: '', roles: [], load: () => import('./DoorPage.tsx') },
  { path: '/gatherings/$id/album', title: 'Альбом', about: '', roles: [], load: () => import('./AlbumPage.tsx') },
  { path: '/meetings/hours', title: 'Часы совещаний', about: '', roles: [], load: () => import('./HoursPage.tsx') },
  { path: '/meetings/$id', title: 'Совещание', about: '', roles: [], load: () => import('./MeetingPage.tsx') },
]
