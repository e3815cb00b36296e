// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin']

export const pages: Page[] = [
  {
    path: '/thanks',
    title: 'Спасибо',
    about: 'Стена благодарностей, мои, сказать спасибо: Alt С на любом экране',
    roles: everybody,
    group: 'people',
    load: () => import('./ThanksPage.tsx'),
  },
  {
    path: '/recognition',
    title: 'Признание',
    about: 'Выдвинуть коллегу, работа комиссии, решения и открытые правила',
    roles: everybody,
    group: 'people',
    load: () => import('./NominationsPage.tsx'),
  },
  {
    path: '/ideas',
    title: 'Идеи',
    about: 'Что мешает и что изменить: ответят к сроку, попробуют, скажут, что вышло',
    roles: everybody,
    group: 'people',
    load: () => import('./IdeasPage.tsx'),
  },
  { path: '/thanks/$id', title: 'Спасибо', about: '', roles: [], load: () => import('./OneThanksPage.tsx') },
  { path: '/recognition/new', title: 'Выдвинуть коллегу', about: '', roles: [], load: () => import('./NominatePage.tsx') },
  { path: '/recognition/rules', title: 'Правила признания', about: '', roles: [], load: () => import('./RulesPage.tsx') },
  {
    path: '/recognition/spread',
    title: 'Как распределено признание',
    about: '',
    roles: [],
    load: () => import('./SpreadPage.tsx'),
  },
  { path: '/recognition/appeals', title: 'Возражения', about: '', roles: [], load: () => import('./AppealsPage.tsx') },
  { path: '/recognition/$id', title: 'Выдвижение', about: '', roles: [], load: () => import('./NominationPage.tsx') },
]
