// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin']

export const pages: Page[] = [
  {
    path: '/reviews',
    title: 'Моя оценка',
    about: 'Кого оценить, мой итог по шести ценностям, план развития',
    roles: everybody,
    group: 'people',
    load: () => import('./MinePage.tsx'),
  },
  {
    path: '/reviews/cycles',
    title: 'Оценка людей',
    about: 'Провести оценку, согласовать отметки, ответить несогласным',
    roles: ['head', 'director', 'hr'],
    group: 'people',
    load: () => import('./CyclesPage.tsx'),
  },
  {
    path: '/reviews/quality',
    title: 'Разбор работы',
    about: 'Случайные разговоры и письма месяца: карта шагов протокола',
    roles: ['head', 'director', 'integrity'],
    group: 'people',
    load: () => import('./QualityPage.tsx'),
  },
  { path: '/reviews/forms/$id', title: 'Оценить коллегу', about: '', roles: [], load: () => import('./FormPage.tsx') },
  { path: '/reviews/model', title: 'Модель компетенций', about: '', roles: [], load: () => import('./ModelPage.tsx') },
  { path: '/reviews/cycles/$id', title: 'Участники оценки', about: '', roles: [], load: () => import('./CyclePage.tsx') },
  {
    path: '/reviews/cycles/$id/calibration',
    title: 'Согласование отметок',
    about: '',
    roles: [],
    load: () => import('./CalibrationPage.tsx'),
  },
  {
    path: '/reviews/cycles/$id/people/$staffId',
    title: 'Итог оценки',
    about: '',
    roles: [],
    load: () => import('./PersonPage.tsx'),
  },
  { path: '/reviews/quality/$id', title: 'Карта разбора', about: '', roles: [], load: () => import('./ItemPage.tsx') },
]
